package cn.tongbao.journeys;

import static cn.tongbao.journeys.ForeignRecordTests.STRANGERS;
import static cn.tongbao.journeys.ForeignRecordTests.SUPERVISORS;
import static cn.tongbao.journeys.ForeignRecordTests.same;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Somebody else's selection, request, meeting or application does not exist either. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock("institution.beta")
class ForeignCooperationTests {

    private static final String ANYBODYS = UUID.randomUUID().toString();
    private static final String APPLICANT = "institution.beta";

    private static final List<String> ON_SELECTIONS =
            List.of(
                    "redraw",
                    "acceptance",
                    "recusal",
                    "challenge",
                    "objections/" + ANYBODYS + "/decision",
                    "materials",
                    "extension",
                    "report",
                    "questions",
                    "end",
                    "feedback",
                    "feedback/answer");

    private static final List<String> ON_REQUESTS =
            List.of(
                    "receipt",
                    "acceptance",
                    "refusal",
                    "replies",
                    "extension",
                    "extension/decision",
                    "completion",
                    "withdrawal",
                    "rating",
                    "dispute",
                    "redirection",
                    "designation",
                    "notes");

    private static final List<String> ON_MEETINGS =
            List.of(
                    "answers",
                    "cancellation",
                    "minutes",
                    "countersignatures",
                    "decisions/" + ANYBODYS + "/fulfilment");

    private static final List<String> ON_APPLICATIONS =
            List.of(
                    "verification",
                    "listing",
                    "review",
                    "warning",
                    "suspension",
                    "removal",
                    "readmission");

    private final String mark = "FOREIGN" + System.nanoTime();
    private final Caller judge = Caller.of("judge.pudong");
    private final Caller guangdong = AssistanceJob.GUANGDONG;
    private String selection = "";
    private String request = "";
    private String meeting = "";
    private String application = "";

    @BeforeAll
    void a_selection_by_the_court_of_pudong() {
        var specialty = Specialty.anew("TRADEMARK", "TRADEMARK_SIGNS");
        var member = Registers.id(Registers.listed(mark, specialty));
        selection =
                judge.postOnce(
                                DrawJob.SELECTIONS,
                                DrawJob.agreed("商标比对 " + mark, specialty, member),
                                Caller.newKey())
                        .expect(201)
                        .at("/reference");
    }

    @BeforeAll
    void a_request_and_a_meeting_of_guangdong_and_shanghai() {
        request =
                AssistanceJob.send(
                                guangdong,
                                AssistanceJob.request("请上海协助 " + mark)
                                        .put("toOfficeId", "LIAI-310000"))
                        .reference();
        meeting =
                MeetingJob.call(guangdong, MeetingJob.invitation("粤沪会商 " + mark, "PROT-310000"))
                        .reference();
    }

    @BeforeAll
    void an_application_that_nobody_has_listed() {
        Registers.clear(APPLICANT);
        application =
                Caller.of(APPLICANT)
                        .postOnce(
                                Registers.INSTITUTIONS,
                                Registers.application(
                                        mark + "applied",
                                        Specialty.anew("TRADEMARK", "TRADEMARK_SIGNS")),
                                Caller.newKey())
                        .expect(201)
                        .at("/id");
    }

    @AfterAll
    void theAccountStandsNowhere() {
        Registers.clear(APPLICANT);
    }

    @Test
    void every_command_on_them_answers_like_on_none() {
        for (var stranger : STRANGERS) {
            var caller = Caller.of(stranger);
            each(caller, DrawJob.SELECTIONS, ON_SELECTIONS, selection, "S-310115-2026-ZZZZZZ");
            each(caller, AssistanceJob.REQUESTS, ON_REQUESTS, request, "A-440000-2026-ZZZZZZ");
            each(caller, MeetingJob.MEETINGS, ON_MEETINGS, meeting, "K-440000-2026-ZZZZZZ");
            if (!stranger.equals("keeper.national")) {
                each(
                        caller,
                        Registers.INSTITUTIONS,
                        ON_APPLICATIONS,
                        application,
                        "I-110108-2026-ZZZZZZ");
                nothingAt(caller, Registers.INSTITUTIONS + "/" + application, "", "/history");
            }
            nothingAt(
                    caller,
                    DrawJob.SELECTIONS + "/" + selection,
                    "",
                    "/history",
                    "/engagement",
                    "/feedback",
                    "/proof");
            nothingAt(caller, AssistanceJob.REQUESTS + "/" + request, "", "/history", "/notes");
            nothingAt(caller, MeetingJob.MEETINGS + "/" + meeting, "", "/history");
        }
    }

    private static void each(
            Caller caller, String records, List<String> acts, String foreign, String unknown) {
        for (var act : acts) {
            same(caller, records + "/%s/" + act, foreign, unknown);
        }
    }

    private static void nothingAt(Caller caller, String record, String... parts) {
        for (var part : parts) {
            caller.get(record + part).expectProblem(404, "NOT_FOUND");
        }
    }

    @Test
    void they_are_in_nobody_elses_list_or_search() {
        Eventually.answer(
                () -> judge.get("/api/v1/search?kind=SELECTION&q=" + mark),
                found -> found.json().path("total").asInt() == 1);
        Eventually.answer(
                () -> guangdong.get("/api/v1/search?q=" + mark),
                found -> found.text().contains(request) && found.text().contains(meeting));
        for (var stranger :
                Stream.of(STRANGERS, List.of("judge.pudong")).flatMap(List::stream).toList()) {
            for (var path :
                    List.of(
                            "/api/v1/selections?limit=200",
                            "/api/v1/engagements?limit=200",
                            "/api/v1/assistance-requests?limit=200",
                            "/api/v1/meetings?limit=200",
                            "/api/v1/meetings/open-decisions?limit=200",
                            "/api/v1/search?limit=200&q=" + mark)) {
                var seen = Caller.of(stranger).get(path).text();
                assertThat(seen)
                        .as(stranger + " " + path)
                        .doesNotContain(request)
                        .doesNotContain(meeting);
                if (!stranger.equals("judge.pudong")) {
                    assertThat(seen).as(stranger + " " + path).doesNotContain(selection);
                }
            }
        }
        assertThat(Caller.citizen().get(Registers.INSTITUTIONS + "?limit=200&q=" + mark).text())
                .doesNotContain(application);
    }

    @Test
    void supervisors_of_the_places_see_requests_and_meetings_and_act_on_neither() {
        for (var user : SUPERVISORS) {
            var supervisor = Caller.of(user);
            var path = AssistanceJob.REQUESTS + "/" + request;
            var seen = supervisor.get(path).expect(200);
            supervisor.get(MeetingJob.MEETINGS + "/" + meeting).expect(200);
            supervisor.get(path + "/notes").expectProblem(403, "NOT_ALLOWED");
            supervisor
                    .post(path + "/withdrawal", Map.of("reason", "x"), seen.etag())
                    .expectProblem(403, "NOT_ALLOWED");
        }
    }
}
