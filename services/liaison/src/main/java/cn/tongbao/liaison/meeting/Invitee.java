package cn.tongbao.liaison.meeting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody invited: an office, or a guest by name.
 *
 * @param answer code of {@code invitationAnswers}; null as long as there is none
 */
public record Invitee(
        UUID inviteeId,
        @Nullable String officeId,
        @Nullable String regionCode,
        @Nullable String name,
        @Nullable String role,
        @Nullable String answer,
        @Nullable String text,
        @Nullable Instant answeredAt) {

    Invitee answered(String said, @Nullable String words, Instant at) {
        return new Invitee(inviteeId, officeId, regionCode, name, role, said, words, at);
    }

    Invitee withOffice(String heir, String region) {
        return new Invitee(inviteeId, heir, region, name, role, answer, text, answeredAt);
    }
}
