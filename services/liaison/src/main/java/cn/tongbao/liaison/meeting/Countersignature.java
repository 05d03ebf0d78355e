package cn.tongbao.liaison.meeting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody stands by an edition of the minutes.
 *
 * @param officeId the office that signed; null for a guest
 * @param paperId the file that he signed on paper, where the host filed it
 */
public record Countersignature(
        UUID inviteeId,
        @Nullable String officeId,
        int edition,
        String sha256,
        @Nullable String paperId,
        String person,
        Instant at) {}
