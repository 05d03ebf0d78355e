package cn.tongbao.caserouting.handover;

import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.outbox.NewEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the sides of a request are told of the case ({@code state/case-transfer.json}). */
final class TransferEvents {

    static final String AGGREGATE = "case-transfer";

    private TransferEvents() {}

    static NewEvent event(Transfer transfer) {
        return event(
                transfer,
                switch (transfer.status()) {
                    case NOTED -> "case-transfer.noted.v1";
                    case REFUSED -> "case-transfer.refused.v1";
                    case DONE -> "case-transfer.completed.v1";
                    case ENDED -> "case-transfer.restated.v1";
                });
    }

    static NewEvent restated(Transfer transfer) {
        return event(transfer, "case-transfer.restated.v1");
    }

    private static NewEvent event(Transfer transfer, String type) {
        return new NewEvent(
                type,
                AGGREGATE,
                transfer.request(),
                transfer.version(),
                transfer.request(),
                Audience.none()
                        .office(transfer.askingOfficeId())
                        .office(transfer.askedOfficeId())
                        .tokens(),
                State.of(transfer));
    }

    /** The data of every event about a transfer. */
    record State(
            String request,
            String caseReference,
            String status,
            @Nullable String reason,
            @Nullable String fromOfficeId,
            @Nullable String toOfficeId,
            Instant at) {

        private static State of(Transfer transfer) {
            var reason = transfer.reason();
            return new State(
                    transfer.request(),
                    transfer.caseReference(),
                    transfer.status().name(),
                    reason == null ? null : reason.name(),
                    transfer.fromOfficeId(),
                    transfer.toOfficeId(),
                    transfer.at());
        }
    }
}
