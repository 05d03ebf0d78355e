package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.identity.TestTokens;
import cn.tongbao.platform.test.ContractAssertions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        jdbc.sql("delete from mediator where person = 'mediator.roster'").update();
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
        assertThat(new Outgoing(jdbc).ofFiles(reference).getLast().audience())
                .as("those who see the files")
                .contains("office:" + HEIR_ID)
                .doesNotContain("office:" + COURT);
        succeeded(step(HEIR, reference, "acceptance", Map.of()));
    }

    @Test
    void a_withdrawn_one_follows_too_and_leaves_the_present_application_alone() {
        var mediation = agreed(Mother.opening());
        var withdrawn = filed(mediation, COURT);
        succeeded(
                post(
                        Callers.HOLDER,
                        CONFIRMATIONS + "/" + withdrawn + "/withdrawal",
                        null,
                        Map.of("reason", "双方另行商定")));
        var present = filed(mediation, COURT);

        merged(COURT, HEIR_ID);

        assertThat(shown(HEIR, withdrawn).get("status").stringValue()).isEqualTo("WITHDRAWN");
        assertThat(get(Callers.JUDGE, CONFIRMATIONS + "/" + withdrawn).statusCode()).isEqualTo(404);
        assertThat(seen(Callers.HOLDER, mediation).at("/confirmation/reference").stringValue())
                .isEqualTo(present);
        succeeded(step(HEIR, present, "acceptance", Map.of()));
    }

    @Test
    void
            the_successor_sees_every_paper_that_the_court_saw_also_of_a_withdrawn_one_and_the_court_none() {
        var mediation = agreed(Mother.opening());
        succeeded(apply(Callers.HOLDER, mediation, COURT));
        var joining = Map.of("partyId", "P2", "evidence", files.ofSecretary("司法确认申请书.pdf"));
        var reference =
                succeeded(
                                act(
                                        Callers.SECRETARY,
                                        mediation,
                                        "confirmation-application",
                                        Map.of(
                                                "courtOfficeId",
                                                COURT,
                                                "applicants",
                                                List.of(joining))))
                        .get("reference")
                        .stringValue();
        var before = seenBy(COURT, reference);
        assertThat(before).as("the agreement and what joined it on paper").hasSize(2);
        succeeded(
                post(
                        Callers.HOLDER,
                        CONFIRMATIONS + "/" + reference + "/withdrawal",
                        null,
                        Map.of("reason", "双方另行商定")));

        merged(COURT, HEIR_ID);

        assertThat(seenBy(HEIR_ID, reference)).isEqualTo(before);
        assertThat(seenBy(COURT, reference)).isEmpty();
    }

    /** The files that were last told to be for an office. */
    private Set<String> seenBy(String office, String reference) {
        var last = new HashMap<String, Boolean>();
        for (var told : new Outgoing(jdbc).ofFiles(reference)) {
            last.put(
                    told.data().get("evidenceId").stringValue(),
                    told.audience().contains("office:" + office));
        }
        last.values().removeIf(seen -> !seen);
        return last.keySet();
    }

    @Test
    void a_ruled_one_follows_too_since_objections_go_to_the_court_that_ruled() {
        var reference = confirmed();

        merged(COURT, HEIR_ID);

        assertThat(shown(HEIR, reference).get("status").stringValue()).isEqualTo("CONFIRMED");
    }

    @Test
    void a_mediation_that_the_court_invited_is_confirmed_by_its_successor() {
        var mediation = agreed(Mother.opening("COURT_INVITED"));

        merged(COURT, HEIR_ID);
        merged(COURT, HEIR_ID);

        assertThat(
                        succeeded(
                                        get(
                                                Callers.HOLDER,
                                                MEDIATIONS + "/" + mediation + "/competent-courts"))
                                .get("courts")
                                .findValuesAsString("officeId"))
                .containsExactly(HEIR_ID);
        assertThat(acts(mediation)).containsOnlyOnce("HANDED_OVER");
        var handOver = history(mediation).getLast().get("detail");
        assertThat(handOver.get("fromOfficeId").stringValue()).isEqualTo(COURT);
        assertThat(handOver.get("toOfficeId").stringValue()).isEqualTo(HEIR_ID);
        var reference = filed(mediation, HEIR_ID);
        assertThat(shown(HEIR, reference).at("/courtReasons/0/ruleId").stringValue())
                .isEqualTo("CON-04");
    }

    @Test
    void what_one_party_has_begun_to_file_the_other_completes_at_the_successor() {
        var mediation = agreed(Mother.opening());
        succeeded(apply(Callers.HOLDER, mediation, COURT));

        merged(COURT, HEIR_ID);

        assertThat(acts(mediation)).endsWith("APPLICATION_JOINED", "HANDED_OVER");
        var second = apply(Callers.RESPONDENT, mediation, HEIR_ID);
        assertThat(second.statusCode()).as(second.body()).isEqualTo(201);
        assertThat(shown(HEIR, json(second).get("reference").stringValue()).get("status"))
                .asString()
                .contains("APPLIED");
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

    @Test
    void a_closing_that_was_missed_is_made_good_when_the_court_is_restated() {
        var reference = applied();

        merged("office.restated.v1", COURT, HEIR_ID);

        assertThat(shown(HEIR, reference).get("courtOfficeId").stringValue()).isEqualTo(HEIR_ID);
    }

    @Test
    void who_stood_on_the_roster_of_the_court_stands_on_that_of_its_successor() {
        merged(COURT, HEIR_ID);
        var told = (ObjectNode) ContractAssertions.example("mediator.restated.v1");
        told.put("person", "mediator.roster")
                .put("bodyOfficeId", Callers.BODY)
                .put("updatedAt", MONDAY.toString())
                .putArray("rosterCourts")
                .add(COURT);
        heard("mediator.restated.v1", "directory", "mediator.roster", 9, told);

        assertThat(roster("mediator.li")).contains(HEIR_ID).doesNotContain(COURT);
        assertThat(roster("mediator.roster"))
                .as("said by the directory before it heard of the closing")
                .containsExactly(HEIR_ID);
    }

    private List<String> roster(String person) {
        return jdbc.sql("select unnest(roster_courts) from mediator where person = :person")
                .param("person", person)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private void merged(String closed, String heir) {
        merged("office.closed.v1", closed, heir);
    }

    private void merged(String type, String closed, String heir) {
        heard("office.registered.v1", "liaison", heir, 1, office(closed).put("id", heir));
        heard(
                type,
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
