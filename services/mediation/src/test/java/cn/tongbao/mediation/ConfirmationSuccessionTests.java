package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.identity.TestTokens;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.node.ObjectNode;

/** A court or a mediation body is closed while an application is before it. */
@TestPropertySource(properties = "tongbao.outbox.relay.enabled=false")
class ConfirmationSuccessionTests extends ConfirmingTests {

    private static final String HEIR_ID = "COURT-110108-02";
    private static final String HEIR = TestTokens.bearer("judge.heir", "judge", HEIR_ID, "110108");
    private static final String HEIR_BODY = "MEDI-110000-03";

    @AfterEach
    void giveEverythingBack() {
        jdbc.sql("update mediator set body_office_id = :old where body_office_id = :heir")
                .param("old", Callers.BODY)
                .param("heir", HEIR_BODY)
                .update();
        jdbc.sql("delete from office where id in (:court, :heir, :body, :heirBody)")
                .param("court", COURT)
                .param("heir", HEIR_ID)
                .param("body", Callers.BODY)
                .param("heirBody", HEIR_BODY)
                .update();
    }

    @Test
    void a_pending_application_goes_on_at_the_successor_court_with_its_limit_and_its_files() {
        var reference = applied();
        var dueOn = shown(Callers.JUDGE, reference).get("dueOn").stringValue();

        merged(COURT, HEIR_ID);
        merged(COURT, HEIR_ID);

        var taken = shown(HEIR, reference);
        assertThat(taken.get("courtOfficeId").stringValue()).isEqualTo(HEIR_ID);
        assertThat(taken.get("dueOn").stringValue()).isEqualTo(dueOn);
        assertThat(get(Callers.JUDGE, CONFIRMATIONS + "/" + reference).statusCode()).isEqualTo(404);
        assertThat(
                        json(get(HEIR, CONFIRMATIONS + "/" + reference + "/history"))
                                .get("items")
                                .findValuesAsString("act"))
                .containsExactly("APPLIED", "HANDED_OVER");
        assertThat(new Outgoing(jdbc).of(reference).getLast().audience())
                .contains("office:" + HEIR_ID)
                .doesNotContain("office:" + COURT);
        succeeded(step(HEIR, reference, "acceptance", Map.of()));
    }

    @Test
    void a_ruled_one_follows_too_since_objections_go_to_the_court_that_ruled() {
        var reference = confirmed();

        merged(COURT, HEIR_ID);

        assertThat(shown(HEIR, reference).get("status").stringValue()).isEqualTo("CONFIRMED");
    }

    @Test
    void a_successor_that_is_no_court_takes_nothing_over() {
        var reference = applied();

        heard(
                "office.closed.v1",
                "liaison",
                COURT,
                2,
                office(COURT).put("status", "CLOSED").put("successorId", Callers.OTHER_BODY));

        assertThat(shown(Callers.JUDGE, reference).get("courtOfficeId").stringValue())
                .isEqualTo(COURT);
    }

    @Test
    void it_follows_its_mediation_body_too() {
        var reference = applied();

        merged(Callers.BODY, HEIR_BODY);

        var secretary =
                TestTokens.bearer("secretary.heir", "mediation-secretary", HEIR_BODY, "110000");
        assertThat(shown(secretary, reference).get("courtOfficeId").stringValue()).isEqualTo(COURT);
        assertThat(get(Callers.SECRETARY, CONFIRMATIONS + "/" + reference).statusCode())
                .isEqualTo(404);
    }

    private void merged(String closed, String heir) {
        heard("office.registered.v1", "liaison", heir, 1, office(closed).put("id", heir));
        heard(
                "office.closed.v1",
                "liaison",
                closed,
                2,
                office(closed).put("status", "CLOSED").put("successorId", heir));
    }

    private static ObjectNode office(String id) {
        return (ObjectNode)
                Mother.offices().stream()
                        .filter(office -> office.get("id").stringValue().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .deepCopy();
    }
}
