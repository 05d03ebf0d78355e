package cn.tongbao.directory.engagement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish that another should be chosen: of himself, or of a party (APP-13).
 *
 * @param by the party, where one challenges him
 */
public record Objection(
        UUID id,
        Kind kind,
        Ground ground,
        String text,
        @Nullable String by,
        Instant at,
        @Nullable Ruling ruling) {

    /** Whether nobody has decided on it. */
    boolean open() {
        return ruling == null;
    }

    Objection decided(boolean granted, String reason, String person, Instant now) {
        return new Objection(
                id, kind, ground, text, by, at, new Ruling(granted, reason, person, now));
    }

    /** The same, said to be ruled by another. */
    Objection ruledBy(String other) {
        var ruled = ruling;
        return ruled == null
                ? this
                : new Objection(
                        id,
                        kind,
                        ground,
                        text,
                        by,
                        at,
                        new Ruling(ruled.granted(), ruled.reason(), other, ruled.at()));
    }

    /** Whose wish it is. */
    public enum Kind {
        /** His own. */
        RECUSAL,
        /** A party's. */
        CHALLENGE
    }

    /** Why. */
    public enum Ground {
        /** He is bound to somebody of the case. */
        INTEREST,
        /** He took part in the case before. */
        TOOK_PART_BEFORE,
        /** He lacks what the matter needs. */
        NOT_QUALIFIED,
        /** He cannot take it on in time. */
        NO_CAPACITY,
        /** Another ground, told in words. */
        OTHER
    }

    /** What was decided. */
    public record Ruling(boolean granted, String reason, String person, Instant at) {}
}
