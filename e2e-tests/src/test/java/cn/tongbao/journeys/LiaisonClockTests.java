package cn.tongbao.journeys;

import static cn.tongbao.journeys.AssistanceJob.BEIJING;
import static cn.tongbao.journeys.AssistanceJob.GUANGDONG;
import static cn.tongbao.journeys.AssistanceJob.GUANGDONGS_OFFICE;
import static cn.tongbao.journeys.AssistanceJob.NATIONAL;
import static cn.tongbao.journeys.AssistanceJob.SUPERIOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What time alone does to requests, decisions and draws, seen by moving the stack's clock. */
@Isolated
@Order(Integer.MAX_VALUE - 1)
class LiaisonClockTests {

    private static final String PAPERS = "补交经公证认证的权利证明";

    private final String mark = "CLOCK" + System.nanoTime();
    private final Specialty specialty = Specialty.anew("PLANT_VARIETY", "PLANT_VARIETIES");

    @BeforeAll
    static void everythingIsBack() {
        Stack.awaitSettled();
    }

    @AfterEach
    void theBeaconBehavesAgain() {
        BeaconStandIn.behave();
    }

    @Test
    void silence_is_escalated_once_decisions_stay_open_and_a_draw_without_its_round_is_void()
            throws Exception {
        var job = AssistanceJob.send(BEIJING, AssistanceJob.request("请协助调查 " + mark));
        var lastDay = LocalDate.parse(job.read(BEIJING).at("/dueOn"));
        var meeting = meetingThatWantsThePapers(lastDay);
        var draw = drawThatTheBeaconForgets();

        StackClock.moveToNoonOf(lastDay, job.read(BEIJING).instantAt("/sentAt"));

        warnedAndNobodyElseTold(job);
        voidForEverybodyToSee(draw);

        StackClock.move("P1D");

        escalated(job);
        overdueAndStillOpen(meeting);
        designated(job);

        StackClock.move("P40D");

        Eventually.answer(() -> job.read(BEIJING), seen -> seen.json().path("overdue").asBoolean());
        assertThat(job.acts(BEIJING)).containsOnlyOnce("ESCALATED");
        job.act(GUANGDONG, "completion", Map.of("result", "PARTLY", "text", "部分查明")).expect(200);
    }

    private MeetingJob meetingThatWantsThePapers(LocalDate dueOn) {
        var meeting =
                MeetingJob.call(BEIJING, MeetingJob.invitation("商标投诉协调会 " + mark, "PROT-110000"));
        meeting.act(
                        BEIJING,
                        "minutes",
                        Map.of(
                                "text",
                                "先处理、后补手续",
                                "decisions",
                                List.of(MeetingJob.decision(PAPERS, "PROT-110000", dueOn))))
                .expect(200);
        return meeting;
    }

    private DrawJob drawThatTheBeaconForgets() {
        Registers.listed(mark, specialty);
        BeaconStandIn.behave("SILENT");
        var draw = DrawJob.choose(DrawJob.draw("信标沉默 " + mark, specialty));
        assertThat(DrawJob.JUDGE.get(draw.path()).at("/clock/ruleId")).isEqualTo("DRW-01");
        return draw;
    }

    private static void warnedAndNobodyElseTold(AssistanceJob job) {
        var warned =
                Eventually.answer(
                        () -> job.read(GUANGDONG), seen -> seen.json().hasNonNull("warnedAt"));
        assertThat(warned.json().path("overdue").asBoolean()).isFalse();
        assertThat(warned.json().hasNonNull("escalation")).isFalse();
        NATIONAL.get(job.path()).expectProblem(404, "NOT_FOUND");
    }

    /** It stays listed and shows its seed; the body draws anew from the same pool. */
    private static void voidForEverybodyToSee(DrawJob draw) {
        var proof = Eventually.answer(draw::proof, seen -> seen.at("/status").equals("VOID"));
        assertThat(proof.at("/voided/reason")).isEqualTo("NOT_REVEALED");
        assertThat(proof.at("/seed")).hasSize(64);
        assertThat(proof.json().hasNonNull("result")).isFalse();
        assertThat(DrawJob.JUDGE.get(DrawJob.SELECTIONS + "?status=VOID&limit=200").text())
                .contains(draw.reference());
        Eventually.answer(
                () ->
                        DrawJob.JUDGE.get(
                                "/api/v1/search?kind=SELECTION&status=VOID&q=" + draw.reference()),
                found -> found.json().path("total").asInt() == 1);

        BeaconStandIn.behave();
        var again = draw.redraw();
        var drawn = again.drawn().at("/result/memberId");
        ProofScript.check(again).findsItRight(drawn);
        assertThat(draw.proof().at("/status")).isEqualTo("VOID");
    }

    private static void escalated(AssistanceJob job) {
        var seen =
                Eventually.answer(() -> NATIONAL.get(job.path()), answer -> answer.status() == 200);
        assertThat(seen.json().path("overdue").asBoolean()).isTrue();
        assertThat(seen.at("/escalation/officeId")).isEqualTo(SUPERIOR);
        assertThat(seen.at("/escalation/ruleId")).isEqualTo("RTE-07");
        assertThat(NATIONAL.get(AssistanceJob.REQUESTS + "?box=ESCALATED&limit=200").text())
                .contains(job.reference());
        Eventually.answer(
                () -> NATIONAL.get("/api/v1/search?kind=ASSISTANCE&q=" + job.reference()),
                found -> found.json().path("total").asInt() == 1);
        assertThat(job.acts(BEIJING)).containsOnlyOnce("DEADLINE_MISSED", "ESCALATED");
    }

    private static void overdueAndStillOpen(MeetingJob meeting) {
        var late =
                Eventually.answer(
                        () -> meeting.read(BEIJING),
                        seen -> seen.json().at("/decisions/0/overdue").asBoolean());
        assertThat(late.json().at("/decisions/0").hasNonNull("warnedAt")).isTrue();
        assertThat(
                        BEIJING.get(
                                        MeetingJob.MEETINGS
                                                + "/open-decisions?limit=200&officeId=PROT-110000")
                                .text())
                .contains(meeting.reference());
        meeting.proven(BEIJING, late.at("/decisions/0/decisionId"), "材料已收到").expect(200);
        assertThat(
                        BEIJING.get(
                                        MeetingJob.MEETINGS
                                                + "/open-decisions?limit=200&officeId=PROT-110000")
                                .text())
                .doesNotContain(meeting.reference());
    }

    private static void designated(AssistanceJob job) {
        var body = Map.of("officeId", GUANGDONGS_OFFICE, "reason", "违法行为地在广东");
        job.act(BEIJING, "designation", body).expectProblem(403, "NOT_ALLOWED");
        var designated = job.act(NATIONAL, "designation", body).expect(200);
        assertThat(designated.at("/status")).isEqualTo("ACCEPTED");
        assertThat(designated.at("/designation/byOfficeId")).isEqualTo(SUPERIOR);
        assertThat(designated.json().path("overdue").asBoolean()).isFalse();
        job.act(GUANGDONG, "refusal", Map.of("ground", "INSUFFICIENT_FACTS", "text", "线索不足"))
                .expectProblem(409, "ASSISTANCE_STATE");
        job.reply(GUANGDONG, "已着手调查").expect(200);
    }
}
