package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.mediation.MediationView.NextStep;
import cn.tongbao.mediation.mediation.MediationView.TermView;
import cn.tongbao.rulebook.Rulebook;
import cn.tongbao.rulebook.WorkCalendar;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Makes of a term what readers are shown: what became of it, and after a default what is next. */
final class TermViews {

    private final Rulebook rules;
    private final Mediation mediation;
    private final boolean confirmable;

    TermViews(Rulebook rules, Mediation mediation, boolean confirmable) {
        this.rules = rules;
        this.mediation = mediation;
        this.confirmable = confirmable;
    }

    TermView of(Agreement agreement, Term term) {
        var became = agreement.effectiveOn() == null ? null : performance(term.number());
        var defaulted = became != null && became.performedOn() == null && became.defaulted();
        return new TermView(
                term.number(),
                term.text(),
                term.obligor(),
                term.amount(),
                term.dueOn(),
                term.decidesRight(),
                became == null
                        ? null
                        : became.performedOn() != null
                                ? "PERFORMED"
                                : defaulted ? "DEFAULTED" : "OPEN",
                became == null ? null : became.performedOn(),
                became == null ? null : became.text(),
                defaulted ? nextStep(agreement, term) : null);
    }

    private @Nullable Performance performance(int term) {
        return mediation.settlement().performance().stream()
                .filter(each -> each.term() == term)
                .findFirst()
                .orElse(null);
    }

    /**
     * With a confirmation the term can be enforced (CON-19); without one it has to be applied for
     * in time (CON-02), where a court confirms at all.
     */
    private @Nullable NextStep nextStep(Agreement agreement, Term term) {
        var application = mediation.application();
        var today = rules.today();
        var result = application == null ? null : application.result();
        if ("DISMISSED".equals(result)) {
            var duty = rules.duty("CON-17", today);
            return new NextStep(duty.text(), duty.id(), duty.citation(), null);
        }
        if ("CONFIRMED".equals(result)) {
            var limit = rules.limit("CON-19", today);
            var from = term.dueOn() == null ? today : term.dueOn();
            return new NextStep(
                    limit.text(),
                    limit.id(),
                    limit.citation(),
                    rules.due(limit, from.atStartOfDay(WorkCalendar.ZONE).toInstant()).dueOn());
        }
        if (!confirmable) {
            return null;
        }
        var limit = rules.limit("CON-02", today);
        return new NextStep(limit.text(), limit.id(), limit.citation(), applyBy(agreement));
    }

    private @Nullable LocalDate applyBy(Agreement agreement) {
        var effective = agreement.effectiveOn();
        if (effective == null) {
            return null;
        }
        return rules.due(
                        rules.limit("CON-02", effective),
                        effective.atStartOfDay(WorkCalendar.ZONE).toInstant())
                .dueOn();
    }
}
