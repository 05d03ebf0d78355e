package cn.tongbao.evidence.auditheads.messaging;

import cn.tongbao.evidence.auditheads.AuditHead;
import cn.tongbao.evidence.auditheads.KeepingHeads;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Hears the heads of the audit chains. */
@Component
class ToldHeads implements EventHandler {

    private final KeepingHeads keeping;

    ToldHeads(KeepingHeads keeping) {
        this.keeping = keeping;
    }

    @Override
    public Set<String> types() {
        return Set.of("audit.head.v1");
    }

    @Override
    public void handle(Event event) {
        var data = event.data();
        keeping.keep(
                new AuditHead(
                        data.required("service").stringValue(),
                        data.required("count").longValue(),
                        data.required("hash").stringValue(),
                        Instant.parse(data.required("at").stringValue())));
    }
}
