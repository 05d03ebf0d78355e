package cn.tongbao.caserouting.casefile.messaging;

import cn.tongbao.caserouting.casefile.FollowingMediation;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Listens to the judicial confirmations of agreements that followed a referral. */
@Component
class ConfirmationEvents implements EventHandler {

    private final JsonMapper lenient =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private final FollowingMediation following;

    ConfirmationEvents(FollowingMediation following) {
        this.following = following;
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "confirmation.applied.v1",
                "confirmation.changed.v1",
                "confirmation.ruled.v1",
                "confirmation.restated.v1");
    }

    @Override
    public void handle(Event event) {
        var state = lenient.treeToValue(event.data(), ConfirmationState.class);
        if (state.caseReference() != null) {
            following.follow(state.caseReference(), state.news(), event.aggregateVersion());
        }
    }
}
