package cn.tongbao.tipintake.receipt;

import cn.tongbao.platform.web.Checks;
import cn.tongbao.tipintake.feedback.CaseStage;
import cn.tongbao.tipintake.tip.LegalTime;
import cn.tongbao.tipintake.tip.Trigger;
import cn.tongbao.tipintake.tip.conversation.Message;
import cn.tongbao.tipintake.tip.conversation.MessageKind;
import cn.tongbao.tipintake.tip.conversation.Messages;
import cn.tongbao.tipintake.tip.messaging.TipJournal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A reporter takes a tip back, as long as the office has not decided. */
@Service
public class Withdrawing {

    private static final int TEXT = 4_000;

    private final ReceiptHolder holder;
    private final Messages messages;
    private final TipJournal journal;
    private final LegalTime time;

    Withdrawing(ReceiptHolder holder, Messages messages, TipJournal journal, LegalTime time) {
        this.holder = holder;
        this.messages = messages;
        this.journal = journal;
        this.time = time;
    }

    /** Withdraws, with or without a word why. */
    @Transactional
    public Sent withdraw(ReporterMessage draft) {
        var tip = holder.tipForChange(draft.receiptCode());
        tip.require(Trigger.WITHDRAWAL);
        var files = draft.evidence();
        new Checks()
                .text("/text", draft.text(), TEXT)
                .that(files == null || files.isEmpty(), "/evidence", "NOT_WITH_WITHDRAWAL")
                .that(draft.requestId() == null, "/requestId", "NOT_WITH_WITHDRAWAL")
                .raise();
        var now = time.now();
        var text = draft.text();
        if (text != null && !text.isBlank()) {
            messages.add(
                    Message.fromReporter(
                            UUID.randomUUID(),
                            tip.reference(),
                            MessageKind.REPLY,
                            text,
                            null,
                            now));
        }
        var step = tip.withdraw(now);
        journal.enterOfReporter("TIP_WITHDRAWN", step, now, List.of());
        return new Sent(
                tip.reference(), now, PublicStatus.of(step.tip(), CaseStage.IN_REVIEW).name());
    }
}
