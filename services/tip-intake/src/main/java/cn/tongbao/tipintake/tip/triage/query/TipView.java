package cn.tongbao.tipintake.tip.triage.query;

import cn.tongbao.rulebook.Text;
import cn.tongbao.tipintake.tip.Facts;
import cn.tongbao.tipintake.tip.HandedOver;
import cn.tongbao.tipintake.tip.MovedLimit;
import cn.tongbao.tipintake.tip.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole tip as staff see it. */
public record TipView(
        String reference,
        long version,
        String kind,
        String channel,
        String language,
        String status,
        String title,
        String description,
        @Nullable String rightType,
        List<String> infringementTypes,
        List<String> tags,
        @Nullable String regionCode,
        @Nullable LocalDate occurredOn,
        List<Facts.Suspect> suspects,
        List<Facts.Goods> goods,
        Facts.@Nullable Amounts amounts,
        Facts.@Nullable RightHolder rightHolder,
        ReporterView reporter,
        String intakeOfficeId,
        Instant submittedAt,
        @Nullable String enteredBy,
        @Nullable String enteredOfficeId,
        @Nullable Instant openedAt,
        LocalDate dueOn,
        @Nullable Instant warnedAt,
        boolean overdue,
        @Nullable Instant decidedAt,
        @Nullable Rejection rejection,
        @Nullable String caseReference,
        List<FileView> evidence,
        List<MessageView> messages,
        List<LimitView> limits,
        List<HistoryView> history) {

    /** Keeps what was handed in out of logs. */
    @Override
    public String toString() {
        return "TipView[" + reference + "]";
    }

    /** The reporter, masked. */
    public record ReporterView(
            boolean anonymous, @Nullable String kind, @Nullable String name, boolean masked) {}

    /** A file; {@code refused} says why its binding was refused. */
    public record FileView(
            String evidenceId,
            String name,
            String mediaType,
            long size,
            String sha256,
            Instant attachedAt,
            @Nullable String refused) {}

    /**
     * A message.
     *
     * @param sealed whether its text lies with the reporter's identity
     */
    public record MessageView(
            String messageId,
            String kind,
            String from,
            @Nullable String text,
            boolean sealed,
            @Nullable String requestId,
            List<String> items,
            @Nullable LocalDate dueOn,
            Instant at,
            @Nullable String by,
            List<FileView> evidence) {}

    /** A limit that runs or ran, with the row that it rests on. */
    public record LimitView(
            String ruleId,
            Text text,
            String citation,
            boolean verified,
            Instant startedAt,
            Instant dueAt,
            LocalDate dueOn,
            @Nullable Instant warnedAt,
            @Nullable Instant missedAt,
            @Nullable Instant stoppedAt) {}

    /**
     * One transition, a limit that moved to another day, or a tip that changed hands.
     *
     * @param moved what became of the limit, if that is what it tells of
     * @param handedOver from whom to whom the tip went, if that is
     */
    public record HistoryView(
            Instant at,
            String trigger,
            @Nullable String from,
            String to,
            @Nullable String by,
            @Nullable String officeId,
            String basis,
            @Nullable MovedLimit moved,
            @Nullable HandedOver handedOver) {}
}
