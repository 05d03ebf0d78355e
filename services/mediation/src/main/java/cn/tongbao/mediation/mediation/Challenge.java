package cn.tongbao.mediation.mediation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A party asks for another mediator.
 *
 * @param granted what the body decided, once it did
 */
public record Challenge(
        UUID id,
        String partyId,
        String mediator,
        String reason,
        Instant at,
        @Nullable Boolean granted,
        @Nullable String decision) {

    Challenge decided(boolean grants, @Nullable String why) {
        return new Challenge(id, partyId, mediator, reason, at, grants, why);
    }
}
