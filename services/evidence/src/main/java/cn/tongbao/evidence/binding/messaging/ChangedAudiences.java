package cn.tongbao.evidence.binding.messaging;

import cn.tongbao.evidence.binding.GrantingAccess;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Hears that a record shows a file to another audience than before. */
@Component
class ChangedAudiences implements EventHandler {

    private final GrantingAccess access;

    ChangedAudiences(GrantingAccess access) {
        this.access = access;
    }

    @Override
    public Set<String> types() {
        return Set.of("evidence.audience-changed.v1");
    }

    @Override
    public void handle(Event event) {
        access.grant(RecordFacts.grant(event), RecordFacts.handOvers(event));
    }
}
