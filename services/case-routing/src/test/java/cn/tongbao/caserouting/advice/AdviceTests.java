package cn.tongbao.caserouting.advice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.caserouting.Callers;
import cn.tongbao.caserouting.Mother;
import cn.tongbao.caserouting.ServiceTests;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Figures with their sources and history, and what the rulebook makes of them. */
class AdviceTests extends ServiceTests {

    @Test
    void the_amounts_of_the_tip_are_the_first_figures() {
        var reference = opened(Mother.tipWithAmounts(Map.of("salesAmount", "300000.00")));
        var figures = seen(Callers.ROUTING, reference).get("figures");
        assertThat(figures.at("/salesAmount/value").stringValue()).isEqualTo("300000.00");
        assertThat(figures.at("/salesAmount/source").stringValue()).isEqualTo("tip");
        assertThat(figures.has("gains")).isFalse();
    }

    @Test
    void figures_are_replaced_and_the_earlier_ones_stay_in_the_history() {
        var reference = opened(Mother.tipWithAmounts(Map.of("salesAmount", "300000.00")));
        var entered =
                enter(
                        reference,
                        Map.of(
                                "salesAmount",
                                Map.of("value", "310000.50", "source", "账册", "note", "两年"),
                                "copies",
                                Map.of("value", 12, "source", "清点"),
                                "firstAct",
                                Map.of("value", "2025-05-01", "source", "账册"),
                                "services",
                                Map.of("value", false, "source", "账册"),
                                "priorPenalties",
                                Map.of(
                                        "value",
                                        List.of(
                                                Map.of(
                                                        "on",
                                                        "2025-01-01",
                                                        "article",
                                                        "214",
                                                        "kind",
                                                        "ADMINISTRATIVE")),
                                        "source",
                                        "处罚决定书")));
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(200);
        assertThat(entered.headers().firstValue("ETag")).hasValue("\"2\"");
        var history = json(get(Callers.ROUTING, CASES + "/" + reference + "/history")).get("items");
        assertThat(history.findValuesAsString("act"))
                .containsExactly("CASE_OPENED", "FIGURES_ENTERED");
        assertThat(history.at("/0/detail/figures/salesAmount/value").stringValue())
                .isEqualTo("300000.00");
        assertThat(history.at("/1/detail/figures/salesAmount/value").stringValue())
                .isEqualTo("310000.50");
        assertThat(history.at("/1/person").stringValue()).isEqualTo("routing.national");
    }

    @Test
    void figures_that_make_no_sense_are_refused_all_at_once() {
        var reference = opened();
        assertThat(
                        pointers(
                                enter(
                                        reference,
                                        Map.of(
                                                "gains", Map.of("value", "-5", "source", "x"),
                                                "loss", Map.of("value", "1.234", "source", "x"),
                                                "businessVolume", Map.of("value", "12"),
                                                "labels", Map.of("value", -1, "source", "x"),
                                                "clicks", Map.of("source", "x"),
                                                "firstAct",
                                                        Map.of(
                                                                "value",
                                                                "2999-01-01",
                                                                "source",
                                                                "x"),
                                                "lastAct",
                                                        Map.of(
                                                                "value",
                                                                "2020-01-01",
                                                                "source",
                                                                "x"),
                                                "priorPenalties",
                                                        Map.of(
                                                                "value",
                                                                List.of(
                                                                        Map.of(
                                                                                "on",
                                                                                "2999-01-01",
                                                                                "article",
                                                                                "1",
                                                                                "kind",
                                                                                "x")),
                                                                "source",
                                                                "x")))))
                .containsExactlyInAnyOrder(
                        "/gains/value NEGATIVE",
                        "/loss/value TOO_PRECISE",
                        "/businessVolume/source REQUIRED",
                        "/labels/value NEGATIVE",
                        "/clicks/value REQUIRED",
                        "/firstAct/value IN_FUTURE",
                        "/lastAct/value BEFORE_FIRST_ACT",
                        "/priorPenalties/value/0/article UNKNOWN_CODE",
                        "/priorPenalties/value/0/kind UNKNOWN_CODE",
                        "/priorPenalties/value/0/on IN_FUTURE");
        assertThat(seen(Callers.ROUTING, reference).get("version").asLong()).isEqualTo(1);
    }

    @Test
    void figures_of_the_wrong_type_and_unknown_figures_are_malformed() {
        var reference = opened();
        for (var body :
                List.of(
                        "{\"gains\": {\"value\": 5, \"source\": \"x\"}}",
                        "{\"labels\": {\"value\": \"5\", \"source\": \"x\"}}",
                        "{\"labels\": {\"value\": 1.5, \"source\": \"x\"}}",
                        "{\"firstAct\": {\"value\": \"soon\", \"source\": \"x\"}}",
                        "{\"profit\": {\"value\": \"5\", \"source\": \"x\"}}",
                        "{\"gains\": {\"value\": \"5\", \"value\": \"6\", \"source\": \"x\"}}")) {
            var answer =
                    command(
                            "PUT",
                            Callers.ROUTING,
                            CASES + "/" + reference + "/figures",
                            "\"1\"",
                            body);
            assertThat(answer.statusCode()).as(body + answer.body()).isEqualTo(400);
            assertThat(code(answer)).isEqualTo("MALFORMED");
        }
    }

    @Test
    void an_agency_that_holds_a_dispatch_enters_figures_too() {
        var reference = opened();
        dispatched(reference, "SAMR-340000", "ENFORCEMENT");
        var answer =
                put(
                        Callers.SAMR,
                        CASES + "/" + reference + "/figures",
                        tag(Callers.SAMR, reference),
                        Map.of("gains", Map.of("value", "31000", "source", "账册")));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void routes_name_the_nearest_open_office_of_each_competent_type_with_rule_and_citation() {
        var reference = opened();
        var advice = json(get(Callers.ROUTING, CASES + "/" + reference + "/advice"));
        var routes = advice.get("routes");
        assertThat(routes.findValuesAsString("officeId"))
                .contains("SAMR-340000")
                .doesNotContain("SAMR-341300", "SAMR-000000", "SAMR-110000");
        assertThat(routes.valueStream())
                .allSatisfy(route -> {
                    assertThat(route.at("/reason/zh").stringValue()).isNotBlank();
                    assertThat(route.at("/reason/en").stringValue()).isNotBlank();
                    assertThat(route.get("ruleId").stringValue()).isNotBlank();
                    assertThat(route.get("citation").stringValue()).isNotBlank();
                    assertThat(route.get("verified").isBoolean()).isTrue();
                });
    }

    @Test
    void lines_are_met_near_not_met_or_unknown_and_say_where_they_come_from() {
        var reference = opened();
        assertThat(met(reference)).contains("UNKNOWN").doesNotContain("MET", "NEAR");
        enter(reference, Map.of("salesAmount", Map.of("value", "50000.00", "source", "账册")));
        assertThat(met(reference)).contains("MET");
        enter(reference, Map.of("salesAmount", Map.of("value", "49999.99", "source", "账册")));
        assertThat(met(reference)).contains("NEAR").doesNotContain("MET");
        var thresholds =
                json(get(Callers.ROUTING, CASES + "/" + reference + "/advice")).get("thresholds");
        assertThat(thresholds.valueStream())
                .allSatisfy(line -> {
                    assertThat(line.get("offence").stringValue()).isNotBlank();
                    assertThat(line.at("/line/zh").stringValue()).isNotBlank();
                    assertThat(line.get("citation").stringValue()).isNotBlank();
                    assertThat(line.get("ruleId").stringValue()).isNotBlank();
                });
    }

    @Test
    void lines_that_call_for_a_decision_come_first() {
        var reference = opened();
        enter(reference, Map.of("salesAmount", Map.of("value", "50000.00", "source", "账册")));
        var order = List.of("MET", "NEAR", "UNKNOWN", "NOT_MET");
        assertThat(met(reference)).isSortedAccordingTo(Comparator.comparing(order::indexOf));
        assertThat(met(reference).getFirst()).isEqualTo("MET");
    }

    @Test
    void an_unknown_line_says_in_both_languages_which_figure_is_missing() {
        var reference = opened();
        assertThat(unknown(reference))
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.at("/note/zh").stringValue()).contains("尚缺：");
                    assertThat(line.at("/note/en").stringValue()).contains("not known: ");
                });
        assertThat(noteOf(reference, "THR-214-06"))
                .contains("sales amount")
                .contains("value of unsold goods");

        enter(reference, Map.of("salesAmount", Map.of("value", "100.00", "source", "账册")));

        assertThat(noteOf(reference, "THR-214-06"))
                .as("a figure that is there is not asked for again")
                .doesNotContain("sales amount")
                .contains("value of unsold goods");
    }

    @Test
    void a_line_that_is_answered_says_what_the_answer_rests_on_or_nothing() {
        var reference = opened();
        enter(
                reference,
                Map.of(
                        "salesAmount", Map.of("value", "60000.00", "source", "账册"),
                        "firstAct", Map.of("value", "2025-01-10", "source", "账册"),
                        "lastAct", Map.of("value", "2025-08-01", "source", "账册")));
        assertThat(noteOf(reference, "THR-214-02"))
                .contains("part of the conduct lies before the present rules");
        enter(
                reference,
                Map.of(
                        "salesAmount", Map.of("value", "60000.00", "source", "账册"),
                        "firstAct", Map.of("value", "2025-07-01", "source", "账册"),
                        "lastAct", Map.of("value", "2025-08-01", "source", "账册")));
        assertThat(noteOf(reference, "THR-214-02")).isEmpty();
    }

    @Test
    void the_limits_that_run_are_told_with_their_rules() {
        var reference = opened();
        assertThat(limits(Callers.ROUTING, reference)).containsExactly("RTE-02");
        var id = dispatched(reference, "SAMR-340000", "ENFORCEMENT");
        dispatched(reference, "PSB-340000", "CRIMINAL_CLUE");
        assertThat(limits(Callers.ROUTING, reference)).containsExactly("RTE-03", "RTE-03");
        act(Callers.SAMR, reference, id, "acknowledgement", Map.of());
        assertThat(limits(Callers.SAMR, reference)).containsExactly("RTE-05");
    }

    @Test
    void taking_advice_leaves_a_row_in_the_audit_trail() {
        var reference = opened();
        get(Callers.ROUTING, CASES + "/" + reference + "/advice");
        assertThat(
                        count(
                                "select count(*) from audit_log where record = ? and act ="
                                        + " 'CASE_ADVICE_READ' and person = 'routing.national'",
                                reference))
                .isEqualTo(1);
    }

    private List<String> limits(String caller, String reference) {
        return json(get(caller, CASES + "/" + reference + "/advice"))
                .get("limits")
                .findValuesAsString("ruleId");
    }

    private List<JsonNode> unknown(String reference) {
        return thresholds(reference)
                .valueStream()
                .filter(line -> line.get("met").stringValue().equals("UNKNOWN"))
                .toList();
    }

    private String noteOf(String reference, String ruleId) {
        return thresholds(reference)
                .valueStream()
                .filter(line -> line.get("ruleId").stringValue().equals(ruleId))
                .map(line -> line.at("/note/en").stringValue(""))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode thresholds(String reference) {
        return json(get(Callers.ROUTING, CASES + "/" + reference + "/advice")).get("thresholds");
    }

    private List<String> met(String reference) {
        return json(get(Callers.ROUTING, CASES + "/" + reference + "/advice"))
                .get("thresholds")
                .findValuesAsString("met");
    }

    private HttpResponse<String> enter(String reference, Map<String, Object> figures) {
        return put(
                Callers.ROUTING,
                CASES + "/" + reference + "/figures",
                tag(Callers.ROUTING, reference),
                figures);
    }

    private static List<String> pointers(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return json(answer)
                .get("errors")
                .valueStream()
                .map(error ->
                        error.get("pointer").stringValue() + " " + error.get("code").stringValue())
                .toList();
    }
}
