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

/** Article 213, by article 3 of 法释〔2025〕5号. */
class CounterfeitMarkThresholdsTest {

    private static final String GOODS = "COUNTERFEIT_MARK_GOODS";
    private static final String SERVICES = "COUNTERFEIT_MARK_SERVICES";

    @ParameterizedTest
    @CsvSource({
        "50000, MET",
        "50000.00, MET",
        "49999.99, NEAR",
        "40000, NEAR",
        "39999.99, NOT_MET",
        "0, NOT_MET",
        "50000.01, MET"
    })
    void business_volume_of_goods_is_held_against_50000(String volume, ThresholdResult expected) {
        ThresholdAnswer answer =
                ThresholdAnswers.of(GOODS, firstOffence().businessVolume(yuan(volume)))
                        .line("THR-213-02");

        assertThat(answer.met()).isEqualTo(expected);
        assertThat(answer.lineValue()).isEqualTo("50000");
        assertThat(answer.figure()).isEqualTo(volume);
    }

    @ParameterizedTest
    @CsvSource({"30000, MET", "29999.99, NEAR", "24000, NEAR", "23999.99, NOT_MET"})
    void gains_from_goods_are_held_against_30000(String gains, ThresholdResult expected) {
        assertThat(ThresholdAnswers.of(GOODS, firstOffence().gains(yuan(gains))).met("THR-213-01"))
                .isEqualTo(expected);
    }

    @Test
    void every_answer_carries_line_citation_and_version() {
        ThresholdAnswer answer =
                ThresholdAnswers.of(GOODS, firstOffence().businessVolume(yuan("60000")))
                        .line("THR-213-02");

        assertThat(answer.offence()).isEqualTo("213");
        assertThat(answer.line().zh()).contains("非法经营数额5万元以上");
        assertThat(answer.line().en()).contains("business volume of 50,000 yuan");
        assertThat(answer.citation()).contains("法释〔2025〕5号第三条第一款第（一）项");
        assertThat(answer.version()).startsWith("2025-04-26.");
        assertThat(answer.verified()).isTrue();
        assertThat(answer.note()).isNull();
    }

    @Test
    void without_any_figure_every_line_is_unknown_and_never_no_crime() {
        assertThat(
                        ThresholdAnswers.of(Set.of(GOODS, SERVICES), "TRADEMARK", Figures.builder())
                                .all())
                .isNotEmpty()
                .allSatisfy(answer -> {
                    assertThat(answer.met()).isEqualTo(UNKNOWN);
                    assertThat(answer.figure()).isNull();
                    assertThat(answer.note()).isNotNull();
                });
    }

    @Test
    void a_missing_figure_is_named_and_leaves_the_other_lines_alone() {
        ThresholdAnswers answers =
                ThresholdAnswers.of(GOODS, firstOffence().businessVolume(yuan("10000")));

        assertThat(answers.met("THR-213-02")).isEqualTo(NOT_MET);
        ThresholdAnswer gains = answers.line("THR-213-01");
        assertThat(gains.met()).isEqualTo(UNKNOWN);
        assertThat(gains.note()).isEqualTo(new Text("尚缺：违法所得数额（商品）", "not known: gains (goods)"));
    }

    @Test
    void two_marks_lower_the_line() {
        ThresholdAnswers one =
                ThresholdAnswers.of(GOODS, firstOffence().businessVolume(yuan("30000")));
        ThresholdAnswers two =
                ThresholdAnswers.of(GOODS, firstOffence().marks(2L).businessVolume(yuan("30000")));
        ThresholdAnswers below =
                ThresholdAnswers.of(
                        GOODS, firstOffence().marks(2L).businessVolume(yuan("29999.99")));

        assertThat(one.met("THR-213-04")).isEqualTo(NOT_MET);
        assertThat(two.met("THR-213-04")).isEqualTo(MET);
        assertThat(below.met("THR-213-04")).isEqualTo(NEAR);
    }

    @Test
    void an_unknown_number_of_marks_is_no_single_mark() {
        FiguresBuilder noMarks = firstOffence().marks(null);

        assertThat(
                        ThresholdAnswers.of(GOODS, noMarks.businessVolume(yuan("30000")))
                                .met("THR-213-04"))
                .isEqualTo(UNKNOWN);
        assertThat(
                        ThresholdAnswers.of(GOODS, noMarks.businessVolume(yuan("20000")))
                                .met("THR-213-04"))
                .as("below the line whatever the number of marks")
                .isEqualTo(NOT_MET);
    }

    @Test
    void a_prior_penalty_lowers_the_line() {
        FiguresBuilder repeated = firstOffence().priorPenalties(penalty("2025-03-01", "214"));

        assertThat(
                        ThresholdAnswers.of(GOODS, repeated.businessVolume(yuan("30000")))
                                .met("THR-213-06"))
                .isEqualTo(MET);
        assertThat(ThresholdAnswers.of(GOODS, repeated.gains(yuan("19999.99"))).met("THR-213-05"))
                .isEqualTo(NEAR);
    }

    @Test
    void goods_not_yet_labelled_count_into_the_volume() {
        FiguresBuilder figures =
                firstOffence().businessVolume(yuan("30000")).unlabelledGoodsValue(yuan("20000"));

        ThresholdAnswer answer = ThresholdAnswers.of(GOODS, figures).line("THR-213-02");

        assertThat(answer.met()).isEqualTo(MET);
        assertThat(answer.figure()).isEqualTo("50000");
    }

    @Test
    void unlabelled_goods_alone_can_meet_the_line_but_not_miss_it() {
        assertThat(
                        ThresholdAnswers.of(
                                        GOODS, firstOffence().unlabelledGoodsValue(yuan("50000")))
                                .met("THR-213-02"))
                .isEqualTo(MET);
        assertThat(
                        ThresholdAnswers.of(
                                        GOODS,
                                        firstOffence().unlabelledGoodsValue(yuan("49999.99")))
                                .met("THR-213-02"))
                .as("the business volume is still missing")
                .isEqualTo(UNKNOWN);
    }

    @Test
    void sold_and_unsold_value_stand_in_for_a_volume_that_was_not_entered() {
        ThresholdAnswer enough =
                ThresholdAnswers.of(
                                GOODS,
                                firstOffence()
                                        .salesAmount(yuan("30000"))
                                        .unsoldValue(yuan("20000")))
                        .line("THR-213-02");
        ThresholdAnswer tooLittle =
                ThresholdAnswers.of(GOODS, firstOffence().salesAmount(yuan("30000")))
                        .line("THR-213-02");

        assertThat(enough.met()).isEqualTo(MET);
        assertThat(enough.note()).isNotNull();
        assertThat(tooLittle.met()).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"50000, MET", "49999.99, NEAR", "39999.99, NOT_MET"})
    void gains_from_services_are_held_against_50000(String gains, ThresholdResult expected) {
        ThresholdAnswers answers =
                ThresholdAnswers.of(SERVICES, firstOffence().serviceGains(yuan(gains)));

        assertThat(answers.met("THR-213-07")).isEqualTo(expected);
        assertThat(answers.ids())
                .as("no lines for goods")
                .doesNotContain("THR-213-01", "THR-213-02");
    }

    @Test
    void two_marks_or_a_prior_penalty_lower_the_line_for_services() {
        assertThat(
                        ThresholdAnswers.of(
                                        SERVICES,
                                        firstOffence().marks(2L).serviceGains(yuan("30000")))
                                .met("THR-213-08"))
                .isEqualTo(MET);
        assertThat(
                        ThresholdAnswers.of(
                                        SERVICES,
                                        firstOffence()
                                                .priorPenalties(penalty("2025-03-01", "213"))
                                                .serviceGains(yuan("30000")))
                                .met("THR-213-09"))
                .isEqualTo(MET);
    }

    @Test
    void gains_of_goods_and_services_together_are_held_against_the_line_for_services() {
        ThresholdAnswers met =
                ThresholdAnswers.of(
                        Set.of(GOODS, SERVICES),
                        "TRADEMARK",
                        firstOffence().gains(yuan("20000")).serviceGains(yuan("30000")));
        ThresholdAnswers near =
                ThresholdAnswers.of(
                        Set.of(GOODS, SERVICES),
                        "TRADEMARK",
                        firstOffence().gains(yuan("20000")).serviceGains(yuan("29999.99")));

        assertThat(met.met("THR-213-01")).isEqualTo(NOT_MET);
        assertThat(met.met("THR-213-07")).isEqualTo(NOT_MET);
        assertThat(met.met("THR-213-10")).isEqualTo(MET);
        assertThat(met.line("THR-213-10").figure()).isEqualTo("50000");
        assertThat(near.met("THR-213-10")).isEqualTo(NEAR);
    }

    @Test
    void services_named_in_the_figures_bring_the_lines_for_services() {
        FiguresBuilder figures = firstOffence().gains(yuan("20000")).serviceGains(yuan("30000"));

        assertThat(ThresholdAnswers.of(GOODS, figures).ids()).doesNotContain("THR-213-10");
        assertThat(ThresholdAnswers.of(GOODS, figures.services(true)).met("THR-213-10"))
                .isEqualTo(MET);
    }

    @Test
    void the_heavier_range_is_asked_once_the_line_is_met_and_lies_at_ten_times() {
        assertThat(
                        ThresholdAnswers.of(GOODS, firstOffence().businessVolume(yuan("49999.99")))
                                .ids())
                .doesNotContain("THR-213-02-U");
        assertThat(
                        ThresholdAnswers.of(GOODS, firstOffence().businessVolume(yuan("499999.99")))
                                .met("THR-213-02-U"))
                .isEqualTo(NEAR);
        ThresholdAnswer upper =
                ThresholdAnswers.of(GOODS, firstOffence().businessVolume(yuan("500000")))
                        .line("THR-213-02-U");
        assertThat(upper.met()).isEqualTo(MET);
        assertThat(upper.level()).isEqualTo(ThresholdAnswer.Level.UPPER);
        assertThat(upper.line().zh()).startsWith("情节特别严重").contains("50万元");
    }

    @Test
    void a_similar_mark_is_no_counterfeit_and_has_no_numeric_line() {
        assertThat(ThresholdAnswers.of(Set.of("SIMILAR_MARK"), "TRADEMARK", figures()).all())
                .isEmpty();
    }

    @Test
    void a_trademark_case_that_names_no_infringement_is_held_against_all_trademark_offences() {
        assertThat(ThresholdAnswers.of(Set.of(), "TRADEMARK", figures()).all())
                .extracting(ThresholdAnswer::offence)
                .contains("213", "214", "215")
                .doesNotContain("217");
        assertThat(ThresholdAnswers.of(Set.of("OTHER"), "TRADEMARK", figures()).all()).isNotEmpty();
        assertThat(ThresholdAnswers.of(Set.of(), null, figures()).all()).isEmpty();
    }
}
