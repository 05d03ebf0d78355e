package cn.tongbao.journeys;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The registers as those use them who apply to them and who keep them. */
final class Registers {

    static final String INSTITUTIONS = "/api/v1/institutions";
    static final String EXPERTS = "/api/v1/experts";
    static final Caller KEEPER = Caller.of("keeper.national");

    /** What every name begins with, so that entries of broken runs are found. */
    private static final Map<String, String> NAMED =
            Map.of(INSTITUTIONS, "知识产权鉴定中心", EXPERTS, "赵高级工程师");

    private static final List<String> REQUIREMENTS =
            List.of("APPLICATION", "LICENCES", "STAFF", "RESULTS", "ANNUAL_PAPERS");

    private Registers() {}

    /** The body of an application, to be varied by the journey. */
    static ObjectNode application(String mark, Specialty specialty) {
        var body = Caller.JSON.createObjectNode();
        body.put("nameZh", NAMED.get(INSTITUTIONS) + mark)
                .put("name", "IP Appraisal Centre " + mark);
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

    /** The body of an application or nomination of a person of Beijing, to be varied. */
    static ObjectNode person(String kind, String mark, Specialty specialty) {
        var body = Caller.JSON.createObjectNode().put("kind", kind);
        body.put("nameZh", NAMED.get(EXPERTS) + mark).put("name", "Senior Engineer Zhao " + mark);
        body.put("regionCode", "110000");
        body.putArray("qualifications")
                .addObject()
                .put("name", "高级工程师")
                .put("number", "110000-GG-88");
        body.putArray("specialties").add(specialty.json());
        body.putArray("languages").add("zh").add("en");
        body.putObject("contact").put("phone", "13900002222");
        return body;
    }

    /** Applies, is verified and listed; the path of the entry. */
    static String list(Caller applicant, ObjectNode application) {
        var path = verified(applicant, INSTITUTIONS, application);
        keep(path, "listing", decision("符合条件")).expect(200);
        return path;
    }

    /** Applies or is nominated, is verified and appointed; the path of the entry. */
    static String appoint(Caller applicant, ObjectNode person, int days) {
        var path = verified(applicant, EXPERTS, person);
        var today = today(path);
        keep(path, "listing", appointing(today, today.plusDays(days))).expect(200);
        return path;
    }

    private static String verified(Caller applicant, String register, ObjectNode application) {
        var applied = applicant.postOnce(register, application, Caller.newKey()).expect(201);
        var path = register + "/" + applied.at("/id");
        keep(path, "verification", checklist()).expect(200);
        return path;
    }

    /** The legal day of the stack, if the entry was just changed. */
    static LocalDate today(String path) {
        return KEEPER.get(path).expect(200).dayAt("/updatedAt");
    }

    static Map<String, Object> appointing(LocalDate from, LocalDate until) {
        var decided = new HashMap<>(decision("聘任"));
        decided.put("appointment", Map.of("from", from.toString(), "until", until.toString()));
        return decided;
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
        NAMED.forEach((register, named) -> clear(account, register, named));
    }

    private static void clear(String account, String register, String named) {
        var applicant = Caller.of(account);
        var cursor = "";
        do {
            var page =
                    applicant
                            .get(
                                    register
                                            + "?limit=200&q="
                                            + Caller.query(named)
                                            + "&cursor="
                                            + Caller.query(cursor))
                            .expect(200);
            for (var entry : page.json().path("items")) {
                var path = register + "/" + entry.path("id").asString();
                if (!entry.path("status").asString().equals("REMOVED")
                        && applicant.get(path).at("/inside/person").equals(account)) {
                    keep(path, "removal", decision("退出名录")).expect(200);
                }
            }
            cursor = page.at("/nextCursor");
        } while (!cursor.isEmpty());
    }
}
