package cn.tongbao.tipintake.tip.messaging;

import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import cn.tongbao.tipintake.sql.JsonColumns;
import cn.tongbao.tipintake.tip.Actor;
import cn.tongbao.tipintake.tip.LegalTime;
import cn.tongbao.tipintake.tip.Tip;
import cn.tongbao.tipintake.tip.Tips;
import cn.tongbao.tipintake.tip.attachment.Attachments;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The keeper of files refuses a binding: the tip shows the file as refused from then on. */
@Component
class RefusedFiles implements EventHandler {

    private final Tips tips;
    private final Attachments attachments;
    private final TipPublication publication;
    private final LegalTime time;

    RefusedFiles(Tips tips, Attachments attachments, TipPublication publication, LegalTime time) {
        this.tips = tips;
        this.attachments = attachments;
        this.publication = publication;
        this.time = time;
    }

    /** The part of the event that matters here. */
    record Refusal(String evidenceId, String recordKind, String record, String reason) {}

    @Override
    public Set<String> types() {
        return Set.of("evidence.rejected.v1");
    }

    @Override
    public void handle(Event event) {
        var refusal = JsonColumns.read(event.data(), Refusal.class);
        if (!refusal.recordKind().equals(Tip.RECORD_KIND)) {
            return;
        }
        var tip = tips.findForChange(refusal.record());
        if (tip.isPresent()
                && attachments.refuse(refusal.evidenceId(), refusal.record(), refusal.reason())) {
            var step = tip.get().fileRefused();
            tips.save(step, time.now(), Actor.REPORTER);
            publication.publish(step, List.of());
        }
    }
}
