package cn.tongbao.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Ends processes: asks first, waits, and only then kills. */
public final class Ending {

    /**
     * Asks a program to end in good order: most by TERM, PostgreSQL by INT since TERM lets it wait
     * for its clients.
     */
    public enum Signal {
        TERM,
        INT,
        KILL
    }

    private static final Duration LOOK = Duration.ofMillis(100);

    private final ProcessTable processes;

    public Ending(ProcessTable processes) {
        this.processes = processes;
    }

    /** Ends all of them side by side; returns how many had to be killed. */
    public int end(List<Long> pids, Signal signal, Duration grace) {
        pids.forEach(pid -> send(signal, pid));
        waitFor(pids, grace);
        var stubborn = pids.stream().filter(processes::alive).toList();
        stubborn.forEach(pid -> send(Signal.KILL, pid));
        waitFor(stubborn, Duration.ofSeconds(10));
        return stubborn.size();
    }

    private void waitFor(List<Long> pids, Duration atMost) {
        var until = System.nanoTime() + atMost.toNanos();
        while (pids.stream().anyMatch(processes::alive) && System.nanoTime() < until) {
            Pause.of(LOOK);
        }
    }

    private static void send(Signal signal, long pid) {
        try {
            var kill =
                    new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            // A process that ended by itself a moment ago makes kill fail, and that is just as
            // well.
            if (!kill.waitFor(10, TimeUnit.SECONDS)) {
                kill.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
