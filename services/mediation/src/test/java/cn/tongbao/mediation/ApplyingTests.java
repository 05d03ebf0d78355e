package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The parties apply jointly, in time, at a court that is competent. */
class ApplyingTests extends ConfirmingTests {

    @Test
    void one_party_begins_and_the_application_is_filed_once_the_other_joins() {
        var mediation = agreed(Mother.opening());
        var first = apply(Callers.HOLDER, mediation, COURT);
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(json(first).get("status").stringValue()).isEqualTo("AWAITING_OTHERS");
        assertThat(json(first).has("reference")).isFalse();
        assertThat(seen(Callers.RESPONDENT, mediation).at("/confirmation/joined/0").stringValue())
                .isEqualTo("P1");
        assertThat(seen(Callers.HOLDER, mediation).at("/limit/ruleId").stringValue())
                .as("one alone stops no limit")
                .isEqualTo("CON-02");

        var second = apply(Callers.RESPONDENT, mediation, COURT);

        assertThat(second.statusCode()).as(second.body()).isEqualTo(201);
        var reference = json(second).get("reference").stringValue();
        assertThat(reference).startsWith("J-110108-2026-");
        assertThat(second.headers().firstValue("Location"))
                .hasValue(CONFIRMATIONS + "/" + reference);
        assertThat(json(second).at("/confirmation/status").stringValue()).isEqualTo("APPLIED");
        assertThat(limits(reference)).containsExactly("CON-10 2026-06-04");
        assertThat(deeds(reference)).containsExactly("APPLIED");
        var seen = seen(Callers.HOLDER, mediation);
        assertThat(seen.at("/confirmation/reference").stringValue()).isEqualTo(reference);
        assertThat(seen.has("limit")).as("they have applied in time").isFalse();
        assertRefused(apply(Callers.HOLDER, mediation, COURT), 409, "CONFIRMATION_EXISTS");
    }

    @Test
    void the_secretary_files_the_paper_of_a_party_and_without_it_there_is_no_joint_application() {
        var mediation = agreed(Mother.opening());
        succeeded(apply(Callers.HOLDER, mediation, COURT));
        var body = new HashMap<String, Object>();
        body.put("courtOfficeId", COURT);
        body.put("applicants", List.of(Map.of("partyId", "P2")));
        assertRefused(
                act(Callers.SECRETARY, mediation, "confirmation-application", body), 422, "CON-01");
        assertFields(
                act(Callers.SECRETARY, mediation, "confirmation-application", body),
                "/applicants/0/evidence PAPER_REQUIRED");
        body.put(
                "applicants",
                List.of(Map.of("partyId", "P2", "evidence", files.ofSecretary("司法确认申请书.pdf"))));
        var filed = act(Callers.SECRETARY, mediation, "confirmation-application", body);
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
    }

    @Test
    void a_party_brings_the_paper_of_the_other_and_applies_for_both_at_once() {
        var mediation = agreed(Mother.opening());
        var paper = files.ofParty("party.holder", "委托申请书.pdf");
        var filed =
                act(
                        Callers.HOLDER,
                        mediation,
                        "confirmation-application",
                        Map.of(
                                "courtOfficeId",
                                COURT,
                                "applicants",
                                List.of(Map.of("partyId", "P2", "evidence", paper))));
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
    }

    @Test
    void a_request_names_a_court_and_parties_that_are_there() {
        var mediation = agreed(Mother.opening());
        assertFields(
                act(Callers.HOLDER, mediation, "confirmation-application", Map.of()),
                "/courtOfficeId REQUIRED");
        assertFields(
                act(
                        Callers.SECRETARY,
                        mediation,
                        "confirmation-application",
                        Map.of("courtOfficeId", COURT)),
                "/applicants REQUIRED");
        assertFields(
                act(
                        Callers.SECRETARY,
                        mediation,
                        "confirmation-application",
                        Map.of(
                                "courtOfficeId",
                                COURT,
                                "applicants",
                                List.of(Map.of("partyId", "P9", "evidence", "t")))),
                "/applicants/0/partyId UNKNOWN_PARTY");
        assertFields(
                act(
                        Callers.HOLDER,
                        mediation,
                        "confirmation-application",
                        Map.of(
                                "courtOfficeId",
                                COURT,
                                "materials",
                                List.of(Map.of("item", "LETTER")))),
                "/materials/0/item UNKNOWN_CODE",
                "/materials/0/evidence REQUIRED");
    }

    @Test
    void both_apply_at_the_same_court_and_whoever_stands_alone_may_choose_another() {
        var mediation = agreed(Mother.opening());
        succeeded(apply(Callers.HOLDER, mediation, COURT));
        assertRefused(apply(Callers.RESPONDENT, mediation, "COURT-110105"), 422, "CON-01");
        succeeded(apply(Callers.HOLDER, mediation, "COURT-110105"));
        var joined = apply(Callers.RESPONDENT, mediation, "COURT-110105");
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-01, 2026-07-01", "2026-06-11, 2026-07-13", "2026-09-01, 2026-10-08"})
    void they_apply_up_to_the_last_day_which_is_never_a_holiday(String effective, LocalDate last) {
        clock.set(Instant.parse(effective + "T02:00:00Z"));
        var mediation = takenUp();
        signed(mediation, laid(mediation, Map.of("terms", termsDue("2026-12-31"))));
        clock.set(Instant.parse(last + "T15:59:30Z"));
        succeeded(apply(Callers.HOLDER, mediation, COURT));
        clock.set(Instant.parse(last + "T16:00:01Z"));
        var late = apply(Callers.RESPONDENT, mediation, COURT);
        assertRefused(late, 422, "CON-02");
        assertThat(json(late).get("dueOn").stringValue()).isEqualTo(last.toString());
    }

    @Test
    void the_competent_courts_are_named_with_all_their_reasons() {
        var mediation = agreed(Mother.opening());
        var competence =
                succeeded(get(Callers.HOLDER, MEDIATIONS + "/" + mediation + "/competent-courts"));
        assertThat(competence.get("tier").stringValue()).isEqualTo("BASIC");
        assertThat(competence.at("/reason/basis").stringValue()).isEqualTo("LEVEL");
        assertThat(competence.get("designationKnown").booleanValue()).isFalse();
        assertThat(bases(competence, COURT))
                .containsExactlyInAnyOrder("DOMICILE", "OBJECT", "SEAT_OF_BODY");
        assertThat(bases(competence, "COURT-310115")).containsExactly("DOMICILE");
        assertThat(bases(competence, "COURT-110105")).containsExactly("SEAT_OF_BODY");
        assertThat(competence.get("courts").findValuesAsString("officeId"))
                .as("neither those of another level nor closed ones")
                .doesNotContain("COURT-110000-01", "COURT-340100");
        assertThat(competence.findValuesAsString("ruleId")).contains("CON-05");
        assertThat(competence.get("courts").findValuesAsString("mode")).containsOnly("PORTAL");
    }

    @Test
    void an_invention_belongs_before_an_intermediate_court() {
        var body = Mother.opening();
        body.put("rightType", "PATENT_INVENTION");
        var mediation = agreed(body);
        var competence =
                succeeded(get(Callers.HOLDER, MEDIATIONS + "/" + mediation + "/competent-courts"));
        assertThat(competence.get("tier").stringValue()).isEqualTo("INTERMEDIATE");
        assertThat(bases(competence, "COURT-110000-01")).contains("DOMICILE", "SEAT_OF_BODY");
        assertRefused(apply(Callers.HOLDER, mediation, COURT), 422, "CON-06");
        succeeded(apply(Callers.HOLDER, mediation, "COURT-110000-01"));
    }

    @Test
    void the_court_that_invited_the_mediation_confirms_it_and_no_other() {
        var mediation = agreed(Mother.opening("COURT_INVITED"));
        var competence =
                succeeded(get(Callers.HOLDER, MEDIATIONS + "/" + mediation + "/competent-courts"));
        assertThat(competence.get("courts").findValuesAsString("officeId")).containsExactly(COURT);
        assertThat(bases(competence, COURT)).containsExactly("INVITING_COURT");
        var refused = apply(Callers.HOLDER, mediation, "COURT-110105");
        assertRefused(refused, 422, "CON-04");
        assertThat(refused.body()).as("the competent court is named").contains(COURT);
        var reference = filed(mediation, COURT);
        assertThat(shown(Callers.JUDGE, reference).at("/courtReasons/0/ruleId").stringValue())
                .isEqualTo("CON-04");
    }

    @ParameterizedTest
    @CsvSource({
        "COURT-310115, CON-05",
        "COURT-110000-01, CON-06",
        "COURT-999999, OFFICE_UNKNOWN",
        "PROT-110000, OFFICE_UNFIT",
        "COURT-340100, OFFICE_CLOSED"
    })
    void an_office_that_is_not_competent_is_refused_with_the_rule(String court, String code) {
        var body = Mother.opening();
        body.withArray("parties")
                .forEach(party -> ((ObjectNode) party).put("domicileRegionCode", "110108"));
        assertRefused(apply(Callers.HOLDER, agreed(body), court), 422, code);
    }

    @Test
    void an_agreement_that_decides_on_a_right_is_not_taken_and_the_term_is_named() {
        var mediation = takenUp();
        var terms = new ArrayList<>(Mother.terms());
        var second = new HashMap<>(terms.get(1));
        second.put("decidesRight", true);
        second.put("text", "双方确认涉案商标归示例电器股份有限公司所有。");
        terms.set(1, second);
        signed(mediation, laid(mediation, Map.of("terms", terms)));
        var refused = apply(Callers.HOLDER, mediation, COURT);
        assertRefused(refused, 422, "CON-15");
        assertFields(refused, "/terms/1 DECIDES_RIGHT");
    }

    @Test
    void an_agreement_before_an_agency_is_not_confirmed_where_the_region_does_not_say_so() {
        var mediation = agreed(Mother.opening("ADMINISTRATIVE"));
        assertRefused(apply(Callers.HOLDER, mediation, COURT), 422, "NOT_CONFIRMABLE");
    }

    @Test
    void there_is_nothing_to_apply_for_before_the_agreement_takes_effect() {
        var mediation = takenUp();
        laid(mediation, Map.of());
        assertRefused(apply(Callers.HOLDER, mediation, COURT), 409, "MEDIATION_STATE");
    }

    @Test
    void the_checklist_shows_what_is_there_and_what_is_missing() {
        var mediation = agreed(Mother.opening());
        succeeded(apply(Callers.HOLDER, mediation, COURT));
        var filed =
                succeeded(
                        act(
                                Callers.RESPONDENT,
                                mediation,
                                "confirmation-application",
                                Map.of(
                                        "courtOfficeId",
                                        COURT,
                                        "materials",
                                        List.of(
                                                Map.of(
                                                        "item",
                                                        "RIGHT_PROOF",
                                                        "evidence",
                                                        files.ofParty(
                                                                "party.respondent",
                                                                "商标注册证.pdf"))))));
        var checklist = filed.at("/confirmation/checklist");
        assertThat(there(checklist)).containsExactlyInAnyOrder("AGREEMENT", "RIGHT_PROOF");
        assertThat(checklist.size()).isEqualTo(4);
    }

    private static List<String> there(JsonNode checklist) {
        return checklist
                .valueStream()
                .filter(item -> item.get("there").booleanValue())
                .map(item -> item.get("item").stringValue())
                .toList();
    }

    private static List<String> bases(JsonNode competence, String court) {
        return competence
                .get("courts")
                .valueStream()
                .filter(one -> one.get("officeId").stringValue().equals(court))
                .flatMap(one -> one.get("reasons").findValuesAsString("basis").stream())
                .toList();
    }
}
