package cn.tongbao.rulebook;

import cn.tongbao.rulebook.ThresholdAnswer.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds the figures of a case against the numeric lines of the offences it may concern. The line
 * for the heavier range is answered only where the basic line is met. A missing figure gives
 * UNKNOWN: the lines are never a finding that there is no crime, since the interpretation also has
 * open clauses that no number covers.
 */
final class Thresholds {

    private static final Text BY_FLOOR =
            new Text(
                    "未录入非法经营数额，按已销售和尚未销售产品的价值计算（第二十八条第一款）",
                    "business volume not entered: sold and unsold value counted (art. 28(1))");
    private static final Text UNDATED =
            new Text("行为日期未录入，按现行规定判断", "acts not dated: held against the rules now in force");
    private static final Text SPANS =
            new Text(
                    "部分行为发生在现行规定施行前，适用何者由承办人按从旧兼从轻原则判断",
                    "part of the conduct lies before the present rules: a person decides which apply (old rule unless the new"
                            + " one is lighter, 从旧兼从轻)");

    private final List<Offence> offences;
    private final List<Regime> regimes;

    Thresholds(List<Offence> offences, List<Regime> regimes) {
        this.offences = List.copyOf(offences);
        this.regimes = List.copyOf(regimes);
    }

    Set<String> penaltyArticles() {
        return offences.stream().map(Offence::article).collect(Collectors.toUnmodifiableSet());
    }

    List<ThresholdAnswer> answers(
            Set<String> types,
            @Nullable String rightType,
            Figures figures,
            LocalDate today,
            BigDecimal nearShare) {
        LocalDate day = dayOfLaw(figures, today);
        List<ThresholdAnswer> answers = new ArrayList<>();
        for (Offence offence : offences) {
            Set<String> concerned = offence.concernedTypes(types, rightType, figures);
            if (!concerned.isEmpty()) {
                answers.addAll(answers(offence, concerned, figures, day, nearShare));
            }
        }
        return List.copyOf(answers);
    }

    /**
     * The rules of the last act govern; conduct without dates is held against the rules of today.
     */
    private static LocalDate dayOfLaw(Figures figures, LocalDate today) {
        if (figures.lastAct() != null) {
            return figures.lastAct();
        }
        return figures.firstAct() != null ? figures.firstAct() : today;
    }

    private List<ThresholdAnswer> answers(
            Offence offence,
            Set<String> concerned,
            Figures figures,
            LocalDate day,
            BigDecimal nearShare) {
        Regime regime = regimeOn(day);
        if (!regime.held()) {
            return List.of(unanswerable(offence, regime));
        }
        if (offence.notHeld() != null) {
            return List.of(unanswerable(offence, offence.notHeld()));
        }
        List<Text> general = generalNotes(figures, regime);
        List<Comparison> comparisons = new ArrayList<>();
        List<ThresholdAnswer> answers = new ArrayList<>();
        for (ThresholdLine line : offence.lines(concerned, day)) {
            if (line.halves().isEmpty()) {
                Comparison comparison = Comparison.of(line, figures, offence);
                comparisons.add(comparison);
                answers.addAll(withUpper(offence, comparison, figures, nearShare, general));
            } else {
                answers.add(halves(offence, line, comparisons, nearShare, general));
            }
        }
        return answers;
    }

    /** Conduct before the first time in the table falls under that first one, which is not held. */
    private Regime regimeOn(LocalDate day) {
        return regimes.stream()
                .filter(regime -> !regime.validFrom().isAfter(day))
                .max(Comparator.comparing(Regime::validFrom))
                .orElse(regimes.getFirst());
    }

    private static List<Text> generalNotes(Figures figures, Regime regime) {
        if (figures.firstAct() == null && figures.lastAct() == null) {
            return List.of(UNDATED);
        }
        boolean spans =
                figures.firstAct() != null && figures.firstAct().isBefore(regime.validFrom());
        return spans ? List.of(SPANS) : List.of();
    }

    private static List<ThresholdAnswer> withUpper(
            Offence offence,
            Comparison basic,
            Figures figures,
            BigDecimal nearShare,
            List<Text> general) {
        ThresholdAnswer answer = answer(offence, basic, nearShare, general);
        ThresholdLine upper = basic.line().upper();
        if (answer.met() != ThresholdResult.MET || upper == null) {
            return List.of(answer);
        }
        return List.of(
                answer,
                answer(offence, Comparison.of(upper, figures, offence), nearShare, general));
    }

    private static ThresholdAnswer answer(
            Offence offence, Comparison comparison, BigDecimal nearShare, List<Text> general) {
        ThresholdResult result = comparison.result(nearShare);
        List<Text> notes = new ArrayList<>();
        if (result == ThresholdResult.UNKNOWN) {
            notes.add(Notes.missing(comparison.missing()));
        }
        if (comparison.condition() == Truth.NO) {
            notes.add(Notes.CONDITION_NOT_FULFILLED);
        }
        if (comparison.byFloor()) {
            notes.add(BY_FLOOR);
        }
        notes.addAll(general);
        BigDecimal known = comparison.known();
        return answer(
                offence,
                comparison.line(),
                known == null ? null : known.toPlainString(),
                result,
                notes);
    }

    private static ThresholdAnswer halves(
            Offence offence,
            ThresholdLine line,
            List<Comparison> comparisons,
            BigDecimal nearShare,
            List<Text> general) {
        HalfOfTwo.Outcome outcome = HalfOfTwo.of(line, comparisons).outcome(nearShare);
        List<Text> notes = new ArrayList<>(outcome.notes());
        if (!outcome.missing().isEmpty()) {
            notes.add(Notes.missing(outcome.missing()));
        }
        notes.addAll(general);
        return answer(offence, line, Integer.toString(outcome.items()), outcome.result(), notes);
    }

    private static ThresholdAnswer answer(
            Offence offence,
            ThresholdLine line,
            @Nullable String figure,
            ThresholdResult result,
            List<Text> notes) {
        return new ThresholdAnswer(
                offence.article(),
                offence.name(),
                line.level(),
                line.text(),
                line.line().toPlainString(),
                line.measure(),
                figure,
                result,
                Notes.joined(notes),
                line.id(),
                line.citation(),
                line.verified(),
                line.version());
    }

    private static ThresholdAnswer unanswerable(Offence offence, Regime regime) {
        return unanswerable(
                offence,
                regime.text(),
                regime.id() + "-" + offence.article(),
                regime.citation(),
                regime.verified(),
                regime.version());
    }

    private static ThresholdAnswer unanswerable(Offence offence, Text why) {
        return unanswerable(
                offence,
                why,
                "THR-" + offence.article(),
                offence.citation(),
                false,
                offence.version());
    }

    private static ThresholdAnswer unanswerable(
            Offence offence,
            Text why,
            String ruleId,
            String citation,
            boolean verified,
            String version) {
        return new ThresholdAnswer(
                offence.article(),
                offence.name(),
                Level.BASIC,
                offence.name(),
                null,
                null,
                null,
                ThresholdResult.UNKNOWN,
                why,
                ruleId,
                citation,
                verified,
                version);
    }
}
