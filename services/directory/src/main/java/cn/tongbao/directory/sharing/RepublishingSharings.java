package cn.tongbao.directory.sharing;

import cn.tongbao.platform.outbox.Outbox;
import cn.tongbao.platform.outbox.Republisher;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says again what every request is now. */
@Component
class RepublishingSharings implements Republisher {

    private final Sharings sharings;
    private final SharingDesk desk;
    private final Outbox outbox;

    RepublishingSharings(Sharings sharings, SharingDesk desk, Outbox outbox) {
        this.sharings = sharings;
        this.desk = desk;
        this.outbox = outbox;
    }

    @Override
    public String aggregateType() {
        return "sharing";
    }

    @Override
    public @Nullable String republishAfter(@Nullable String lastId, int limit) {
        var page = sharings.shareAfter(lastId, limit);
        page.forEach(sharing -> outbox.append(List.of(desk.restated(sharing))));
        return page.isEmpty() ? null : page.getLast().reference();
    }
}
