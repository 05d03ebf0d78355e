package cn.tongbao.caserouting.handover;

import cn.tongbao.platform.outbox.Outbox;
import cn.tongbao.platform.outbox.Republisher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says again what became of every transfer asked for. */
@Component
class RepublishingTransfers implements Republisher {

    private final Transfers transfers;
    private final Outbox outbox;

    RepublishingTransfers(Transfers transfers, Outbox outbox) {
        this.transfers = transfers;
        this.outbox = outbox;
    }

    @Override
    public String aggregateType() {
        return TransferEvents.AGGREGATE;
    }

    @Override
    public @Nullable String republishAfter(@Nullable String lastId, int limit) {
        var page = transfers.shareAfter(lastId, limit);
        outbox.append(page.stream().map(TransferEvents::restated).toList());
        return page.isEmpty() ? null : page.getLast().request();
    }
}
