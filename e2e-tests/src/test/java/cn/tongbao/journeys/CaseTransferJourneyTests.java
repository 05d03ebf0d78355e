package cn.tongbao.journeys;

import static cn.tongbao.journeys.AssistanceJob.BEIJING;
import static cn.tongbao.journeys.AssistanceJob.BEIJINGS_OFFICE;
import static cn.tongbao.journeys.AssistanceJob.NATIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The national centre gives a case to Beijing, with everything that is in it. */
class CaseTransferJourneyTests {

    private final Caller former = Caller.of("routing.national");
    private final Caller next = Caller.of("routing.beijing");
    private final Caller samr = Caller.of("samr.anhui");

    @Test
    void a_case_goes_to_another_region_with_its_custody_and_its_reporter_is_told() {
        var citizen = Caller.citizen();
        var body = DemoCases.appliances();
        body.putArray("evidence").add(citizen.fileToken("订单.txt", "订单 " + System.nanoTime()));
        var tip = MainJob.submit(citizen, body);
        var reference = MainJob.accept(Caller.of("intake.national"), former, tip.reference());
        var path = MainJob.CASES + "/" + reference;
        var dispatch = MainJob.dispatch(former, reference, "SAMR-340000", "ENFORCEMENT");
        var file = MainJob.read(former, reference).at("/evidence/0/evidenceId");
        next.get(path).expectProblem(404, "NOT_FOUND");

        var job = asked(reference);
        job.act(BEIJING, "acceptance", Map.of()).expect(200);
        Eventually.answer(() -> job.read(NATIONAL), seen -> seen.at("/status").equals("DONE"));

        var taken = Eventually.answer(() -> next.get(path), seen -> seen.status() == 200);
        assertThat(taken.at("/routingOfficeId")).isEqualTo("PROT-110000");
        assertThat(taken.at("/handOvers/0/request")).isEqualTo(job.reference());
        assertThat(MainJob.dispatchOf(taken, dispatch).path("officeId").asString())
                .isEqualTo("SAMR-340000");
        MainJob.onDispatch(samr, reference, dispatch, "acknowledgement", Map.of()).expect(200);
        former.post(path + "/closure", Map.of("reason", "x"), "\"1\"")
                .expectProblem(403, "NOT_ALLOWED");
        assertThat(MainJob.read(former, reference).text())
                .contains(job.reference())
                .doesNotContain("SAMR-340000");
        theFilesWentAlong(file, job);
        theReporterIsTold(citizen, tip);
        onlyTheNewCentreFindsIt(reference);
    }

    private static AssistanceJob asked(String reference) {
        var request =
                AssistanceJob.request("请接管本案")
                        .put("toOfficeId", BEIJINGS_OFFICE)
                        .put("kind", "CASE_TRANSFER")
                        .put("caseReference", reference);
        var elsewhere =
                AssistanceJob.send(AssistanceJob.GUANGDONG, request.deepCopy().put("text", "越权请求"));
        var job = AssistanceJob.send(NATIONAL, request);
        Eventually.answer(
                () -> elsewhere.read(AssistanceJob.GUANGDONG),
                seen ->
                        seen.at("/status").equals("REJECTED")
                                && seen.at("/transfer/reason").equals("CASE_UNKNOWN"));
        Eventually.answer(() -> job.read(BEIJING), seen -> !seen.at("/transfer/status").isEmpty());
        return job;
    }

    private void theFilesWentAlong(String file, AssistanceJob job) {
        var custody = "/api/v1/evidence/" + file + "/custody?limit=200";
        var seen =
                Eventually.answer(
                        () -> next.get(custody),
                        answer -> answer.status() == 200 && answer.text().contains("TRANSFERRED"));
        assertThat(seen.text()).contains(job.reference());
        assertThat(seen.json().path("items").findValuesAsString("act"))
                .containsSubsequence("ATTACHED", "TRANSFERRED");
        former.get("/api/v1/evidence/" + file + "/content").expect(200);
    }

    private static void theReporterIsTold(Caller citizen, MainJob.Submitted tip) {
        var told =
                Eventually.answer(
                        () -> MainJob.status(citizen, tip.receiptCode()),
                        seen -> seen.text().contains("TRANSFERRED"));
        assertThat(told.json().path("feedbacks").findValuesAsString("kind"))
                .contains("TRANSFERRED");
        assertThat(told.text()).doesNotContain("PROT-110000");
    }

    private void onlyTheNewCentreFindsIt(String reference) {
        var search = "/api/v1/search?kind=CASE&q=" + reference;
        for (var caller : List.of(next, samr)) {
            Eventually.answer(
                    () -> caller.get(search), found -> found.json().path("total").asInt() == 1);
        }
        Eventually.answer(
                () -> former.get(search), found -> found.json().path("total").asInt(-1) == 0);
    }
}
