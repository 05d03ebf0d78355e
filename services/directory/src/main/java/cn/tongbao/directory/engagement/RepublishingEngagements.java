package cn.tongbao.directory.engagement;

import cn.tongbao.platform.outbox.Outbox;
import cn.tongbao.platform.outbox.Republisher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says again what every engagement is now, and who may see its files. */
@Component
class RepublishingEngagements implements Republisher {

    private final Engagements engagements;
    private final EngagementDesk desk;
    private final Outbox outbox;

    RepublishingEngagements(Engagements engagements, EngagementDesk desk, Outbox outbox) {
        this.engagements = engagements;
        this.desk = desk;
        this.outbox = outbox;
    }

    @Override
    public String aggregateType() {
        return "engagement";
    }

    @Override
    public @Nullable String republishAfter(@Nullable String lastId, int limit) {
        var page = engagements.shareAfter(lastId, limit);
        page.forEach(engagement -> outbox.append(desk.restated(engagement)));
        return page.isEmpty() ? null : page.getLast().reference();
    }
}
