package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.identity.TestTokens;
import cn.tongbao.platform.test.ContractAssertions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.node.ObjectNode;

/** A mediation body is merged into another while a mediation runs before it. */
@TestPropertySource(properties = "tongbao.outbox.relay.enabled=false")
class SuccessionTests extends ServiceTests {

    private static final String HEIR_ID = "MEDI-110000-02";
    private static final String HEIR =
            TestTokens.bearer("secretary.heir", "mediation-secretary", HEIR_ID, "110000");

    @AfterEach
    void giveEverythingBack() {
        jdbc.sql("update mediator set body_office_id = :old where body_office_id = :heir")
                .param("old", Callers.BODY)
                .param("heir", HEIR_ID)
                .update();
        jdbc.sql("delete from office where id in (:old, :heir)")
                .param("old", Callers.BODY)
                .param("heir", HEIR_ID)
                .update();
    }

    @Test
    void it_goes_on_before_the_successor_with_its_mediator_and_its_limit() {
        var reference = takenUp();
        var dueOn = seen(Callers.SECRETARY, reference).get("dueOn").stringValue();

        merged();

        var taken = seen(HEIR, reference);
        assertThat(taken.get("bodyOfficeId").stringValue()).isEqualTo(HEIR_ID);
        assertThat(taken.get("dueOn").stringValue()).isEqualTo(dueOn);
        assertThat(get(Callers.SECRETARY, MEDIATIONS + "/" + reference).statusCode())
                .isEqualTo(404);
        assertThat(seen(Callers.MEDIATOR, reference).get("status").stringValue())
                .isEqualTo("IN_MEDIATION");
        assertThat(
                        json(get(HEIR, MEDIATIONS + "/" + reference + "/history"))
                                .get("items")
                                .findValuesAsString("act"))
                .containsOnlyOnce("HANDED_OVER");
        assertThat(new Outgoing(jdbc).ofMediation(reference).getLast().audience())
                .contains("office:" + HEIR_ID)
                .doesNotContain("office:" + Callers.BODY);
    }

    @Test
    void the_successor_names_a_mediator_of_the_closed_body_and_answers_for_what_has_ended() {
        var open = consented(Mother.opening());
        var ended = consented(Mother.opening());
        succeeded(
                act(Callers.SECRETARY, ended, "termination", Map.of("ground", "PARTY_UNWILLING")));

        merged();
        merged();

        succeeded(act(HEIR, open, "mediator", Map.of("person", "mediator.li")));
        assertThat(seen(HEIR, ended).get("status").stringValue()).isEqualTo("FAILED");
        assertThat(get(Callers.SECRETARY, MEDIATIONS + "/" + ended).statusCode()).isEqualTo(404);
        assertThat(
                        succeeded(get(HEIR, MEDIATIONS + "/" + ended + "/history"))
                                .get("items")
                                .findValuesAsString("act"))
                .containsOnlyOnce("HANDED_OVER");
    }

    @Test
    void what_the_directory_says_of_a_mediator_of_the_closed_body_holds_for_the_successor() {
        merged();
        var told = (ObjectNode) ContractAssertions.example("mediator.restated.v1");
        told.put("person", "mediator.closed")
                .put("bodyOfficeId", Callers.BODY)
                .put("updatedAt", MONDAY.toString());

        heard("mediator.restated.v1", "directory", "mediator.closed", 9, told);

        assertThat(
                        jdbc.sql("select body_office_id from mediator where person = :person")
                                .param("person", "mediator.closed")
                                .query(String.class)
                                .single())
                .isEqualTo(HEIR_ID);
        jdbc.sql("delete from mediator where person = 'mediator.closed'").update();
    }

    @Test
    void a_closing_that_was_missed_is_made_good_when_the_body_is_restated() {
        var reference = takenUp();

        merged("office.restated.v1");

        assertThat(seen(HEIR, reference).get("bodyOfficeId").stringValue()).isEqualTo(HEIR_ID);
    }

    private void merged() {
        merged("office.closed.v1");
    }

    private void merged(String type) {
        var body =
                Mother.offices().stream()
                        .filter(office -> office.get("id").stringValue().equals(Callers.BODY))
                        .findFirst()
                        .orElseThrow();
        heard(
                "office.registered.v1",
                "liaison",
                HEIR_ID,
                1,
                ((ObjectNode) body.deepCopy()).put("id", HEIR_ID));
        heard(
                type,
                "liaison",
                Callers.BODY,
                2,
                ((ObjectNode) body.deepCopy()).put("status", "CLOSED").put("successorId", HEIR_ID));
    }
}
