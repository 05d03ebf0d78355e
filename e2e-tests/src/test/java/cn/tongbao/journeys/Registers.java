package cn.tongbao.journeys;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The register of institutions as those use it who apply to it and who keep it. */
final class Registers {

    static final String INSTITUTIONS = "/api/v1/institutions";
    static final Caller KEEPER = Caller.of("keeper.national");

    /** What every name begins with, so that entries of broken runs are found. */
    private static final String NAMED = "知识产权鉴定中心";

    private static final List<String> REQUIREMENTS =
            List.of("APPLICATION", "LICENCES", "STAFF", "RESULTS", "ANNUAL_PAPERS");

    private Registers() {}

    /** The body of an application, to be varied by the journey. */
    static ObjectNode application(String mark, Specialty specialty) {
        var body = Caller.JSON.createObjectNode();
        body.put("nameZh", NAMED + mark).put("name", "IP Appraisal Centre " + mark);
        body.put("regionCode", "110108").put("fees", "按件协商");
        body.putArray("qualifications")
                .addObject()
                .put("name", "司法鉴定许可证")
                .put("number", "110000-77")
                .put("validUntil", "2035-12-31");
        body.putArray("standards").add("专利鉴定规范");
        body.putArray("staff").addObject().put("name", "钱工程师").put("title", "高级工程师");
        body.putArray("specialties").add(specialty.json());
        body.putObject("contact").put("phone", "13900001111");
        return body;
    }

    /** Applies, is verified and listed; the path of the entry. */
    static String list(Caller applicant, ObjectNode application) {
        var applied = applicant.postOnce(INSTITUTIONS, application, Caller.newKey()).expect(201);
        var path = INSTITUTIONS + "/" + applied.at("/id");
        keep(path, "verification", checklist()).expect(200);
        keep(path, "listing", decision("符合条件")).expect(200);
        return path;
    }

    /** Lists one that has no account, so that the body that chooses it files its papers. */
    static String listed(String mark, Specialty specialty) {
        return list(KEEPER, application(mark, specialty));
    }

    static Answer keep(String path, String act, Object body) {
        return MediationJob.actOn(KEEPER, path, act, body);
    }

    static Map<String, Object> checklist() {
        return Map.of(
                "reason",
                "逐项核验",
                "items",
                REQUIREMENTS.stream().map(code -> Map.of("code", code, "met", true)).toList());
    }

    static Map<String, Object> decision(String reason) {
        return Map.of("reason", reason, "notice", Map.of("zh", reason + "公告", "en", "Notice"));
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** An account stands once: what an earlier journey left under it is removed. */
    static void clear(String account) {
        var applicant = Caller.of(account);
        var cursor = "";
        do {
            var page =
                    applicant
                            .get(
                                    INSTITUTIONS
                                            + "?limit=200&q="
                                            + Caller.query(NAMED)
                                            + "&cursor="
                                            + Caller.query(cursor))
                            .expect(200);
            for (var entry : page.json().path("items")) {
                var path = INSTITUTIONS + "/" + entry.path("id").asString();
                if (!entry.path("status").asString().equals("REMOVED")
                        && applicant.get(path).at("/inside/person").equals(account)) {
                    keep(path, "removal", decision("退出名录")).expect(200);
                }
            }
            cursor = page.at("/nextCursor");
        } while (!cursor.isEmpty());
    }
}
