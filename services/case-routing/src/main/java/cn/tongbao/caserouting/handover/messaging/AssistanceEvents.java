package cn.tongbao.caserouting.handover.messaging;

import cn.tongbao.caserouting.handover.TransferRequest;
import cn.tongbao.caserouting.handover.TransferringCase;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Listens to requests for assistance that are about taking a case over. The state decides, not the
 * type, so a missed event is healed by the next one.
 */
@Component
class AssistanceEvents implements EventHandler {

    private static final String KIND = "CASE_TRANSFER";

    private final TransferringCase transferring;

    AssistanceEvents(TransferringCase transferring) {
        this.transferring = transferring;
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "assistance.requested.v1",
                "assistance.changed.v1",
                "assistance.completed.v1",
                "assistance.escalated.v1",
                "assistance.restated.v1");
    }

    @Override
    public void handle(Event event) {
        var data = event.data();
        var about = data.path("caseReference");
        if (!KIND.equals(data.required("kind").asString()) || !about.isString()) {
            return;
        }
        transferring.follow(
                new TransferRequest(
                        data.required("reference").asString(),
                        event.aggregateVersion(),
                        data.required("status").asString(),
                        about.asString(),
                        data.required("fromOfficeId").asString(),
                        data.required("toOfficeId").asString(),
                        data.path("continues").asString(null)));
    }
}
