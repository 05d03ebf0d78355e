package cn.tongbao.journeys;

import static cn.tongbao.journeys.MainJob.CASES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;

/** Limits that pass, seen by moving the stack's clock. It only ever moves forward. */
@Isolated
@Order(Integer.MAX_VALUE - 1)
class ClockJourneyTests {

    private final Caller citizen = Caller.citizen();
    private final Caller intake = Caller.of("intake.national");
    private final Caller routing = Caller.of("routing.national");
    private final Caller supervisor = Caller.of("supervisor.anhui");
    private final Caller samr = Caller.of("samr.anhui");

    @BeforeAll
    static void everythingIsBack() {
        Stack.awaitSettled();
    }

    @Test
    void a_silent_agency_is_warned_then_overdue_and_escalated_once_and_the_supervisor_instructs()
            throws Exception {
        var tip = MainJob.submit(citizen, DemoCases.appliances());
        var reference = MainJob.accept(intake, routing, tip.reference());
        var id = MainJob.dispatch(routing, reference, "SAMR-340000", "ENFORCEMENT");
        assertThat(dispatch(reference, id).has("warnedAt")).isFalse();

        var sentOn = LocalDate.now(java.time.ZoneOffset.UTC);
        for (int day = 0; day < 14 && !dispatch(reference, id).path("overdue").asBoolean(); day++) {
            StackClock.move("PT24H");
            letClocksStrike(reference, id);
        }

        var late = dispatch(reference, id);
        assertThat(late.path("overdue").asBoolean()).as(late.toString()).isTrue();
        assertThat(late.path("warnedAt").asString("")).isNotEmpty();
        assertThat(late.path("dueOn").asString()).isGreaterThan(sentOn.toString());
        assertThat(late.path("escalations").size()).isEqualTo(1);
        assertThat(late.at("/escalations/0/regionCode").asString()).isEqualTo("340000");
        assertThat(late.at("/escalations/0/ruleId").asString()).isEqualTo("RTE-03");
        assertThat(
                        supervisor
                                .get(CASES + "?overdue=true&tip=" + tip.reference())
                                .expect(200)
                                .text())
                .contains(reference);
        assertThat(routing.get(CASES + "/" + reference + "/history").text()).contains("RTE-03");

        StackClock.move("PT24H");
        letClocksStrike(reference, id);
        assertThat(dispatch(reference, id).path("escalations").size()).isEqualTo(1);
        instructAndReply(reference, LocalDate.parse(late.path("dueOn").asString()).plusDays(30));
    }

    private void instructAndReply(String reference, LocalDate dueOn) {
        var seen = supervisor.get(CASES + "/" + reference).expect(200);
        supervisor
                .post(
                        CASES + "/" + reference + "/instructions",
                        Map.of(
                                "officeId",
                                "SAMR-340000",
                                "text",
                                "请立即签收并反馈",
                                "dueOn",
                                dueOn.toString()),
                        seen.etag())
                .expect(201);
        var instruction = MainJob.read(samr, reference).json().path("instructions").get(0);
        samr.post(
                        CASES
                                + "/"
                                + reference
                                + "/instructions/"
                                + instruction.path("instructionId").asString()
                                + "/reply",
                        Map.of("text", "已安排人员办理"),
                        "\"" + instruction.path("version").asString() + "\"")
                .expect(200);
        var replied = supervisor.get(CASES + "/" + reference).json().path("instructions").get(0);
        assertThat(replied.path("status").asString()).isEqualTo("REPLIED");
        assertThat(replied.path("reply").toString()).contains("已安排人员办理");
    }

    private JsonNode dispatch(String reference, String id) {
        return MainJob.dispatchOf(MainJob.read(routing, reference), id);
    }

    /** The clocks are looked at once a second; two of those are given for each step. */
    private void letClocksStrike(String reference, String id) {
        org.awaitility.Awaitility.await()
                .pollDelay(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(10))
                .until(() -> !dispatch(reference, id).isMissingNode());
    }
}
