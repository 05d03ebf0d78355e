package cn.tongbao.mediation.confirmation;

import cn.tongbao.rulebook.Rulebook;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The coded grounds that the law gives a court. */
final class Grounds {

    /** Of not accepting an application (Interpretation art. 355). */
    static final String NON_ACCEPTANCE = "CON-15";

    /** Of dismissing it, those of art. 355 among them (arts. 355(2), 358). */
    static final String DISMISSAL = "CON-16";

    private Grounds() {}

    /** Whether the rule names the ground on that day. */
    static boolean named(Rulebook rules, String ruleId, @Nullable String ground, LocalDate day) {
        return rules.grounds(ruleId, day).stream().anyMatch(one -> one.code().equals(ground));
    }
}
