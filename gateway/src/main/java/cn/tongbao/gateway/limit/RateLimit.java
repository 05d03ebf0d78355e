package cn.tongbao.gateway.limit;

import cn.tongbao.gateway.answer.Problem;
import cn.tongbao.gateway.answer.Refusal;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** So many calls a minute for each caller, with the whole minute's worth allowed at once. */
final class RateLimit {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int callsPerMinute;
    private final TimeMeter time;
    private final Cache<String, Bucket> callers;

    /** A bucket untouched for a minute is full again, so it may be forgotten. */
    RateLimit(int callsPerMinute, int callersRemembered, TimeMeter time) {
        this.callsPerMinute = callsPerMinute;
        this.time = time;
        this.callers =
                Caffeine.newBuilder()
                        .maximumSize(callersRemembered)
                        .expireAfterAccess(MINUTE)
                        .ticker(time::currentTimeNanos)
                        .build();
    }

    /** Counts a call, or refuses it with the time after which the next one is allowed. */
    void count(String caller) {
        var probe = callers.get(caller, key -> full()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new Refusal(
                    Problem.TOO_MANY_REQUESTS, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(callsPerMinute).refillGreedy(callsPerMinute, MINUTE))
                .withCustomTimePrecision(time)
                .build();
    }
}
