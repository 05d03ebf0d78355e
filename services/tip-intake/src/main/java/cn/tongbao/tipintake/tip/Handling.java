package cn.tongbao.tipintake.tip;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the office stands with a tip.
 *
 * @param openedAt when an officer of the intake office first looked at it or acted on it
 * @param dueAt the instant by which the office decides
 * @param dueOn the same as a day in Shanghai
 * @param warnedAt when most of that time had gone
 * @param overdue whether the instant has passed without a decision
 * @param decidedAt when it was accepted, rejected, answered or withdrawn
 */
public record Handling(
        @Nullable Instant openedAt,
        Instant dueAt,
        LocalDate dueOn,
        @Nullable Instant warnedAt,
        boolean overdue,
        @Nullable Instant decidedAt,
        @Nullable Rejection rejection) {

    /** The office has nothing done yet. */
    public static Handling until(Instant dueAt, LocalDate dueOn) {
        return new Handling(null, dueAt, dueOn, null, false, null, null);
    }

    Handling opened(Instant at) {
        return openedAt != null
                ? this
                : new Handling(at, dueAt, dueOn, warnedAt, overdue, decidedAt, rejection);
    }

    Handling warned(Instant at) {
        return new Handling(openedAt, dueAt, dueOn, at, overdue, decidedAt, rejection);
    }

    Handling missed() {
        return new Handling(openedAt, dueAt, dueOn, warnedAt, true, decidedAt, rejection);
    }

    Handling dueAt(Instant at, LocalDate on) {
        return new Handling(openedAt, at, on, warnedAt, overdue, decidedAt, rejection);
    }

    /** With the decision nothing is due any more, so nothing is overdue either. */
    Handling decided(Instant at, @Nullable Rejection why) {
        return new Handling(openedAt, dueAt, dueOn, warnedAt, false, at, why);
    }
}
