package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The list of applications comes in pages by due day and leaves what is asked for. */
class ConfirmationListTests extends ConfirmingTests {

    @Test
    void pages_follow_the_due_day_and_lose_and_repeat_nothing() {
        var reviewed = accepted();
        var waiting = applied();
        var ruled = confirmed();
        var listed = all(Callers.JUDGE, "");
        assertThat(listed).doesNotHaveDuplicates().containsSubsequence(waiting, reviewed, ruled);
        assertThat(all(Callers.JUDGE, "&limit=1")).isEqualTo(listed);
        assertThat(all(Callers.JUDGE, "&limit=7")).isEqualTo(listed);
        assertThat(all(Callers.HOLDER, "&limit=2")).contains(waiting, reviewed, ruled);
    }

    @Test
    void a_page_is_not_shifted_by_what_is_decided_meanwhile() {
        var first = applied();
        clock.set(Instant.parse("2026-06-02T02:00:00Z"));
        var second = applied();
        var cursor = cursorBehind(first);
        succeeded(step(Callers.JUDGE, first, "acceptance", Map.of()));
        assertThat(from(Callers.JUDGE, "&limit=200", cursor)).contains(second);
    }

    @Test
    void filters_leave_what_they_ask_for_on_every_page() {
        var waiting = applied();
        var reviewed = accepted();
        assertThat(all(Callers.CLERK, "&status=APPLIED&limit=1"))
                .contains(waiting)
                .doesNotContain(reviewed);
        assertThat(all(Callers.CLERK, "&status=ACCEPTED&limit=1"))
                .contains(reviewed)
                .doesNotContain(waiting);
        clock.set(Instant.parse("2026-06-04T16:00:01Z"));
        await().atMost(SOON)
                .until(() -> shown(Callers.JUDGE, waiting).get("overdue").booleanValue());
        assertThat(all(Callers.CLERK, "&overdue=true&limit=1"))
                .contains(waiting)
                .doesNotContain(reviewed);
        assertThat(all(Callers.CLERK, "&overdue=false&limit=1"))
                .contains(reviewed)
                .doesNotContain(waiting);
        assertThat(all(Callers.CLERK, "&overdue=true&status=ACCEPTED")).doesNotContain(waiting);
    }

    @Test
    void a_cursor_of_one_reader_shows_another_nothing_that_is_not_his() {
        accepted();
        var reference = applied();
        var cursor = cursorBehind(reference);
        assertThat(from(OTHER_JUDGE, "&limit=200", cursor)).doesNotContain(reference);
        assertThat(all(OTHER_JUDGE, "")).doesNotContain(reference);
        assertThat(all(Callers.OTHER_SECRETARY, "")).doesNotContain(reference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?limit=0",
                "?limit=201",
                "?status=NOWHERE",
                "?cursor=abc",
                "?cursor=eA",
                "?cursor=%F0%9F%99%82",
                "?limit=x",
                "?overdue=perhaps"
            })
    void what_cannot_be_asked_is_refused(String query) {
        var answer = get(Callers.JUDGE, CONFIRMATIONS + query);
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
        assertThat(code(answer)).isNotBlank();
    }

    private List<String> all(String caller, String query) {
        return from(caller, query, "");
    }

    /** The references on all pages from that cursor on, or from the beginning. */
    private List<String> from(String caller, String query, String cursor) {
        var references = new ArrayList<String>();
        var next = cursor;
        do {
            var page = page(caller, query, next);
            page.get("items").forEach(item -> references.add(item.get("reference").stringValue()));
            next = page.path("nextCursor").stringValue("");
        } while (!next.isEmpty());
        return references;
    }

    /** The cursor behind this one. */
    private String cursorBehind(String reference) {
        var cursor = "";
        JsonNode page;
        do {
            page = page(Callers.JUDGE, "&limit=1", cursor);
            cursor = page.get("nextCursor").stringValue();
        } while (!page.at("/items/0/reference").stringValue().equals(reference));
        return cursor;
    }

    private JsonNode page(String caller, String query, String cursor) {
        return succeeded(
                get(
                        caller,
                        CONFIRMATIONS
                                + "?"
                                + (cursor.isEmpty() ? "" : "cursor=" + cursor)
                                + query));
    }
}
