package cn.tongbao.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A court that decides in a system of its own: the parties apply as to any court, and what it
 * answers takes effect once, whatever its system and the line to it do meanwhile.
 */
@Isolated
class DockedCourtTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DOCKING = "/api/v1/court-docking/" + CourtStandIn.COURT;
    private static final Caller ADMINISTRATOR = Caller.of("admin");

    @AfterEach
    void theCourtBehavesAgain() {
        CourtStandIn.behave();
    }

    @Test
    void an_application_made_while_the_courts_system_is_down_gets_there_and_is_ruled_on() {
        CourtStandIn.behave("FAILING", Map.of());
        var job = MediationJob.agreed(MediationJob.dispute());
        var confirmation = job.apply(CourtStandIn.COURT);

        var waiting =
                Eventually.answer(
                        () -> ADMINISTRATOR.get(DOCKING).expect(200),
                        docking -> docking.text().contains("HTTP 503"));
        assertThat(waiting.at("/mode")).isEqualTo("DOCKED");
        assertThat(waiting.text()).contains(reference(confirmation)).doesNotContain("clothing");
        assertThat(MediationJob.HOLDER.get(confirmation).expect(200).at("/status"))
                .isEqualTo("APPLIED");

        CourtStandIn.behave();
        awaitStatus(confirmation, "SUPPLEMENT_REQUESTED");
        MediationJob.HOLDER
                .post(
                        confirmation + "/supplement",
                        Map.of(
                                "text",
                                "权利证明见附件",
                                "materials",
                                List.of(
                                        Map.of(
                                                "item",
                                                "RIGHT_PROOF",
                                                "evidence",
                                                MediationJob.paper(MediationJob.HOLDER)))))
                .expect(200);
        var ruled = awaitStatus(confirmation, "CONFIRMED");
        assertThat(ruled.at("/courtMode")).isEqualTo("DOCKED");
        assertThat(ruled.at("/decision/number")).contains("京0105诉前调确");
        assertThat(ruled.at("/decision/file/sha256")).hasSize(64);
        var file = "/api/v1/evidence/" + ruled.at("/decision/file/evidenceId");
        Eventually.answer(() -> MediationJob.HOLDER.get(file), bound -> bound.status() == 200);
    }

    @Test
    void its_judges_act_in_their_own_system_alone() {
        CourtStandIn.behave("SILENT", Map.of());
        var confirmation = MediationJob.agreed(MediationJob.dispute()).apply(CourtStandIn.COURT);
        var judge = Caller.of("judge.chaoyang");

        MediationJob.actOn(judge, confirmation, "acceptance", Map.of())
                .expectProblem(409, "COURT_DOCKED");
        MediationJob.actOn(judge, confirmation, "non-acceptance", Map.of("ground", "WRONG_COURT"))
                .expectProblem(409, "COURT_DOCKED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"answerTwice", "outOfOrder", "wrongSignature"})
    void a_court_that_answers_wrongly_changes_nothing_twice(String fault) {
        CourtStandIn.behave("NORMAL", Map.of(fault, true));
        var confirmation = appliedWithAllPapers();
        if (fault.equals("wrongSignature")) {
            ADMINISTRATOR.get(DOCKING).expect(200);
            assertThat(MediationJob.HOLDER.get(confirmation).at("/status")).isEqualTo("APPLIED");
            CourtStandIn.behave();
        }
        awaitStatus(confirmation, "CONFIRMED");
        assertEachStepOnce(confirmation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"court-stub", "mediation"})
    void each_step_takes_effect_once_when_either_side_is_killed_in_the_middle(String process) {
        CourtStandIn.behave("SLOW", Map.of());
        var confirmation = appliedWithAllPapers();
        new StackProcess(process).kill();
        Eventually.answer(
                PATIENCE, () -> ADMINISTRATOR.get(DOCKING), docking -> docking.status() == 200);
        awaitBehaving();
        awaitStatus(confirmation, "CONFIRMED");
        assertEachStepOnce(confirmation);
    }

    /** The stand-in may still be starting again. */
    private static void awaitBehaving() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() -> {
                    CourtStandIn.behave();
                    return true;
                });
    }

    /** Nothing is missing, so the court asks for nothing. */
    private static String appliedWithAllPapers() {
        var job = MediationJob.agreed(MediationJob.dispute());
        job.applyAlone(CourtStandIn.COURT).expect(202);
        var joined =
                job.act(
                                MediationJob.SECRETARY,
                                "confirmation-application",
                                Map.of(
                                        "courtOfficeId",
                                        CourtStandIn.COURT,
                                        "applicants",
                                        List.of(MediationJob.onPaper("P2")),
                                        "materials",
                                        List.of(
                                                Map.of(
                                                        "item",
                                                        "RIGHT_PROOF",
                                                        "evidence",
                                                        MediationJob.paper(
                                                                MediationJob.SECRETARY)))))
                        .expect(201);
        return MediationJob.CONFIRMATIONS + "/" + joined.at("/reference");
    }

    private static Answer awaitStatus(String confirmation, String status) {
        return Eventually.answer(
                PATIENCE,
                () -> MediationJob.HOLDER.get(confirmation),
                seen -> seen.status() == 200 && seen.at("/status").equals(status));
    }

    private static void assertEachStepOnce(String confirmation) {
        var acts =
                MediationJob.HOLDER
                        .get(confirmation + "/history")
                        .expect(200)
                        .json()
                        .path("items")
                        .findValuesAsString("act");
        assertThat(acts).containsExactly("APPLIED", "REGISTERED", "ACCEPTED", "RULED");
    }

    private static String reference(String confirmation) {
        return confirmation.substring(confirmation.lastIndexOf('/') + 1);
    }
}
