package cn.tongbao.platform.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of event traffic.
 *
 * @param source the service: events leave on {@code <source>.events} and come in on the queues
 *     {@code <source>.from-<publisher>}
 * @param relay how events leave
 * @param consumers how events come in
 * @param republish how state is restated
 */
@ConfigurationProperties("tongbao.outbox")
public record OutboxSettings(
        String source,
        @DefaultValue Relay relay,
        @DefaultValue Consumers consumers,
        @DefaultValue Republish republish) {

    /** Refuses a service without a name, whose events would go nowhere. */
    public OutboxSettings {
        if (source == null || source.isBlank()) {
            throw new IllegalArgumentException(
                    "Set tongbao.outbox.source to the service's name: its events leave under it");
        }
    }

    /**
     * How events leave.
     *
     * @param enabled whether this instance publishes at all
     * @param connections database connections of its own, apart from those of the requests; also
     *     how many lanes are worked on at a time
     * @param every how often it looks for events it was not told of
     * @param batch events taken up at a time in a lane
     * @param confirmTimeout how long the broker may take to confirm
     * @param parkAfter failures that are an event's own fault before it is set aside
     * @param longestPause the longest pause before an event is tried again
     */
    public record Relay(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("3") int connections,
            @DefaultValue("1s") Duration every,
            @DefaultValue("200") int batch,
            @DefaultValue("5s") Duration confirmTimeout,
            @DefaultValue("8") int parkAfter,
            @DefaultValue("30s") Duration longestPause) {

        /**
         * Keeps the pool small: it is there so that a hung broker takes nothing from the requests.
         */
        public Relay {
            if (connections < 1 || connections > 4) {
                throw new IllegalArgumentException(
                        "The relay works with 1 to 4 connections of its own");
            }
        }
    }

    /**
     * How events come in.
     *
     * @param enabled whether this instance takes events in at all
     * @param attempts how often an event is tried before it is dead-lettered
     * @param firstPause the pause after the first failure; each further one is twice as long
     * @param longestPause the longest pause
     * @param concurrency how many events of a queue are handled at a time where their order does
     *     not matter
     * @param together how many waiting events of a queue share one transaction, so that a backlog
     *     is worked off with fewer of them; if it fails, each is tried in one of its own
     * @param batch the most events given to a batch handler at a time
     * @param batchWait how long an event waits for others that share its transaction
     * @param keep how long it is remembered that an event was handled
     */
    public record Consumers(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("8") int attempts,
            @DefaultValue("100ms") Duration firstPause,
            @DefaultValue("10s") Duration longestPause,
            @DefaultValue("1") int concurrency,
            @DefaultValue("20") int together,
            @DefaultValue("500") int batch,
            @DefaultValue("20ms") Duration batchWait,
            @DefaultValue("30d") Duration keep) {}

    /**
     * How state is restated.
     *
     * @param page aggregates restated in one transaction
     * @param pending restating waits while more events than this are still to be published
     */
    public record Republish(@DefaultValue("200") int page, @DefaultValue("5000") int pending) {}
}
