package cn.tongbao.mediation.courtdocking.query;

import cn.tongbao.mediation.courtdocking.court.Court;
import cn.tongbao.mediation.courtdocking.court.CourtDockingSettings;
import cn.tongbao.mediation.courtdocking.court.Courts;
import cn.tongbao.mediation.courtdocking.court.Rounds;
import cn.tongbao.mediation.courtdocking.query.DockingView.Counts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The figures to watch for each docked court: waiting, the oldest, refused, both ways. */
@Component
class DockingMeters implements SmartLifecycle {

    private static final Clock MACHINE = Clock.systemUTC();
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Counts NONE = new Counts(0, 0, 0, null);

    private final Courts courts;
    private final DockingOverviews overviews;
    private final boolean enabled;
    private final Map<String, Counts> latest = new ConcurrentHashMap<>();
    private final Rounds rounds = new Rounds("court-figures", EVERY, this::look);

    DockingMeters(
            Courts courts,
            DockingOverviews overviews,
            MeterRegistry registry,
            CourtDockingSettings settings) {
        this.courts = courts;
        this.overviews = overviews;
        this.enabled = settings.enabled();
        for (var court : courts.all()) {
            for (var direction : WaitingItem.Direction.values()) {
                register(registry, court, direction, "waiting", Counts::waiting);
                register(registry, court, direction, "refused", Counts::refused);
                register(registry, court, direction, "oldest", DockingMeters::ageSeconds);
            }
        }
    }

    private void register(
            MeterRegistry registry,
            Court court,
            WaitingItem.Direction direction,
            String figure,
            ToDoubleFunction<Counts> value) {
        var key = direction + court.officeId();
        Gauge.builder(
                        "tongbao.court." + figure,
                        latest,
                        all -> value.applyAsDouble(all.getOrDefault(key, NONE)))
                .tag("court", court.officeId())
                .tag("direction", direction.name())
                .register(registry);
    }

    private static double ageSeconds(Counts counts) {
        return counts.oldest() == null
                ? 0
                : Duration.between(counts.oldest(), MACHINE.instant()).toMillis() / 1000.0;
    }

    private void look() {
        for (var court : courts.all()) {
            var id = court.officeId();
            latest.put(WaitingItem.Direction.STEP + id, overviews.steps(id));
            latest.put(WaitingItem.Direction.ANSWER + id, overviews.answers(id));
        }
    }

    @Override
    public void start() {
        if (enabled) {
            rounds.start();
        }
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.running();
    }
}
