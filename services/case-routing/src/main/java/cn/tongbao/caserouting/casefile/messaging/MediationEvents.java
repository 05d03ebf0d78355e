package cn.tongbao.caserouting.casefile.messaging;

import cn.tongbao.caserouting.casefile.FollowingMediation;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Listens to the mediations of disputes that were referred. The state decides, not the type, so a
 * missed event is healed by the next one.
 */
@Component
class MediationEvents implements EventHandler {

    private final JsonMapper lenient =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private final FollowingMediation following;

    MediationEvents(FollowingMediation following) {
        this.following = following;
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "mediation.opened.v1",
                "mediation.changed.v1",
                "mediation.ended.v1",
                "mediation.restated.v1",
                "agreement.signed.v1");
    }

    @Override
    public void handle(Event event) {
        var state = lenient.treeToValue(event.data(), MediationState.class);
        if (state.caseReference() != null) {
            following.follow(state.caseReference(), state.news(), event.aggregateVersion());
        }
    }
}
