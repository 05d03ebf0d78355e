package cn.tongbao.caserouting.casefile.messaging;

import cn.tongbao.caserouting.casefile.OpeningCase;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Listens for tips that are accepted, whichever event says so, and for what their reporters add.
 * The state decides, so a missed event is healed by the next one.
 */
@Component
class TipEvents implements EventHandler {

    private final JsonMapper lenient =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private final OpeningCase opening;

    TipEvents(OpeningCase opening) {
        this.opening = opening;
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "tip.accepted.v1",
                "tip.answer-given.v1",
                "tip.message-sent.v1",
                "tip.reviewed.v1",
                "tip.restated.v1");
    }

    @Override
    public void handle(Event event) {
        var tip = lenient.treeToValue(event.data(), TipState.class);
        if (tip.accepted()) {
            opening.follow(tip.toAcceptedTip(event.aggregateVersion()));
        }
    }
}
