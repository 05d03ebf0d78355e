package cn.tongbao.mediation.mediation;

import static cn.tongbao.mediation.mediation.MediationStatus.COURSE;

import cn.tongbao.rulebook.RulebookSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which limits a framework lets run on a mediation. */
@Component
public final class Course {

    private final RulebookSource rulebook;

    Course(RulebookSource rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * The rule that a line of the transition table stands for under the framework; null where none
     * runs: MED-01 to MED-04 bind court-invited mediation alone.
     */
    @Nullable String ruleOf(@Nullable String limit, Matter matter, LocalDate day) {
        if (limit == null) {
            return null;
        }
        var framework = rulebook.current().framework(matter.framework(), day);
        if (limit.equals(COURSE)) {
            return switch (matter.procedure()) {
                case "ORDINARY" -> "MED-06";
                case "SIMPLIFIED" -> "MED-06S";
                case null, default -> framework.limit();
            };
        }
        return framework.choiceLimits() ? limit : null;
    }

    /** Whether a court may confirm an agreement under the framework. */
    public boolean confirmable(Matter matter, LocalDate day) {
        var rules = rulebook.current();
        return switch (rules.framework(matter.framework(), day).confirmability()) {
            case YES, YES_IF_LAWFULLY_ESTABLISHED -> true;
            case BY_REGION ->
                    rules.adminMediationConfirmation(matter.bodyRegionCode(), day).enabled();
        };
    }
}
