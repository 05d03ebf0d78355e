package cn.tongbao.rulebook;

import static cn.tongbao.rulebook.ThresholdAnswers.firstOffence;
import static cn.tongbao.rulebook.ThresholdAnswers.penalty;
import static cn.tongbao.rulebook.ThresholdAnswers.yuan;
import static cn.tongbao.rulebook.ThresholdResult.MET;
import static cn.tongbao.rulebook.ThresholdResult.NOT_MET;
import static cn.tongbao.rulebook.ThresholdResult.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rules govern when, and when an earlier penalty counts. */
class ThresholdTimesTest {

    private static final String GOODS = "COUNTERFEIT_MARK_GOODS";
    private static final String REPEATED = "THR-213-06";

    @Test
    void conduct_before_the_present_rules_is_unknown_with_the_hint_to_the_lighter_rule() {
        List<ThresholdAnswer> answers =
                ThresholdAnswers.of(
                                GOODS,
                                acts("2024-09-01", "2025-04-25").businessVolume(yuan("9000000")))
                        .all();

        assertThat(answers)
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.met()).isEqualTo(UNKNOWN);
                    assertThat(answer.ruleId()).isEqualTo("THR-OLD-213");
                    assertThat(answer.note()).isNotNull();
                    assertThat(answer.note().zh()).contains("从旧兼从轻");
                    assertThat(answer.verified()).isFalse();
                });
    }

    @Test
    void conduct_of_a_time_before_all_tables_is_unknown_too() {
        assertThat(ThresholdAnswers.of(GOODS, acts("0001-01-01", null)).ids())
                .containsExactly("THR-OLD-213");
    }

    @Test
    void conduct_from_the_first_day_of_the_present_rules_is_held_against_them() {
        assertThat(
                        ThresholdAnswers.of(
                                        GOODS,
                                        acts("2025-04-26", "2025-04-26")
                                                .businessVolume(yuan("50000")))
                                .met("THR-213-02"))
                .isEqualTo(MET);
    }

    @Test
    void conduct_that_spans_the_change_is_held_against_the_present_rules_with_a_warning() {
        ThresholdAnswer answer =
                ThresholdAnswers.of(
                                GOODS,
                                acts("2024-09-01", "2025-05-01").businessVolume(yuan("50000")))
                        .line("THR-213-02");

        assertThat(answer.met()).isEqualTo(MET);
        assertThat(answer.note()).isNotNull();
        assertThat(answer.note().zh()).contains("从旧兼从轻");
    }

    @Test
    void conduct_that_began_before_the_change_and_has_no_known_end_is_unknown() {
        assertThat(
                        ThresholdAnswers.of(
                                        GOODS,
                                        acts("2024-09-01", null).businessVolume(yuan("50000")))
                                .ids())
                .containsExactly("THR-OLD-213");
    }

    @Test
    void conduct_without_dates_is_held_against_the_rules_now_in_force_and_says_so() {
        ThresholdAnswer answer =
                ThresholdAnswers.of(GOODS, Figures.builder().businessVolume(yuan("50000")))
                        .line("THR-213-02");

        assertThat(answer.met()).isEqualTo(MET);
        assertThat(answer.note()).isNotNull();
        assertThat(answer.note().en()).contains("not dated");
    }

    @ParameterizedTest(name = "penalty {0}, acts {1} to {2}: {3}")
    @CsvSource({
        "2025-07-01, 2026-06-01, 2026-06-30, MET",
        "2025-07-01, 2027-07-01, 2027-07-01, MET",
        "2025-07-01, 2027-07-02, 2027-07-02, NOT_MET",
        "2026-07-01, 2026-06-01, 2026-06-30, NOT_MET",
        "2026-06-30, 2026-06-01, 2026-06-30, NOT_MET",
        "2026-06-15, 2026-06-01, 2026-06-30, MET",
        "2025-06-01, 2025-05-01, 2027-08-01, UNKNOWN",
        "2024-07-01, 2026-06-01,           , MET",
        "2024-05-01, 2026-06-01,           , NOT_MET",
        "2026-07-01, 2026-06-01,           , UNKNOWN",
        "2025-07-01,           , 2026-06-30, MET",
        "2023-07-01,           , 2026-06-30, UNKNOWN"
    })
    void a_penalty_counts_if_an_act_follows_it_within_two_years(
            String penalty,
            @Nullable String first,
            @Nullable String last,
            ThresholdResult expected) {
        FiguresBuilder figures =
                acts(first, last)
                        .marks(1L)
                        .businessVolume(yuan("30000"))
                        .priorPenalties(penalty(penalty, "213"));

        assertThat(ThresholdAnswers.of(GOODS, figures).met(REPEATED)).isEqualTo(expected);
    }

    @Test
    void no_entry_about_penalties_is_not_the_same_as_none() {
        FiguresBuilder figures = firstOffence().businessVolume(yuan("30000"));

        assertThat(ThresholdAnswers.of(GOODS, figures).met(REPEATED)).isEqualTo(NOT_MET);
        ThresholdAnswer unknown =
                ThresholdAnswers.of(GOODS, figures.priorPenalties(null)).line(REPEATED);
        assertThat(unknown.met()).isEqualTo(UNKNOWN);
        assertThat(unknown.note()).isNotNull();
        assertThat(unknown.note().en()).contains("penalties of the last two years");
    }

    @Test
    void a_penalty_for_another_article_does_not_count() {
        FiguresBuilder figures =
                firstOffence()
                        .businessVolume(yuan("30000"))
                        .priorPenalties(penalty("2025-07-01", "217"));

        assertThat(ThresholdAnswers.of(GOODS, figures).met(REPEATED)).isEqualTo(NOT_MET);
    }

    @Test
    void offences_whose_lines_are_not_held_answer_unknown_instead_of_silence() {
        assertThat(
                        ThresholdAnswers.of(
                                        Set.of(
                                                "COUNTERFEIT_PATENT",
                                                "SALE_OF_INFRINGING_COPIES",
                                                "TRADE_SECRET_THEFT"),
                                        null,
                                        firstOffence().businessVolume(yuan("9000000")))
                                .all())
                .hasSize(3)
                .allSatisfy(answer -> assertThat(answer.met()).isEqualTo(UNKNOWN));
    }

    @Test
    void articles_of_prior_penalties_are_those_of_the_offences() {
        assertThat(Rulebooks.builtIn().penaltyArticles())
                .containsExactlyInAnyOrder(
                        "213", "214", "215", "216", "217", "218", "219", "219-1");
    }

    private static FiguresBuilder acts(@Nullable String first, @Nullable String last) {
        return Figures.builder()
                .firstAct(first == null ? null : LocalDate.parse(first))
                .lastAct(last == null ? null : LocalDate.parse(last));
    }
}
