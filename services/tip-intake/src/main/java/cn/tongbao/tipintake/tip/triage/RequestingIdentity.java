package cn.tongbao.tipintake.tip.triage;

import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.tipintake.tip.LegalTime;
import cn.tongbao.tipintake.tip.Tip;
import cn.tongbao.tipintake.tip.TipAct;
import cn.tongbao.tipintake.tip.conversation.Message;
import cn.tongbao.tipintake.tip.conversation.MessageKind;
import cn.tongbao.tipintake.tip.conversation.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office asks the reporter to prove who he is; the clock goes on meanwhile. */
@Service
public class RequestingIdentity {

    private static final int TEXT = 4_000;
    private static final String TEXT_ZH = "请提供能够证明您真实身份的材料。";
    private static final String TEXT_EN = "Please send something that proves who you are.";

    private final TriageDesk desk;
    private final Messages messages;
    private final LegalTime time;

    RequestingIdentity(TriageDesk desk, Messages messages, LegalTime time) {
        this.desk = desk;
        this.messages = messages;
        this.time = time;
    }

    /** Asks, in the officer's words or in ours. */
    @Transactional
    public TipSummary request(
            Subject who,
            String reference,
            @Nullable String ifMatch,
            @Nullable String text,
            @Nullable LocalDate dueOn) {
        var tip = desk.take(who, reference, TipAct.DECIDE, ifMatch);
        var now = time.now();
        var step = tip.requestIdentity(now);
        new Checks()
                .text("/text", text, TEXT)
                .that(dueOn == null || !dueOn.isBefore(LegalTime.day(now)), "/dueOn", "IN_PAST")
                .raise();
        messages.add(message(who, tip, words(tip, text), dueOn, now));
        return desk.put(who, "TIP_IDENTITY_REQUESTED", step, now);
    }

    private static String words(Tip tip, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            return text;
        }
        return tip.submission().language().equals("zh") ? TEXT_ZH : TEXT_EN;
    }

    private static Message message(
            Subject who, Tip tip, String text, @Nullable LocalDate dueOn, Instant now) {
        return new Message(
                UUID.randomUUID(),
                tip.reference(),
                MessageKind.IDENTITY_REQUEST,
                text,
                UUID.randomUUID().toString(),
                List.of(),
                dueOn,
                now,
                who.person(),
                who.office());
    }
}
