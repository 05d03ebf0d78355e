package cn.tongbao.gateway.route;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How long to wait for services, and how much to pass on to them. No limit is put on the time of a
 * whole transfer: a large file on a slow line is not a fault, standing still is.
 *
 * @param connectTimeout for a connection to a service
 * @param answerTimeout from the end of a request to the head of its answer
 * @param evidenceAnswerTimeout the same for files, which are hashed, typed and sealed first
 * @param idleTimeout for the next piece of a body that is under way, in either direction
 * @param bodyLimit for bodies of all routes but evidence
 * @param evidenceBodyLimit for uploads, the form around the file included
 * @param breaker when to stop calling a service that does not answer
 */
@Validated
@ConfigurationProperties("tongbao.gateway.upstream")
record UpstreamSettings(
        @DefaultValue("2s") @NotNull Duration connectTimeout,
        @DefaultValue("15s") @NotNull Duration answerTimeout,
        @DefaultValue("5m") @NotNull Duration evidenceAnswerTimeout,
        @DefaultValue("30s") @NotNull Duration idleTimeout,
        @DefaultValue("1MB") @NotNull DataSize bodyLimit,
        @DefaultValue("2049MB") @NotNull DataSize evidenceBodyLimit,
        @DefaultValue @Valid Breaker breaker) {

    /**
     * The circuit breaker of each route. It counts connections refused, cut or timed out, never
     * what a service answers.
     *
     * @param window how many of the last calls are looked at
     * @param minimumCalls how many there must be before it may open
     * @param failurePercent the share of failures that opens it
     * @param openFor how long it stays open before it lets calls try again by itself
     * @param trials how many calls then decide whether it closes
     * @param trialPatience how long it waits for their outcome before it opens again; it must leave
     *     time for that many calls to come in where few people call
     */
    record Breaker(
            @DefaultValue("20") @Min(1) int window,
            @DefaultValue("5") @Min(1) int minimumCalls,
            @DefaultValue("50") @Min(1) @Max(100) int failurePercent,
            @DefaultValue("1s") @NotNull Duration openFor,
            @DefaultValue("1") @Min(1) int trials,
            @DefaultValue("5s") @NotNull Duration trialPatience) {}
}
