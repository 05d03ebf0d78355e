package cn.tongbao.caserouting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.identity.TestTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** An office is merged into another while a case is with it. */
class SuccessionTests extends ServiceTests {

    private static final String OLD_ID = "SAMR-340000-71";
    private static final String OTHER_ID = "SAMR-340000-72";
    private static final String HEIR_ID = "SAMR-340000-73";
    private static final String OLD =
            TestTokens.bearer("samr.old", "agency-officer", OLD_ID, "340000");
    private static final String OTHER =
            TestTokens.bearer("samr.other", "agency-officer", OTHER_ID, "340000");
    private static final String HEIR =
            TestTokens.bearer("samr.heir", "agency-officer", HEIR_ID, "340000");

    @Test
    void open_dispatches_and_instructions_go_on_at_the_successor_with_their_limits() {
        registered(OLD_ID);
        var reference = opened();
        var dispatch = acknowledged(reference, OLD_ID, OLD);
        instructed(reference, OLD_ID);
        var dueOn = seen(Callers.ROUTING, reference).at("/dispatches/0/dueOn").stringValue();
        var version = seen(Callers.ROUTING, reference).get("version").asLong();

        merged(OLD_ID);

        var path = CASES + "/" + reference;
        var file = seen(HEIR, reference);
        assertThat(file.at("/dispatches/0/officeId").stringValue()).isEqualTo(HEIR_ID);
        assertThat(file.at("/dispatches/0/dueOn").stringValue()).isEqualTo(dueOn);
        assertThat(file.at("/instructions/0/officeId").stringValue()).isEqualTo(HEIR_ID);
        assertThat(seen(Callers.ROUTING, reference).get("version").asLong()).isEqualTo(version + 1);
        assertThat(get(OLD, path).statusCode()).isEqualTo(404);
        assertThat(json(get(HEIR, path + "/history")).get("items").findValuesAsString("act"))
                .filteredOn("HANDED_OVER"::equals)
                .hasSize(2);
        var done =
                act(
                        HEIR,
                        reference,
                        dispatch,
                        "conclusion",
                        Map.of(
                                "outcomes",
                                List.of(Map.of("type", "NO_PENALTY_UNPROVEN")),
                                "summary",
                                "查无实据"));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);

        merged(OLD_ID);
        assertThat(seen(Callers.ROUTING, reference).at("/dispatches/0/officeId").stringValue())
                .as("heard again, nothing moves")
                .isEqualTo(HEIR_ID);
    }

    @Test
    void a_successor_that_has_the_case_already_works_off_both_dispatches() {
        var old = "SAMR-340000-76";
        var heir = "SAMR-340000-77";
        var officer = TestTokens.bearer("samr.six", "agency-officer", old, "340000");
        var ofHeir = TestTokens.bearer("samr.seven", "agency-officer", heir, "340000");
        registered(old);
        registered(heir);
        var shared = opened();
        var own = acknowledged(shared, heir, ofHeir);
        var handedOver = acknowledged(shared, old, officer);
        var other = opened();
        dispatched(other, old, "ENFORCEMENT");

        heard(
                "office.closed.v1",
                "liaison",
                old,
                2,
                office(old).put("status", "CLOSED").put("successorId", heir));

        var dispatches = seen(ofHeir, shared).get("dispatches");
        assertThat(dispatches.findValuesAsString("officeId")).containsExactly(heir, heir);
        assertThat(seen(ofHeir, other).at("/dispatches/0/officeId").stringValue()).isEqualTo(heir);
        var again =
                post(
                        Callers.ROUTING,
                        CASES + "/" + shared + "/dispatches",
                        "\"" + seen(Callers.ROUTING, shared).get("version").asLong() + "\"",
                        Map.of("officeId", heir, "kind", "ENFORCEMENT", "note", "请依法处理"));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(409);
        for (var dispatch : List.of(own, handedOver)) {
            var done =
                    act(
                            ofHeir,
                            shared,
                            dispatch,
                            "conclusion",
                            Map.of(
                                    "outcomes",
                                    List.of(Map.of("type", "NO_PENALTY_UNPROVEN")),
                                    "summary",
                                    "查无实据"));
            assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        }
        assertThat(seen(Callers.ROUTING, shared).get("status").stringValue())
                .isEqualTo("CONCLUDED");
    }

    @Test
    void what_an_office_has_sent_back_stays_under_its_name() {
        registered(OTHER_ID);
        var reference = opened();
        var dispatch = dispatched(reference, OTHER_ID, "ENFORCEMENT");
        var refused =
                act(
                        OTHER,
                        reference,
                        dispatch,
                        "refusal",
                        Map.of("ground", "INSUFFICIENT_FACTS", "text", "线索不足"));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(200);

        merged(OTHER_ID);

        assertThat(seen(Callers.ROUTING, reference).at("/dispatches/0/officeId").stringValue())
                .isEqualTo(OTHER_ID);
        assertThat(get(HEIR, CASES + "/" + reference).statusCode()).isEqualTo(404);
    }

    @Test
    void a_closed_office_hands_over_as_soon_as_its_successor_is_known() {
        var old = "SAMR-340000-75";
        registered(old);
        var reference = opened();
        dispatched(reference, old, "ENFORCEMENT");
        var heir = "SAMR-340000-" + reference.substring(reference.length() - 6);
        var closed = office(old).put("status", "CLOSED").put("successorId", heir);
        heard("office.closed.v1", "liaison", old, 2, closed);
        assertThat(seen(Callers.ROUTING, reference).at("/dispatches/0/officeId").stringValue())
                .isEqualTo(old);

        registered(heir);

        assertThat(seen(Callers.ROUTING, reference).at("/dispatches/0/officeId").stringValue())
                .isEqualTo(heir);
    }

    @Test
    void what_an_office_has_finished_stays_when_something_else_of_the_case_goes_on() {
        var old = "SAMR-340000-74";
        registered(old);
        var officer = TestTokens.bearer("samr.finished", "agency-officer", old, "340000");
        var reference = opened();
        var dispatch = dispatched(reference, old, "ENFORCEMENT");
        var refused =
                act(
                        officer,
                        reference,
                        dispatch,
                        "refusal",
                        Map.of("ground", "INSUFFICIENT_FACTS", "text", "线索不足"));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(200);
        dispatched(reference, old, "ENFORCEMENT");
        var replied = instructed(reference, old);
        var reply =
                post(
                        officer,
                        CASES + "/" + reference + "/instructions/" + replied + "/reply",
                        "\"1\"",
                        Map.of("text", "已核查"));
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        instructed(reference, old);

        merged(old);

        var file = seen(Callers.ROUTING, reference);
        assertThat(file.get("dispatches").findValuesAsString("officeId"))
                .containsExactly(old, HEIR_ID);
        assertThat(file.get("instructions").findValuesAsString("officeId"))
                .containsExactly(old, HEIR_ID);
    }

    @Test
    void a_dispute_goes_on_before_the_successor_of_its_body_also_when_the_closing_was_missed() {
        var old = "MEDI-340000-71";
        var heir = "MEDI-340000-72";
        var reference = referred(old, heir);

        heard("office.restated.v1", "liaison", old, 2, closed(old, "MEDI", "340000", heir));

        var file = seen(Callers.ROUTING, reference);
        assertThat(file.at("/mediation/bodyOfficeId").stringValue()).isEqualTo(heir);
        assertThat(file.get("status").stringValue()).isEqualTo("IN_MEDIATION");
    }

    @Test
    void a_recalled_dispute_stays_under_the_name_of_its_body() {
        var old = "MEDI-340000-73";
        var heir = "MEDI-340000-74";
        var reference = referred(old, heir);
        var recalled =
                actOnCase(
                        Callers.ROUTING,
                        reference,
                        "mediation-referral/recall",
                        Map.of("reason", "当事人不愿调解"));
        assertThat(recalled.statusCode()).as(recalled.body()).isEqualTo(200);
        var version = json(recalled).get("version").asLong();

        heard("office.closed.v1", "liaison", old, 2, closed(old, "MEDI", "340000", heir));

        var file = seen(Callers.ROUTING, reference);
        assertThat(file.at("/mediation/bodyOfficeId").stringValue()).isEqualTo(old);
        assertThat(file.get("version").asLong()).isEqualTo(version);
    }

    @Test
    void the_cases_of_a_closed_centre_go_on_at_its_successor_ended_ones_too() {
        var old = "PROT-520000-71";
        var heir = "PROT-520000-72";
        heard(
                "office.registered.v1",
                "liaison",
                old,
                1,
                Mother.office(old, "PROT", "520000", "OPEN"));
        heard(
                "office.registered.v1",
                "liaison",
                heir,
                1,
                Mother.office(heir, "PROT", "520000", "OPEN"));
        var former = TestTokens.bearer("routing.old", "routing-officer", old, "520000");
        var now = TestTokens.bearer("routing.heir", "routing-officer", heir, "520000");
        var open = opened(tipOf(old));
        var ended = opened(tipOf(old));
        assertThat(actOnCase(former, ended, "closure", Map.of("reason", "完")).statusCode())
                .isEqualTo(200);
        var dueOn = seen(former, open).get("dueOn").stringValue();

        var closed = closed(old, "PROT", "520000", heir);
        heard("office.closed.v1", "liaison", old, 2, closed);
        heard("office.restated.v1", "liaison", old, 2, closed);
        var late = opened(tipOf(old));

        var taken = seen(now, open);
        assertThat(taken.get("routingOfficeId").stringValue()).isEqualTo(heir);
        assertThat(taken.get("dueOn").stringValue()).isEqualTo(dueOn);
        assertThat(taken.get("handOvers")).hasSize(1);
        assertThat(taken.at("/handOvers/0/ground").stringValue()).isEqualTo("OFFICE_CLOSED");
        assertThat(seen(now, late).get("routingOfficeId").stringValue())
                .as("a tip that the centre accepted before it closed")
                .isEqualTo(heir);
        assertThat(actOnCase(now, ended, "reopening", Map.of("reason", "新线索")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void
            a_centre_that_is_closed_in_favour_of_another_kind_of_office_leaves_its_cases_to_the_nearest() {
        var old = "PROT-610000-71";
        var heir = "SAMR-610000-71";
        for (var office :
                List.of(
                        Mother.office(old, "PROT", "610000", "OPEN"),
                        Mother.office(heir, "SAMR", "610000", "OPEN"))) {
            heard("office.registered.v1", "liaison", office.get("id").stringValue(), 1, office);
        }
        var reference = opened(tipOf(old));
        heard("office.closed.v1", "liaison", old, 2, closed(old, "PROT", "610000", heir));

        assertThat(seen(Callers.ROUTING, reference).get("routingOfficeId").stringValue())
                .isEqualTo("PROT-000000");
    }

    private String instructed(String reference, String office) {
        var told =
                actOnCase(
                        Callers.ROUTING,
                        reference,
                        "instructions",
                        Map.of("officeId", office, "text", "请尽快", "dueOn", "2027-03-01"));
        assertThat(told.statusCode()).as(told.body()).isEqualTo(201);
        return json(told).get("instructionId").stringValue();
    }

    /** A case whose dispute is before the body that will be closed in favour of the other one. */
    private String referred(String body, String heir) {
        for (var id : List.of(body, heir)) {
            heard(
                    "office.registered.v1",
                    "liaison",
                    id,
                    1,
                    Mother.office(id, "MEDI", "340000", "OPEN"));
        }
        var reference = opened();
        var referred =
                actOnCase(
                        Callers.ROUTING,
                        reference,
                        "mediation-referral",
                        Map.of("bodyOfficeId", body));
        assertThat(referred.statusCode()).as(referred.body()).isEqualTo(200);
        return reference;
    }

    private static ObjectNode closed(String id, String type, String region, String heir) {
        return Mother.office(id, type, region, "CLOSED").put("successorId", heir);
    }

    private static ObjectNode tipOf(String centre) {
        return Mother.tip().put("intakeOfficeId", centre);
    }

    private void registered(String id) {
        heard("office.registered.v1", "liaison", id, 1, office(id));
    }

    private void merged(String id) {
        registered(HEIR_ID);
        heard(
                "office.closed.v1",
                "liaison",
                id,
                2,
                office(id).put("status", "CLOSED").put("successorId", HEIR_ID));
    }

    private static ObjectNode office(String id) {
        var known =
                Mother.offices().stream()
                        .filter(office -> office.get("id").stringValue().equals("SAMR-340000"))
                        .findFirst()
                        .orElseThrow();
        return ((ObjectNode) known.deepCopy()).put("id", id);
    }
}
