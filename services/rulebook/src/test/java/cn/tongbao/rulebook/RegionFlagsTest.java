package cn.tongbao.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a court confirms what was agreed before an agency. */
class RegionFlagsTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 21);

    private final Rulebook rulebook = Rulebooks.builtIn();

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"000000", "110000", "341302", "420000", "440000", "440305", "420100"})
    void it_is_off_everywhere_by_default(@Nullable String region) {
        assertThat(rulebook.adminMediationConfirmation(region, ON).enabled()).isFalse();
    }

    @Test
    void a_place_is_answered_by_the_nearest_region_upward() {
        RegionFlag shenzhen = rulebook.adminMediationConfirmation("440305", ON);
        RegionFlag wuhan = rulebook.adminMediationConfirmation("420106", ON);

        assertThat(shenzhen.regionCode()).isEqualTo("440000");
        assertThat(shenzhen.citation()).contains("广东省知识产权保护条例");
        assertThat(shenzhen.verified()).isTrue();
        assertThat(wuhan.regionCode()).isEqualTo("420100");
        assertThat(wuhan.verified()).isFalse();
        assertThat(wuhan.text()).isNotNull();
    }

    @Test
    void a_place_without_a_row_above_it_names_none() {
        assertThat(rulebook.adminMediationConfirmation("110108", ON)).isEqualTo(RegionFlag.OFF);
        assertThat(rulebook.adminMediationConfirmation("420000", ON))
                .as("the row of a city says nothing about its province")
                .isEqualTo(RegionFlag.OFF);
    }

    @Test
    void a_row_counts_from_its_day_on() {
        assertThat(
                        rulebook.adminMediationConfirmation("440000", LocalDate.of(2022, 4, 30))
                                .regionCode())
                .isNull();
        assertThat(
                        rulebook.adminMediationConfirmation("440000", LocalDate.of(2022, 5, 1))
                                .regionCode())
                .isEqualTo("440000");
    }

    @Test
    void a_region_turns_it_on_for_itself_and_what_lies_in_it() {
        UnaryOperator<String> guangdongOn =
                text ->
                        text.replace(
                                "region: \"440000\"\n    enabled: false",
                                "region: \"440000\"\n    enabled: true");
        Rulebook changed = Rulebooks.with("region-flags.yaml", guangdongOn);

        assertThat(changed.adminMediationConfirmation("440000", ON).enabled()).isTrue();
        assertThat(changed.adminMediationConfirmation("440305", ON).enabled()).isTrue();
        assertThat(changed.adminMediationConfirmation("420106", ON).enabled()).isFalse();
        assertThat(changed.adminMediationConfirmation(null, ON).enabled()).isFalse();
    }

    @Test
    void a_city_may_stay_off_in_a_region_that_is_on() {
        UnaryOperator<String> hubeiOn =
                text ->
                        text
                                + "  - {flag: adminMediationConfirmation, region: \"420000\", enabled: true,"
                                + " text: {zh: 试行, en: on trial}, citation: 试行办法,"
                                + " validFrom: 2026-01-01, verified: false}\n";
        Rulebook changed = Rulebooks.with("region-flags.yaml", hubeiOn);

        assertThat(changed.adminMediationConfirmation("420500", ON).enabled()).isTrue();
        assertThat(changed.adminMediationConfirmation("420106", ON).enabled()).isFalse();
    }

    @Test
    void a_code_that_is_no_region_is_an_error_of_the_caller() {
        assertThatThrownBy(() -> rulebook.adminMediationConfirmation("999999", ON))
                .isInstanceOf(UnknownRule.class);
    }
}
