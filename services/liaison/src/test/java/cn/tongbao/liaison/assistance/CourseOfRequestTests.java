package cn.tongbao.liaison.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A request from its sending to its rating. */
class CourseOfRequestTests extends RequestTests {

    @Test
    void beijing_asks_guangdong_which_takes_more_time_replies_twice_and_completes() {
        var body = asking("LIAI-440000");
        body.put("evidence", List.of(files.ofBeijing("委托函.pdf")));
        var request = sent(BEIJING, body);
        var sent = seen(GUANGDONG, request);
        assertThat(sent.get("status").stringValue()).isEqualTo("SENT");
        assertThat(sent.at("/limit/ruleId").stringValue()).isEqualTo("RTE-07");
        assertThat(sent.get("dueOn").stringValue()).isEqualTo("2026-06-08");
        assertThat(sent.at("/files/0/name").stringValue()).isEqualTo("委托函.pdf");

        succeeded(act(GUANGDONG, request, "receipt", Map.of()));
        clock.set(MONDAY.plusSeconds(86_400));
        var accepted = succeeded(act(GUANGDONG, request, "acceptance", Map.of()));
        assertThat(accepted.get("status").stringValue()).isEqualTo("ACCEPTED");
        assertThat(accepted.at("/limit/ruleId").stringValue()).isEqualTo("XRG-02");
        assertThat(accepted.get("dueOn").stringValue())
                .as("fifteen working days from the receipt, over the Dragon Boat Festival")
                .isEqualTo("2026-06-23");

        succeeded(
                act(
                        GUANGDONG,
                        request,
                        "extension",
                        Map.of("until", "2026-07-15", "reason", "需要调取物流平台数据")));
        assertThat(seen(BEIJING, request).get("status").stringValue()).isEqualTo("EXTENSION_ASKED");
        var granted =
                succeeded(act(BEIJING, request, "extension/decision", Map.of("granted", true)));
        assertThat(granted.get("status").stringValue()).isEqualTo("IN_PROGRESS");
        assertThat(granted.get("dueOn").stringValue()).isEqualTo("2026-07-15");

        succeeded(
                act(GUANGDONG, request, "replies", withFiles("第一批", files.ofGuangdong("笔录.pdf"))));
        succeeded(
                act(GUANGDONG, request, "replies", withFiles("第二批", files.ofGuangdong("单据.pdf"))));
        succeeded(act(BEIJING, request, "replies", Map.of("text", "收到")));
        succeeded(
                act(
                        GUANGDONG,
                        request,
                        "completion",
                        Map.of("result", "FULFILLED", "text", "全部办结")));
        var rated =
                succeeded(act(BEIJING, request, "rating", Map.of("usefulness", 5, "text", "及时")));

        assertThat(rated.get("status").stringValue()).isEqualTo("DONE");
        assertThat(rated.path("dueOn").isMissingNode()).isTrue();
        assertThat(rated.at("/rating/usefulness").asInt()).isEqualTo(5);
        assertThat(rated.at("/replies/0/files/0/name").stringValue()).isEqualTo("笔录.pdf");
        assertThat(rated.get("replies")).hasSize(3);
        refused(act(BEIJING, request, "rating", Map.of("usefulness", 1)), 409, "ALREADY_RATED");
        assertThat(seen(BEIJING, request + "/history").get("items").findValuesAsString("act"))
                .containsExactly(
                        "SENT",
                        "RECEIVE",
                        "ACCEPT",
                        "ASK_EXTENSION",
                        "DECIDE_EXTENSION",
                        "REPLY",
                        "REPLY",
                        "REPLY",
                        "COMPLETE",
                        "RATE");
        var told = told(reference(request));
        assertThat(told.stream().map(Told::type).toList())
                .startsWith("assistance.requested.v1", "evidence.attached.v1")
                .contains("assistance.completed.v1");
        assertThat(told.stream().filter(event -> event.type().equals("evidence.attached.v1")))
                .hasSize(3)
                .allMatch(
                        event -> event.data().get("recordKind").stringValue().equals("ASSISTANCE"))
                .allMatch(event -> event.headers().contains("office:LIAI-440000"));
    }

    @Test
    void inside_a_framework_its_own_limits_run() {
        var request = sent("LIAI-130000");

        var sent = seen(HEBEI, request);
        assertThat(sent.get("framework").stringValue()).isEqualTo("JJJ");
        assertThat(sent.at("/limit/ruleId").stringValue()).isEqualTo("REG-01");
        assertThat(sent.get("dueOn").stringValue()).isEqualTo("2026-06-04");
        var accepted = succeeded(act(HEBEI, request, "acceptance", Map.of()));
        assertThat(accepted.at("/limit/ruleId").stringValue()).isEqualTo("REG-02");
        assertThat(accepted.get("dueOn").stringValue()).isEqualTo("2026-06-15");
    }

    @Test
    void a_refused_request_goes_on_at_the_proposed_office_and_the_former_one_sees_nothing_of_it() {
        var body = asking("LIAI-440000");
        body.put("evidence", List.of(files.ofBeijing("委托函.pdf")));
        var request = sent(BEIJING, body);
        succeeded(
                act(
                        GUANGDONG,
                        request,
                        "refusal",
                        Map.of(
                                "ground", "OUT_OF_AREA",
                                "text", "仓库在河北",
                                "proposedOfficeId", "LIAI-130000")));
        var redirected = succeeded(act(BEIJING, request, "redirection", Map.of()));

        assertThat(redirected.get("status").stringValue()).isEqualTo("REDIRECTED");
        var follower = path(redirected.get("continuedBy").stringValue());
        var seen = seen(HEBEI, follower);
        assertThat(seen.get("continues").stringValue()).isEqualTo(reference(request));
        assertThat(seen.get("text")).isEqualTo(redirected.get("text"));
        assertThat(seen.at("/files/0/name").stringValue()).isEqualTo("委托函.pdf");
        refused(fetch(GUANGDONG, follower), 404, "NOT_FOUND");
        refused(fetch(HEBEI, request), 404, "NOT_FOUND");
        assertThat(told(reference(follower)).stream().map(Told::type).toList())
                .contains("evidence.audience-changed.v1");
    }

    @Test
    void a_request_that_is_withdrawn_is_over() {
        var request = accepted();

        var withdrawn = succeeded(act(BEIJING, request, "withdrawal", Map.of("reason", "已自行查明")));

        assertThat(withdrawn.get("status").stringValue()).isEqualTo("WITHDRAWN");
        refused(act(GUANGDONG, request, "replies", Map.of("text", "晚了")), 409, "ASSISTANCE_STATE");
        assertThat(
                        jdbc.sql("select count(*) from deadline where stopped_at is null")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void ten_equal_requests_at_once_make_one() throws Exception {
        var key = UUID.randomUUID().toString();
        var body = asking("LIAI-440000");
        var calls = new ArrayList<Callable<String>>();
        for (int i = 0; i < 10; i++) {
            calls.add(() -> {
                var answer = send(BEIJING, REQUESTS, null, key, body);
                return answer.getStatus() + json(answer).get("reference").stringValue();
            });
        }
        var answers = new ArrayList<String>();
        try (var pool = Executors.newFixedThreadPool(10)) {
            for (var answer : pool.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).hasSize(10).containsOnly(answers.getFirst());
        assertThat(answers.getFirst()).startsWith("201A-110000-2026-");
    }

    @Test
    void a_file_that_its_keeper_refuses_shows_as_refused() {
        var body = asking("LIAI-440000");
        body.put("evidence", List.of(files.ofBeijing("委托函.pdf")));
        var request = sent(BEIJING, body);
        var file = seen(BEIJING, request).at("/files/0/evidenceId").stringValue();

        heard(
                "evidence.rejected.v1",
                "evidence",
                file,
                JSON.valueToTree(
                        Map.of(
                                "evidenceId",
                                file,
                                "recordKind",
                                "ASSISTANCE",
                                "record",
                                reference(request),
                                "reason",
                                "BOUND_ELSEWHERE")));

        assertThat(seen(GUANGDONG, request).at("/refusedFiles/0").stringValue()).isEqualTo(file);
    }
}
