package cn.tongbao.journeys;

import static cn.tongbao.journeys.AssistanceJob.BEIJING;
import static cn.tongbao.journeys.AssistanceJob.BEIJINGS_OFFICE;
import static cn.tongbao.journeys.AssistanceJob.GUANGDONG;
import static cn.tongbao.journeys.AssistanceJob.REQUESTS;
import static cn.tongbao.journeys.DirectoryBadInputTests.named;
import static cn.tongbao.journeys.MeetingJob.MEETINGS;
import static cn.tongbao.journeys.OfficeJob.OFFICES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Bad input to offices, requests and meetings gets a clear error and changes nothing. */
class LiaisonBadInputTests {

    private static final Caller ADMINISTRATOR = Caller.of("admin");

    private final String mark = "BAD" + System.nanoTime();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"text\":{}}",
                "{\"surprise\":true}",
                "{\"text\":\"a\",\"text\":\"a\"}",
                "{\"title\":\"a\",\"title\":\"a\"}",
                "{\"text\":\"a\\u0000b\"}",
                "{\"title\":\"a\\u0008b\"}",
                "{\"text\":\"\\ud83d\"}",
                "{\"title\":\"\\ud83d\"}"
            })
    void what_cannot_be_read_or_kept_is_malformed(String body) {
        BEIJING.postRaw(REQUESTS, body).expectProblem(400, "MALFORMED");
        BEIJING.postRaw(MEETINGS, body).expectProblem(400, "MALFORMED");
    }

    @Test
    void what_a_request_may_not_hold_is_named_by_pointer() {
        refusedRequest(body -> body.remove("text"), "/text");
        refusedRequest(body -> body.put("text", "x".repeat(20_001)), "/text");
        refusedRequest(body -> body.put("kind", "FAVOUR"), "/kind");
        refusedRequest(body -> body.put("caseReference", "C-1"), "/caseReference");
        refusedRequest(body -> body.put("kind", "CASE_TRANSFER"), "/caseReference");
        refusedRequest(body -> body.put("toOfficeId", "LIAI-999999"), "/toOfficeId");
        refusedRequest(body -> body.putArray("evidence").add("no-token"), "/evidence/0");
    }

    @Test
    void what_a_meeting_may_not_hold_is_named_by_pointer() {
        refusedMeeting(body -> body.remove("title"), "/title");
        refusedMeeting(body -> body.put("title", "x".repeat(201)), "/title");
        refusedMeeting(body -> body.remove("startsAt"), "/startsAt");
        refusedMeeting(body -> body.putArray("agenda"), "/agenda");
        refusedMeeting(body -> body.putArray("offices"), "/offices");
        refusedMeeting(body -> body.withArray("offices").add("PROT-110000"), "/offices");
        refusedMeeting(body -> body.withArray("offices").add("PROT-999999"), "/offices/1");
        refusedMeeting(body -> body.withArray("offices").add(BEIJINGS_OFFICE), "/offices/1");
        refusedMeeting(body -> body.putArray("guests").addObject(), "/guests/0/name");
    }

    @Test
    void an_office_asks_neither_itself_nor_one_that_is_closed() {
        var oneself = AssistanceJob.request("请自己协助 " + mark).put("toOfficeId", BEIJINGS_OFFICE);
        named(send(oneself).expectProblem(422, "SAME_OFFICE"), "/toOfficeId");

        var office = OfficeJob.register("LIAI", BEIJINGS_OFFICE, "即将撤销 " + mark);
        office.mergedInto(BEIJINGS_OFFICE);
        var toClosed = AssistanceJob.request("请协助 " + mark).put("toOfficeId", office.id());
        named(send(toClosed).expectProblem(422, "OFFICE_CLOSED"), "/toOfficeId");
        named(
                BEIJING.postOnce(
                                MEETINGS,
                                MeetingJob.invitation("会议 " + mark, office.id()),
                                Caller.newKey())
                        .expectProblem(422, "OFFICE_CLOSED"),
                "/offices/0");
    }

    @Test
    void superiors_make_no_circle_and_nobody_merges_into_himself() {
        var above = OfficeJob.register("LIAI", BEIJINGS_OFFICE, "上级 " + mark);
        var below = OfficeJob.register("LIAI", above.id(), "下级 " + mark);
        for (var superior : List.of(below.id(), above.id())) {
            named(
                    ADMINISTRATOR
                            .put(
                                    above.path(),
                                    OfficeJob.office(above.id(), "LIAI", superior, "上级 " + mark),
                                    ADMINISTRATOR.get(above.path()).etag())
                            .expect(422),
                    "/parentId");
        }
        named(merge(above, above.id()).expect(422), "/intoId");
        named(merge(above, "LIAI-999999").expect(422), "/intoId");

        // into the one below it: that one first takes its place
        merge(above, below.id()).expect(200);
        assertThat(BEIJING.get(below.path()).at("/parentId")).isEqualTo(BEIJINGS_OFFICE);
        below.mergedInto(BEIJINGS_OFFICE);
    }

    private static Answer merge(OfficeJob office, String into) {
        return MediationJob.actOn(
                ADMINISTRATOR, office.path(), "merger", Map.of("intoId", into, "reason", "机构改革"));
    }

    @Test
    void a_refusal_names_who_is_competent_and_only_a_superior_who_was_called_designates() {
        var job = AssistanceJob.send(BEIJING, AssistanceJob.request("请协助 " + mark));
        job.act(GUANGDONG, "refusal", Map.of("ground", "OUT_OF_AREA", "text", "不在本地")).expect(422);
        job.act(
                        GUANGDONG,
                        "refusal",
                        Map.of(
                                "ground", "OUT_OF_AREA",
                                "text", "不在本地",
                                "proposedOfficeId", "LIAI-999999"))
                .expect(422);
        var refused =
                job.act(
                                GUANGDONG,
                                "refusal",
                                Map.of(
                                        "ground", "OUT_OF_AREA",
                                        "text", "违法行为地在浙江",
                                        "proposedOfficeId", "LIAI-330000"))
                        .expect(200);
        assertThat(refused.at("/status")).isEqualTo("REJECTED");
        AssistanceJob.NATIONAL
                .post(
                        job.path() + "/designation",
                        Map.of("officeId", "LIAI-330000", "reason", "指定"),
                        "\"2\"")
                .expectProblem(404, "NOT_FOUND");
        var redirected = job.act(BEIJING, "redirection", Map.of()).expect(200);
        assertThat(redirected.at("/continuedBy")).startsWith("A-110000-");
        GUANGDONG
                .get(REQUESTS + "/" + redirected.at("/continuedBy"))
                .expectProblem(404, "NOT_FOUND");
    }

    @Test
    void staff_name_the_version_that_they_have_seen() {
        var job = AssistanceJob.send(BEIJING, AssistanceJob.request("版本 " + mark));
        GUANGDONG.post(job.path() + "/acceptance", Map.of()).expectProblem(428, "VERSION_REQUIRED");
        GUANGDONG
                .post(job.path() + "/acceptance", Map.of(), "\"99\"")
                .expectProblem(412, "VERSION_STALE");
        assertThat(job.read(BEIJING).at("/status")).isEqualTo("SENT");

        var meeting = MeetingJob.call(BEIJING, MeetingJob.invitation("版本 " + mark, "PROT-110000"));
        BEIJING.post(meeting.path() + "/cancellation", Map.of("reason", "改期"))
                .expectProblem(428, "VERSION_REQUIRED");
        meeting.act(BEIJING, "cancellation", Map.of("reason", "改期")).expect(200);
        meeting.act(BEIJING, "minutes", Map.of("text", "未召开", "decisions", List.of()))
                .expectProblem(409, "MEETING_STATE");
    }

    @Test
    void ten_equal_requests_with_one_key_at_once_make_one() throws Exception {
        var key = Caller.newKey();
        var request = AssistanceJob.request("并发请求 " + mark);
        var answers = new HashSet<String>();

        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> one = () -> BEIJING.postOnce(REQUESTS, request, key);
            for (var answer : clients.invokeAll(Stream.generate(() -> one).limit(10).toList())) {
                answers.add(answer.get().expect(201).text());
            }
        }

        assertThat(answers).hasSize(1);
        BEIJING.postOnce(REQUESTS, request.put("text", "另一请求"), key)
                .expectProblem(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void who_may_not_ask_or_maintain_is_told_so() {
        for (var user :
                List.of("samr.beijing", "routing.beijing", "supervisor.national", "admin")) {
            Caller.of(user)
                    .postOnce(REQUESTS, AssistanceJob.request("无权 " + mark), Caller.newKey())
                    .expectProblem(403, "NOT_ALLOWED");
        }
        var office = OfficeJob.office("LIAI-000001-98", "LIAI", BEIJINGS_OFFICE, "越权 " + mark);
        GUANGDONG.postOnce(OFFICES, office, Caller.newKey()).expectProblem(403, "NOT_ALLOWED");
        Caller.citizen()
                .postOnce(OFFICES, office, Caller.newKey())
                .expectProblem(401, "UNAUTHENTICATED");
    }

    private static Answer send(ObjectNode request) {
        return BEIJING.postOnce(REQUESTS, request, Caller.newKey());
    }

    private void refusedRequest(Consumer<ObjectNode> spoil, String pointer) {
        var request = AssistanceJob.request("错误请求 " + mark);
        spoil.accept(request);
        named(send(request).expect(422), pointer);
    }

    private void refusedMeeting(Consumer<ObjectNode> spoil, String pointer) {
        var invitation = MeetingJob.invitation("错误邀请 " + mark, "PROT-110000");
        spoil.accept(invitation);
        named(BEIJING.postOnce(MEETINGS, invitation, Caller.newKey()).expect(422), pointer);
    }
}
