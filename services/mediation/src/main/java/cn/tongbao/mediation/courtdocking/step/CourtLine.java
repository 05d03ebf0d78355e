package cn.tongbao.mediation.courtdocking.step;

import cn.tongbao.mediation.courtdocking.court.Court;
import cn.tongbao.mediation.courtdocking.court.CourtDockingSettings;
import cn.tongbao.mediation.courtdocking.step.Delivery.Failed;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.http.HttpClient;
import java.time.Duration;

/**
 * The line to one court. So many steps are on it at a time, and none while the court has been
 * failing: other courts, and our own acts, notice nothing of it.
 */
final class CourtLine {

    private final Court court;
    private final CourtCall call;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;

    CourtLine(Court court, HttpClient client, CourtDockingSettings settings) {
        this.court = court;
        this.call =
                new CourtCall(
                        court, client, settings.connectTimeout().plus(settings.readTimeout()));
        this.breaker = CircuitBreaker.of(court.officeId(), breaker(settings.breaker()));
        this.bulkhead =
                Bulkhead.of(
                        court.officeId(),
                        BulkheadConfig.custom()
                                .maxConcurrentCalls(settings.together())
                                .maxWaitDuration(Duration.ZERO)
                                .build());
    }

    private static CircuitBreakerConfig breaker(CourtDockingSettings.Breaker settings) {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(settings.window())
                .minimumNumberOfCalls(settings.minimumCalls())
                .failureRateThreshold(settings.failurePercent())
                .waitDurationInOpenState(settings.openFor())
                .permittedNumberOfCallsInHalfOpenState(1)
                .build();
    }

    Court court() {
        return court;
    }

    /** Takes a place on the line; whoever gets one delivers a step on it or gives it back. */
    boolean takePlace() {
        if (!bulkhead.tryAcquirePermission()) {
            return false;
        }
        if (!breaker.tryAcquirePermission()) {
            bulkhead.releasePermission();
            return false;
        }
        return true;
    }

    /** Nothing was there to deliver. */
    void giveBack() {
        breaker.releasePermission();
        bulkhead.releasePermission();
    }

    /** Hands the step to the court, and leaves the line. */
    Delivery deliver(StepRow step) {
        var began = breaker.getCurrentTimestamp();
        var failed = true;
        try {
            var outcome = call.make(step);
            failed = outcome instanceof Failed;
            return outcome;
        } finally {
            var took = breaker.getCurrentTimestamp() - began;
            if (failed) {
                breaker.onError(took, breaker.getTimestampUnit(), new CourtFailed());
            } else {
                breaker.onSuccess(took, breaker.getTimestampUnit());
            }
            bulkhead.onComplete();
        }
    }

    /** Whether the court is left alone, is being tried, or is called as usual. */
    String state() {
        return breaker.getState().name();
    }

    /** Lets the court be tried at once. */
    void tryAgain() {
        if (breaker.getState() == CircuitBreaker.State.OPEN) {
            breaker.transitionToHalfOpenState();
        }
    }

    /** What the breaker counts; the reason stands with the step. */
    private static final class CourtFailed extends Exception {

        CourtFailed() {
            super("a call to the court failed", null, false, false);
        }
    }
}
