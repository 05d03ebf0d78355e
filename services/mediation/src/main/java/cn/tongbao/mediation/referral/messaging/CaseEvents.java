package cn.tongbao.mediation.referral.messaging;

import cn.tongbao.mediation.referral.RecallListener;
import cn.tongbao.mediation.referral.Referral;
import cn.tongbao.mediation.referral.Referrals;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Listens for cases that are referred to a mediation body. The state that an event carries decides,
 * so a missed event is healed by the next one.
 */
@Component
class CaseEvents implements EventHandler {

    private final Referrals referrals;
    private final RecallListener listener;

    CaseEvents(Referrals referrals, RecallListener listener) {
        this.referrals = referrals;
        this.listener = listener;
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "case.referred-to-mediation.v1",
                "case.referral-recalled.v1",
                "case.mediation-followed.v1",
                "case.closed.v1",
                "case.transferred.v1",
                "case.restated.v1");
    }

    @Override
    public void handle(Event event) {
        var data = event.data();
        var reference = data.required("reference").asString();
        var mediation = data.path("mediation");
        if (!mediation.isObject()) {
            referrals.end(reference, event.aggregateVersion());
            return;
        }
        var referral =
                new Referral(
                        reference,
                        mediation.required("bodyOfficeId").asString(),
                        data.required("title").asString(),
                        text(data, "rightType"),
                        text(data, "regionCode"),
                        Instant.parse(mediation.required("referredAt").asString()));
        var news = referrals.put(referral, running(mediation), event.aggregateVersion());
        if (news && recalled(mediation)) {
            listener.recalled(referral);
        }
    }

    private static boolean recalled(JsonNode mediation) {
        return mediation.path("recalledAt").isString();
    }

    /**
     * As long as it was not recalled and no mediation has ended it; an unknown state of a later
     * release counts as running.
     */
    private static boolean running(JsonNode mediation) {
        var status = text(mediation, "status");
        if (recalled(mediation)) {
            return false;
        }
        return status == null
                || !Set.of("RETURNED", "REFUSED", "FAILED", "TERMINATED", "PERFORMED")
                        .contains(status);
    }

    private static @Nullable String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isString() ? value.asString() : null;
    }
}
