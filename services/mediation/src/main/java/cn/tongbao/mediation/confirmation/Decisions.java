package cn.tongbao.mediation.confirmation;

import cn.tongbao.mediation.record.Limits;
import cn.tongbao.platform.records.attachment.RecordFile;
import cn.tongbao.rulebook.RulebookSource;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of a ruling what follows from it: until when it can be objected to and enforced. */
@Component
class Decisions {

    private static final String CONFIRMED = "CONFIRMED";

    private final RulebookSource rulebook;
    private final Limits limits;

    Decisions(RulebookSource rulebook, Limits limits) {
        this.rulebook = rulebook;
        this.limits = limits;
    }

    /** The ruling with its days (CON-18, CON-19). */
    Decision ruling(
            Confirmation confirmation,
            String result,
            @Nullable String ground,
            @Nullable String number,
            LocalDate on,
            @Nullable String text,
            @Nullable RecordFile file) {
        return new Decision(
                result,
                ground,
                number == null ? confirmation.courtNumber() : number,
                on,
                text,
                file,
                result.equals(CONFIRMED) ? enforceable(confirmation, on) : null,
                limits.startOn("CON-18", on).dueOn());
    }

    /** Counted from the last day that any term names, or from the ruling where none does. */
    private LocalDate enforceable(Confirmation confirmation, LocalDate on) {
        var last =
                confirmation.matter().agreement().terms().stream()
                        .map(Matter.Clause::dueOn)
                        .filter(day -> day != null)
                        .max(Comparator.naturalOrder())
                        .orElse(on);
        return EnforcementPeriod.until(rulebook.current(), last);
    }
}
