package cn.tongbao.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The life of one part: wait for what it needs, start, become ready, be watched, and all again when
 * it dies.
 */
final class Watch implements Runnable {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration STEADY = Duration.ofSeconds(60);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int HOPELESS = 5;

    private final Component component;
    private final PidFile pidFile;
    private final ProcessTable processes;
    private final Supervisor supervisor;

    private volatile Status.State state = Status.State.WAITING;
    private final AtomicInteger restarts = new AtomicInteger();
    private int deathsInARow;
    private boolean everReady;
    private long readyAt;

    Watch(Component component, PidFile pidFile, ProcessTable processes, Supervisor supervisor) {
        this.component = component;
        this.pidFile = pidFile;
        this.processes = processes;
        this.supervisor = supervisor;
    }

    String name() {
        return component.name();
    }

    Status.State state() {
        return state;
    }

    Status.Part part() {
        return new Status.Part(name(), state, restarts.get());
    }

    void settle() throws IOException, InterruptedException {
        component.settle(supervisor.journal());
    }

    @Override
    public void run() {
        while (!supervisor.stopping()) {
            readyAt = 0;
            var ending = live();
            if (supervisor.stopping()) {
                return;
            }
            if (readyAt != 0 && System.nanoTime() - readyAt > STEADY.toNanos()) {
                deathsInARow = 0;
            }
            deathsInARow++;
            restarts.incrementAndGet();
            become(Status.State.DEAD);
            var wait = backoff(deathsInARow);
            say("%s; starts again in %d s".formatted(ending, wait.toSeconds()));
            if (!everReady && deathsInARow == HOPELESS) {
                supervisor.failed(
                        name()
                                + " did not come up in "
                                + HOPELESS
                                + " attempts; its last words are in the log.");
            }
            Pause.of(wait);
        }
    }

    static Duration backoff(int deathsInARow) {
        var seconds = 1L << Math.min(deathsInARow - 1, 10);
        var wait = Duration.ofSeconds(seconds);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** One life; returns how it ended. */
    private String live() {
        try {
            become(Status.State.WAITING);
            while (!supervisor.allReady(component.needs())) {
                if (supervisor.stopping()) {
                    return "was not started";
                }
                Pause.of(LOOK);
            }
            become(Status.State.PREPARING);
            component.prepare(supervisor.journal());
            var startedAt = System.nanoTime();
            var pid = start();
            if (pid.isEmpty()) {
                return "did not start; see " + component.launch().log();
            }
            if (!becomesReady(pid.getAsLong())) {
                return processes.alive(pid.getAsLong())
                        ? "did not become ready in time"
                        : "died while starting";
            }
            component.whenReady();
            everReady = true;
            readyAt = System.nanoTime();
            become(Status.State.READY);
            say("ready (%.1f s)".formatted((System.nanoTime() - startedAt) / 1_000_000_000.0));
            while (processes.alive(pid.getAsLong())) {
                if (supervisor.stopping()) {
                    return "is left running";
                }
                Pause.of(LOOK);
            }
            return "died";
        } catch (IOException | RuntimeException e) {
            return "did not start: " + e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "was interrupted";
        }
    }

    private OptionalLong start() throws IOException, InterruptedException {
        @Nullable Process process;
        Launch launch;
        synchronized (supervisor.launchLock()) {
            if (supervisor.stopping()) {
                return OptionalLong.empty();
            }
            endLeftover();
            launch = component.launch();
            become(Status.State.STARTING);
            say(restarts.get() == 0 ? "starts" : "starts again");
            process = spawn(launch);
            pidFile.write(process.pid(), launch.marker());
        }
        if (launch.daemonPid() == null) {
            return OptionalLong.of(process.pid());
        }
        return daemon(process, launch, launch.daemonPid());
    }

    /**
     * The starter of a daemon ends as soon as the daemon has come up, and leaves its number behind.
     */
    private OptionalLong daemon(Process starter, Launch launch, Path daemonPid)
            throws IOException, InterruptedException {
        if (starter.waitFor() != 0 || !Files.exists(daemonPid)) {
            return OptionalLong.empty();
        }
        var pid = Long.parseLong(Files.readString(daemonPid).strip());
        pidFile.write(pid, launch.marker());
        return OptionalLong.of(pid);
    }

    private static Process spawn(Launch launch) throws IOException {
        Files.createDirectories(launch.directory());
        Files.createDirectories(launch.log().getParent());
        if (launch.daemonPid() != null) {
            Files.deleteIfExists(launch.daemonPid());
        }
        var builder =
                new ProcessBuilder(launch.command())
                        .directory(launch.directory().toFile())
                        .redirectErrorStream(true)
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
        builder.environment().putAll(launch.environment());
        return builder.start();
    }

    private boolean becomesReady(long pid) {
        var until = System.nanoTime() + component.readyWithin().toNanos();
        while (System.nanoTime() < until && !supervisor.stopping()) {
            if (!processes.alive(pid)) {
                return false;
            }
            if (component.ready()) {
                return true;
            }
            Pause.of(LOOK);
        }
        return false;
    }

    /** What hangs is ended before it is started again. */
    private void endLeftover() {
        pidFile.living()
                .ifPresent(pid ->
                        new Ending(processes)
                                .end(List.of(pid), Ending.Signal.TERM, Duration.ofSeconds(10)));
    }

    private void become(Status.State next) {
        state = next;
        supervisor.changed();
    }

    private void say(String what) {
        supervisor.journal().say(name(), what);
    }
}
