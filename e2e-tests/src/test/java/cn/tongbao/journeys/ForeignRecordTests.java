package cn.tongbao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Somebody else's record does not exist, in any endpoint, for any command. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignRecordTests {

    private static final List<String> STRANGERS =
            List.of(
                    "intake.beijing",
                    "routing.beijing",
                    "samr.beijing",
                    "psb.beijing",
                    "proc.beijing",
                    "mediator.li",
                    "secretary.beijing",
                    "party.holder",
                    "judge.haidian",
                    "clerk.haidian",
                    "institution.alpha",
                    "expert.zhao",
                    "keeper.national",
                    "liaison.beijing",
                    "supervisor.anhui",
                    "auditor.national",
                    "admin");

    private String tip = "";
    private String reference = "";
    private String dispatch = "";

    @BeforeAll
    void a_case_of_shanghai() {
        var body = DemoCases.appliances();
        body.put("regionCode", "310115");
        tip = MainJob.submit(Caller.citizen(), body).reference();
        var routing = Caller.of("routing.shanghai");
        reference = MainJob.accept(Caller.of("intake.shanghai"), routing, tip);
        dispatch = MainJob.dispatch(routing, reference, "SAMR-310000", "ENFORCEMENT");
    }

    @Test
    void every_command_on_it_answers_like_on_one_that_does_not_exist() {
        for (var stranger : STRANGERS) {
            var caller = Caller.of(stranger);
            for (var act :
                    List.of(
                            "acceptance",
                            "rejection",
                            "answer",
                            "identity-request",
                            "messages",
                            "reveal")) {
                same(caller, "/api/v1/tips/%s/" + act, tip, "T-310000-2026-ZZZZZZ");
            }
            for (var act : List.of("dispatches", "closure", "reopening", "instructions")) {
                same(caller, "/api/v1/cases/%s/" + act, reference, "C-310000-2026-ZZZZZZ");
            }
            for (var act :
                    List.of(
                            "recall",
                            "acknowledgement",
                            "refusal",
                            "conclusion",
                            "material-requests")) {
                same(
                        caller,
                        "/api/v1/cases/%s/dispatches/" + dispatch + "/" + act,
                        reference,
                        "C-310000-2026-ZZZZZZ");
            }
            for (var path :
                    List.of(
                            "/api/v1/tips/" + tip,
                            "/api/v1/cases/" + reference,
                            "/api/v1/cases/" + reference + "/history",
                            "/api/v1/cases/" + reference + "/advice")) {
                caller.get(path).expectProblem(404, "NOT_FOUND");
            }
            caller.put("/api/v1/cases/" + reference + "/figures", Map.of(), "\"1\"")
                    .expectProblem(404, "NOT_FOUND");
        }
    }

    @Test
    void it_is_in_nobody_elses_list_or_search() {
        for (var stranger : STRANGERS) {
            var caller = Caller.of(stranger);
            for (var path :
                    List.of(
                            "/api/v1/tips?limit=200",
                            "/api/v1/cases?limit=200",
                            "/api/v1/search?q=" + reference)) {
                assertThat(caller.get(path).text())
                        .as(stranger + " " + path)
                        .doesNotContain(tip)
                        .doesNotContain("\"reference\":\"" + reference);
            }
        }
    }

    @Test
    void supervisors_of_the_place_and_above_see_it_and_its_agency_sees_its_own_part() {
        for (var supervisor : List.of("supervisor.shanghai", "supervisor.national")) {
            Caller.of(supervisor).get("/api/v1/cases/" + reference).expect(200);
            Caller.of(supervisor).get("/api/v1/tips/" + tip).expect(200);
            Caller.of(supervisor)
                    .post("/api/v1/tips/" + tip + "/reveal", Map.of("purpose", "x"))
                    .expectProblem(403, "NOT_ALLOWED");
        }
        Caller.of("samr.shanghai").get("/api/v1/cases/" + reference).expect(200);
        Caller.of("samr.shanghai").get("/api/v1/tips/" + tip).expectProblem(404, "NOT_FOUND");
        Caller.of("samr.shanghai")
                .post("/api/v1/cases/" + reference + "/closure", Map.of("reason", "x"))
                .expectProblem(403, "NOT_ALLOWED");
    }

    private static void same(Caller caller, String path, String foreign, String unknown) {
        var onForeign = caller.post(path.formatted(foreign), Map.of(), "\"1\"");
        var onUnknown = caller.post(path.formatted(unknown), Map.of(), "\"1\"");
        onForeign.expectProblem(404, "NOT_FOUND");
        onUnknown.expectProblem(404, "NOT_FOUND");
        assertThat(onForeign.at("/title") + onForeign.at("/detail"))
                .isEqualTo(onUnknown.at("/title") + onUnknown.at("/detail"));
    }
}
