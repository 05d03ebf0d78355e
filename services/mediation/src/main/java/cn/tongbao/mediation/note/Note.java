package cn.tongbao.mediation.note;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something said in confidence. What a party concedes to settle cannot be used against it (online
 * rules art. 18), so it is kept apart from the mediation and read by the mediator alone.
 *
 * @param kind {@code NOTE} or {@code CONCESSION}
 * @param partyId whose concession it is
 * @param sessionId the session in which it was said
 */
public record Note(
        UUID noteId,
        String kind,
        @Nullable String partyId,
        @Nullable UUID sessionId,
        String text,
        Instant at) {

    /** Keeps the text out of logs. */
    @Override
    public String toString() {
        return "Note[" + noteId + "]";
    }
}
