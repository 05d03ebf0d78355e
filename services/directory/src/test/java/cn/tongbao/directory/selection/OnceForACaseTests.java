package cn.tongbao.directory.selection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.directory.Callers;
import cn.tongbao.directory.TestBeacon.Mode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Nobody draws until the result pleases him. */
class OnceForACaseTests extends SelectionTests {

    @Test
    void while_a_draw_waits_there_is_no_other_however_the_case_is_written() {
        beacon.mode(Mode.SILENT);
        var label = "（2026）京0108民初51号";
        var first = pending(label);

        for (var again : List.of(label, " (２０２６)京0108 民初51号 ", "（2026）京\u200B0108民初51号")) {
            underWay(draw(again), first);
            underWay(agreed(again, "I-alpha"), first);
        }
        var wider = draw(label);
        wider.withObject("/specialty").remove(List.of("technicalField", "appraisalKind"));
        underWay(wider, first);
        succeeded(post(Callers.AGENCY, SELECTIONS, null, draw(label)));
    }

    @Test
    void the_reference_of_the_case_decides_where_both_name_it() {
        beacon.mode(Mode.SILENT);
        var first = reference(chosen(draw("甲").put("caseReference", "C-110108-2026-0NCE51")));

        underWay(draw("乙").put("caseReference", "C-110108-2026-0NCE51"), first);
        underWay(draw("甲"), first);
        chosen(draw("甲").put("caseReference", "C-110108-2026-0NCE52"));
    }

    @Test
    void after_a_result_there_is_no_other_draw_until_the_engagement_is_over() {
        var first = reference(chosen(draw("已有结果")));
        awaited(first, "DRAWN");
        underWay(draw("已有结果"), first);
        succeeded(
                post(
                        Callers.JUDGE,
                        SELECTIONS + "/" + first + "/end",
                        "\"1\"",
                        Map.of("reason", "CASE_ENDED")));
        var later = draw("已有结果");
        later.putArray("acceptedConflicts")
                .addObject()
                .put("memberId", read(first).get("memberId").stringValue())
                .put("reason", "案件恢复审理");

        var second = reference(chosen(later));

        assertThat(earlier(second)).containsExactly(first);
    }

    @Test
    void whoever_was_agreed_upon_is_not_drawn_away() {
        var agreed = reference(chosen(agreed("已有协商", "I-alpha")));

        underWay(draw("已有协商"), agreed);
    }

    @Test
    void a_void_draw_stays_told_of_by_the_next_one_and_is_not_repeated_beside_it() {
        beacon.mode(Mode.SILENT);
        var first = pending("作废之后");
        clock.forward(Duration.ofDays(10));
        awaited(first, "VOID");

        var second = pending("作废之后");

        assertThat(earlier(second)).containsExactly(first);
        assertThat(get(null, "/directory/draws/" + second + "?lang=en").body())
                .contains("/directory/draws/" + first + "?lang=en");
        var redraw =
                post(
                        Callers.JUDGE,
                        SELECTIONS + "/" + first + "/redraw",
                        "\"" + read(first).get("version").asLong() + "\"",
                        Map.of());
        assertRefused(redraw, 409, "SELECTION_UNDER_WAY");
        assertThat(redraw.body()).contains(second);
    }

    @Test
    void of_ten_at_once_one_draws() throws Exception {
        beacon.mode(Mode.SILENT);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pending = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 10; i++) {
                pending.add(
                        threads.submit(() ->
                                post(Callers.JUDGE, SELECTIONS, null, draw("同时摇号")).statusCode()));
            }
            var answers = new ArrayList<Integer>();
            for (var one : pending) {
                answers.add(one.get());
            }
            assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        }
    }

    @Test
    void everybody_sees_all_draws_with_the_void_ones_and_nothing_of_the_parties() {
        beacon.mode(Mode.SILENT);
        var body = draw("人人可见").put("caseReference", "C-110108-2026-PVB01C");
        body.putArray("agents").addObject().put("name", "王律师").put("party", "张三公司");
        var first = reference(chosen(body));
        clock.forward(Duration.ofDays(10));
        awaited(first, "VOID");
        var agreed = reference(chosen(agreed("人人可见之外", "I-alpha")));
        beacon.mode(Mode.NORMAL);
        var second = pending("人人可见");
        awaited(second, "DRAWN");

        var all = succeeded(get(null, "/api/v1/draws?limit=200"));
        var references = all.get("items").findValuesAsString("reference");
        var drawn = all.get("items").get(references.indexOf(second));
        var voided = all.get("items").get(references.indexOf(first));
        var page = succeeded(get(null, "/api/v1/draws?limit=1"));
        var next =
                succeeded(
                        get(
                                null,
                                "/api/v1/draws?limit=1&cursor="
                                        + page.get("nextCursor").stringValue()));

        assertThat(references).containsSubsequence(second, first);
        assertThat(drawn.get("memberId")).isEqualTo(proof(second).at("/result/memberId"));
        assertThat(drawn.at("/name/en").stringValue()).startsWith("Institute ");
        assertThat(drawn.at("/earlier/0").stringValue()).isEqualTo(first);
        assertThat(voided.get("voidReason").stringValue()).isEqualTo("NOT_REVEALED");
        assertThat(next.at("/items/0/reference").stringValue()).isEqualTo(references.get(1));
        assertThat(all.toString())
                .doesNotContain(agreed, "人人可见", "C-110108-2026-PVB01C", "王律师", "张三", "COURT-");
    }

    private String pending(String caseLabel) {
        return reference(chosen(draw(caseLabel)));
    }

    private void underWay(ObjectNode request, String first) {
        var answer = post(Callers.JUDGE, SELECTIONS, null, request);
        assertRefused(answer, 409, "SELECTION_UNDER_WAY");
        assertThat(json(answer).get("detail").stringValue()).contains(first);
    }

    private List<String> earlier(String reference) {
        return proof(reference).get("earlier").valueStream().map(JsonNode::stringValue).toList();
    }
}
