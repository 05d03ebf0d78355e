package cn.tongbao.mediation.courtdocking.step;

import cn.tongbao.mediation.courtdocking.court.CourtDockingSettings;
import cn.tongbao.mediation.courtdocking.court.Rounds;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps steps moving: told of new ones right after their commit, and looking for due ones each
 * second. Any number of instances may do so; a step that one of them did not finish becomes
 * another's.
 */
@Component
class StepSender implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StepSender.class);

    private final StepRows steps;
    private final CourtLines lines;
    private final CourtDockingSettings settings;
    private final MeterRegistry meters;
    private final Pauses pauses;
    private final Rounds rounds;
    private final Phaser onTheirWay = new Phaser(1);

    StepSender(
            StepRows steps, CourtLines lines, CourtDockingSettings settings, MeterRegistry meters) {
        this.steps = steps;
        this.lines = lines;
        this.settings = settings;
        this.meters = meters;
        this.pauses =
                new Pauses(settings.firstPause(), settings.longestPause(), new SecureRandom());
        this.rounds = new Rounds("court-steps", settings.every(), this::sendDue);
    }

    /** There may be something to send. */
    void wake() {
        rounds.wake();
    }

    @Override
    public void start() {
        if (settings.enabled()) {
            rounds.start();
        }
    }

    @Override
    public void stop() {
        rounds.stop();
        var patience = settings.connectTimeout().plus(settings.readTimeout());
        try {
            onTheirWay.awaitAdvanceInterruptibly(
                    onTheirWay.arrive(), patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            log.warn("Steps were still on their way at the end; they will be sent again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return rounds.running();
    }

    /** Starts before requests are taken and ends after the last of them is answered. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 4096;
    }

    private void sendDue() {
        lines.all().forEach(this::sendDue);
    }

    private void sendDue(CourtLine line) {
        while (rounds.running() && line.takePlace()) {
            var claimed = false;
            try {
                var step = steps.claim(line.court().officeId(), settings.lease());
                claimed = step.isPresent();
                step.ifPresent(due -> sendBeside(line, due));
            } finally {
                if (!claimed) {
                    line.giveBack();
                }
            }
            if (!claimed) {
                return;
            }
        }
    }

    private void sendBeside(CourtLine line, StepRow step) {
        onTheirWay.register();
        Thread.ofVirtual()
                .name("court-step-" + step.id())
                .start(() -> {
                    try {
                        send(line, step);
                    } finally {
                        onTheirWay.arriveAndDeregister();
                    }
                });
    }

    private void send(CourtLine line, StepRow step) {
        try {
            note(step, line.deliver(step));
            rounds.wake();
        } catch (RuntimeException failure) {
            log.atWarn()
                    .addKeyValue("step", step.id())
                    .addKeyValue("cause", failure.toString())
                    .log("What became of a step could not be noted; it will be sent again");
        }
    }

    private void note(StepRow step, Delivery outcome) {
        meters.counter(
                        "tongbao.court.deliveries",
                        "court",
                        step.courtOfficeId(),
                        "outcome",
                        outcome.getClass().getSimpleName())
                .increment();
        switch (outcome) {
            case Delivery.Taken _ -> steps.sent(step);
            case Delivery.Refused(var reason) -> {
                steps.refuse(step, reason);
                log.atError()
                        .addKeyValue("step", step.id())
                        .addKeyValue("court", step.courtOfficeId())
                        .addKeyValue("reason", reason)
                        .log("A court refuses a step; it waits for somebody to look at it");
            }
            case Delivery.Failed(var reason, var asked) -> {
                var pause = pauses.after(step.attempts(), asked);
                steps.pause(step, reason, pause);
                warn(step, reason, pause);
            }
        }
    }

    private static void warn(StepRow step, String reason, Duration pause) {
        log.atWarn()
                .addKeyValue("step", step.id())
                .addKeyValue("court", step.courtOfficeId())
                .addKeyValue("attempt", step.attempts())
                .addKeyValue("reason", reason)
                .addKeyValue("pause", pause)
                .log("A step could not be sent and pauses");
    }
}
