package cn.tongbao.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which level of court takes a dispute about intellectual property (法释〔2022〕13号). */
class CourtTierTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 21);

    private final Rulebook rulebook = Rulebooks.builtIn();

    @ParameterizedTest(name = "{0}: ownership {1}, infringement {1}, contract {2}")
    @CsvSource({
        "TRADEMARK,               BASIC,        BASIC",
        "PATENT_INVENTION,        INTERMEDIATE, BASIC",
        "PATENT_UTILITY_MODEL,    INTERMEDIATE, BASIC",
        "PATENT_DESIGN,           INTERMEDIATE, BASIC",
        "COPYRIGHT,               BASIC,        BASIC",
        "COPYRIGHT_SOFTWARE,      INTERMEDIATE, BASIC",
        "TRADE_SECRET,            BASIC,        BASIC",
        "GEOGRAPHICAL_INDICATION, BASIC,        BASIC",
        "IC_LAYOUT,               INTERMEDIATE, BASIC",
        "PLANT_VARIETY,           INTERMEDIATE, BASIC",
        "UNFAIR_COMPETITION,      BASIC,        BASIC",
        "DOMAIN_NAME,             BASIC,        BASIC",
        "DATA,                    BASIC,        BASIC"
    })
    void each_right_has_its_court(String right, CourtTier ownRight, CourtTier contract) {
        assertThat(tier(right, "OWNERSHIP", "")).isEqualTo(ownRight);
        assertThat(tier(right, "INFRINGEMENT", "")).isEqualTo(ownRight);
        assertThat(tier(right, "CONTRACT", "")).isEqualTo(contract);
        assertThat(tier(right, "OTHER", "")).isEqualTo(contract);
    }

    @Test
    void the_table_above_names_every_right() {
        assertThat(rulebook.codes().list("rightTypes")).hasSize(13);
    }

    @ParameterizedTest
    @CsvSource({
        "TRADE_SECRET, INFRINGEMENT, TECHNICAL_SECRET,          INTERMEDIATE",
        "TRADE_SECRET, OWNERSHIP,    TECHNICAL_SECRET,          INTERMEDIATE",
        "TRADE_SECRET, CONTRACT,     TECHNICAL_SECRET,          BASIC",
        "TRADEMARK,    INFRINGEMENT, WELL_KNOWN_MARK,           INTERMEDIATE",
        "TRADEMARK,    OTHER,        WELL_KNOWN_MARK,           INTERMEDIATE",
        "COPYRIGHT,    CONTRACT,     MONOPOLY,                  INTERMEDIATE",
        "TRADEMARK,    OTHER,        AGAINST_AUTHORITY,         INTERMEDIATE",
        "DATA,         INFRINGEMENT, ONLINE,                    BASIC",
        "TRADEMARK,    CONTRACT,     ONLINE AGAINST_AUTHORITY,  INTERMEDIATE"
    })
    void features_of_the_dispute_raise_it(
            String right, String kind, String features, CourtTier tier) {
        assertThat(tier(right, kind, features)).isEqualTo(tier);
    }

    @Test
    void the_answer_names_the_rule_and_what_it_does_not_know() {
        CourtTierAnswer patent = answer(rulebook, "PATENT_INVENTION", "INFRINGEMENT", "", null);
        CourtTierAnswer mark = answer(rulebook, "TRADEMARK", "INFRINGEMENT", "", yuan("90000000"));

        assertThat(patent.ruleId()).isEqualTo("CON-06");
        assertThat(patent.citation()).contains("法释〔2022〕13号", "第一条");
        assertThat(patent.note().zh()).contains("知识产权法院", "名单未取得").doesNotContain("数额");
        assertThat(mark.ruleId()).isEqualTo("CON-05");
        assertThat(mark.citation()).contains("第三条");
        assertThat(mark.tier()).as("the amount was not checked").isEqualTo(CourtTier.BASIC);
        assertThat(mark.note().zh()).contains("名单未取得", "未核对诉讼标的额");
        assertThat(mark.note().en()).contains("not obtained", "the amount was not checked");
        assertThat(mark.designationKnown()).isFalse();
        assertThat(mark.designated()).isEmpty();
        assertThat(mark.verified()).isTrue();
    }

    @Test
    void online_disputes_and_domain_names_point_to_the_internet_courts_since_they_take_them() {
        LocalDate before = LocalDate.of(2025, 10, 31);
        LocalDate since = LocalDate.of(2025, 11, 1);

        assertThat(note("DATA", Set.of("ONLINE"), since)).contains("法释〔2025〕14号");
        assertThat(note("DOMAIN_NAME", Set.of(), since)).contains("法释〔2025〕14号");
        assertThat(note("DATA", Set.of("ONLINE"), before)).doesNotContain("法释〔2025〕14号");
        assertThat(note("TRADEMARK", Set.of(), since)).doesNotContain("法释〔2025〕14号");
    }

    private String note(String right, Set<String> features, LocalDate on) {
        return rulebook.courtTier(right, "INFRINGEMENT", features, null, on).note().zh();
    }

    @Test
    void before_the_rules_there_is_no_answer() {
        assertThat(
                        rulebook.courtTier(
                                        "TRADEMARK",
                                        "OTHER",
                                        Set.of(),
                                        null,
                                        LocalDate.of(2022, 5, 1))
                                .tier())
                .isEqualTo(CourtTier.BASIC);
        assertThatThrownBy(() ->
                        rulebook.courtTier(
                                "TRADEMARK", "OTHER", Set.of(), null, LocalDate.of(2022, 4, 30)))
                .isInstanceOf(UnknownRule.class);
    }

    @ParameterizedTest
    @CsvSource({
        "TRADEMARKS, INFRINGEMENT, ONLINE,   TRADEMARKS",
        "TRADEMARK,  THEFT,        ONLINE,   THEFT",
        "TRADEMARK,  INFRINGEMENT, OFFLINE,  OFFLINE"
    })
    void a_misspelt_code_is_an_error_of_the_caller_and_no_matter_of_the_basic_court(
            String right, String kind, String features, String named) {
        assertThatThrownBy(() -> tier(right, kind, features))
                .isInstanceOf(UnknownRule.class)
                .hasMessageContaining(named);
    }

    @Test
    void an_amount_line_that_was_obtained_is_applied_from_exactly_its_figure_on() {
        Rulebook withLine =
                Rulebooks.with(
                        "courts.yaml",
                        text ->
                                text.replace(
                                        "  - id: COURT-AMOUNT\n    obtained: false\n",
                                        "  - id: COURT-AMOUNT\n    obtained: true\n    atLeast: \"5000000\"\n"));

        CourtTierAnswer below = answer(withLine, "TRADEMARK", "OTHER", "", yuan("4999999.99"));
        CourtTierAnswer at = answer(withLine, "TRADEMARK", "OTHER", "", yuan("5000000"));
        CourtTierAnswer unknown = answer(withLine, "TRADEMARK", "OTHER", "", null);
        CourtTierAnswer patent = answer(withLine, "PATENT_INVENTION", "OWNERSHIP", "", yuan("1"));

        assertThat(below.tier()).isEqualTo(CourtTier.BASIC);
        assertThat(below.note().zh()).doesNotContain("数额");
        assertThat(at.tier()).isEqualTo(CourtTier.INTERMEDIATE);
        assertThat(at.ruleId()).isEqualTo("CON-06");
        assertThat(at.citation()).contains("第二条第二款");
        assertThat(unknown.tier()).isEqualTo(CourtTier.BASIC);
        assertThat(unknown.note().zh()).contains("诉讼标的额不明");
        assertThat(patent.tier()).isEqualTo(CourtTier.INTERMEDIATE);
    }

    @Test
    void a_list_of_designated_courts_that_was_obtained_is_given() {
        Rulebook withList =
                Rulebooks.with(
                        "courts.yaml",
                        text ->
                                text.replaceFirst(
                                        "(?s)(  - id: BASIC\n.*?)obtained: false\n    courts: \\[\\]",
                                        "$1obtained: true\n    courts: [COURT-110108, COURT-310115]"));

        CourtTierAnswer mark = answer(withList, "TRADEMARK", "OTHER", "", null);
        CourtTierAnswer patent = answer(withList, "PATENT_INVENTION", "OWNERSHIP", "", null);

        assertThat(mark.designationKnown()).isTrue();
        assertThat(mark.designated()).containsExactly("COURT-110108", "COURT-310115");
        assertThat(mark.note().zh()).doesNotContain("名单未取得");
        assertThat(patent.designationKnown()).isFalse();
    }

    @Test
    void the_levels_are_the_codes_of_the_list() {
        assertThat(CourtTier.values())
                .extracting(Enum::name)
                .containsExactlyElementsOf(
                        rulebook.codes().list("courtTiers").stream().map(Code::code).toList());
    }

    @Test
    void the_row_for_all_the_rest_answers_last_wherever_it_stands() {
        Rulebook reordered =
                Rulebooks.with(
                        "courts.yaml",
                        text -> {
                            String rest =
                                    text.substring(
                                            text.indexOf("  - id: COURT-BASIC"),
                                            text.indexOf("\n# Remarks"));
                            return text.replace(rest, "").replace("tiers:\n", "tiers:\n" + rest);
                        });

        assertThat(answer(reordered, "PLANT_VARIETY", "INFRINGEMENT", "", null).tier())
                .isEqualTo(CourtTier.INTERMEDIATE);
    }

    private CourtTier tier(String right, String kind, String features) {
        return answer(rulebook, right, kind, features, null).tier();
    }

    private static CourtTierAnswer answer(
            Rulebook rulebook,
            String right,
            String kind,
            String features,
            @Nullable BigDecimal amount) {
        Set<String> named =
                Arrays.stream(features.split(" "))
                        .filter(feature -> !feature.isEmpty())
                        .collect(Collectors.toSet());
        return rulebook.courtTier(right, kind, named, amount, ON);
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }
}
