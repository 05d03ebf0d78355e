package cn.tongbao.bench;

import cn.tongbao.bench.Journey.Timed;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Clients that run a journey again and again for a fixed time: each as fast as it can, or all
 * together at a fixed rate. At a fixed rate a run that begins late counts from when it was due, so
 * that a stack that stands still does not hide how many would have waited.
 */
final class Load {

    /** No window runs a journey more often, however long it is. */
    static final int MOST = 100_000;

    private final Journey journey;
    private final int clients;
    private final Duration time;
    private final double rate;

    private final Collection<Timed> done = new ConcurrentLinkedQueue<>();
    private final Collection<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger begun = new AtomicInteger();

    /** Runs a second over all clients; 0 lets each go as fast as it can. */
    Load(Journey journey, int clients, Duration time, double rate) {
        this.journey = journey;
        this.clients = clients;
        this.time = time;
        this.rate = rate;
    }

    /** Runs it to its end. */
    Seen run() {
        var started = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                var _ = threads.submit(() -> repeat(started));
            }
        }
        var seconds = (System.nanoTime() - started) / 1e9;
        return new Seen(List.copyOf(done), List.copyOf(failures), seconds);
    }

    private void repeat(long started) {
        while (true) {
            var number = begun.getAndIncrement();
            var due = rate > 0 ? (long) (number / rate * 1e9) : System.nanoTime() - started;
            if (due >= time.toNanos() || number >= MOST) {
                return;
            }
            try {
                var early = due - (System.nanoTime() - started);
                if (early > 0) {
                    TimeUnit.NANOSECONDS.sleep(early);
                }
                var late = Math.max(0, System.nanoTime() - started - due);
                var timed = journey.run();
                done.add(rate > 0 ? new Timed(timed.part(), timed.nanos() + late) : timed);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                failures.add(String.valueOf(e.getMessage()));
            }
        }
    }

    /** What a window saw. */
    record Seen(List<Timed> done, List<String> failures, double seconds) {

        double perSecond() {
            return done.size() / seconds;
        }

        /** The times of each part by its name. */
        Map<String, Spread> byPart() {
            return done.stream()
                    .collect(
                            Collectors.groupingBy(
                                    Timed::part,
                                    TreeMap::new,
                                    Collectors.collectingAndThen(
                                            Collectors.mapping(Timed::nanos, Collectors.toList()),
                                            Spread::of)));
        }

        /** All times together. */
        Spread together() {
            return Spread.of(done.stream().map(Timed::nanos).toList());
        }
    }
}
