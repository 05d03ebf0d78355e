package cn.tongbao.mediation;

import cn.tongbao.platform.test.ContractAssertions;
import cn.tongbao.platform.web.References;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Disputes, offices, mediators and cases that the tests begin with. */
public final class Mother {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Mother() {}

    /** A dispute over a trade mark on refrigerators, brought before a people's committee. */
    public static ObjectNode opening() {
        return opening("PEOPLES");
    }

    /** The same under another framework. */
    public static ObjectNode opening(String framework) {
        var body =
                (ObjectNode)
                        JSON.readTree(
                                """
                                {"bodyOfficeId": "MEDI-110000", "objectRegionCode": "110108", "rightType": "TRADEMARK",
                                 "title": "示例电器诉优选家电商标侵权纠纷", "dispute": "被申请人网店销售的冰箱使用了申请人的注册商标。",
                                 "disputeKind": "INFRINGEMENT", "disputeFeatures": [], "amount": "120000.00",
                                 "parties": [
                                   {"role": "APPLICANT", "name": "示例电器股份有限公司", "kind": "LEGAL_PERSON",
                                    "domicileRegionCode": "110108", "email": "legal@holder.example.cn",
                                    "representatives": [{"name": "张律师", "authority": "SPECIAL"}]},
                                   {"role": "RESPONDENT", "name": "优选家电经营部", "kind": "OTHER_ORGANISATION",
                                    "domicileRegionCode": "310115", "email": "shop@respondent.example.cn"}]}
                                """);
        body.put("framework", framework);
        if (framework.equals("COURT_INVITED")) {
            body.put("invitingCourtOfficeId", "COURT-110108");
        }
        return body;
    }

    /** The same with a third party, which stands beside the respondent. */
    public static ObjectNode openingOfThree() {
        var body = opening();
        body.withArray("parties")
                .addObject()
                .put("role", "RESPONDENT")
                .put("name", "陈某")
                .put("kind", "NATURAL_PERSON");
        return body;
    }

    /** The terms of an agreement: a payment and an undertaking. */
    public static List<Map<String, Object>> terms() {
        return List.of(
                Map.of(
                        "number",
                        1,
                        "text",
                        "优选家电经营部向示例电器股份有限公司支付赔偿金六万元。",
                        "obligor",
                        "P2",
                        "amount",
                        "60000.00",
                        "dueOn",
                        "2026-07-31",
                        "decidesRight",
                        false),
                Map.of(
                        "number",
                        2,
                        "text",
                        "优选家电经营部立即停止销售涉案冰箱。",
                        "obligor",
                        "P2",
                        "decidesRight",
                        false));
    }

    /** A mediator whom every framework takes, on the roster of the court in Haidian. */
    public static Map<String, Object> mediator(String name) {
        return Map.of(
                "name",
                name,
                "adult",
                true,
                "qualifications",
                List.of("LAWYER", "LEGAL_QUALIFICATION", "BACHELOR"),
                "mediationYears",
                8,
                "professionYears",
                12,
                "rosterCourts",
                List.of("COURT-110108"));
    }

    /** A case that case-routing referred to a body. */
    public static ObjectNode referredCase(String bodyOfficeId, String referredAt) {
        var data = (ObjectNode) ContractAssertions.example("case.referred-to-mediation.v1");
        data.put("reference", References.draw('C', "110000", 2026));
        data.putObject("mediation").put("bodyOfficeId", bodyOfficeId).put("referredAt", referredAt);
        return data;
    }

    /** The bodies, courts and centres of the tests, and some that must not be named. */
    public static List<JsonNode> offices() {
        return Stream.of(
                        office("MEDI-110000", "MEDI", "PROVINCIAL", "110000", "OPEN"),
                        office("MEDI-310000", "MEDI", "PROVINCIAL", "310000", "OPEN"),
                        office("MEDI-340000", "MEDI", "PROVINCIAL", "340000", "CLOSED"),
                        office("COURT-110108", "COURT", "COUNTY", "110108", "OPEN"),
                        office("COURT-110105", "COURT", "COUNTY", "110105", "OPEN"),
                        office("COURT-110101", "COURT", "COUNTY", "110101", "OPEN"),
                        office("COURT-310115", "COURT", "COUNTY", "310115", "OPEN"),
                        office("COURT-340100", "COURT", "COUNTY", "340100", "CLOSED"),
                        office("COURT-110000-01", "COURT", "CITY", "110000", "OPEN"),
                        office("COURT-310000-01", "COURT", "CITY", "310000", "OPEN"),
                        office("PROT-110000", "PROT", "PROVINCIAL", "110000", "OPEN"),
                        office("PROT-310000", "PROT", "PROVINCIAL", "310000", "OPEN"),
                        office("SAMR-110000", "SAMR", "PROVINCIAL", "110000", "OPEN"))
                .map(JsonNode.class::cast)
                .toList();
    }

    /** An office as liaison tells of it. */
    public static ObjectNode office(
            String id, String type, @Nullable String level, String region, String status) {
        var office =
                JSON.createObjectNode()
                        .put("id", id)
                        .put("type", type)
                        .put("name", "Office " + id)
                        .put("nameZh", "单位" + id)
                        .put("level", level)
                        .put("regionCode", region)
                        .put("status", status);
        office.putArray("competence");
        office.putArray("hotlines");
        return office;
    }
}
