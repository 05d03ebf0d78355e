package cn.tongbao.platform.records;

import cn.tongbao.platform.identity.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, for which office, and when.
 *
 * @param person the person, or the name of the part of the platform that acted by itself
 * @param office the office acted for, if any
 * @param at when
 */
public record Deed(String person, @Nullable String office, Instant at) {

    /** A deed of somebody signed in. */
    public static Deed of(Subject who, Instant at) {
        return new Deed(who.requirePerson(), who.office(), at);
    }

    /** What the platform does by itself, upon a clock or a message. */
    public static Deed ofPlatform(String part, Instant at) {
        return new Deed(part, null, at);
    }
}
