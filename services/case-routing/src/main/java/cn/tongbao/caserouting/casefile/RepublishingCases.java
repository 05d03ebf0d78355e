package cn.tongbao.caserouting.casefile;

import cn.tongbao.platform.outbox.Outbox;
import cn.tongbao.platform.outbox.Republisher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says again what every case is now, and who may see its files. */
@Component
class RepublishingCases implements Republisher {

    private final CaseFiles files;
    private final CaseEvents events;
    private final Outbox outbox;

    RepublishingCases(CaseFiles files, CaseEvents events, Outbox outbox) {
        this.files = files;
        this.events = events;
        this.outbox = outbox;
    }

    @Override
    public String aggregateType() {
        return "case";
    }

    @Override
    public @Nullable String republishAfter(@Nullable String lastId, int limit) {
        var page = files.shareAfter(lastId, limit);
        page.forEach(file -> outbox.append(events.restated(file)));
        return page.isEmpty() ? null : page.getLast().reference();
    }
}
