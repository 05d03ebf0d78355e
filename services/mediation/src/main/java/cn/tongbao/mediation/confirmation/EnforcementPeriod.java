package cn.tongbao.mediation.confirmation;

import cn.tongbao.rulebook.Rulebook;
import cn.tongbao.rulebook.WorkCalendar;
import java.time.LocalDate;

/** How long a confirmed agreement can be enforced (CON-19, Civil Procedure Law art. 250). */
final class EnforcementPeriod {

    private EnforcementPeriod() {}

    /** The last day to apply, counted from the last day for performance. */
    static LocalDate until(Rulebook rules, LocalDate lastDayForPerformance) {
        var limit = rules.limit("CON-19", rules.today());
        return rules.due(limit, lastDayForPerformance.atStartOfDay(WorkCalendar.ZONE).toInstant())
                .dueOn();
    }
}
