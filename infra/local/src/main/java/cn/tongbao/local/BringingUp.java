package cn.tongbao.local;

import cn.tongbao.local.build.Build;
import cn.tongbao.local.build.Distributions;
import cn.tongbao.local.build.Project;
import cn.tongbao.local.demo.DemoData;
import cn.tongbao.local.process.Pause;
import cn.tongbao.local.process.PidFile;
import cn.tongbao.local.process.ProcessTable;
import cn.tongbao.local.process.Status;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command that people type: checks, builds, starts the supervisor, shows its progress, loads
 * the demo data.
 */
final class BringingUp {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Settings settings;
    private final Path javaHome;
    private final ProcessTable processes;
    private final PrintStream out;
    private final long startedNanos = System.nanoTime();

    BringingUp(Settings settings, Path javaHome, ProcessTable processes, PrintStream out) {
        this.settings = settings;
        this.javaHome = javaHome;
        this.processes = processes;
        this.out = out;
    }

    void run(boolean fresh) throws IOException, InterruptedException {
        var files = settings.files();
        if (fresh) {
            new TakingDown(files, processes, this::say).all();
            empty(files.state());
        }
        files.create();
        var supervisor = PidFile.of(files.pids(), TakingDown.SUPERVISOR, processes);
        var running = supervisor.living().isPresent();
        if (running && isReady() && demoIsThere()) {
            out.println("Tongbao is running already.");
            describe();
            return;
        }
        if (running && !hasFailed()) {
            say("a start is under way; joins it");
        } else {
            start();
        }
        follow(supervisor);
        if (settings.demo()) {
            new DemoData(settings, Stack.of(settings, javaHome).databases(), this::say).load();
        }
        out.println();
        out.printf("Tongbao is up after %.0f s.%n", elapsedSeconds());
        describe();
    }

    private void start() throws IOException, InterruptedException {
        var files = settings.files();
        if (new TakingDown(files, processes, this::say).all() > 0) {
            say("those were left from a stack whose supervisor is gone");
        }
        new Prerequisites(settings, this::say).check();
        var project = Project.in(settings.root());
        if (settings.build()) {
            new Build(settings, project, javaHome, Clock.systemUTC(), this::say).whatIsStale();
        }
        new Distributions(settings, project, javaHome, this::say).prepare();
        say("starts the supervisor");
        if (Files.exists(files.journal())) {
            Files.move(
                    files.journal(),
                    files.journal().resolveSibling("supervisor.log.1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Files.deleteIfExists(files.status());
        var process =
                new ProcessBuilder(supervisorCommand())
                        .directory(settings.root().toFile())
                        .redirectErrorStream(true)
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        files.logs().resolve("supervisor.out").toFile()))
                        .start();
        PidFile.of(files.pids(), TakingDown.SUPERVISOR, processes).write(process.pid(), marker());
    }

    /**
     * The supervisor runs from a copy of its own: the next build would otherwise write over the
     * jars that it reads its classes from.
     */
    private String ownClassPath() throws IOException {
        var copy = settings.files().launcher();
        Files.createDirectories(copy);
        var copied = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            var jar = Path.of(entry);
            var target = copy.resolve(jar.getFileName());
            Files.copy(jar, target, StandardCopyOption.REPLACE_EXISTING);
            copied.add(target.toString());
        }
        return String.join(File.pathSeparator, copied);
    }

    private List<String> supervisorCommand() throws IOException {
        return List.of(
                "setsid",
                javaHome.resolve("bin/java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                marker(),
                "-Dtongbao.root=" + settings.root(),
                "-cp",
                ownClassPath(),
                Launcher.class.getName(),
                "supervise");
    }

    private String marker() {
        return "-Dtongbao.stack=" + settings.files().state();
    }

    /** Shows the supervisor's journal as it grows, until all is ready or there is no hope. */
    private void follow(PidFile supervisor) throws IOException {
        var at = 0L;
        var lastSign = System.nanoTime();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var shown = show(at);
            if (shown > at) {
                at = shown;
                lastSign = System.nanoTime();
            }
            var status = status();
            if (status.isPresent() && status.get().ready()) {
                show(at);
                return;
            }
            if (status.isPresent() && status.get().failure() != null) {
                new TakingDown(settings.files(), processes, this::say).all();
                throw new LaunchFailure(
                        "The stack did not come up: %s Logs: %s."
                                .formatted(status.get().failure(), settings.files().logs()));
            }
            if (supervisor.living().isEmpty()) {
                throw new LaunchFailure(
                        "The supervisor ended; see "
                                + settings.files().logs().resolve("supervisor.out"));
            }
            if (System.nanoTime() > until) {
                throw new LaunchFailure(
                        "The stack is not ready after %d minutes; see %s, stop it with infra/down."
                                .formatted(PATIENCE.toMinutes(), settings.files().logs()));
            }
            if (System.nanoTime() - lastSign > SIGN_OF_LIFE.toNanos()) {
                lastSign = System.nanoTime();
                say(
                        "waits for "
                                + status.map(s -> String.join(", ", s.notReady()))
                                        .orElse("the supervisor"));
            }
            Pause.of(LOOK);
        }
    }

    /** Prints whole lines of the journal from the position on; returns the position after them. */
    private long show(long at) throws IOException {
        var journal = settings.files().journal();
        if (!Files.exists(journal)) {
            return at;
        }
        try (var file = new RandomAccessFile(journal.toFile(), "r")) {
            var fresh = new byte[(int) (file.length() - at)];
            file.seek(at);
            file.readFully(fresh);
            var text = new String(fresh, StandardCharsets.UTF_8);
            var whole = text.lastIndexOf('\n') + 1;
            text.substring(0, whole).lines().forEach(this::say);
            return at + text.substring(0, whole).getBytes(StandardCharsets.UTF_8).length;
        }
    }

    private Optional<Status> status() {
        try {
            var file = settings.files().status();
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readString(file), Status.class))
                    : Optional.empty();
        } catch (IOException replacedMeanwhile) {
            return Optional.empty();
        }
    }

    private boolean hasFailed() {
        return status().map(status -> status.failure() != null).orElse(false);
    }

    private boolean isReady() {
        return status().map(Status::ready).orElse(false);
    }

    private boolean demoIsThere() {
        return !settings.demo() || Files.exists(settings.files().demoMarker());
    }

    private void describe() {
        status().ifPresent(status ->
                status.parts().stream()
                        .filter(part -> part.state() != Status.State.READY)
                        .forEach(part -> out.println("  not ready: " + part.name())));
        out.print(Summary.of(settings));
    }

    private double elapsedSeconds() {
        return (System.nanoTime() - startedNanos) / 1_000_000_000.0;
    }

    private void say(String what) {
        out.printf("%6.1f s  %s%n", elapsedSeconds(), what);
    }

    /** Everything but the cache of programs, which holds no data. */
    private void empty(Path state) throws IOException {
        if (!Files.exists(state)) {
            return;
        }
        say("empties " + state);
        var doomed = new ArrayList<Path>();
        try (var walk = Files.walk(state)) {
            walk.filter(path ->
                            !path.startsWith(settings.cache())
                                    && !settings.cache().startsWith(path))
                    .sorted(Comparator.reverseOrder())
                    .forEach(doomed::add);
        }
        for (var path : doomed) {
            Files.deleteIfExists(path);
        }
    }
}
