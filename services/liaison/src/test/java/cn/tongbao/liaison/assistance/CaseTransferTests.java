package cn.tongbao.liaison.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.test.ContractAssertions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A request that a case be taken over follows what becomes of the case. */
class CaseTransferTests extends RequestTests {

    @Test
    void it_is_fulfilled_when_the_case_has_gone() {
        var request = transfer();
        heard(request, 1, "NOTED", null);
        assertThat(seen(BEIJING, request).at("/transfer/toOfficeId").stringValue())
                .isEqualTo("PROT-440000");
        succeeded(act(GUANGDONG, request, "acceptance", Map.of()));

        heard(request, 2, "DONE", null);

        var done = seen(BEIJING, request);
        assertThat(done.get("status").stringValue()).isEqualTo("DONE");
        assertThat(done.at("/completion/result").stringValue()).isEqualTo("FULFILLED");
        assertThat(done.at("/transfer/status").stringValue()).isEqualTo("DONE");
        assertThat(done.has("dueOn")).isFalse();
        assertThat(told(reference(request)).getLast().type()).isEqualTo("assistance.completed.v1");
        assertThat(told(reference(request)).getLast().data().at("/transfer/status").stringValue())
                .isEqualTo("DONE");
        assertThat(acts(request))
                .containsExactly("SENT", "TRANSFER_NOTED", "ACCEPT", "CASE_HANDED_OVER");
        succeeded(act(BEIJING, request, "rating", Map.of("usefulness", 5)));
    }

    @Test
    void it_ends_with_the_reason_when_the_case_cannot_go_and_nobody_negotiates_about_that() {
        var request = transfer();

        heard(request, 1, "REFUSED", "CASE_UNKNOWN");

        var ended = seen(BEIJING, request);
        assertThat(ended.get("status").stringValue()).isEqualTo("REJECTED");
        assertThat(ended.at("/transfer/reason").stringValue()).isEqualTo("CASE_UNKNOWN");
        assertThat(ended.has("dueOn")).isFalse();
        refused(act(BEIJING, request, "dispute", Map.of("text", "应当移送")), 409, "ASSISTANCE_STATE");
        refused(
                act(BEIJING, request, "redirection", Map.of("officeId", "LIAI-130000")),
                409,
                "ASSISTANCE_STATE");
    }

    @Test
    void once_accepted_the_case_is_on_its_way_and_nobody_turns_it_round() {
        var request = transfer();
        succeeded(act(GUANGDONG, request, "acceptance", Map.of()));

        refused(
                act(GUANGDONG, request, "completion", Map.of("result", "FULFILLED", "text", "办结")),
                409,
                "CASE_ON_ITS_WAY");
        refused(
                act(BEIJING, request, "withdrawal", Map.of("reason", "不再需要")),
                409,
                "CASE_ON_ITS_WAY");
    }

    @Test
    void what_was_refused_after_the_acceptance_ends_as_well() {
        var request = transfer();
        heard(request, 1, "NOTED", null);
        succeeded(act(GUANGDONG, request, "acceptance", Map.of()));
        heard(request, 2, "REFUSED", "CASE_CLOSED");

        assertThat(seen(GUANGDONG, request).get("status").stringValue()).isEqualTo("REJECTED");
    }

    @Test
    void the_same_news_again_and_older_news_change_nothing() {
        var request = transfer();
        succeeded(act(GUANGDONG, request, "acceptance", Map.of()));
        heard(request, 2, "DONE", null);
        var version = seen(BEIJING, request).get("version").asLong();

        heard(request, 2, "DONE", null);
        heard(request, 1, "NOTED", null);

        assertThat(seen(BEIJING, request).get("version").asLong()).isEqualTo(version);
        assertThat(seen(BEIJING, request).at("/transfer/status").stringValue()).isEqualTo("DONE");
    }

    @Test
    void news_for_a_withdrawn_or_unknown_request_or_for_another_kind_move_nothing() {
        var withdrawn = transfer();
        succeeded(act(BEIJING, withdrawn, "withdrawal", Map.of("reason", "不再需要")));
        heard(withdrawn, 1, "REFUSED", "CASE_CLOSED");
        assertThat(seen(BEIJING, withdrawn).get("status").stringValue()).isEqualTo("WITHDRAWN");

        var other = accepted();
        heard(other, 1, "DONE", null);
        assertThat(seen(BEIJING, other).get("status").stringValue()).isEqualTo("ACCEPTED");
        assertThat(seen(BEIJING, other).has("transfer")).isFalse();

        heard(path("A-110000-2026-ZZZZZZ"), 1, "DONE", null);
    }

    @Test
    void that_the_request_itself_ended_is_no_news() {
        var request = transfer();
        heard(request, 1, "NOTED", null);
        succeeded(act(BEIJING, request, "withdrawal", Map.of("reason", "不再需要")));
        var version = seen(BEIJING, request).get("version").asLong();

        heard(request, 2, "ENDED", null);

        assertThat(seen(BEIJING, request).get("version").asLong()).isEqualTo(version);
        assertThat(seen(BEIJING, request).at("/transfer/status").stringValue()).isEqualTo("NOTED");
    }

    private String transfer() {
        var body = asking("LIAI-440000");
        body.put("kind", "CASE_TRANSFER");
        return sent(BEIJING, body);
    }

    private Iterable<String> acts(String request) {
        return seen(BEIJING, request + "/history").get("items").findValuesAsString("act");
    }

    private void heard(String request, long version, String status, @Nullable String reason) {
        var news = (ObjectNode) ContractAssertions.example("case-transfer.completed.v1");
        news.put("request", reference(request)).put("status", status);
        if (reason != null) {
            news.put("reason", reason);
        }
        var type = "case-transfer.restated.v1";
        heard(type, "case-routing", reference(request), version, news);
    }
}
