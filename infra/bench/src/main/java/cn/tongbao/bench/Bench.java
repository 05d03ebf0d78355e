package cn.tongbao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Loads the running stack with whole lifecycles for a fixed time and prints what it saw: lifecycles
 * a second, CPU milliseconds a lifecycle (P1), time until an accepted tip is found (P3), memory
 * (P7). With {@code mediations} as its first argument it runs whole mediations up to their ruling.
 */
final class Bench {

    private Bench() {}

    /** Something that one client does from beginning to end. */
    interface Journey {

        /** Runs it; the nanoseconds that its waiting part took. */
        long run() throws InterruptedException;
    }

    /** Arguments: {@code [mediations]}, clients, seconds of warm-up, seconds measured. */
    public static void main(String[] given) throws Exception {
        var mediations = given.length > 0 && given[0].equals("mediations");
        var arguments = mediations ? Arrays.copyOfRange(given, 1, given.length) : given;
        var clients = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 16;
        var warmUp = Duration.ofSeconds(arguments.length > 1 ? Long.parseLong(arguments[1]) : 30);
        var measured = Duration.ofSeconds(arguments.length > 2 ? Long.parseLong(arguments[2]) : 60);
        var people = new People(env("TONGBAO_KEYCLOAK_URL", "http://localhost:8180"));
        try (var http = new Http(env("TONGBAO_GATEWAY_URL", "http://localhost:8080"))) {
            var journey = mediations ? mediation(http, people) : lifecycle(http, people);
            System.out.printf(
                    "clients %d, warm-up %d s, measured %d s%n",
                    clients, warmUp.toSeconds(), measured.toSeconds());
            load(journey, clients, warmUp);
            measure(journey, mediations ? "mediations" : "lifecycles", clients, measured);
        }
    }

    private static Journey lifecycle(Http http, People people) throws Exception {
        return new Lifecycle(
                http,
                people.team("intake-officer", "PROT-000000", "000000", 24),
                people.team("routing-officer", "PROT-000000", "000000", 24),
                people.team("agency-officer", "SAMR-340000", "340000", 48));
    }

    private static Journey mediation(Http http, People people) throws Exception {
        var mediators = people.team("mediator", "MEDI-110000", "110000", 24);
        var course =
                new MediationCourse(
                        http,
                        people.team("mediation-secretary", "MEDI-110000", "110000", 24),
                        mediators,
                        people.team("party", null, null, 48),
                        people.team("judge", "COURT-110108", "110108", 24));
        course.enterMediators();
        return course;
    }

    private static void measure(Journey journey, String what, int clients, Duration time)
            throws IOException {
        var processes = new Processes(Path.of(env("TONGBAO_STATE", ".local")));
        var before = processes.cpuMillis();
        var started = System.nanoTime();
        var result = load(journey, clients, time);
        var seconds = (System.nanoTime() - started) / 1e9;
        var after = processes.cpuMillis();
        var done = result.visible().size();
        System.out.printf(
                "P1  %.1f %s/s (%d done, %d failed)%n",
                done / seconds, what, done, result.failed().get());
        printCpu(before, after, Math.max(1, done));
        var sorted = result.visible().stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "P3  found by search: p50 %d ms, p95 %d ms, p99 %d ms (polled every 100 ms)%n",
                at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99));
        System.out.println("P7  resident MB " + processes.residentMegabytes());
        result.failures().stream()
                .limit(5)
                .forEach(failure -> System.out.println("failed: " + failure));
    }

    private static void printCpu(Map<String, Long> before, Map<String, Long> after, int done) {
        var total = 0L;
        var line = new StringBuilder();
        for (var name : after.keySet()) {
            var used = after.get(name) - before.getOrDefault(name, 0L);
            total += used;
            line.append(" %s %.1f".formatted(name, used / (double) done));
        }
        System.out.printf(
                "P1  CPU ms each, all processes: %.1f =%s%n", total / (double) done, line);
    }

    private record Result(
            ConcurrentLinkedQueue<Long> visible,
            AtomicInteger failed,
            ConcurrentLinkedQueue<String> failures) {}

    private static Result load(Journey journey, int clients, Duration time) {
        var result =
                new Result(
                        new ConcurrentLinkedQueue<>(),
                        new AtomicInteger(),
                        new ConcurrentLinkedQueue<>());
        var until = Instant.now().plus(time);
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                var _ = threads.submit(() -> repeat(journey, until, result));
            }
        }
        return result;
    }

    private static void repeat(Journey journey, Instant until, Result result) {
        while (Instant.now().isBefore(until)) {
            try {
                result.visible().add(journey.run());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                result.failed().incrementAndGet();
                result.failures().add(String.valueOf(e.getMessage()));
            }
        }
    }

    private static long at(long[] sorted, double share) {
        return sorted.length == 0
                ? -1
                : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1_000_000;
    }

    private static String env(String name, String otherwise) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
