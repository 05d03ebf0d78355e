package cn.tongbao.tipintake.tip.triage.query;

import cn.tongbao.platform.deadlines.Deadline;
import cn.tongbao.platform.deadlines.Deadlines;
import cn.tongbao.rulebook.RulebookSource;
import cn.tongbao.tipintake.tip.LegalTime;
import cn.tongbao.tipintake.tip.Submission;
import cn.tongbao.tipintake.tip.Tip;
import cn.tongbao.tipintake.tip.attachment.Attachment;
import cn.tongbao.tipintake.tip.attachment.Attachments;
import cn.tongbao.tipintake.tip.conversation.Message;
import cn.tongbao.tipintake.tip.conversation.Messages;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Makes the view of a tip. This is the one exit through which a tip reaches staff, so it is here
 * that the reporter is masked: the view never holds more of him than his kind.
 */
@Component
public class TipViews {

    private static final String MASK = "***";

    private final Attachments attachments;
    private final Messages messages;
    private final Deadlines deadlines;
    private final TipHistories histories;
    private final RulebookSource rulebooks;

    TipViews(
            Attachments attachments,
            Messages messages,
            Deadlines deadlines,
            TipHistories histories,
            RulebookSource rulebooks) {
        this.attachments = attachments;
        this.messages = messages;
        this.deadlines = deadlines;
        this.histories = histories;
        this.rulebooks = rulebooks;
    }

    /** The view of a tip. */
    public TipView of(Tip tip) {
        var reference = tip.reference();
        var submission = tip.submission();
        var facts = submission.facts();
        var handling = tip.handling();
        var files = tip.files() == 0 ? List.<Attachment>of() : attachments.of(reference);
        return new TipView(
                reference,
                tip.version(),
                submission.kind().name(),
                submission.channel(),
                submission.language(),
                tip.status().name(),
                submission.title(),
                submission.description(),
                facts.rightType(),
                facts.infringementTypes(),
                facts.tags(),
                facts.regionCode(),
                facts.occurredOn(),
                facts.suspects(),
                facts.goods(),
                facts.amounts(),
                facts.rightHolder(),
                masked(submission),
                tip.intakeOffice(),
                submission.submittedAt(),
                submission.enteredBy(),
                submission.enteredOffice(),
                handling.openedAt(),
                handling.dueOn(),
                handling.warnedAt(),
                handling.overdue(),
                handling.decidedAt(),
                handling.rejection(),
                tip.caseReference(),
                files(files.stream().filter(file -> !file.identity()).toList()),
                messages.of(reference).stream().map(message -> view(message, files)).toList(),
                deadlines.of(Tip.RECORD_KIND, reference).stream().map(this::view).toList(),
                histories.of(reference));
    }

    private static TipView.ReporterView masked(Submission submission) {
        return submission.anonymous()
                ? new TipView.ReporterView(true, submission.reporterKind(), null, false)
                : new TipView.ReporterView(false, submission.reporterKind(), MASK, true);
    }

    private static List<TipView.FileView> files(List<Attachment> files) {
        return files.stream()
                .map(file ->
                        new TipView.FileView(
                                file.evidenceId(),
                                file.identity() ? MASK : file.name(),
                                file.mediaType(),
                                file.size(),
                                file.sha256(),
                                file.attachedAt(),
                                file.refused()))
                .toList();
    }

    private static TipView.MessageView view(Message message, List<Attachment> files) {
        return new TipView.MessageView(
                message.id().toString(),
                message.kind().name(),
                message.kind().byReporter() ? "REPORTER" : "OFFICE",
                message.text(),
                message.text() == null,
                message.requestId(),
                message.items(),
                message.dueOn(),
                message.at(),
                message.person(),
                files(files.stream().filter(file -> message.id().equals(file.message())).toList()));
    }

    private TipView.LimitView view(Deadline deadline) {
        var limit =
                rulebooks.current().limit(deadline.ruleId(), LegalTime.day(deadline.startedAt()));
        return new TipView.LimitView(
                deadline.ruleId(),
                limit.text(),
                limit.citation(),
                limit.verified(),
                deadline.startedAt(),
                deadline.dueAt(),
                LegalTime.day(deadline.dueAt().minusMillis(1)),
                deadline.warnedAt(),
                deadline.missedAt(),
                deadline.stoppedAt());
    }
}
