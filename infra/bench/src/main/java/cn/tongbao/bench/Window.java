package cn.tongbao.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;

/** One measured stretch of load, and what the processes of the stack spent on it. */
final class Window {

    private static final int FAILURES_SHOWN = 5;

    private final Processes processes;
    private final PrintStream out;

    Window(Processes processes, PrintStream out) {
        this.processes = processes;
        this.out = out;
    }

    /** What one window came to. */
    record Outcome(Load.Seen seen, double cpuMillisEach) {}

    /**
     * Measures a load and prints it.
     *
     * @param one what was done, as in "CPU ms a selection"
     * @param many the same, as in "selections/s"
     * @param mark put before each line
     */
    Outcome measure(Load load, String one, String many, String mark) throws IOException {
        var before = processes.cpuMillis();
        var seen = load.run();
        var after = processes.cpuMillis();
        out.printf(
                "%s%.1f %s/s (%d done, %d failed)%n",
                mark, seen.perSecond(), many, seen.done().size(), seen.failures().size());
        var each = cpu(before, after, Math.max(1, seen.done().size()), one, mark);
        seen.failures().stream()
                .limit(FAILURES_SHOWN)
                .forEach(failure -> out.println("failed: " + failure));
        return new Outcome(seen, each);
    }

    private double cpu(
            Map<String, Long> before, Map<String, Long> after, int done, String one, String mark) {
        var total = 0L;
        var line = new StringBuilder();
        for (var entry : after.entrySet()) {
            var used = entry.getValue() - before.getOrDefault(entry.getKey(), 0L);
            total += used;
            line.append(" %s %.1f".formatted(entry.getKey(), used / (double) done));
        }
        var each = total / (double) done;
        out.printf("%sCPU ms %s, all processes: %.1f =%s%n", mark, one, each, line);
        return each;
    }
}
