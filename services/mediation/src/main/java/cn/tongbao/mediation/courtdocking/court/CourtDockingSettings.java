package cn.tongbao.mediation.courtdocking.court;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which courts are docked, and how they are called. All times are real times.
 *
 * @param courts the docked courts by their office; every other court works in the portal
 * @param enabled whether this instance sends steps and tries waiting answers again
 * @param every how often it looks for steps and answers that it was not told of
 * @param connectTimeout how long a court may take to be connected to
 * @param readTimeout how long it may take to answer
 * @param lease how long a step is its sender's own; after that another one sends it again
 * @param firstPause the shortest pause before a step is sent again
 * @param longestPause the longest; pauses grow up to it, and are drawn at random below
 * @param together how many steps are on their way to one court at a time
 * @param breaker when a court that fails is left alone for a while
 * @param signatureWindow how far the time of a signed answer may be from ours
 * @param mostAhead how far ahead of the next one an answer may be
 */
@ConfigurationProperties("tongbao.court-docking")
public record CourtDockingSettings(
        @DefaultValue Map<String, Docking> courts,
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1s") Duration every,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("1s") Duration firstPause,
        @DefaultValue("5m") Duration longestPause,
        @DefaultValue("4") int together,
        @DefaultValue Breaker breaker,
        @DefaultValue("5m") Duration signatureWindow,
        @DefaultValue("1000") int mostAhead) {

    /** Refuses a lease that ends while a step may still be on its way. */
    public CourtDockingSettings {
        courts = Map.copyOf(courts);
        if (lease.compareTo(connectTimeout.plus(readTimeout)) <= 0) {
            throw new IllegalArgumentException(
                    "tongbao.court-docking.lease must be longer than both timeouts together");
        }
        if (firstPause.compareTo(longestPause) > 0 || firstPause.isNegative()) {
            throw new IllegalArgumentException(
                    "tongbao.court-docking.first-pause must not be longer than longest-pause");
        }
    }

    /**
     * Where a docked court is and how we know each other. The secrets have no default.
     *
     * @param url address of its system, below which it takes steps
     * @param outSecret what our steps are signed with
     * @param inSecret what its answers are signed with
     */
    public record Docking(String url, String outSecret, String inSecret) {

        /** Keeps the secrets out of logs. */
        @Override
        public String toString() {
            return "Docking[" + url + "]";
        }
    }

    /**
     * When a court that fails is left alone.
     *
     * @param window how many calls are looked at
     * @param minimumCalls fewer than these say nothing
     * @param failurePercent from this share of failures on it is left alone
     * @param openFor for how long
     */
    public record Breaker(
            @DefaultValue("10") int window,
            @DefaultValue("5") int minimumCalls,
            @DefaultValue("50") int failurePercent,
            @DefaultValue("30s") Duration openFor) {}
}
