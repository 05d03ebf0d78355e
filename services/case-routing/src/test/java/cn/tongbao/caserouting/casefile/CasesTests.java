package cn.tongbao.caserouting.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.caserouting.Callers;
import cn.tongbao.caserouting.Mother;
import cn.tongbao.caserouting.ServiceTests;
import cn.tongbao.platform.outbox.Republisher;
import cn.tongbao.platform.test.ContractAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Cases over HTTP: opened from tips, listed, read, closed and reopened. */
class CasesTests extends ServiceTests {

    @Autowired private List<Republisher> republishers;

    @Test
    void every_state_of_a_tip_but_acceptance_opens_nothing() {
        for (var status : List.of("RECEIVED", "REJECTED", "ANSWERED", "WITHDRAWN", "MERGED")) {
            var tip = Mother.tip().put("status", status);
            var reference = tip.get("reference").stringValue();
            heard("tip.restated.v1", "tip-intake", reference, 1, tip);
            assertThat(count("select count(*) from case_tip where tip_reference = ?", reference))
                    .isZero();
        }
    }

    @Test
    void any_event_that_shows_an_accepted_tip_opens_its_case() {
        var tip = Mother.tip();
        var reference = tip.get("reference").stringValue();
        heard("tip.restated.v1", "tip-intake", reference, 1, tip);
        assertThat(caseOf(reference)).startsWith("C-341300-");
    }

    @Test
    void a_tip_without_a_place_becomes_a_case_of_the_whole_country() {
        var tip = Mother.tip();
        tip.remove("regionCode");
        var reference = opened(tip);
        assertThat(reference).startsWith("C-000000-");
        assertThat(get(Callers.NATIONAL_SUPERVISOR, CASES + "/" + reference).statusCode())
                .isEqualTo(200);
        assertThat(get(Callers.SUPERVISOR, CASES + "/" + reference).statusCode()).isEqualTo(404);
    }

    @Test
    void a_tip_heard_of_many_times_at_once_becomes_one_case() throws Exception {
        var tip = Mother.tip();
        var reference = tip.get("reference").stringValue();
        var arrivals = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                arrivals.add(
                        threads.submit(
                                () -> heard("tip.accepted.v1", "tip-intake", reference, 3, tip)));
            }
        }
        assertThat(arrivals)
                .as("whoever comes late is undone and heard again")
                .anyMatch(arrival -> arrival.state() == Future.State.SUCCESS);
        assertThat(
                        count(
                                "select count(*) from case_file where tips @> array[?]::text[]",
                                reference))
                .isEqualTo(1);
    }

    @Test
    void older_news_of_a_tip_never_undo_newer_ones() {
        var tip = Mother.tip();
        var tipReference = tip.get("reference").stringValue();
        var reference = opened(tip);
        var newer = tip.deepCopy();
        ((ArrayNode) newer.get("evidence")).add(Mother.file("订单.png"));
        heard("tip.message-sent.v1", "tip-intake", tipReference, 5, newer);
        heard("tip.message-sent.v1", "tip-intake", tipReference, 4, tip);
        assertThat(seen(Callers.ROUTING, reference).get("evidence")).hasSize(1);
    }

    @Test
    void what_was_handed_in_is_kept_exactly() {
        var tip = Mother.tip();
        var title = "'; drop table case_file; -- <script>=cmd|' /C calc'!A0 \u202e\u200b🙂";
        tip.put("title", title);
        var reference = opened(tip);
        assertThat(seen(Callers.ROUTING, reference).get("title").stringValue()).isEqualTo(title);
    }

    @Test
    void a_case_shows_its_tag_and_leaves_a_row_in_the_audit_trail() {
        var reference = opened();
        var answer = get(Callers.ROUTING, CASES + "/" + reference);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(json(answer).get("status").stringValue()).isEqualTo("OPEN");
        assertThat(json(answer).get("dueOn").stringValue()).isNotBlank();
        assertThat(json(answer).at("/tips/0").stringValue()).startsWith("T-341300-");
        assertThat(
                        count(
                                "select count(*) from audit_log where record = ? and act = 'CASE_READ'",
                                reference))
                .isEqualTo(1);
    }

    @Test
    void cases_are_listed_by_due_day_and_reference_page_by_page() {
        for (int i = 0; i < 5; i++) {
            opened();
        }
        var listed = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var page =
                    json(
                            get(
                                    Callers.NATIONAL_SUPERVISOR,
                                    CASES
                                            + "?limit=2"
                                            + (cursor == null ? "" : "&cursor=" + cursor)));
            page.get("items").forEach(item -> listed.add(key(item)));
            cursor = page.has("nextCursor") ? page.get("nextCursor").stringValue() : null;
        } while (cursor != null);
        assertThat(listed).isSorted().doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(5);
        assertThat((long) listed.size()).isEqualTo(count("select count(*) from case_file"));
    }

    @Test
    void an_agency_s_list_follows_the_due_days_of_its_own_dispatches() {
        for (int i = 0; i < 3; i++) {
            acknowledged(opened(), "SAMR-340000", Callers.SAMR);
        }
        var mine = opened();
        dispatched(mine, "SAMR-340000", "ENFORCEMENT");
        var listed = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var page =
                    json(
                            get(
                                    Callers.SAMR,
                                    CASES
                                            + "?limit=3"
                                            + (cursor == null ? "" : "&cursor=" + cursor)));
            page.get("items").forEach(item -> listed.add(key(item)));
            cursor = page.has("nextCursor") ? page.get("nextCursor").stringValue() : null;
        } while (cursor != null);
        assertThat(listed).isSorted().doesNotHaveDuplicates();
        assertThat(listed).anyMatch(key -> key.endsWith(mine));
    }

    @Test
    void lists_are_filtered_by_state_place_and_tip() {
        var reference = opened();
        var tip = seen(Callers.ROUTING, reference).at("/tips/0").stringValue();
        assertThat(references("?tip=" + tip)).containsExactly(reference);
        assertThat(references("?tip=" + tip + "&status=OPEN")).containsExactly(reference);
        assertThat(references("?tip=" + tip + "&status=CLOSED")).isEmpty();
        assertThat(references("?tip=" + tip + "&region=340000")).containsExactly(reference);
        assertThat(references("?tip=" + tip + "&region=000000")).containsExactly(reference);
        assertThat(references("?tip=" + tip + "&region=341302")).isEmpty();
        assertThat(references("?tip=" + tip + "&region=310000")).isEmpty();
        assertThat(references("?tip=" + tip + "&overdue=true")).isEmpty();
    }

    @Test
    void a_filter_that_makes_no_sense_is_told() {
        for (var query :
                List.of(
                        "?status=FORGOTTEN",
                        "?region=999999",
                        "?cursor=xxxx",
                        "?limit=0",
                        "?limit=201",
                        "?cursor=aW5maW5pdHk",
                        "?cursor=dG9kYXkfQw")) {
            assertThat(get(Callers.ROUTING, CASES + query).statusCode()).as(query).isEqualTo(422);
        }
    }

    @Test
    void a_case_is_closed_with_a_reason_and_reopened_with_another() {
        var reference = opened();
        var id = acknowledged(reference, "SAMR-340000", Callers.SAMR);
        var early = actOnCase(Callers.ROUTING, reference, "closure", Map.of("reason", "办结"));
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(code(early)).isEqualTo("CASE_AT_WORK");
        act(
                Callers.SAMR,
                reference,
                id,
                "conclusion",
                Map.of("outcomes", List.of(Map.of("type", "ORDER_TO_STOP")), "summary", "x"));
        assertThat(
                        actOnCase(Callers.ROUTING, reference, "closure", Map.of("reason", ""))
                                .statusCode())
                .isEqualTo(422);
        var closed = actOnCase(Callers.ROUTING, reference, "closure", Map.of("reason", "办结"));
        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(json(closed).get("status").stringValue()).isEqualTo("CLOSED");
        assertThat(
                        actOnCase(Callers.ROUTING, reference, "closure", Map.of("reason", "x"))
                                .statusCode())
                .isEqualTo(409);
        var reopened = actOnCase(Callers.ROUTING, reference, "reopening", Map.of("reason", "新线索"));
        assertThat(json(reopened).get("status").stringValue()).isEqualTo("OPEN");
        assertThat(json(reopened).has("closedAt")).isFalse();
        var history = json(get(Callers.ROUTING, CASES + "/" + reference + "/history?limit=200"));
        assertThat(history.get("items").findValuesAsString("reason")).contains("办结", "新线索");
    }

    @Test
    void history_is_read_page_by_page() {
        var reference = opened();
        acknowledged(reference, "SAMR-340000", Callers.SAMR);
        var first = json(get(Callers.ROUTING, CASES + "/" + reference + "/history?limit=2"));
        assertThat(first.get("items").findValuesAsString("act"))
                .containsExactly("CASE_OPENED", "DISPATCHED");
        var rest =
                json(
                        get(
                                Callers.ROUTING,
                                CASES
                                        + "/"
                                        + reference
                                        + "/history?cursor="
                                        + first.get("nextCursor").stringValue()));
        assertThat(rest.get("items").findValuesAsString("act"))
                .containsExactly("STATUS_CHANGED", "ACKNOWLEDGED", "STATUS_CHANGED");
        assertThat(rest.has("nextCursor")).isFalse();
    }

    @Test
    void republishing_says_every_case_again_under_its_current_version() {
        var reference = opened();
        var republisher =
                republishers.stream()
                        .filter(candidate -> candidate.aggregateType().equals("case"))
                        .findFirst()
                        .orElseThrow();
        var pages = new ArrayList<String>();
        transaction.executeWithoutResult(status -> {
            var last = republisher.republishAfter(null, 2);
            while (last != null) {
                pages.add(last);
                last = republisher.republishAfter(last, 2);
            }
            assertThat(
                            count(
                                    "select count(*) from outbox where type = 'case.restated.v1' and"
                                            + " aggregate_id = ? and aggregate_version = 1",
                                    reference))
                    .isEqualTo(1);
            status.setRollbackOnly();
        });
        assertThat(pages).isSorted();
    }

    @Test
    void the_examples_of_what_is_listened_to_are_read() {
        handlers.forEach(handler ->
                ContractAssertions.assertReads(
                        handler.types(),
                        data -> {
                            var type =
                                    handler.types().stream()
                                            .filter(candidate ->
                                                    ContractAssertions.example(candidate)
                                                            .equals(data))
                                            .findFirst()
                                            .orElseThrow();
                            heard(
                                    type,
                                    "elsewhere",
                                    data.path("reference").stringValue("office"),
                                    1,
                                    data);
                        }));
    }

    @Test
    void somebody_else_s_and_unknown_cases_are_told_apart_by_nothing() {
        var reference = opened();
        var foreign = get(Callers.OTHER_ROUTING, CASES + "/" + reference);
        var unknown = get(Callers.OTHER_ROUTING, CASES + "/C-341300-2026-000000");
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(without(json(foreign))).isEqualTo(without(json(unknown)));
        assertThat(
                        post(
                                        Callers.OTHER_ROUTING,
                                        CASES + "/" + reference + "/closure",
                                        null,
                                        Map.of())
                                .statusCode())
                .isEqualTo(404);
    }

    private static Map<String, String> without(JsonNode problem) {
        return Map.of(
                "code", problem.get("code").stringValue(),
                "title", problem.get("title").stringValue(),
                "detail", problem.path("detail").stringValue(""));
    }

    private static String key(JsonNode item) {
        return (item.has("dueOn") ? item.get("dueOn").stringValue() : "9999-99-99")
                + " "
                + item.get("reference").stringValue();
    }

    private List<String> references(String query) {
        return json(get(Callers.ROUTING, CASES + query))
                .get("items")
                .findValuesAsString("reference");
    }
}
