package cn.tongbao.mediation.mediation;

import cn.tongbao.platform.outbox.Outbox;
import cn.tongbao.platform.outbox.Republisher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says again what every mediation is now, and who may see its files. */
@Component
class RepublishingMediations implements Republisher {

    private final Mediations mediations;
    private final MediationDesk desk;
    private final Outbox outbox;

    RepublishingMediations(Mediations mediations, MediationDesk desk, Outbox outbox) {
        this.mediations = mediations;
        this.desk = desk;
        this.outbox = outbox;
    }

    @Override
    public String aggregateType() {
        return "mediation";
    }

    @Override
    public @Nullable String republishAfter(@Nullable String lastId, int limit) {
        var page = mediations.shareAfter(lastId, limit);
        page.forEach(mediation -> outbox.append(desk.restated(mediation)));
        return page.isEmpty() ? null : page.getLast().reference();
    }
}
