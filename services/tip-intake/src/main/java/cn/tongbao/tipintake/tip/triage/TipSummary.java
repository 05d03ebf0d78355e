package cn.tongbao.tipintake.tip.triage;

import cn.tongbao.tipintake.tip.Tip;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tip on one line: in the inbox, as the answer to a command, as the current state for the stale.
 *
 * @param dueOn the last day for the decision; null once it is taken
 */
public record TipSummary(
        String reference,
        String kind,
        String channel,
        String status,
        String title,
        @Nullable String rightType,
        List<String> tags,
        @Nullable String regionCode,
        String intakeOfficeId,
        boolean anonymous,
        Instant submittedAt,
        @Nullable Instant openedAt,
        @Nullable LocalDate dueOn,
        @Nullable Instant warnedAt,
        boolean overdue,
        @Nullable Instant decidedAt,
        @Nullable String caseReference,
        int files,
        long version) {

    /** The line of a tip. */
    public static TipSummary of(Tip tip) {
        var submission = tip.submission();
        var handling = tip.handling();
        return new TipSummary(
                tip.reference(),
                submission.kind().name(),
                submission.channel(),
                tip.status().name(),
                submission.title(),
                submission.facts().rightType(),
                submission.facts().tags(),
                submission.facts().regionCode(),
                tip.intakeOffice(),
                submission.anonymous(),
                submission.submittedAt(),
                handling.openedAt(),
                handling.decidedAt() == null ? handling.dueOn() : null,
                handling.warnedAt(),
                handling.overdue(),
                handling.decidedAt(),
                tip.caseReference(),
                tip.files(),
                tip.version());
    }

    /** Keeps what was handed in out of logs. */
    @Override
    public String toString() {
        return "TipSummary[" + reference + "]";
    }
}
