package cn.tongbao.journeys;

import static cn.tongbao.journeys.Registers.INSTITUTIONS;
import static cn.tongbao.journeys.Registers.KEEPER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.node.ObjectNode;

/**
 * An appraisal institution applies, is verified against the checklist and listed; everybody finds
 * it, and what happens to it afterwards stays public. Each run has an institution of another name.
 */
@ResourceLock("institution.alpha")
class RegisterJourneyTests {

    private final Caller alpha = Caller.of("institution.alpha");
    private final Caller citizen = Caller.citizen();
    private final String mark = "REG" + System.nanoTime();

    @BeforeEach
    @AfterEach
    void theAccountStandsNowhere() {
        Registers.clear("institution.alpha");
    }

    @Test
    void an_institution_applies_is_verified_listed_found_by_everybody_and_suspended_in_public() {
        var application = application();
        var name = application.path("nameZh").asString();
        var applied = alpha.postOnce(INSTITUTIONS, application, Caller.newKey()).expect(201);
        var path = INSTITUTIONS + "/" + applied.at("/id");
        assertThat(applied.at("/status")).isEqualTo("CANDIDATE");
        citizen.get(path).expectProblem(404, "NOT_FOUND");
        MediationJob.actOn(alpha, path, "listing", Registers.decision("自行列入"))
                .expectProblem(403, "NOT_ALLOWED");

        Registers.keep(path, "listing", Registers.decision("符合条件")).expect(409);
        Registers.keep(path, "verification", Registers.checklist()).expect(200);
        var listed = Registers.keep(path, "listing", Registers.decision("符合条件")).expect(200);
        assertThat(listed.at("/status")).isEqualTo("LISTED");
        assertThat(listed.at("/review/ruleId")).isEqualTo("APP-12R");

        var seen = citizen.get(path).expect(200);
        assertThat(seen.at("/nameZh")).isEqualTo(name);
        assertThat(seen.text()).doesNotContain("13900001111").doesNotContain("钱工程师");
        everybodyFindsIt(name);

        Registers.keep(path, "suspension", Registers.decision("未按期提交年度材料")).expect(200);
        assertThat(citizen.get(path).expect(200).at("/status")).isEqualTo("SUSPENDED");
        assertThat(citizen.get(path + "/history").expect(200).text())
                .contains("未按期提交年度材料公告")
                .doesNotContain("keeper.national");
        Registers.keep(path, "removal", Registers.decision("退出名录")).expect(200);
        assertThat(KEEPER.get(path).expect(200).at("/status")).isEqualTo("REMOVED");
    }

    private void everybodyFindsIt(String name) {
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

    private ObjectNode application() {
        var body = Registers.application(mark, Specialty.anew("COPYRIGHT_SOFTWARE", "WORKS"));
        body.putArray("evidence").add(alpha.fileToken("许可证.txt", "司法鉴定许可证 " + mark));
        return body;
    }
}
