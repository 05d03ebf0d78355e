package cn.tongbao.tipintake.receipt;

import static java.util.Objects.requireNonNull;

import cn.tongbao.platform.identity.FileCapability;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.tipintake.feedback.CaseProgress;
import cn.tongbao.tipintake.feedback.CaseProgresses;
import cn.tongbao.tipintake.feedback.CaseStage;
import cn.tongbao.tipintake.problem.TipProblem;
import cn.tongbao.tipintake.tip.LegalTime;
import cn.tongbao.tipintake.tip.Step;
import cn.tongbao.tipintake.tip.Tip;
import cn.tongbao.tipintake.tip.TipStatus;
import cn.tongbao.tipintake.tip.attachment.Attaching;
import cn.tongbao.tipintake.tip.conversation.Message;
import cn.tongbao.tipintake.tip.conversation.MessageKind;
import cn.tongbao.tipintake.tip.conversation.Messages;
import cn.tongbao.tipintake.tip.messaging.TipJournal;
import cn.tongbao.tipintake.tip.reporter.IdentityVault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A reporter writes, of his own accord or because he was asked. */
@Service
public class Writing {

    private static final int TEXT = 4_000;

    private final ReceiptHolder holder;
    private final CaseProgresses cases;
    private final Messages messages;
    private final IdentityVault identities;
    private final Attaching attaching;
    private final TipJournal journal;
    private final LegalTime time;

    Writing(
            ReceiptHolder holder,
            CaseProgresses cases,
            Messages messages,
            IdentityVault identities,
            Attaching attaching,
            TipJournal journal,
            LegalTime time) {
        this.holder = holder;
        this.cases = cases;
        this.messages = messages;
        this.identities = identities;
        this.attaching = attaching;
        this.journal = journal;
        this.time = time;
    }

    /** Writes. */
    @Transactional
    public Sent write(Subject who, ReporterMessage draft) {
        var tip = holder.tipForChange(draft.receiptCode());
        var progress = cases.of(tip.caseReference()).orElse(null);
        var stage = progress == null ? CaseStage.IN_REVIEW : progress.stage();
        tip.requireUnfinished(stage == CaseStage.CLOSED);
        new Checks().required("/text", draft.text()).text("/text", draft.text(), TEXT).raise();
        var now = time.now();
        var kind = kind(tip, draft.requestId(), progress);
        var files = attaching.verified(who, draft.evidence(), now);
        var step = keep(tip, kind, draft, files, now);
        return new Sent(tip.reference(), now, PublicStatus.of(step.tip(), stage).name());
    }

    private Step keep(
            Tip tip,
            MessageKind kind,
            ReporterMessage draft,
            List<FileCapability> files,
            Instant now) {
        var id = UUID.randomUUID();
        var identity = kind == MessageKind.IDENTITY_REPLY;
        var text = requireNonNull(draft.text());
        messages.add(
                Message.fromReporter(
                        id, tip.reference(), kind, identity ? null : text, draft.requestId(), now));
        if (identity) {
            identities.keepReply(id, tip.reference(), text, now);
        }
        var step =
                identity && tip.status() == TipStatus.IDENTITY_REQUESTED
                        ? tip.identityReplied(files.size())
                        : tip.replied(!identity && draft.requestId() != null, files.size());
        var attached =
                attaching.attach(
                        files,
                        new Attaching.Place(
                                tip.reference(), step.tip().version(), id, null, identity),
                        tip.files(),
                        now);
        journal.enterOfReporter("REPORTER_MESSAGE_RECEIVED", step, now, attached);
        return step;
    }

    /**
     * What kind of message it is. Whatever comes while the office waits for a proof of identity and
     * names no other request is taken for that proof, so that it is sealed rather than shown.
     */
    private MessageKind kind(Tip tip, @Nullable String requestId, @Nullable CaseProgress progress) {
        if (requestId == null) {
            return tip.status() == TipStatus.IDENTITY_REQUESTED
                    ? MessageKind.IDENTITY_REPLY
                    : MessageKind.REPLY;
        }
        var ofOffice = asked(tip, requestId);
        if (ofOffice.isPresent()) {
            return ofOffice.get() == MessageKind.IDENTITY_REQUEST
                    ? MessageKind.IDENTITY_REPLY
                    : MessageKind.REPLY;
        }
        if (progress != null && progress.asks(requestId)) {
            return MessageKind.REPLY;
        }
        throw new ProblemException(TipProblem.REQUEST_UNKNOWN)
                .at("/requestId", TipProblem.REQUEST_UNKNOWN.name());
    }

    private Optional<MessageKind> asked(Tip tip, String requestId) {
        return messages.of(tip.reference()).stream()
                .filter(message -> message.kind().asks() && requestId.equals(message.requestId()))
                .map(Message::kind)
                .findFirst();
    }
}
