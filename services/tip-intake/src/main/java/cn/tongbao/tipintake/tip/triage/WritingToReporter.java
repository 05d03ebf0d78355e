package cn.tongbao.tipintake.tip.triage;

import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.tipintake.feedback.CaseProgresses;
import cn.tongbao.tipintake.tip.LegalTime;
import cn.tongbao.tipintake.tip.TipAct;
import cn.tongbao.tipintake.tip.conversation.Message;
import cn.tongbao.tipintake.tip.conversation.MessageKind;
import cn.tongbao.tipintake.tip.conversation.Messages;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An officer writes to the reporter, who reads it under the receipt code. */
@Service
public class WritingToReporter {

    private static final int TEXT = 4_000;

    private final TriageDesk desk;
    private final Messages messages;
    private final CaseProgresses cases;
    private final LegalTime time;

    WritingToReporter(TriageDesk desk, Messages messages, CaseProgresses cases, LegalTime time) {
        this.desk = desk;
        this.messages = messages;
        this.cases = cases;
        this.time = time;
    }

    /** Writes. */
    @Transactional
    public SentMessage write(
            Subject who, String reference, @Nullable String ifMatch, MessageDraft draft) {
        var tip = desk.take(who, reference, TipAct.WRITE, ifMatch);
        tip.requireUnfinished(cases.closed(tip.caseReference()));
        var now = time.now();
        check(draft, now);
        var message = message(who, reference, draft, now);
        messages.add(message);
        var put = desk.put(who, "TIP_MESSAGE_SENT", tip.messageSent(now), now);
        return new SentMessage(message.id().toString(), message.requestId(), now, put.version());
    }

    private static void check(MessageDraft draft, Instant now) {
        var checks = new Checks().required("/text", draft.text()).text("/text", draft.text(), TEXT);
        if (draft.request() != null) {
            draft.request().check(checks, "/request", LegalTime.day(now));
        }
        checks.raise();
    }

    private static Message message(Subject who, String reference, MessageDraft draft, Instant now) {
        var request = draft.request();
        return new Message(
                UUID.randomUUID(),
                reference,
                request == null ? MessageKind.NOTE : MessageKind.REQUEST,
                draft.text(),
                request == null ? null : UUID.randomUUID().toString(),
                request == null ? List.of() : request.asked(),
                request == null ? null : request.dueOn(),
                now,
                who.person(),
                who.office());
    }
}
