package cn.tongbao.liaison.assistance.messaging;

import cn.tongbao.liaison.assistance.Course.Transfer;
import cn.tongbao.liaison.assistance.FollowingTransfer;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Listens to the keeper of cases. That a request came to its end is known here already. */
@Component
class TransferEvents implements EventHandler {

    private static final String ENDED = "ENDED";

    private final FollowingTransfer following;

    TransferEvents(FollowingTransfer following) {
        this.following = following;
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "case-transfer.noted.v1",
                "case-transfer.refused.v1",
                "case-transfer.completed.v1",
                "case-transfer.restated.v1");
    }

    @Override
    public void handle(Event event) {
        var data = event.data();
        var status = data.required("status").asString();
        if (status.equals(ENDED)) {
            return;
        }
        following.follow(
                data.required("request").asString(),
                new Transfer(
                        status,
                        data.path("reason").asString(null),
                        data.path("fromOfficeId").asString(null),
                        data.path("toOfficeId").asString(null),
                        Instant.parse(data.required("at").asString()),
                        event.aggregateVersion()));
    }
}
