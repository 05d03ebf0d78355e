package cn.tongbao.caserouting.advice;

import cn.tongbao.caserouting.casefile.CaseFigures;
import cn.tongbao.caserouting.casefile.CaseFile;
import cn.tongbao.caserouting.casefile.CriminalLine;
import cn.tongbao.caserouting.casefile.Figure;
import cn.tongbao.rulebook.Figures;
import cn.tongbao.rulebook.RulebookSource;
import cn.tongbao.rulebook.Text;
import cn.tongbao.rulebook.ThresholdAnswer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How a case's figures stand to the criminal lines of the offences that it may concern
 * (法释〔2025〕5号). Reaching none of them never means that there is no crime.
 */
@Component
public class CriminalLines {

    private final RulebookSource rulebook;

    CriminalLines(RulebookSource rulebook) {
        this.rulebook = rulebook;
    }

    /** Every line that the case may concern. */
    public List<CriminalLine> of(CaseFile file) {
        return answers(file).stream().map(CriminalLines::line).toList();
    }

    List<ThresholdAnswer> answers(CaseFile file) {
        var content = file.content();
        return rulebook.current()
                .thresholds(
                        Set.copyOf(content.infringementTypes()),
                        content.rightType(),
                        measured(file.figures()));
    }

    private static CriminalLine line(ThresholdAnswer answer) {
        var note = answer.note();
        return new CriminalLine(
                answer.offence(),
                words(answer.line()),
                answer.figure(),
                answer.met().name(),
                note == null ? null : words(note),
                answer.ruleId(),
                answer.version(),
                answer.citation(),
                answer.verified());
    }

    private static CriminalLine.Words words(Text text) {
        return new CriminalLine.Words(text.zh(), text.en());
    }

    private static Figures measured(CaseFigures figures) {
        return Figures.builder()
                .businessVolume(amount(figures.businessVolume()))
                .gains(amount(figures.gains()))
                .salesAmount(amount(figures.salesAmount()))
                .unsoldValue(amount(figures.unsoldValue()))
                .loss(amount(figures.loss()))
                .labels(value(figures.labels()))
                .unsoldLabels(value(figures.unsoldLabels()))
                .unlabelledGoodsValue(amount(figures.unlabelledGoodsValue()))
                .serviceGains(amount(figures.serviceGains()))
                .copies(value(figures.copies()))
                .worksOnline(value(figures.worksOnline()))
                .downloads(value(figures.downloads()))
                .clicks(value(figures.clicks()))
                .members(value(figures.members()))
                .marks(value(figures.marks()))
                .patents(value(figures.patents()))
                .priorPenalties(penalties(figures))
                .firstAct(value(figures.firstAct()))
                .lastAct(value(figures.lastAct()))
                .services(value(figures.services()))
                .foreignRecipient(value(figures.foreignRecipient()))
                .build();
    }

    private static @Nullable BigDecimal amount(@Nullable Figure<String> figure) {
        var value = value(figure);
        return value == null ? null : new BigDecimal(value);
    }

    private static <T> @Nullable T value(@Nullable Figure<T> figure) {
        return figure == null ? null : figure.value();
    }

    private static @Nullable List<Figures.PriorPenalty> penalties(CaseFigures figures) {
        var entered = value(figures.priorPenalties());
        if (entered == null) {
            return null;
        }
        var penalties = new ArrayList<Figures.PriorPenalty>();
        for (var penalty : entered) {
            penalties.add(
                    new Figures.PriorPenalty(
                            Objects.requireNonNull(penalty.on()),
                            Objects.requireNonNull(penalty.article()),
                            Figures.PriorPenalty.Kind.valueOf(
                                    Objects.requireNonNull(penalty.kind()))));
        }
        return penalties;
    }
}
