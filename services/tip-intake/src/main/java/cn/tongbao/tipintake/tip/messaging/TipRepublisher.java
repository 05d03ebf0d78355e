package cn.tongbao.tipintake.tip.messaging;

import cn.tongbao.platform.outbox.Outbox;
import cn.tongbao.platform.outbox.Republisher;
import cn.tongbao.tipintake.tip.TipEvent;
import cn.tongbao.tipintake.tip.Tips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says again what every tip is now. */
@Component
class TipRepublisher implements Republisher {

    private final Tips tips;
    private final TipPublication publication;
    private final Outbox outbox;

    TipRepublisher(Tips tips, TipPublication publication, Outbox outbox) {
        this.tips = tips;
        this.publication = publication;
        this.outbox = outbox;
    }

    @Override
    public String aggregateType() {
        return TipPublication.AGGREGATE;
    }

    @Override
    public @Nullable String republishAfter(@Nullable String lastId, int limit) {
        var page = tips.after(lastId, limit);
        if (page.isEmpty()) {
            return null;
        }
        outbox.append(page.stream().map(tip -> publication.event(tip, TipEvent.RESTATED)).toList());
        return page.getLast().reference();
    }
}
