package cn.tongbao.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final LocalDate LAST_DAY_OF_ORDER_20 = LocalDate.of(2026, 4, 14);
    private static final LocalDate FIRST_DAY_OF_ORDER_121 = LocalDate.of(2026, 4, 15);

    private final Rulebook rulebook = Rulebooks.builtIn();

    @Test
    void the_limits_of_the_platform_are_marked_unverified() {
        assertThat(Stream.of("RTE-01", "RTE-02", "RTE-03", "RTE-04", "RTE-05"))
                .allSatisfy(id ->
                        assertThat(rulebook.limit(id, rulebook.today()).verified()).isFalse());
        assertThat(rulebook.share("RTE-06", rulebook.today()).share()).isEqualByComparingTo("0.8");
    }

    @Test
    void the_mediation_limit_changed_with_order_121() {
        Limit old = rulebook.limit("TIP-04", LAST_DAY_OF_ORDER_20);
        Limit now = rulebook.limit("TIP-04", FIRST_DAY_OF_ORDER_121);

        assertThat(old.amount()).isEqualTo(45);
        assertThat(old.unit()).isEqualTo(Unit.WORKING_DAYS);
        assertThat(old.verified()).isTrue();
        assertThat(now.amount()).isEqualTo(60);
        assertThat(now.unit()).isEqualTo(Unit.DAYS);
        assertThat(now.verified()).as("its official text was not read").isFalse();
    }

    @Test
    void every_tip_limit_has_a_row_on_both_sides_of_the_change() {
        assertThat(Stream.of("TIP-01", "TIP-02", "TIP-03", "TIP-04", "TIP-05"))
                .allSatisfy(id -> {
                    assertThat(rulebook.limit(id, LAST_DAY_OF_ORDER_20).citation())
                            .contains("令第20号");
                    assertThat(rulebook.limit(id, FIRST_DAY_OF_ORDER_121).citation())
                            .contains("令第121号");
                    assertThat(rulebook.limitHistory(id)).hasSize(2);
                });
    }

    @Test
    void rows_of_one_rule_have_different_versions_and_the_same_row_always_the_same() {
        Limit old = rulebook.limit("TIP-01", LAST_DAY_OF_ORDER_20);
        Limit now = rulebook.limit("TIP-01", FIRST_DAY_OF_ORDER_121);

        assertThat(old.version()).startsWith("2020-01-01.").isNotEqualTo(now.version());
        Rulebook again = Rulebooks.with("shares.yaml", text -> text + "\n# a remark\n");
        assertThat(again.limit("TIP-01", LAST_DAY_OF_ORDER_20).version()).isEqualTo(old.version());
        assertThat(again.version()).isNotEqualTo(rulebook.version());
    }

    @Test
    void a_changed_wording_changes_the_version_of_its_row_alone() {
        Rulebook changed =
                Rulebooks.with("limits.yaml", text -> text.replaceFirst("amount: 5", "amount: 4"));

        assertThat(changed.limit("RTE-01", changed.today()).version())
                .isNotEqualTo(rulebook.limit("RTE-01", rulebook.today()).version());
        assertThat(changed.limit("RTE-02", changed.today()).version())
                .isEqualTo(rulebook.limit("RTE-02", rulebook.today()).version());
    }

    @Test
    void a_row_that_is_given_an_end_keeps_its_version_and_is_found_by_it() {
        Limit before = rulebook.limit("RTE-02", rulebook.today());
        Rulebook changed =
                Rulebooks.with(
                        "limits.yaml",
                        text ->
                                text.replaceFirst(
                                        "(?s)(  - id: RTE-02.*?)validFrom: 2024-01-01\n(.*?verified: false\n)",
                                        "$1validFrom: 2024-01-01\n    validTo: 2026-12-31\n$2"
                                                + "$1validFrom: 2027-01-01\n$2"));

        assertThat(changed.limitHistory("RTE-02")).hasSize(2);
        assertThat(changed.limitRow("RTE-02", before.version()))
                .hasValueSatisfying(
                        row -> assertThat(row.validTo()).isEqualTo(LocalDate.of(2026, 12, 31)));
        assertThat(changed.limitRow("RTE-02", "2024-01-01.0000")).isEmpty();
    }

    @Test
    void the_duties_of_transfer_carry_their_citation() {
        assertThat(rulebook.duty("FWD-01", rulebook.today()).citation()).contains("第三条");
        assertThat(rulebook.duty("FWD-21", rulebook.today()).citation()).contains("第十一条第一款");
        assertThat(rulebook.duty("FWD-21", rulebook.today()).verified()).isTrue();
    }

    @Test
    void a_rule_that_does_not_exist_or_did_not_yet_is_named_in_the_complaint() {
        assertThatThrownBy(() -> rulebook.limit("RTE-99", rulebook.today()))
                .isInstanceOf(UnknownRule.class)
                .hasMessageContaining("RTE-99");
        assertThatThrownBy(() -> rulebook.limit("TIP-01", LocalDate.of(2019, 12, 31)))
                .isInstanceOf(UnknownRule.class)
                .hasMessageContaining("2019-12-31");
    }

    @Test
    void every_open_state_has_its_limits_or_the_reason_why_not() {
        assertThat(rulebook.state("tip", "RECEIVED").limits()).containsExactly("RTE-01");
        assertThat(rulebook.state("dispatch", "SENT").limits()).containsExactly("RTE-03", "RTE-04");
        assertThat(rulebook.state("case", "IN_PROGRESS").noLimit()).isNotNull();
        assertThat(rulebook.state("tip", "ACCEPTED").open()).isFalse();
        assertThatThrownBy(() -> rulebook.state("tip", "LOST")).isInstanceOf(UnknownRule.class);
    }
}
