package cn.tongbao.platform.outbox;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Draws ids of version 7: they grow with time, so the indexes they go into grow at one end. */
final class TimeOrderedId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedId() {}

    static UUID at(Instant time) {
        long high = (time.toEpochMilli() << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
