package cn.tongbao.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Duties, conditions, grounds and states of mediation and judicial confirmation. */
class ConfirmationLawTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 21);

    private final Rulebook rulebook = Rulebooks.builtIn();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MED-07", "MED-08", "MED-10", "CON-01", "CON-03", "CON-12", "CON-14", "CON-17",
                "CON-20", "CON-21", "CON-22", "CON-23"
            })
    void every_duty_has_its_text_and_citation(String id) {
        Duty duty = rulebook.duty(id, ON);

        assertThat(duty.text().zh()).isNotBlank();
        assertThat(duty.citation()).contains("《");
    }

    @Test
    void the_limit_of_the_application_is_said_once() {
        assertThat(rulebook.duty("MED-10", ON).text().zh()).contains("CON-02");
        assertThatThrownBy(() -> rulebook.limit("MED-10", ON)).isInstanceOf(UnknownRule.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CON-04", "CON-05", "CON-06", "CON-07"})
    void the_conditions_about_the_court_ask_for_no_materials(String id) {
        Condition condition = rulebook.condition(id, ON);

        assertThat(condition.items()).isEmpty();
        assertThat(condition.verified()).isTrue();
        assertThat(condition.version()).startsWith(condition.validFrom() + ".");
    }

    @Test
    void an_application_brings_four_materials() {
        Condition materials = rulebook.condition("CON-08", ON);

        assertThat(materials.items())
                .extracting(Condition.Item::code)
                .containsExactly("AGREEMENT", "BODY_LED_PROOF", "RIGHT_PROOF", "IDENTITY_PROOF");
        assertThat(materials.items().getFirst().text())
                .isEqualTo(new Text("调解协议", "the mediation agreement"));
        assertThat(materials.citation()).contains("第三百五十四条");
    }

    @Test
    void a_condition_that_does_not_exist_or_did_not_yet_is_named_in_the_complaint() {
        assertThatThrownBy(() -> rulebook.condition("CON-99", ON))
                .isInstanceOf(UnknownRule.class)
                .hasMessageContaining("CON-99");
        assertThatThrownBy(() -> rulebook.condition("CON-08", LocalDate.of(2022, 4, 9)))
                .isInstanceOf(UnknownRule.class);
    }

    @ParameterizedTest
    @CsvSource({
        "MED-RETURN, mediationReturnGrounds",
        "MED-END,    mediationTerminationGrounds",
        "CON-15,     confirmationNonAcceptanceGrounds"
    })
    void the_grounds_of_an_act_are_the_codes_of_its_list_in_order(String rule, String list) {
        assertThat(rulebook.grounds(rule, ON))
                .extracting(Ground::code)
                .containsExactlyElementsOf(
                        rulebook.codes().list(list).stream().map(Code::code).toList());
    }

    @Test
    void a_dismissal_may_also_rest_on_a_ground_of_non_acceptance_found_later() {
        List<Ground> grounds = rulebook.grounds("CON-16", ON);

        assertThat(grounds)
                .extracting(Ground::code)
                .containsExactly(
                        "BREAKS_MANDATORY_LAW",
                        "HARMS_OTHERS",
                        "AGAINST_PUBLIC_ORDER",
                        "NOT_VOLUNTARY",
                        "UNCLEAR",
                        "OTHER",
                        "NOT_FOR_COURTS",
                        "WRONG_COURT",
                        "PERSONAL_STATUS",
                        "OTHER_SPECIAL_PROCEDURE",
                        "DECIDES_RIGHT");
        Ground unclear = grounds.get(4);
        assertThat(unclear.list()).isEqualTo("confirmationDismissalGrounds");
        assertThat(unclear.citation()).contains("第三百五十八条");
        Ground decidesRight = grounds.getLast();
        assertThat(decidesRight.list()).isEqualTo("confirmationNonAcceptanceGrounds");
        assertThat(decidesRight.citation()).contains("第三百五十五条第二款");
        assertThat(decidesRight.text().zh()).startsWith("受理后发现");
    }

    @Test
    void a_rule_without_grounds_is_an_error_of_the_caller() {
        assertThatThrownBy(() -> rulebook.grounds("CON-17", ON)).isInstanceOf(UnknownRule.class);
        assertThatThrownBy(() -> rulebook.grounds("CON-15", LocalDate.of(2022, 4, 9)))
                .isInstanceOf(UnknownRule.class)
                .hasMessageContaining("2022-04-09");
    }

    @ParameterizedTest
    @CsvSource({
        "mediation,    CONSENT_SOUGHT,       MED-04",
        "mediation,    CONSENTED,            MED-01",
        "mediation,    MEDIATOR_SELECTED,    MED-03",
        "mediation,    IN_MEDIATION,         MED-05",
        "mediation,    AGREED,               CON-02",
        "mediation,    PARTLY_AGREED,        CON-02",
        "confirmation, APPLIED,              CON-10",
        "confirmation, SUPPLEMENT_REQUESTED, CON-13",
        "confirmation, ACCEPTED,             CON-11"
    })
    void an_open_state_runs_under_its_limit(String machine, String state, String limit) {
        StateRule rule = rulebook.state(machine, state);

        assertThat(rule.open()).isTrue();
        assertThat(rule.limits()).containsExactly(limit);
        assertThat(rulebook.limit(limit, ON).id()).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPLIED", "SUSPENDED_FOR_APPRAISAL"})
    void an_open_state_without_a_limit_says_why(String state) {
        assertThat(rulebook.state("mediation", state).open()).isTrue();
        assertThat(rulebook.state("mediation", state).noLimit()).isNotNull();
    }

    @Test
    void all_other_states_are_final() {
        assertThat(List.of("RETURNED", "REFUSED", "FAILED", "TERMINATED", "PERFORMED"))
                .allSatisfy(
                        state -> assertThat(rulebook.state("mediation", state).open()).isFalse());
        assertThat(
                        List.of(
                                "NOT_ACCEPTED",
                                "WITHDRAWN",
                                "DEEMED_WITHDRAWN",
                                "CONFIRMED",
                                "DISMISSED"))
                .allSatisfy(state ->
                        assertThat(rulebook.state("confirmation", state).open()).isFalse());
    }
}
