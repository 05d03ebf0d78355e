package cn.tongbao.mediation.mediation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the parties with the mediator.
 *
 * @param roomId the hearing room, where it takes place in one
 * @param link where it takes place online
 * @param present ids of the parties that came; null as long as nobody has said
 * @param cancelled why it did not take place
 */
public record Session(
        UUID id,
        Instant startsAt,
        Instant endsAt,
        @Nullable String roomId,
        @Nullable String link,
        @Nullable String agenda,
        @Nullable List<String> present,
        @Nullable String cancelled) {

    /** Whether nothing has become of it yet. */
    public boolean open() {
        return present == null && cancelled == null;
    }

    Session held(List<String> parties) {
        return new Session(id, startsAt, endsAt, roomId, link, agenda, List.copyOf(parties), null);
    }

    Session cancelled(String reason) {
        return new Session(id, startsAt, endsAt, roomId, link, agenda, null, reason);
    }
}
