package cn.tongbao.journeys;

import static cn.tongbao.journeys.DrawJob.JUDGE;
import static cn.tongbao.journeys.DrawJob.SELECTIONS;
import static cn.tongbao.journeys.MediationJob.SECRETARY;
import static cn.tongbao.journeys.Registers.KEEPER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.node.ObjectNode;

/** What time alone does to appointments, seen by moving the stack's clock. */
@Isolated
@Order(Integer.MAX_VALUE - 1)
class AppointmentClockTests {

    private static final int DAYS = 6;

    private final Caller citizen = Caller.citizen();
    private final String mark = "TERM" + System.nanoTime();
    private final Specialty specialty = Specialty.anew("TRADE_SECRET", "TRADE_SECRETS");

    @BeforeAll
    static void everythingIsBack() {
        Stack.awaitSettled();
    }

    @Test
    void an_appointment_is_warned_of_and_after_its_last_day_nobody_chooses_him_until_another()
            throws Exception {
        var expert = Registers.appoint(KEEPER, Registers.person("EXPERT", mark, specialty), DAYS);
        var person = "mediator." + mark;
        var mediator =
                Registers.appoint(
                        SECRETARY, ExpertJourneyTests.mediator(person, mark, specialty), DAYS);
        var lastDay = LocalDate.parse(citizen.get(expert).at("/appointment/until"));
        var mediation = MediationJob.open(MediationJob.dispute());
        mediation.consent();

        StackClock.moveToNoonOf(lastDay, KEEPER.get(mediator).instantAt("/updatedAt"));

        Eventually.answer(
                () -> KEEPER.get(expert),
                seen -> seen.json().path("inside").hasNonNull("appointmentWarnedAt"));
        assertThat(citizen.get(expert).expect(200).json().path("selectable").asBoolean()).isTrue();
        JUDGE.postOnce(SELECTIONS, agreed(expert, "届满前"), Caller.newKey()).expect(201);
        mediation.name(person).expect(200);

        StackClock.move("P1D");

        Eventually.answer(
                () -> citizen.get(expert + "/history"),
                history -> history.text().contains("APPOINTMENT_ENDED"));
        assertThat(citizen.get(expert + "/history").text()).contains("APP-12E");
        assertThat(citizen.get(expert).expect(200).json().path("selectable").asBoolean(true))
                .isFalse();
        chosenNoMore(expert);
        Eventually.answer(
                () -> SECRETARY.get("/api/v1/mediators/" + person),
                seen -> !seen.json().path("active").asBoolean(true));
        var next = MediationJob.open(MediationJob.dispute());
        next.consent();
        next.name(person).expectProblem(422, "MEDIATOR_UNKNOWN");

        appointedAnew(expert, lastDay.plusDays(1));
    }

    /** Neither by lot nor because all agree. */
    private void chosenNoMore(String expert) {
        JUDGE.postOnce(SELECTIONS, agreed(expert, "届满后"), Caller.newKey())
                .expectProblem(422, "MEMBER_NOT_SELECTABLE");
        var draw =
                DrawJob.draw("届满后摇号 " + mark, specialty)
                        .put("memberKind", "EXPERT")
                        .put("instance", "FIRST");
        JUDGE.postOnce(SELECTIONS, draw, Caller.newKey()).expectProblem(422, "POOL_EMPTY");
        assertThat(JUDGE.post(SELECTIONS + "/candidates", draw).expect(200).json().path("items"))
                .isEmpty();
    }

    private void appointedAnew(String expert, LocalDate from) {
        var again = Registers.appointing(from, from.plusDays(DAYS));
        again.remove("notice");
        Registers.keep(expert, "appointment", again).expect(200);
        JUDGE.postOnce(SELECTIONS, agreed(expert, "续聘后"), Caller.newKey()).expect(201);
    }

    private ObjectNode agreed(String expert, String label) {
        return DrawJob.agreed(label + " " + mark, specialty, Registers.id(expert))
                .put("memberKind", "EXPERT")
                .put("instance", "FIRST");
    }
}
