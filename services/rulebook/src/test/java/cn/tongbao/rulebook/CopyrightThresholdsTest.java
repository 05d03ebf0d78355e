package cn.tongbao.rulebook;

import static cn.tongbao.rulebook.ThresholdAnswers.figures;
import static cn.tongbao.rulebook.ThresholdAnswers.firstOffence;
import static cn.tongbao.rulebook.ThresholdAnswers.penalty;
import static cn.tongbao.rulebook.ThresholdAnswers.yuan;
import static cn.tongbao.rulebook.ThresholdResult.MET;
import static cn.tongbao.rulebook.ThresholdResult.NEAR;
import static cn.tongbao.rulebook.ThresholdResult.NOT_MET;
import static cn.tongbao.rulebook.ThresholdResult.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Article 217, by article 13 of 法释〔2025〕5号. */
class CopyrightThresholdsTest {

    private static final String PIRACY = "PIRACY";
    private static final String HALF_OF_TWO = "THR-217-10";

    @ParameterizedTest
    @CsvSource({"30000, MET", "29999.99, NEAR", "23999.99, NOT_MET"})
    void gains_are_held_against_30000(String gains, ThresholdResult expected) {
        assertThat(ThresholdAnswers.of(PIRACY, firstOffence().gains(yuan(gains))).met("THR-217-01"))
                .isEqualTo(expected);
    }

    @Test
    void volume_copies_works_downloads_clicks_and_members_have_lines_of_their_own() {
        ThresholdAnswers exactly =
                ThresholdAnswers.of(
                        PIRACY,
                        firstOffence()
                                .businessVolume(yuan("50000"))
                                .copies(500L)
                                .worksOnline(500L)
                                .downloads(10_000L)
                                .clicks(100_000L)
                                .members(1_000L));
        ThresholdAnswers oneBelow =
                ThresholdAnswers.of(
                        PIRACY,
                        firstOffence()
                                .businessVolume(yuan("49999.99"))
                                .copies(499L)
                                .worksOnline(499L)
                                .downloads(9_999L)
                                .clicks(99_999L)
                                .members(999L));

        for (String line :
                new String[] {
                    "THR-217-02",
                    "THR-217-05",
                    "THR-217-06",
                    "THR-217-07",
                    "THR-217-08",
                    "THR-217-09"
                }) {
            assertThat(exactly.met(line)).as(line).isEqualTo(MET);
            assertThat(oneBelow.met(line)).as(line).isEqualTo(NEAR);
        }
    }

    @Test
    void a_prior_penalty_counts_for_articles_217_and_218_only() {
        FiguresBuilder figures = firstOffence().gains(yuan("20000"));

        assertThat(
                        ThresholdAnswers.of(
                                        PIRACY,
                                        figures.priorPenalties(penalty("2025-01-10", "218")))
                                .met("THR-217-03"))
                .isEqualTo(MET);
        assertThat(
                        ThresholdAnswers.of(
                                        PIRACY,
                                        figures.priorPenalties(penalty("2025-01-10", "214")))
                                .met("THR-217-03"))
                .isEqualTo(NOT_MET);
    }

    @Test
    void half_of_the_line_in_two_items_is_enough() {
        FiguresBuilder figures = firstOffence().businessVolume(yuan("25000")).copies(250L);

        ThresholdAnswer answer = ThresholdAnswers.of(PIRACY, figures).line(HALF_OF_TWO);

        assertThat(answer.met()).isEqualTo(MET);
        assertThat(answer.figure()).isEqualTo("2");
        assertThat(answer.lineValue()).isEqualTo("2");
        assertThat(ThresholdAnswers.of(PIRACY, figures).ids()).doesNotContain(HALF_OF_TWO + "-U");
    }

    @Test
    void one_cent_below_half_in_one_of_two_items_is_near_when_all_is_known() {
        FiguresBuilder figures = nothingElse().businessVolume(yuan("24999.99")).copies(250L);

        assertThat(ThresholdAnswers.of(PIRACY, figures).met(HALF_OF_TWO)).isEqualTo(NEAR);
    }

    @Test
    void half_in_one_item_alone_is_not_enough_when_all_is_known() {
        assertThat(ThresholdAnswers.of(PIRACY, nothingElse().copies(400L)).met(HALF_OF_TWO))
                .isEqualTo(NOT_MET);
    }

    @Test
    void half_in_one_item_leaves_the_answer_open_while_others_are_missing() {
        assertThat(ThresholdAnswers.of(PIRACY, firstOffence().copies(250L)).met(HALF_OF_TWO))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void two_measures_of_the_online_item_are_left_to_a_person() {
        ThresholdAnswer answer =
                ThresholdAnswers.of(PIRACY, nothingElse().downloads(5_000L).clicks(50_000L))
                        .line(HALF_OF_TWO);

        assertThat(answer.met()).isEqualTo(UNKNOWN);
        assertThat(answer.note()).isNotNull();
        assertThat(answer.note().en()).contains("not settled");
    }

    @Test
    void one_amount_under_two_items_is_left_to_a_person() {
        FiguresBuilder repeated =
                nothingElse()
                        .priorPenalties(penalty("2025-01-10", "217"))
                        .businessVolume(yuan("25000"));

        assertThat(ThresholdAnswers.of(PIRACY, repeated).met(HALF_OF_TWO)).isEqualTo(UNKNOWN);
    }

    @Test
    void means_of_circumvention_have_the_lines_of_gains_and_volume_only() {
        ThresholdAnswers answers =
                ThresholdAnswers.of(
                        "CIRCUMVENTION_DEVICE", firstOffence().gains(yuan("30000")).copies(2_000L));

        assertThat(answers.met("THR-217-11")).isEqualTo(MET);
        assertThat(answers.ids())
                .containsExactly(
                        "THR-217-11", "THR-217-11-U", "THR-217-12", "THR-217-13", "THR-217-14");
    }

    @Test
    void two_thousand_dongles_meet_the_line_of_copies_when_software_was_copied_too() {
        ThresholdAnswers answers =
                ThresholdAnswers.of(
                        Set.of("CIRCUMVENTION_DEVICE", "SOFTWARE_PIRACY"),
                        "COPYRIGHT_SOFTWARE",
                        figures().copies(2_000L));

        assertThat(answers.met("THR-217-05")).isEqualTo(MET);
        assertThat(answers.line("THR-217-05").figure()).isEqualTo("2000");
        assertThat(answers.met("THR-217-12")).isEqualTo(UNKNOWN);
    }

    @Test
    void the_heavier_range_lies_at_ten_times() {
        assertThat(ThresholdAnswers.of(PIRACY, firstOffence().copies(5_000L)).met("THR-217-05-U"))
                .isEqualTo(MET);
        assertThat(ThresholdAnswers.of(PIRACY, firstOffence().copies(4_999L)).met("THR-217-05-U"))
                .isEqualTo(NEAR);
    }

    @Test
    void deep_links_make_no_copies() {
        assertThat(ThresholdAnswers.of("DEEP_LINKING", firstOffence()).ids())
                .contains("THR-217-07")
                .doesNotContain("THR-217-05");
    }

    @Test
    void a_crawler_belongs_here_for_copyright_alone() {
        assertThat(ThresholdAnswers.of(Set.of("CRAWLER"), "COPYRIGHT", figures()).all())
                .isNotEmpty();
        assertThat(ThresholdAnswers.of(Set.of("CRAWLER"), "DATA", figures()).all()).isEmpty();
    }

    private static FiguresBuilder nothingElse() {
        return firstOffence()
                .gains(yuan("0"))
                .businessVolume(yuan("0"))
                .copies(0L)
                .worksOnline(0L)
                .downloads(0L)
                .clicks(0L)
                .members(0L);
    }
}
