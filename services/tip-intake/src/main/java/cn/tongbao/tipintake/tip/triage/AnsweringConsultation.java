package cn.tongbao.tipintake.tip.triage;

import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.tipintake.tip.LegalTime;
import cn.tongbao.tipintake.tip.TipAct;
import cn.tongbao.tipintake.tip.conversation.Message;
import cn.tongbao.tipintake.tip.conversation.MessageKind;
import cn.tongbao.tipintake.tip.conversation.Messages;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office answers a consultation, which ends it. */
@Service
public class AnsweringConsultation {

    private static final int TEXT = 4_000;

    private final TriageDesk desk;
    private final Messages messages;
    private final LegalTime time;

    AnsweringConsultation(TriageDesk desk, Messages messages, LegalTime time) {
        this.desk = desk;
        this.messages = messages;
        this.time = time;
    }

    /** Answers. */
    @Transactional
    public TipSummary answer(
            Subject who, String reference, @Nullable String ifMatch, @Nullable String text) {
        var tip = desk.take(who, reference, TipAct.DECIDE, ifMatch);
        var now = time.now();
        var step = tip.answer(now);
        new Checks().required("/text", text).text("/text", text, TEXT).raise();
        messages.add(
                new Message(
                        UUID.randomUUID(),
                        reference,
                        MessageKind.CONSULTATION_ANSWER,
                        text,
                        null,
                        List.of(),
                        null,
                        now,
                        who.person(),
                        who.office()));
        return desk.put(who, "TIP_ANSWERED", step, now);
    }
}
