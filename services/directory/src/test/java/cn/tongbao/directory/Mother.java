package cn.tongbao.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What tests begin with. */
public final class Mother {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Mother() {}

    /** The offices that tests know of. */
    public static List<ObjectNode> offices() {
        return List.of(
                office("COURT-110108", "COURT", "COUNTY", "110108", "COURT-110000-01"),
                office("COURT-110000-01", "COURT", "CITY", "110000", "COURT-110000"),
                office("COURT-110000", "COURT", "PROVINCIAL", "110000", "COURT-000000"),
                office("COURT-310115", "COURT", "COUNTY", "310115", null),
                office("SAMR-110000", "SAMR", "PROVINCIAL", "110000", null),
                office("MEDI-110000", "MEDI", "PROVINCIAL", "110000", null),
                office("PROT-110000", "PROT", "PROVINCIAL", "110000", null));
    }

    /** An office as liaison tells of it. */
    public static ObjectNode office(
            String id, String type, String level, String region, @Nullable String parent) {
        var office = JSON.createObjectNode();
        office.put("id", id)
                .put("type", type)
                .put("name", "Office " + id)
                .put("nameZh", "机构 " + id)
                .put("level", level)
                .put("regionCode", region)
                .put("parentId", parent)
                .put("status", "OPEN");
        return office;
    }

    /** The application of an institution for software. */
    public static ObjectNode institution(String nameZh) {
        var body = JSON.createObjectNode();
        body.put("nameZh", nameZh)
                .put("name", "Example Appraisal Centre")
                .put("regionCode", "110108")
                .put("fees", "按件协商");
        body.putArray("regions").add("130000");
        body.putArray("qualifications")
                .addObject()
                .put("name", "司法鉴定许可证")
                .put("number", "110000-77")
                .put("validUntil", "2030-12-31");
        body.putArray("standards").add("专利鉴定规范");
        body.putArray("staff").addObject().put("name", "钱工程师").put("title", "高级工程师");
        body.putArray("specialties")
                .addObject()
                .put("rightType", "COPYRIGHT_SOFTWARE")
                .put("appraisalKind", "WORKS")
                .put("technicalField", "G06");
        body.putArray("languages").add("zh");
        body.putObject("contact").put("email", "alpha@example.cn").put("phone", "010-5555");
        body.putObject("interests").putArray("companies").add("示例软件公司");
        return body;
    }

    /** An application or nomination of a person. */
    public static ObjectNode person(String kind, String nameZh) {
        var body = JSON.createObjectNode();
        body.put("kind", kind).put("nameZh", nameZh).put("regionCode", "110000");
        body.putArray("qualifications").addObject().put("name", "高级工程师").put("number", "GG-123");
        body.putArray("specialties")
                .addObject()
                .put("rightType", "PATENT_INVENTION")
                .put("technicalField", "G");
        body.putObject("contact").put("phone", "139-0000");
        if (kind.equals("MEDIATOR")) {
            var card = body.putObject("mediator");
            card.put("adult", true).put("mediationYears", 6);
            card.putArray("qualifications").add("LEGAL_QUALIFICATION");
        }
        return body;
    }

    /** A decision with its reason and notice. */
    public static ObjectNode decision(String reason) {
        var body = JSON.createObjectNode();
        body.put("reason", reason)
                .putObject("notice")
                .put("zh", "公告：" + reason)
                .put("en", "Notice");
        return body;
    }

    /** A decision that appoints a person for three years. */
    public static ObjectNode appointing(String reason) {
        var body = decision(reason);
        body.putObject("appointment").put("from", "2026-06-01").put("until", "2029-05-31");
        return body;
    }

    /** The whole checklist, answered alike. */
    public static ObjectNode checklist(boolean met) {
        var body = JSON.createObjectNode();
        body.put("reason", "逐项核验");
        var items = body.putArray("items");
        for (var code : List.of("APPLICATION", "LICENCES", "STAFF", "RESULTS", "ANNUAL_PAPERS")) {
            items.addObject().put("code", code).put("met", met);
        }
        return body;
    }
}
