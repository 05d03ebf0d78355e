package cn.tongbao.rulebook;

import cn.tongbao.rulebook.Figures.PriorPenalty;
import cn.tongbao.rulebook.Figures.PriorPenalty.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the built-in thresholds and finds single lines in the answer. */
final class ThresholdAnswers {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final List<ThresholdAnswer> answers;

    private ThresholdAnswers(List<ThresholdAnswer> answers) {
        this.answers = answers;
    }

    static ThresholdAnswers of(String infringementType, FiguresBuilder figures) {
        return of(Set.of(infringementType), null, figures);
    }

    static ThresholdAnswers of(
            Set<String> infringementTypes, @Nullable String rightType, FiguresBuilder figures) {
        return new ThresholdAnswers(
                Rulebooks.builtIn()
                        .thresholds(infringementTypes, rightType, figures.build(), TODAY));
    }

    /** A case whose acts lie in June 2026, under the present rules. */
    static FiguresBuilder figures() {
        return Figures.builder()
                .firstAct(LocalDate.of(2026, 6, 1))
                .lastAct(LocalDate.of(2026, 6, 30));
    }

    /** The same case, by somebody who has no earlier penalty and counterfeits one mark. */
    static FiguresBuilder firstOffence() {
        return figures().marks(1L).priorPenalties(List.of());
    }

    static List<PriorPenalty> penalty(String on, String article) {
        return List.of(new PriorPenalty(LocalDate.parse(on), article, Kind.ADMINISTRATIVE));
    }

    static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }

    ThresholdAnswer line(String ruleId) {
        return answers.stream()
                .filter(answer -> answer.ruleId().equals(ruleId))
                .findFirst()
                .orElseThrow(() -> new AssertionError(ruleId + " is not among " + ids()));
    }

    ThresholdResult met(String ruleId) {
        return line(ruleId).met();
    }

    List<String> ids() {
        return answers.stream().map(ThresholdAnswer::ruleId).toList();
    }

    List<ThresholdAnswer> all() {
        return answers;
    }
}
