package cn.tongbao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * An appraisal institution applies, is verified against the checklist and listed; everybody finds
 * it, and what happens to it afterwards stays public. Each run has an institution of another name;
 * the account can stand in the register once, so an entry of an earlier run is gone by then.
 */
class RegisterJourneyTests {

    private static final String INSTITUTIONS = "/api/v1/institutions";

    private final Caller alpha = Caller.of("institution.alpha");
    private final Caller keeper = Caller.of("keeper.national");
    private final Caller citizen = Caller.citizen();
    private final String name = "知产鉴定中心" + System.nanoTime();

    @Test
    void an_institution_applies_is_verified_listed_found_by_everybody_and_suspended_in_public() {
        var applied = alpha.postOnce(INSTITUTIONS, application(), Caller.newKey()).expect(201);
        var path = INSTITUTIONS + "/" + applied.at("/id");
        assertThat(applied.at("/status")).isEqualTo("CANDIDATE");
        citizen.get(path).expectProblem(404, "NOT_FOUND");
        actAs(alpha, path, "listing", decision("自行列入")).expectProblem(403, "NOT_ALLOWED");

        actAs(keeper, path, "listing", decision("符合条件")).expect(409);
        actAs(keeper, path, "verification", checklist()).expect(200);
        var listed = actAs(keeper, path, "listing", decision("符合条件")).expect(200);
        assertThat(listed.at("/status")).isEqualTo("LISTED");
        assertThat(listed.at("/review/ruleId")).isEqualTo("APP-12R");

        var seen = citizen.get(path).expect(200);
        assertThat(seen.at("/nameZh")).isEqualTo(name);
        assertThat(seen.text()).doesNotContain("13900001111").doesNotContain("钱工程师");
        everybodyFindsIt();

        actAs(keeper, path, "suspension", decision("未按期提交年度材料")).expect(200);
        assertThat(citizen.get(path).expect(200).at("/status")).isEqualTo("SUSPENDED");
        assertThat(citizen.get(path + "/history").expect(200).text())
                .contains("未按期提交年度材料公告")
                .doesNotContain("keeper.national");
        actAs(keeper, path, "removal", decision("退出名录")).expect(200);
    }

    private void everybodyFindsIt() {
        assertThat(
                        citizen.get(INSTITUTIONS + "?q=" + Caller.query(name))
                                .expect(200)
                                .at("/items/0/nameZh"))
                .isEqualTo(name);
        Eventually.answer(
                () ->
                        Caller.of("judge.haidian")
                                .get("/api/v1/search?kind=INSTITUTION&q=" + Caller.query(name)),
                found -> found.status() == 200 && found.json().path("total").asInt() == 1);
    }

    private static Answer actAs(Caller caller, String path, String act, Object body) {
        return caller.post(path + "/" + act, body, Caller.of("keeper.national").get(path).etag());
    }

    private ObjectNode application() {
        var body = Caller.JSON.createObjectNode();
        body.put("nameZh", name).put("name", "IP Appraisal Centre").put("regionCode", "110108");
        body.put("fees", "按件协商");
        body.putArray("qualifications")
                .addObject()
                .put("name", "司法鉴定许可证")
                .put("number", "110000-77")
                .put("validUntil", "2035-12-31");
        body.putArray("standards").add("专利鉴定规范");
        body.putArray("staff").addObject().put("name", "钱工程师").put("title", "高级工程师");
        body.putArray("specialties")
                .addObject()
                .put("rightType", "COPYRIGHT_SOFTWARE")
                .put("appraisalKind", "WORKS")
                .put("technicalField", "G06");
        body.putObject("contact").put("phone", "13900001111");
        body.putArray("evidence").add(alpha.fileToken("许可证.txt", "司法鉴定许可证 " + name));
        return body;
    }

    private static Map<String, Object> checklist() {
        return Map.of(
                "reason",
                "逐项核验",
                "items",
                List.of("APPLICATION", "LICENCES", "STAFF", "RESULTS", "ANNUAL_PAPERS").stream()
                        .map(code -> Map.of("code", code, "met", true))
                        .toList());
    }

    private static Map<String, Object> decision(String reason) {
        return Map.of("reason", reason, "notice", Map.of("zh", reason + "公告", "en", "Notice"));
    }
}
