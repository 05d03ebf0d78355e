package cn.tongbao.journeys;

import static cn.tongbao.journeys.MainJob.CASES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From the open case over three agencies back to the citizen. */
class CaseJourneyTests {

    private final Caller citizen = Caller.citizen();
    private final Caller intake = Caller.of("intake.national");
    private final Caller routing = Caller.of("routing.national");
    private final Caller samr = Caller.of("samr.anhui");
    private final Caller police = Caller.of("psb.anhui");

    @Test
    void a_case_is_routed_to_several_agencies_and_answered_twice() {
        var tip = MainJob.submit(citizen, DemoCases.appliances());
        var reference = MainJob.accept(intake, routing, tip.reference());
        enterFigures(reference, "60000.00");

        adviceNamesOfficesAndLines(reference);

        var toBeijing = MainJob.dispatch(routing, reference, "SAMR-110000", "ENFORCEMENT");
        var toPolice = MainJob.dispatch(routing, reference, "PSB-340000", "CRIMINAL_CLUE");
        var toCustoms = MainJob.dispatch(routing, reference, "CUST-310000", "INFORMATION");

        MainJob.onDispatch(
                        Caller.of("samr.beijing"),
                        reference,
                        toBeijing,
                        "refusal",
                        Map.of("ground", "OUT_OF_AREA", "text", "不在本地"))
                .expect(422);
        MainJob.onDispatch(
                        Caller.of("samr.beijing"),
                        reference,
                        toBeijing,
                        "refusal",
                        Map.of(
                                "ground", "OUT_OF_AREA",
                                "text", "违法行为地在安徽",
                                "proposedOfficeId", "SAMR-340000"))
                .expect(200);
        var refusedView = MainJob.dispatchOf(MainJob.read(routing, reference), toBeijing);
        assertThat(refusedView.path("status").asString()).isEqualTo("REFUSED");
        var toAnhui = MainJob.dispatch(routing, reference, "SAMR-340000", "ENFORCEMENT");

        MainJob.onDispatch(routing, reference, toCustoms, "recall", Map.of("reason", "与海关无关"))
                .expect(200);
        MainJob.onDispatch(
                        samr, reference, toAnhui, "conclusion", MainJob.conclusion("ORDER_TO_STOP"))
                .expect(409);
        MainJob.onDispatch(samr, reference, toAnhui, "acknowledgement", Map.of()).expect(200);
        penaltyNeedsADecisionOnTransfer(reference, toAnhui);
        MainJob.onDispatch(police, reference, toPolice, "acknowledgement", Map.of()).expect(200);
        MainJob.onDispatch(
                        police,
                        reference,
                        toPolice,
                        "conclusion",
                        Map.of(
                                "outcomes", List.of(Map.of("type", "CRIMINAL_FILED")),
                                "summary", "已立案",
                                "results",
                                        Map.of(
                                                "suspects",
                                                13,
                                                "gangs",
                                                3,
                                                "sites",
                                                8,
                                                "shops",
                                                26)))
                .expect(200);

        var concluded = MainJob.read(routing, reference);
        assertThat(concluded.at("/status")).isEqualTo("CONCLUDED");
        feedbacksReachTheCitizen(tip.receiptCode());
        closeAndReopen(reference);
    }

    @Test
    void an_agency_asks_for_material_and_the_reporters_answer_appears_in_its_dispatch() {
        var tip = MainJob.submit(citizen, DemoCases.appliances());
        var reference = MainJob.accept(intake, routing, tip.reference());
        var dispatch = MainJob.dispatch(routing, reference, "SAMR-340000", "ENFORCEMENT");
        MainJob.onDispatch(samr, reference, dispatch, "acknowledgement", Map.of()).expect(200);

        MainJob.onDispatch(
                        samr,
                        reference,
                        dispatch,
                        "material-requests",
                        Map.of("items", List.of("购买凭证"), "text", "请提供购买凭证"))
                .expect(201);

        var asked =
                Eventually.answer(
                        () -> MainJob.status(citizen, tip.receiptCode()),
                        seen -> seen.json().path("requests").size() == 1);
        citizen.post(
                        MainJob.TIPS + "/status/messages",
                        Map.of(
                                "receiptCode", tip.receiptCode(),
                                "text", "凭证如附件",
                                "requestId", asked.at("/requests/0/requestId"),
                                "evidence", List.of(citizen.fileToken("凭证.txt", "凭证"))))
                .expect(201);
        var answered =
                Eventually.answer(
                        () -> MainJob.read(samr, reference),
                        seen ->
                                MainJob.dispatchOf(seen, dispatch)
                                        .at("/materialRequests/0/answer/text")
                                        .asString("")
                                        .equals("凭证如附件"));
        var file =
                MainJob.dispatchOf(answered, dispatch)
                        .at("/materialRequests/0/answer/evidence/0/evidenceId")
                        .asString("");
        Eventually.answer(
                () -> samr.get("/api/v1/evidence/" + file + "/content"),
                content -> content.status() == 200);
        police.get("/api/v1/evidence/" + file + "/content").expectProblem(404, "NOT_FOUND");
    }

    @Test
    void agencies_see_their_own_dispatch_and_a_refusing_office_nothing_that_comes_later() {
        var tip = MainJob.submit(citizen, DemoCases.appliances());
        var reference = MainJob.accept(intake, routing, tip.reference());
        var toBeijing = MainJob.dispatch(routing, reference, "SAMR-110000", "ENFORCEMENT");
        var toAnhui = MainJob.dispatch(routing, reference, "SAMR-340000", "ENFORCEMENT");
        var beijing = Caller.of("samr.beijing");

        assertThat(dispatchIds(MainJob.read(samr, reference))).containsExactly(toAnhui);
        assertThat(dispatchIds(MainJob.read(beijing, reference))).containsExactly(toBeijing);
        MainJob.onDispatch(
                        beijing,
                        reference,
                        toBeijing,
                        "refusal",
                        Map.of("ground", "ALREADY_HANDLED", "text", "已由安徽处理"))
                .expect(200);
        enterFigures(reference, "777777.00");

        var left = beijing.get(CASES + "/" + reference);
        assertThat(left.text()).doesNotContain("777777").doesNotContain(toAnhui);
        police.get(CASES + "/" + reference).expectProblem(404, "NOT_FOUND");
        Caller.of("judge.haidian").get(CASES + "/" + reference).expectProblem(404, "NOT_FOUND");
        Caller.of("admin").get(CASES + "/" + reference).expectProblem(404, "NOT_FOUND");
        Caller.of("auditor.national").get(CASES + "/" + reference).expectProblem(404, "NOT_FOUND");
    }

    private void enterFigures(String reference, String businessVolume) {
        var etag = MainJob.read(routing, reference).etag();
        routing.put(
                        CASES + "/" + reference + "/figures",
                        Map.of(
                                "businessVolume",
                                        Map.of("value", businessVolume, "source", "平台交易记录"),
                                "lastAct", Map.of("value", "2025-09-01", "source", "平台交易记录")),
                        etag)
                .expect(200);
    }

    private void adviceNamesOfficesAndLines(String reference) {
        var advice = routing.get(CASES + "/" + reference + "/advice").expect(200).json();
        var offices = new HashSet<String>();
        advice.path("routes")
                .forEach(route -> {
                    offices.add(route.path("officeId").asString());
                    assertThat(route.path("ruleId").asString()).isNotEmpty();
                    assertThat(route.path("citation").isMissingNode()).isFalse();
                });
        assertThat(offices).contains("SAMR-341300", "PSB-341300");
        assertThat(lines(advice, "MET")).isPositive();
        assertThat(lines(advice, "UNKNOWN")).isPositive();
        advice.path("thresholds")
                .forEach(line -> assertThat(line.path("ruleId").asString()).isNotEmpty());
    }

    private static long lines(JsonNode advice, String met) {
        var count = 0L;
        for (var line : advice.path("thresholds")) {
            if (line.path("met").asString().equals(met)) {
                count++;
            }
        }
        return count;
    }

    private void penaltyNeedsADecisionOnTransfer(String reference, String dispatch) {
        var fine =
                Map.of(
                        "outcomes",
                        List.of(
                                Map.of("type", "FINE", "amount", "100000.00"),
                                Map.of("type", "CONFISCATION_GOODS", "pieces", 2000)),
                        "summary",
                        "罚款并没收");
        MainJob.onDispatch(samr, reference, dispatch, "conclusion", fine)
                .expectProblem(422, "FWD-21");
        var decided = new java.util.HashMap<String, Object>(fine);
        decided.put(
                "criminalDecision",
                Map.of("transferred", true, "toOfficeId", "PSB-340000", "reasons", "已达追诉标准"));
        MainJob.onDispatch(samr, reference, dispatch, "conclusion", decided).expect(200);
    }

    private void feedbacksReachTheCitizen(String receiptCode) {
        var seen =
                Eventually.answer(
                        () -> MainJob.status(citizen, receiptCode),
                        answer -> kinds(answer).contains("CONCLUDED,CONCLUDED"));
        assertThat(kinds(seen)).contains("ACKNOWLEDGED,ACKNOWLEDGED");
        assertThat(seen.text()).contains("罚款").contains("Fine");
        assertThat(seen.text())
                .doesNotContain("SAMR-340000")
                .doesNotContain("samr.anhui")
                .doesNotContain("IN_PROGRESS")
                .doesNotContain("dispatchId");
        assertThat(seen.at("/status")).isEqualTo("CLOSED");
    }

    private static String kinds(Answer status) {
        var kinds = new java.util.ArrayList<String>();
        status.json()
                .path("feedbacks")
                .forEach(feedback -> kinds.add(feedback.path("kind").asString()));
        kinds.sort(null);
        return String.join(",", kinds);
    }

    private void closeAndReopen(String reference) {
        var path = CASES + "/" + reference;
        routing.post(
                        path + "/closure",
                        Map.of("reason", "办结归档"),
                        MainJob.read(routing, reference).etag())
                .expect(200);
        assertThat(MainJob.read(routing, reference).at("/status")).isEqualTo("CLOSED");
        routing.post(path + "/reopening", Map.of(), MainJob.read(routing, reference).etag())
                .expect(422);
        routing.post(
                        path + "/reopening",
                        Map.of("reason", "发现新窝点"),
                        MainJob.read(routing, reference).etag())
                .expect(200);
        assertThat(MainJob.read(routing, reference).at("/status")).isNotEqualTo("CLOSED");
        assertThat(routing.get(path + "/history").expect(200).json().path("items").size())
                .isGreaterThan(8);
    }

    private static List<String> dispatchIds(Answer caseRead) {
        var ids = new java.util.ArrayList<String>();
        caseRead.json()
                .path("dispatches")
                .forEach(one -> ids.add(one.path("dispatchId").asString()));
        return ids;
    }
}
