package cn.tongbao.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Duties, conditions and limits of appraisal and of the registers. */
class AppraisalLawTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 21);

    private final Rulebook rulebook = Rulebooks.builtIn();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "APP-01", "APP-02", "APP-03", "APP-05", "APP-06", "APP-07", "APP-08", "APP-09",
                "APP-10", "APP-13", "APP-14", "TEC-01"
            })
    void every_duty_has_its_text_and_citation(String id) {
        Duty duty = rulebook.duty(id, ON);

        assertThat(duty.text().zh()).isNotBlank();
        assertThat(duty.text().en()).isNotBlank();
        assertThat(duty.citation()).contains("《");
    }

    @Test
    void what_order_121_says_about_tests_is_marked_as_not_verified() {
        assertThat(rulebook.duty("APP-14", LocalDate.of(2026, 4, 14)).verified()).isTrue();
        assertThat(rulebook.duty("APP-14", LocalDate.of(2026, 4, 15)).verified()).isFalse();
    }

    @Test
    void technical_investigators_are_bound_by_law_and_experts_by_the_platform() {
        assertThat(rulebook.duty("TEC-01", ON).citation()).contains("第五条");
        assertThat(rulebook.condition("TEC-02", ON).citation()).contains("第十四条");
        assertThat(rulebook.duty("TEC-01", ON).verified()).isTrue();
        assertThat(rulebook.duty("SHR-02", ON).verified()).isFalse();
        assertThat(rulebook.condition("SHR-01", ON).verified()).isFalse();
    }

    @Test
    void nothing_limits_the_decision_on_a_shared_person() {
        assertThat(rulebook.state("sharing", "REQUESTED").limits()).isEmpty();
        assertThat(rulebook.state("sharing", "REQUESTED").noLimit()).isNotNull();
        assertThat(rulebook.state("practiceReview", "OPEN").noLimit()).isNotNull();
    }

    @Test
    void a_listing_needs_what_the_roster_rule_names() {
        assertThat(rulebook.condition("APP-12", ON).items())
                .extracting(Condition.Item::code)
                .containsExactly("APPLICATION", "LICENCES", "STAFF", "RESULTS", "ANNUAL_PAPERS");
        assertThat(rulebook.condition("APP-04", ON).items()).isEmpty();
        assertThat(rulebook.condition("APP-11", ON).citation()).contains("第十九条");
    }

    @Test
    void an_entry_is_reviewed_within_a_year_of_its_listing() {
        Due due =
                rulebook.due(rulebook.limit("APP-12R", ON), Instant.parse("2026-06-01T02:00:00Z"));

        assertThat(due.dueOn()).isEqualTo(LocalDate.of(2027, 6, 1));
    }

    @Test
    void a_requirement_that_no_listing_asks_for_is_refused() {
        UnaryOperator<String> withAnother =
                text ->
                        text.replace(
                                "\"listingRequirements\": [",
                                "\"listingRequirements\": [\n"
                                        + "  {\"code\": \"SEAL\", \"zh\": \"印鉴\", \"en\": \"Seal\"},");

        assertThatThrownBy(() -> Rulebooks.with("codes.json", withAnother))
                .isInstanceOf(InvalidRulebook.class)
                .hasMessageContaining("APP-12 leaves out a material");
    }

    @Test
    void a_condition_that_asks_for_nothing_has_no_list_of_materials() {
        UnaryOperator<String> withItems =
                text ->
                        text.replace(
                                "  - id: APP-11\n",
                                "  - id: APP-11\n    items:\n      - {code: STAFF, text: {zh: \"人员\", en: \"staff\"}}\n");

        assertThatThrownBy(() -> Rulebooks.with("conditions.yaml", withItems))
                .isInstanceOf(InvalidRulebook.class)
                .hasMessageContaining("APP-11 asks for no materials");
    }
}
