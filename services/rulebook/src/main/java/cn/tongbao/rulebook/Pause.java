package cn.tongbao.rulebook;

import java.time.Instant;

/** A time that does not count, like that of an appraisal ({@code MED-07}). */
public record Pause(Instant from, Instant to) {

    public Pause {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "a pause cannot end at %s before it begins at %s".formatted(to, from));
        }
    }
}
