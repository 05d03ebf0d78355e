package cn.tongbao.directory.beacon;

import cn.tongbao.directory.beacon.BeaconAnswer.Down;
import cn.tongbao.directory.beacon.BeaconAnswer.NotYet;
import cn.tongbao.directory.beacon.BeaconAnswer.Published;
import cn.tongbao.directory.beacon.BeaconAnswer.Wrong;
import cn.tongbao.directory.draw.Entropy;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The beacon as this service knows it. It is asked for the round that a draw was announced for and
 * for no other; while it fails it is left alone.
 */
@Component
public class Beacon implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Beacon.class);

    /** Rounds come in real time, which a moved legal clock must not touch. */
    private static final Clock MACHINE = Clock.systemUTC();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BeaconSettings settings;
    private final BeaconKey key;
    private final Timetable timetable;
    private final HttpClient client;
    private final BeaconCall call;
    private final CircuitBreaker breaker;
    private final MeterRegistry meters;

    Beacon(BeaconSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.meters = meters;
        this.key = BeaconKey.read(settings.publicKey());
        this.timetable = new Timetable(settings.genesis(), settings.period());
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(settings.connectTimeout())
                        .executor(threads)
                        .build();
        this.call = new BeaconCall(settings, key, client);
        this.breaker = CircuitBreaker.of("beacon", breaker(settings.breaker()));
    }

    private static CircuitBreakerConfig breaker(BeaconSettings.Breaker settings) {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(settings.window())
                .minimumNumberOfCalls(settings.minimumCalls())
                .failureRateThreshold(settings.failurePercent())
                .waitDurationInOpenState(settings.openFor())
                .permittedNumberOfCallsInHalfOpenState(1)
                .build();
    }

    /** The round to announce now: the first one that is far enough in the future. */
    public Entropy nextRound() {
        return new Entropy(
                settings.source(), timetable.firstAfter(MACHINE.instant().plus(settings.lead())));
    }

    /** The earliest instant at which the round can be there, in real time. */
    public Instant expectedAt(Entropy entropy) {
        return timetable.of(entropy.round());
    }

    /** Whether draws by this source are demonstrations. */
    public boolean standIn() {
        return settings.standIn();
    }

    /** The key that it is known by, PEM. */
    public String publicKey() {
        return key.pem();
    }

    /** Whether it signed the round. */
    boolean signed(BeaconRound round) {
        return key.signed(round);
    }

    /** Asks for a round. */
    public BeaconAnswer ask(Entropy entropy) {
        if (!entropy.source().equals(settings.source())) {
            return new Wrong("was announced for another source");
        }
        if (!breaker.tryAcquirePermission()) {
            return counted(entropy, new Down("is left alone for a while"));
        }
        var began = breaker.getCurrentTimestamp();
        var answer = call.make(entropy.round());
        var took = breaker.getCurrentTimestamp() - began;
        switch (answer) {
            case Published _, NotYet _ -> breaker.onSuccess(took, breaker.getTimestampUnit());
            case Wrong _, Down _ ->
                    breaker.onError(took, breaker.getTimestampUnit(), new BeaconFailed());
        }
        return counted(entropy, answer);
    }

    private BeaconAnswer counted(Entropy entropy, BeaconAnswer answer) {
        meters.counter("tongbao.beacon.answers", "outcome", answer.getClass().getSimpleName())
                .increment();
        if (answer instanceof Wrong(var reason)) {
            log.atError()
                    .addKeyValue("round", entropy.round())
                    .addKeyValue("reason", reason)
                    .log("The beacon gave an answer that is not believed; the draw waits");
        } else if (answer instanceof Down(var reason)) {
            log.atWarn()
                    .addKeyValue("round", entropy.round())
                    .addKeyValue("reason", reason)
                    .log("The beacon gave no answer; the draw waits");
        }
        return answer;
    }

    @Override
    public void close() {
        client.shutdownNow();
        threads.shutdownNow();
    }

    /** What the breaker counts; the reason stands in the log. */
    private static final class BeaconFailed extends Exception {

        BeaconFailed() {
            super("a call to the beacon failed", null, false, false);
        }
    }
}
