package cn.tongbao.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which regional framework two places share. */
class RegionalFrameworksTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 21);
    private static final String FUZHOU_JOINS = "region: \"361000\", validFrom: 2023-02-20";

    private final Rulebook rulebook = Rulebooks.builtIn();

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "110000, 130000, JJJ BHR",
                "110108, 120101, JJJ BHR",
                "110000, 440000, -",
                "310115, 330100, YRD",
                "440300, 810000, GBA PPRD",
                "440000, 810000, PPRD",
                "440100, 440300, GBA PRD",
                "440300, 440303, -",
                "310101, 310115, -",
                "510100, 500000, CYC",
                "330300, 350200, HX",
                "330100, 350200, -"
            })
    void two_places_share_what_both_are_members_of(String one, String other, String codes) {
        List<String> expected = codes == null ? List.of() : List.of(codes.split(" "));

        assertThat(codesOf(rulebook, one, other, ON)).isEqualTo(expected);
        assertThat(codesOf(rulebook, other, one, ON)).isEqualTo(expected);
    }

    @Test
    void a_framework_begins_with_its_day_and_a_member_leaves_with_its_last() {
        Rulebook changed =
                Rulebooks.with(
                        "regional-frameworks.yaml",
                        text -> text.replace(FUZHOU_JOINS, FUZHOU_JOINS + ", validTo: 2026-06-30"));

        assertThat(codesOf(rulebook, "110000", "130000", LocalDate.of(2023, 2, 19))).isEmpty();
        assertThat(codesOf(changed, "361000", "350000", LocalDate.of(2026, 6, 30))).contains("HX");
        assertThat(codesOf(changed, "361000", "350000", LocalDate.of(2026, 7, 1)))
                .doesNotContain("HX");
    }

    @Test
    void a_framework_of_its_own_limits_names_rows_that_are_not_verified() {
        RegionalFramework framework =
                rulebook.regionalFrameworks("310000", "320000", ON).getFirst();

        assertThat(framework.answerLimit()).isEqualTo("REG-01");
        assertThat(framework.courseLimit()).isEqualTo("REG-02");
        assertThat(rulebook.limit("REG-02", ON).verified()).isFalse();
        assertThat(framework.contacts()).isNotEmpty().noneMatch(contact -> contact.verified());
    }

    @Test
    void members_from_memory_are_marked() {
        assertThat(rulebook.regionalFrameworks(ON))
                .hasSize(8)
                .filteredOn(framework -> framework.code().equals("BHR"))
                .flatExtracting(framework -> framework.members(ON))
                .isNotEmpty()
                .noneMatch(member -> member.verified());
    }

    @Test
    void a_region_is_no_member_twice_on_one_day() {
        assertThatThrownBy(() ->
                        Rulebooks.with(
                                "regional-frameworks.yaml",
                                text -> text.replace("\"361000\"", "\"361100\"")))
                .isInstanceOf(InvalidRulebook.class)
                .hasMessageContaining("twice");
    }

    @Test
    void a_limit_that_does_not_exist_is_refused() {
        assertThatThrownBy(() ->
                        Rulebooks.with(
                                "regional-frameworks.yaml",
                                text -> text.replace("REG-02", "REG-99")))
                .isInstanceOf(InvalidRulebook.class)
                .hasMessageContaining("REG-99");
    }

    private static List<String> codesOf(Rulebook rulebook, String one, String other, LocalDate on) {
        return rulebook.regionalFrameworks(one, other, on).stream()
                .map(RegionalFramework::code)
                .toList();
    }
}
