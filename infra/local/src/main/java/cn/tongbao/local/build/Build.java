package cn.tongbao.local.build;

import cn.tongbao.local.LaunchFailure;
import cn.tongbao.local.Service;
import cn.tongbao.local.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Builds the services whose sources are newer than their jars, in one run of Maven. */
public final class Build {

    private static final String COURT_STUB = "infra/court-stub";
    private static final String BEACON_STUB = "infra/beacon-stub";

    private final Settings settings;
    private final Project project;
    private final Path javaHome;
    private final Clock clock;
    private final Consumer<String> say;

    public Build(
            Settings settings, Project project, Path javaHome, Clock clock, Consumer<String> say) {
        this.settings = settings;
        this.project = project;
        this.javaHome = javaHome;
        this.clock = clock;
        this.say = say;
    }

    public Path jar(Service service) {
        return settings.root()
                .resolve(service.module())
                .resolve("target")
                .resolve("%s-%s.jar".formatted(service.id(), project.version()));
    }

    /** The stand-in for a court's own system, with its libraries in a folder beside it. */
    public Path courtStub() {
        return settings.root()
                .resolve(COURT_STUB)
                .resolve("target")
                .resolve("court-stub-%s.jar".formatted(project.version()));
    }

    /** The stand-in for a public randomness beacon, with its libraries in a folder beside it. */
    public Path beaconStub() {
        return settings.root()
                .resolve(BEACON_STUB)
                .resolve("target")
                .resolve("beacon-stub-%s.jar".formatted(project.version()));
    }

    public void whatIsStale() throws IOException, InterruptedException {
        var stale = stale();
        if (stale.isEmpty()) {
            return;
        }
        var names =
                stale.keySet().stream()
                        .map(module -> module.substring(module.lastIndexOf('/') + 1))
                        .collect(Collectors.joining(", "));
        say.accept(
                "builds what is newer than its jar: " + names + " (a few minutes the first time)");
        var log = settings.files().logs().resolve("build.log");
        var command = new ArrayList<>(settings.maven());
        command.addAll(
                List.of(
                        "-q",
                        "-Pjars-only",
                        "-DskipTests",
                        "-Dspotless.check.skip=true",
                        "-pl",
                        String.join(",", stale.keySet()),
                        "-am",
                        "package"));
        var began = FileTime.from(clock.instant());
        var built =
                Shell.run(
                        command,
                        Map.of("JAVA_HOME", javaHome.toString()),
                        settings.root(),
                        log,
                        Duration.ofMinutes(30));
        if (!built) {
            throw new LaunchFailure("The build failed; see " + log);
        }
        // Maven leaves a jar alone when nothing in it changed. It counts as new all the same, as of
        // the moment when
        // Maven began: what somebody edits meanwhile is newer than that.
        for (var jar : stale.values()) {
            Files.setLastModifiedTime(jar, began);
        }
    }

    /** The jars that are older than what they are made of, by their modules. */
    private Map<String, Path> stale() throws IOException {
        var sources = new Sources(settings.root());
        var shared = sources.shared();
        var stale = new LinkedHashMap<String, Path>();
        for (var service : Service.values()) {
            var modules = new ArrayList<>(shared);
            modules.add(service.module());
            if (sources.newerThan(jar(service), modules)) {
                stale.put(service.module(), jar(service));
            }
        }
        if (sources.newerThan(courtStub(), List.of(COURT_STUB))) {
            stale.put(COURT_STUB, courtStub());
        }
        if (sources.newerThan(beaconStub(), List.of(BEACON_STUB))) {
            stale.put(BEACON_STUB, beaconStub());
        }
        return stale;
    }
}
