package cn.tongbao.tipintake.support;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of tips, whole unless a test says otherwise. */
public final class TipBody {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode body;

    private TipBody(ObjectNode body) {
        this.body = body;
    }

    /** An anonymous report about Suzhou in Anhui. */
    public static TipBody report() {
        return new TipBody(
                (ObjectNode)
                        JSON.readTree(
                                """
                                {"kind": "REPORT", "language": "zh", "title": "多家网店销售假冒品牌冰箱",
                                 "description": "在多家网店购买的品牌冰箱经鉴定为假冒产品。",
                                 "rightType": "TRADEMARK",
                                 "infringementTypes": ["COUNTERFEIT_MARK_GOODS"],
                                 "tags": ["ONLINE_SHOP"], "regionCode": "341300",
                                 "occurredOn": "2024-09-01",
                                 "suspects": [{"name": "优选家电专营店", "platform": "shop",
                                               "url": "https://shop.example.cn/s/341300-01"}],
                                 "goods": [{"name": "冰箱", "pieces": 2000}],
                                 "amounts": {"salesAmount": "300000.00"},
                                 "reporter": {"anonymous": true}}
                                """));
    }

    /** The same by somebody with a name. */
    public static TipBody named(String name, String phone, String email) {
        var tip = report();
        var reporter = JSON.createObjectNode();
        reporter.put("name", name).put("phone", phone).put("email", email).put("kind", "CONSUMER");
        tip.body.set("reporter", reporter);
        return tip;
    }

    /** A field set to a text. */
    public TipBody with(String field, String value) {
        body.put(field, value);
        return this;
    }

    /** A field set to any JSON. */
    public TipBody json(String field, String value) {
        body.set(field, JSON.readTree(value));
        return this;
    }

    /** Without a field. */
    public TipBody without(String field) {
        body.remove(field);
        return this;
    }

    /** About another place. */
    public TipBody in(String region) {
        return with("regionCode", region);
    }

    /** With these file tokens. */
    public TipBody files(List<String> tokens) {
        var files = body.putArray("evidence");
        tokens.forEach(files::add);
        return this;
    }

    @Override
    public String toString() {
        return body.toString();
    }
}
