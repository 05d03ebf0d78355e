package cn.tongbao.liaison.assistance;

import cn.tongbao.platform.outbox.Outbox;
import cn.tongbao.platform.outbox.Republisher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says again what every request is now. */
@Component
class RepublishingRequests implements Republisher {

    private final AssistanceRequests requests;
    private final AssistanceDesk desk;
    private final Outbox outbox;

    RepublishingRequests(AssistanceRequests requests, AssistanceDesk desk, Outbox outbox) {
        this.requests = requests;
        this.desk = desk;
        this.outbox = outbox;
    }

    @Override
    public String aggregateType() {
        return AssistanceEvents.AGGREGATE;
    }

    @Override
    public @Nullable String republishAfter(@Nullable String lastId, int limit) {
        var next = requests.shareAfter(lastId, limit);
        outbox.append(next.stream().flatMap(request -> desk.restated(request).stream()).toList());
        return next.isEmpty() ? null : next.getLast().reference();
    }
}
