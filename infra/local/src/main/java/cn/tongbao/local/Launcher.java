package cn.tongbao.local;

import cn.tongbao.local.build.Build;
import cn.tongbao.local.build.Distributions;
import cn.tongbao.local.build.Project;
import cn.tongbao.local.process.Journal;
import cn.tongbao.local.process.PidFile;
import cn.tongbao.local.process.ProcessTable;
import cn.tongbao.local.process.Supervisor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/** Entry of the commands {@code infra/up}, {@code infra/down} and {@code infra/clock}. */
public final class Launcher {

    private final Settings settings;
    private final Path javaHome;
    private final ProcessTable processes = new ProcessTable();
    private final PrintStream out;

    private Launcher(Settings settings, Path javaHome, PrintStream out) {
        this.settings = settings;
        this.javaHome = javaHome;
        this.out = out;
    }

    /**
     * Runs one command; a failure that a person can mend is shown as a sentence, without a stack
     * trace.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            var root = Path.of(System.getProperty("tongbao.root", ".")).toRealPath();
            var javaHome = Path.of(System.getProperty("java.home"));
            new Launcher(Settings.from(root, System.getenv()), javaHome, out)
                    .run(Arrays.asList(arguments));
        } catch (LaunchFailure e) {
            out.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run(List<String> arguments) throws IOException, InterruptedException {
        var command = arguments.isEmpty() ? "" : arguments.getFirst();
        var rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        switch (command) {
            case "up" -> up(rest);
            case "down" -> down();
            case "clock" -> clock(rest);
            case "supervise" -> supervise();
            default ->
                    throw new LaunchFailure(
                            "Commands: infra/up [--fresh], infra/down, infra/clock [+P31D | reset]");
        }
    }

    private void up(List<String> options) throws IOException, InterruptedException {
        var fresh = options.contains("--fresh");
        if (options.size() > (fresh ? 1 : 0)) {
            throw new LaunchFailure(
                    "infra/up knows one option: --fresh, which begins with empty data.");
        }
        new BringingUp(settings, javaHome, processes, out).run(fresh);
    }

    private void down() {
        var ended = new TakingDown(settings.files(), processes, out::println).all();
        out.println(
                ended == 0
                        ? "Nothing was running."
                        : "Tongbao is down; its data stays in " + settings.files().state());
    }

    private void clock(List<String> step) {
        var file = settings.files().clock();
        if (step.size() > 1) {
            throw new LaunchFailure(
                    "infra/clock takes one step such as +P31D, or reset, or nothing to show the clock.");
        }
        if (!step.isEmpty()) {
            if (step.getFirst().equals("reset")) {
                Clocks.reset(file);
            } else {
                Clocks.move(file, step.getFirst());
            }
        }
        Duration offset = Clocks.offset(file);
        out.printf(
                "The platform's clock shows %s, %s.%n",
                Clock.systemUTC().instant().plus(offset).truncatedTo(ChronoUnit.SECONDS),
                Clocks.spoken(offset));
    }

    private void supervise() throws IOException, InterruptedException {
        var files = settings.files();
        var journal = new Journal(files.journal(), Clock.systemUTC());
        var project = Project.in(settings.root());
        var build =
                new Build(
                        settings,
                        project,
                        javaHome,
                        Clock.systemUTC(),
                        line -> journal.say("build", line));
        var distributions =
                new Distributions(settings, project, javaHome, line -> journal.say("fetch", line));
        var stack = Stack.of(settings, javaHome);
        StackProperties.write(stack);
        if (settings.postgresql().existing()) {
            stack.databases().create();
        }
        var supervisor =
                new Supervisor(
                        stack.components(processes, build, distributions),
                        files.pids(),
                        files.status(),
                        processes,
                        journal,
                        Clock.systemUTC());
        PidFile.of(files.pids(), TakingDown.SUPERVISOR, processes)
                .write(ProcessHandle.current().pid(), "-Dtongbao.stack=" + files.state());
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::stop, "stop"));
        supervisor.run();
    }
}
