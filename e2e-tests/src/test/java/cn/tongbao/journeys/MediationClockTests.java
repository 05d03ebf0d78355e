package cn.tongbao.journeys;

import static cn.tongbao.journeys.MediationJob.CLERK;
import static cn.tongbao.journeys.MediationJob.COURT;
import static cn.tongbao.journeys.MediationJob.HOLDER;
import static cn.tongbao.journeys.MediationJob.MEDIATOR;
import static cn.tongbao.journeys.MediationJob.SECRETARY;
import static cn.tongbao.journeys.MediationJob.actOn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What time alone does to mediations and confirmations, seen by moving the stack's clock. */
@Isolated
@Order(Integer.MAX_VALUE - 1)
class MediationClockTests {

    private static final int DAYS_TO_ANSWER = 10;

    private final Caller routing = Caller.of("routing.beijing");

    @BeforeAll
    static void everythingIsBack() {
        Stack.awaitSettled();
    }

    @Test
    void silence_ends_what_the_law_lets_it_end_and_shows_what_was_not_done() throws Exception {
        var reference = referredCase();
        var forgotten =
                MediationJob.underWay(MediationJob.dispute().put("caseReference", reference));
        var extended = MediationJob.underWay(MediationJob.dispute());
        var today = forgotten.openedOn();
        var lastDay = LocalDate.parse(forgotten.read(MEDIATOR).at("/dueOn"));
        extendByConsentOfAll(extended, lastDay.plusDays(20));
        var soon = today.plusDays(DAYS_TO_ANSWER);
        var unpaid = owing(soon);
        var unanswered = askedForMore(soon);

        StackClock.moveToNoonOf(lastDay, forgotten.read(MEDIATOR).instantAt("/openedAt"));

        Eventually.answer(
                () -> HOLDER.get(unanswered),
                seen -> seen.at("/status").equals("DEEMED_WITHDRAWN"));
        showsTheDefaultWithTheNextStep(unpaid);
        assertThat(forgotten.read(MEDIATOR).at("/status")).isEqualTo("IN_MEDIATION");

        StackClock.move("P1D");

        var ended =
                Eventually.answer(
                        () -> forgotten.read(SECRETARY),
                        seen -> seen.at("/status").equals("FAILED"));
        assertThat(ended.at("/end/ground")).isEqualTo("TIME_OVER");
        assertThat(SECRETARY.get(forgotten.path() + "/history?limit=200").expect(200).text())
                .contains("MED-05");
        returnsToRouting(reference);
        assertThat(extended.read(MEDIATOR).at("/status")).isEqualTo("IN_MEDIATION");
        assertThat(extended.read(MEDIATOR).at("/dueOn")).isEqualTo(lastDay.plusDays(20).toString());
    }

    private String referredCase() {
        var tip = MainJob.submit(Caller.citizen(), DemoCases.tip("clothing-market-beijing-2006"));
        var reference = MainJob.accept(Caller.of("intake.beijing"), routing, tip.reference());
        MediationJob.refer(routing, reference);
        return reference;
    }

    /** One side's consent extends nothing; with the other's it counts. */
    private static void extendByConsentOfAll(MediationJob job, LocalDate until) {
        var before = job.read(MEDIATOR).at("/dueOn");
        var wish = Map.of("until", until.toString());
        HOLDER.post(job.path() + "/extension", wish).expect(200);
        assertThat(job.read(MEDIATOR).at("/dueOn")).isEqualTo(before);
        job.act(
                        SECRETARY,
                        "extension",
                        Map.of(
                                "until",
                                until.toString(),
                                "evidence",
                                MediationJob.paper(SECRETARY)))
                .expect(200);
        assertThat(job.read(MEDIATOR).at("/dueOn")).isEqualTo(until.toString());
    }

    private static MediationJob owing(LocalDate dueOn) {
        var job = MediationJob.underWay(MediationJob.dispute());
        var terms = Caller.JSON.createArrayNode();
        terms.addObject()
                .put("text", "支付赔偿")
                .put("obligor", "P2")
                .put("amount", "50000.00")
                .put("dueOn", dueOn.toString())
                .put("decidesRight", false);
        job.sign(job.lay(terms));
        assertThat(job.read(HOLDER).at("/agreement/terms/0/performance")).isEqualTo("OPEN");
        return job;
    }

    private static String askedForMore(LocalDate dueOn) {
        var confirmation = MediationJob.agreed(MediationJob.dispute()).apply(COURT);
        actOn(
                        CLERK,
                        confirmation,
                        "supplement-request",
                        Map.of("items", List.of("商标注册证"), "dueOn", dueOn.toString()))
                .expect(200);
        return confirmation;
    }

    private static void showsTheDefaultWithTheNextStep(MediationJob unpaid) {
        var term =
                Eventually.answer(
                                () -> unpaid.read(HOLDER),
                                seen ->
                                        seen.at("/agreement/terms/0/performance")
                                                .equals("DEFAULTED"))
                        .json()
                        .at("/agreement/terms/0");
        assertThat(term.at("/nextStep/ruleId").asString("")).isEqualTo("CON-02");
        assertThat(term.at("/nextStep/citation").asString("")).contains("民事诉讼法");
        assertThat(term.at("/nextStep/until").asString(""))
                .isGreaterThanOrEqualTo(unpaid.openedOn().plusDays(30).toString());
    }

    private void returnsToRouting(String reference) {
        var returned =
                Eventually.answer(
                        () -> MainJob.read(routing, reference),
                        seen -> seen.at("/status").equals("OPEN"));
        assertThat(returned.at("/mediation/status")).isEqualTo("FAILED");
        assertThat(returned.at("/mediation/endedGround")).isEqualTo("TIME_OVER");
        assertThat(returned.at("/dueOn")).isNotEmpty();
        var advice = routing.get(MainJob.CASES + "/" + reference + "/advice").expect(200).json();
        assertThat(advice.path("limits").toString()).contains("RTE-02");
    }
}
