package cn.tongbao.mediation.confirmation;

import cn.tongbao.platform.outbox.Outbox;
import cn.tongbao.platform.outbox.Republisher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says again what every application is now, and who may see its files. */
@Component
class RepublishingConfirmations implements Republisher {

    private final Confirmations confirmations;
    private final ConfirmationDesk desk;
    private final Outbox outbox;

    RepublishingConfirmations(Confirmations confirmations, ConfirmationDesk desk, Outbox outbox) {
        this.confirmations = confirmations;
        this.desk = desk;
        this.outbox = outbox;
    }

    @Override
    public String aggregateType() {
        return "confirmation";
    }

    @Override
    public @Nullable String republishAfter(@Nullable String lastId, int limit) {
        var page = confirmations.shareAfter(lastId, limit);
        page.forEach(confirmation -> outbox.append(desk.restated(confirmation)));
        return page.isEmpty() ? null : page.getLast().reference();
    }
}
