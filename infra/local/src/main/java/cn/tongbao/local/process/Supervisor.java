package cn.tongbao.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Starts every part as soon as what it needs is ready, and starts it again whenever it dies. It
 * ends nothing: parts outlive it, and whoever takes the stack down finds them by their pid files.
 */
public final class Supervisor {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Watch> watches = new ArrayList<>();
    private final Path statusFile;
    private final Journal journal;
    private final String startedAt;
    private final long startedNanos = System.nanoTime();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Object launchLock = new Object();

    private @Nullable String failure;
    private boolean saidReady;
    private volatile boolean stopping;

    public Supervisor(
            List<Component> components,
            Path pids,
            Path statusFile,
            ProcessTable processes,
            Journal journal,
            Clock clock) {
        this.statusFile = statusFile;
        this.journal = journal;
        this.startedAt = clock.instant().toString();
        for (var component : components) {
            watches.add(
                    new Watch(
                            component,
                            PidFile.of(pids, component.name(), processes),
                            processes,
                            this));
        }
    }

    /** Runs until it is told to stop. */
    public void run() throws InterruptedException {
        changed();
        watches.forEach(watch -> Thread.ofPlatform().name(watch.name()).start(watch));
        stopped.await();
    }

    /** Starts nothing more; a start under way is finished first, so that its pid file is there. */
    public void stop() {
        stopping = true;
        synchronized (launchLock) {
            journal.say("supervisor", "stops; it restarts nothing from here on");
        }
        stopped.countDown();
    }

    Journal journal() {
        return journal;
    }

    boolean stopping() {
        return stopping;
    }

    Object launchLock() {
        return launchLock;
    }

    boolean allReady(List<String> names) {
        Predicate<Watch> needed = watch -> names.contains(watch.name());
        return watches.stream()
                .filter(needed)
                .allMatch(watch -> watch.state() == Status.State.READY);
    }

    synchronized void failed(String message) {
        failure = message;
        journal.say("supervisor", message);
        changed();
    }

    synchronized void changed() {
        var parts = watches.stream().map(Watch::part).toList();
        var ready = parts.stream().allMatch(part -> part.state() == Status.State.READY);
        if (ready && !saidReady) {
            saidReady = true;
            failure = null;
            var seconds = (System.nanoTime() - startedNanos) / 1_000_000_000.0;
            journal.say("supervisor", "everything is ready after %.1f s".formatted(seconds));
            Thread.ofPlatform().daemon().name("settling").start(this::settle);
        }
        write(new Status(startedAt, saidReady, failure, parts));
    }

    private void settle() {
        for (var watch : watches) {
            try {
                if (!stopping) {
                    watch.settle();
                }
            } catch (IOException | RuntimeException e) {
                journal.say(watch.name(), "could not settle: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void write(Status status) {
        try {
            var next = statusFile.resolveSibling(statusFile.getFileName() + ".next");
            Files.writeString(next, JSON.writeValueAsString(status));
            Files.move(
                    next,
                    statusFile,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
