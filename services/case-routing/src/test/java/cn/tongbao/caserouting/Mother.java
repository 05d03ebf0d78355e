package cn.tongbao.caserouting;

import cn.tongbao.platform.web.References;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tips and offices as other services tell of them. */
public final class Mother {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Mother() {}

    /** An accepted tip about counterfeit refrigerators of Suzhou in Anhui. */
    public static ObjectNode tip() {
        var tip =
                (ObjectNode)
                        JSON.readTree(
                                """
                                {"kind": "REPORT", "channel": "WEB", "language": "zh", "status": "ACCEPTED",
                                 "title": "多家网店销售假冒品牌冰箱",
                                 "description": "在多家网店购买的品牌冰箱经售后鉴定为假冒产品。",
                                 "rightType": "TRADEMARK",
                                 "infringementTypes": ["COUNTERFEIT_MARK_GOODS", "SALE_OF_COUNTERFEIT_GOODS"],
                                 "tags": ["ONLINE_SHOP", "ELECTRICAL"], "regionCode": "341300",
                                 "occurredOn": "2025-09-01",
                                 "suspects": [{"name": "优选家电专营店", "platform": "shop",
                                               "url": "https://shop.example.cn/s/341300-01"}],
                                 "goods": [{"name": "冰箱", "pieces": 2000}],
                                 "reporterKind": "CONSUMER", "anonymous": false,
                                 "intakeOfficeId": "PROT-000000", "submittedAt": "2026-11-02T01:16:02Z",
                                 "dueOn": "2026-11-09", "overdue": false, "evidence": [], "answers": []}
                                """);
        tip.put("reference", References.draw('T', "341300", 2026));
        return tip;
    }

    /** The same with the amounts that its reporter named. */
    public static ObjectNode tipWithAmounts(Map<String, String> amounts) {
        var tip = tip();
        var named = tip.putObject("amounts");
        amounts.forEach(named::put);
        return tip;
    }

    /** A file of a tip. */
    public static ObjectNode file(String name) {
        return JSON.createObjectNode()
                .put("evidenceId", java.util.UUID.randomUUID().toString())
                .put("name", name)
                .put("mediaType", "image/png")
                .put("size", 4_711)
                .put("sha256", "0".repeat(63) + "a");
    }

    /** The offices that the tests dispatch to, and some that they must not. */
    public static List<JsonNode> offices() {
        return Stream.of(
                        office("PROT-000000", "PROT", "000000", "OPEN"),
                        office("PROT-110000", "PROT", "110000", "OPEN"),
                        office("SAMR-000000", "SAMR", "000000", "OPEN"),
                        office("SAMR-340000", "SAMR", "340000", "OPEN"),
                        office("SAMR-110000", "SAMR", "110000", "OPEN"),
                        office("SAMR-341300", "SAMR", "341300", "CLOSED"),
                        office("PSB-340000", "PSB", "340000", "OPEN"),
                        office("CUST-310000", "CUST", "310000", "OPEN"),
                        office("COURT-110108", "COURT", "110108", "OPEN"),
                        office("MEDI-110000", "MEDI", "110000", "OPEN"))
                .map(JsonNode.class::cast)
                .toList();
    }

    /** An office as liaison tells of it. */
    public static ObjectNode office(String id, String type, String region, String status) {
        var office =
                JSON.createObjectNode()
                        .put("id", id)
                        .put("type", type)
                        .put("name", "Office " + id)
                        .put("nameZh", "单位" + id)
                        .put("level", "PROVINCIAL")
                        .put("regionCode", region)
                        .put("status", status);
        office.putArray("competence");
        office.putArray("hotlines");
        return office;
    }
}
