package cn.tongbao.mediation.mediator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which an active mediator may be named.
 *
 * @param from the first one; null: from ever
 * @param until the last one; null: for ever
 */
public record Term(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** Every day. */
    public static Term open() {
        return new Term(null, null);
    }
}
