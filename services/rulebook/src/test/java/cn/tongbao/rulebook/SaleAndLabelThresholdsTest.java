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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles 214 and 215, by articles 5 and 6 of 法释〔2025〕5号. */
class SaleAndLabelThresholdsTest {

    private static final String SALE = "SALE_OF_COUNTERFEIT_GOODS";
    private static final String LABELS = "COUNTERFEIT_LABELS";

    @ParameterizedTest
    @CsvSource({"50000, MET", "49999.99, NEAR", "40000, NEAR", "39999.99, NOT_MET"})
    void sales_are_held_against_50000(String sales, ThresholdResult expected) {
        assertThat(
                        ThresholdAnswers.of(SALE, firstOffence().salesAmount(yuan(sales)))
                                .met("THR-214-02"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"150000, MET", "149999.99, NEAR", "120000, NEAR", "119999.99, NOT_MET"})
    void unsold_goods_count_at_three_times_the_sales_line(String unsold, ThresholdResult expected) {
        ThresholdAnswers answers =
                ThresholdAnswers.of(SALE, firstOffence().unsoldValue(yuan(unsold)));

        assertThat(answers.met("THR-214-05")).isEqualTo(expected);
        assertThat(answers.line("THR-214-05").lineValue()).isEqualTo("150000");
    }

    @Test
    void sold_and_unsold_goods_together_count_at_three_times_the_sales_line() {
        FiguresBuilder figures = firstOffence().salesAmount(yuan("39999.99"));

        ThresholdAnswers met = ThresholdAnswers.of(SALE, figures.unsoldValue(yuan("110000.01")));
        ThresholdAnswers near = ThresholdAnswers.of(SALE, figures.unsoldValue(yuan("110000")));

        assertThat(met.met("THR-214-02")).isEqualTo(NOT_MET);
        assertThat(met.met("THR-214-05")).isEqualTo(NOT_MET);
        assertThat(met.met("THR-214-06")).isEqualTo(MET);
        assertThat(met.line("THR-214-06").figure()).isEqualTo("150000.00");
        assertThat(near.met("THR-214-06")).isEqualTo(NEAR);
    }

    @Test
    void with_one_part_missing_the_sum_is_unknown_unless_the_other_meets_the_line_alone() {
        assertThat(
                        ThresholdAnswers.of(SALE, firstOffence().unsoldValue(yuan("149999.99")))
                                .met("THR-214-06"))
                .isEqualTo(UNKNOWN);
        assertThat(
                        ThresholdAnswers.of(SALE, firstOffence().unsoldValue(yuan("150000")))
                                .met("THR-214-06"))
                .isEqualTo(MET);
    }

    @Test
    void a_prior_penalty_lowers_the_lines_for_sold_and_unsold_goods() {
        FiguresBuilder repeated = firstOffence().priorPenalties(penalty("2025-01-10", "215"));

        assertThat(ThresholdAnswers.of(SALE, repeated.salesAmount(yuan("30000"))).met("THR-214-04"))
                .isEqualTo(MET);
        assertThat(ThresholdAnswers.of(SALE, repeated.unsoldValue(yuan("90000"))).met("THR-214-07"))
                .isEqualTo(MET);
        assertThat(
                        ThresholdAnswers.of(
                                        SALE,
                                        repeated.salesAmount(yuan("20000"))
                                                .unsoldValue(yuan("69999.99")))
                                .met("THR-214-08"))
                .isEqualTo(NEAR);
    }

    @Test
    void the_heavier_range_lies_at_ten_times_each_line() {
        assertThat(
                        ThresholdAnswers.of(SALE, firstOffence().gains(yuan("300000")))
                                .met("THR-214-01-U"))
                .isEqualTo(MET);
        ThresholdAnswer unsold =
                ThresholdAnswers.of(SALE, firstOffence().unsoldValue(yuan("1499999.99")))
                        .line("THR-214-05-U");
        assertThat(unsold.met()).isEqualTo(NEAR);
        assertThat(unsold.lineValue()).isEqualTo("1500000");
    }

    @ParameterizedTest
    @CsvSource({"10000, MET", "9999, NEAR", "8000, NEAR", "7999, NOT_MET"})
    void labels_are_held_against_10000_pieces(long labels, ThresholdResult expected) {
        assertThat(ThresholdAnswers.of(LABELS, firstOffence().labels(labels)).met("THR-215-01"))
                .isEqualTo(expected);
    }

    @Test
    void gains_and_volume_from_labels_have_lines_of_their_own() {
        assertThat(
                        ThresholdAnswers.of(LABELS, firstOffence().gains(yuan("20000")))
                                .met("THR-215-02"))
                .isEqualTo(MET);
        assertThat(
                        ThresholdAnswers.of(LABELS, firstOffence().businessVolume(yuan("29999.99")))
                                .met("THR-215-03"))
                .isEqualTo(NEAR);
    }

    @Test
    void labels_of_two_marks_or_after_a_penalty_are_held_against_half() {
        assertThat(
                        ThresholdAnswers.of(LABELS, firstOffence().marks(2L).labels(5_000L))
                                .met("THR-215-04"))
                .isEqualTo(MET);
        assertThat(
                        ThresholdAnswers.of(
                                        LABELS,
                                        firstOffence()
                                                .priorPenalties(penalty("2025-01-10", "213"))
                                                .labels(5_000L))
                                .met("THR-215-07"))
                .isEqualTo(MET);
    }

    @Test
    void unsold_labels_made_by_others_count_at_three_times() {
        assertThat(
                        ThresholdAnswers.of(LABELS, firstOffence().unsoldLabels(30_000L))
                                .met("THR-215-10"))
                .isEqualTo(MET);
        assertThat(
                        ThresholdAnswers.of(
                                        LABELS, firstOffence().labels(9_000L).unsoldLabels(20_999L))
                                .met("THR-215-11"))
                .isEqualTo(NEAR);
        assertThat(
                        ThresholdAnswers.of(LABELS, firstOffence().marks(2L).unsoldLabels(15_000L))
                                .met("THR-215-12"))
                .isEqualTo(MET);
    }

    @Test
    void the_heavier_range_for_labels_lies_at_five_times() {
        ThresholdAnswer upper =
                ThresholdAnswers.of(LABELS, firstOffence().labels(50_000L)).line("THR-215-01-U");

        assertThat(upper.met()).isEqualTo(MET);
        assertThat(upper.lineValue()).isEqualTo("50000");
    }

    @Test
    void a_figure_of_another_offence_answers_nothing() {
        assertThat(ThresholdAnswers.of(SALE, figures().labels(1_000_000L)).all())
                .allSatisfy(answer -> assertThat(answer.met()).isEqualTo(UNKNOWN));
    }
}
