package cn.tongbao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Somebody else's record does not exist, in any endpoint, for any command. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignRecordTests {

    static final List<String> STRANGERS =
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

    static final List<String> SUPERVISORS = List.of("supervisor.shanghai", "supervisor.national");

    private String tip = "";
    private String reference = "";
    private String dispatch = "";
    private String mediation = "";
    private String confirmation = "";

    @BeforeAll
    void a_case_of_shanghai() {
        var body = DemoCases.appliances();
        body.put("regionCode", "310115");
        tip = MainJob.submit(Caller.citizen(), body).reference();
        var routing = Caller.of("routing.shanghai");
        reference = MainJob.accept(Caller.of("intake.shanghai"), routing, tip);
        dispatch = MainJob.dispatch(routing, reference, "SAMR-310000", "ENFORCEMENT");
    }

    @BeforeAll
    void a_mediation_of_shanghai_with_its_confirmation() {
        var secretary = Caller.of("secretary.shanghai");
        var mediator = Caller.of("mediator.chen");
        var dispute = MediationJob.dispute().put("bodyOfficeId", "MEDI-310000");
        mediation =
                secretary
                        .postOnce("/api/v1/mediations", dispute, Caller.newKey())
                        .expect(201)
                        .at("/reference");
        var path = "/api/v1/mediations/" + mediation;
        for (var party : List.of("P1", "P2")) {
            MediationJob.actOn(secretary, path, "consents", onPaper(secretary, party)).expect(200);
        }
        MediationJob.actOn(secretary, path, "mediator", Map.of("person", "mediator.chen"))
                .expect(200);
        MediationJob.actOn(mediator, path, "mediator/acceptance", Map.of()).expect(200);
        var agreement =
                Caller.JSON.createObjectNode().put("evidence", MediationJob.paper(mediator));
        agreement.set("terms", MediationJob.twoTerms());
        var laid = MediationJob.actOn(mediator, path, "agreement", agreement).expect(200);
        var seal =
                Map.of(
                        "fileSha256", laid.at("/agreement/fileSha256"),
                        "termsSha256", laid.at("/agreement/termsSha256"));
        for (var party : List.of("P1", "P2")) {
            var signature = new HashMap<>(seal);
            signature.putAll(onPaper(secretary, party));
            MediationJob.actOn(secretary, path, "agreement/signatures", signature).expect(200);
        }
        MediationJob.actOn(mediator, path, "agreement/signatures", seal).expect(200);
        confirmation =
                MediationJob.actOn(
                                secretary,
                                path,
                                "confirmation-application",
                                Map.of(
                                        "courtOfficeId",
                                        "COURT-310115",
                                        "applicants",
                                        List.of(
                                                onPaper(secretary, "P1"),
                                                onPaper(secretary, "P2"))))
                        .expect(201)
                        .at("/reference");
    }

    private static Map<String, String> onPaper(Caller secretary, String party) {
        return Map.of("partyId", party, "evidence", MediationJob.paper(secretary));
    }

    @Test
    void every_command_on_a_mediation_or_confirmation_answers_like_on_none() {
        var nobodys = UUID.randomUUID();
        for (var stranger : STRANGERS) {
            var caller = Caller.of(stranger);
            for (var act :
                    List.of(
                            "admission",
                            "return",
                            "invitations",
                            "consents",
                            "termination",
                            "mediator",
                            "mediator/acceptance",
                            "mediator/declination",
                            "mediator/waivers",
                            "mediator/challenges",
                            "mediator/challenges/" + nobodys + "/decision",
                            "sessions",
                            "sessions/" + nobodys + "/attendance",
                            "sessions/" + nobodys + "/cancellation",
                            "extension",
                            "suspension",
                            "resumption",
                            "undisputed-facts",
                            "undisputed-facts/consents",
                            "notes",
                            "agreement",
                            "agreement/signatures",
                            "performance",
                            "confirmation-application")) {
                same(caller, "/api/v1/mediations/%s/" + act, mediation, "M-310000-2026-ZZZZZZ");
            }
            for (var act :
                    List.of(
                            "registration",
                            "supplement-request",
                            "supplement",
                            "acceptance",
                            "non-acceptance",
                            "hearing",
                            "review-extension",
                            "withdrawal",
                            "withdrawal/permission",
                            "ruling",
                            "objections")) {
                same(
                        caller,
                        "/api/v1/confirmations/%s/" + act,
                        confirmation,
                        "J-310115-2026-ZZZZZZ");
            }
            for (var path :
                    List.of(
                            "/api/v1/mediations/" + mediation,
                            "/api/v1/mediations/" + mediation + "/history",
                            "/api/v1/mediations/" + mediation + "/notes",
                            "/api/v1/mediations/" + mediation + "/agreement/terms",
                            "/api/v1/mediations/" + mediation + "/competent-courts",
                            "/api/v1/confirmations/" + confirmation,
                            "/api/v1/confirmations/" + confirmation + "/history")) {
                caller.get(path).expectProblem(404, "NOT_FOUND");
            }
        }
    }

    @Test
    void a_mediation_is_in_nobody_elses_list_or_search_not_even_a_supervisors() {
        for (var caller : Stream.concat(STRANGERS.stream(), SUPERVISORS.stream()).toList()) {
            for (var path :
                    List.of(
                            "/api/v1/mediations?limit=200",
                            "/api/v1/confirmations?limit=200",
                            "/api/v1/search?q=" + mediation,
                            "/api/v1/search?q=" + confirmation)) {
                assertThat(Caller.of(caller).get(path).text())
                        .as(caller + " " + path)
                        .doesNotContain("\"reference\":\"" + mediation)
                        .doesNotContain("\"reference\":\"" + confirmation);
            }
            Caller.of(caller)
                    .get("/api/v1/mediations/" + mediation)
                    .expectProblem(404, "NOT_FOUND");
        }
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
        for (var supervisor : SUPERVISORS) {
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

    static void same(Caller caller, String path, String foreign, String unknown) {
        var onForeign = caller.post(path.formatted(foreign), Map.of(), "\"1\"");
        var onUnknown = caller.post(path.formatted(unknown), Map.of(), "\"1\"");
        onForeign.expectProblem(404, "NOT_FOUND");
        onUnknown.expectProblem(404, "NOT_FOUND");
        assertThat(onForeign.at("/title") + onForeign.at("/detail"))
                .isEqualTo(onUnknown.at("/title") + onUnknown.at("/detail"));
    }
}
