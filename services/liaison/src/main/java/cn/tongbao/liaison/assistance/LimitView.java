package cn.tongbao.liaison.assistance;

import cn.tongbao.platform.deadlines.LimitClock;
import cn.tongbao.rulebook.Text;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The limit that runs, with the row of the rulebook that it rests on.
 *
 * @param text what is to be done within it
 * @param citation the article that sets it, or that it is a rule of the platform itself
 * @param verified false as long as nobody has read the article in an official text
 */
public record LimitView(
        String ruleId,
        @Nullable String ruleVersion,
        @Nullable Text text,
        @Nullable String citation,
        @Nullable Boolean verified,
        Instant startedAt,
        Instant dueAt,
        LocalDate dueOn,
        @Nullable Instant warnedAt,
        boolean missed,
        boolean provisional) {

    /** Tables of today need not hold the row any more; the request keeps its id and its days. */
    static LimitView of(
            LimitClock clock,
            @Nullable Text text,
            @Nullable String citation,
            @Nullable Boolean verified) {
        return new LimitView(
                clock.ruleId(),
                clock.ruleVersion(),
                text,
                citation,
                verified,
                clock.startedAt(),
                clock.dueAt(),
                clock.dueOn(),
                clock.warnedAt(),
                clock.missed(),
                clock.provisional());
    }
}
