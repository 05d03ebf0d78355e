package cn.tongbao.directory.beacon;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which beacon is believed, and how it is asked. All times are real times. What the beacon is has
 * no default: nobody draws by a source that nobody chose.
 *
 * @param url below which its rounds are, without a slash at the end
 * @param source its name, as it signs by
 * @param publicKey file of its Ed25519 key, PEM
 * @param genesis when its round 1 came out
 * @param period from one round to the next
 * @param standIn whether it is the local stand-in, which proofs then say
 * @param lead how far ahead of its announcement the round of a draw is
 * @param connectTimeout how long it may take to be connected to
 * @param readTimeout how long it may take to answer
 * @param every how often draws are looked at whose round may be due
 * @param firstPause the shortest pause before a late round is asked for again
 * @param longestPause the longest; pauses double up to it
 * @param breaker when a beacon that fails is left alone for a while
 */
@ConfigurationProperties("tongbao.beacon")
public record BeaconSettings(
        String url,
        String source,
        Path publicKey,
        Instant genesis,
        Duration period,
        @DefaultValue("false") boolean standIn,
        @DefaultValue("30s") Duration lead,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout,
        @DefaultValue("500ms") Duration every,
        @DefaultValue("1s") Duration firstPause,
        @DefaultValue("1m") Duration longestPause,
        @DefaultValue Breaker breaker) {

    /** The name that only the stand-in may bear. */
    public static final String MARK = "LOCAL_STAND_IN";

    /** Refuses a beacon that is not described, and a stand-in that does not say so. */
    @SuppressWarnings("ConstantValue")
    public BeaconSettings {
        if (url == null
                || source == null
                || publicKey == null
                || genesis == null
                || period == null) {
            throw new IllegalArgumentException(
                    "tongbao.beacon needs url, source, public-key, genesis and period");
        }
        if (!source.matches("[A-Za-z0-9._-]{1,60}")) {
            throw new IllegalArgumentException("tongbao.beacon.source is not a plain name");
        }
        if (period.isNegative() || period.isZero() || lead.isNegative()) {
            throw new IllegalArgumentException(
                    "tongbao.beacon.period and lead must not be negative, period not nought");
        }
        if (source.equals(MARK) != standIn) {
            throw new IllegalArgumentException(
                    "tongbao.beacon.stand-in must be true for " + MARK + " and for nothing else");
        }
    }

    /**
     * When a beacon that fails is left alone.
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
