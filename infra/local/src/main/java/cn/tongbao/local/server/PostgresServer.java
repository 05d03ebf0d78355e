package cn.tongbao.local.server;

import cn.tongbao.local.LaunchFailure;
import cn.tongbao.local.Secrets;
import cn.tongbao.local.Settings;
import cn.tongbao.local.process.Component;
import cn.tongbao.local.process.Journal;
import cn.tongbao.local.process.Launch;
import cn.tongbao.local.process.ProcessTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One PostgreSQL for all databases, with everything on that keeps a commit through a crash. The
 * built-in C.UTF-8 locale is asked for by name: under plain C, trigram similarity of Chinese text
 * is always zero.
 */
public final class PostgresServer implements Component {

    private final Settings settings;
    private final Path home;
    private final Path data;
    private final Databases databases;
    private final Secrets secrets;
    private final Unprivileged unprivileged;
    private final ProcessTable processes;

    public PostgresServer(
            Settings settings,
            Path home,
            Databases databases,
            Secrets secrets,
            Unprivileged unprivileged,
            ProcessTable processes) {
        this.settings = settings;
        this.home = home;
        this.data = settings.files().data(name());
        this.databases = databases;
        this.secrets = secrets;
        this.unprivileged = unprivileged;
        this.processes = processes;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public void prepare(Journal journal) throws IOException, InterruptedException {
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            journal.say(name(), "creates its data folder");
            initialise();
        }
        dropStaleLock();
    }

    private void initialise() throws IOException, InterruptedException {
        secrets.password("postgresql-superuser");
        Files.createDirectories(data.getParent());
        var initdb =
                unprivileged.command(
                        List.of(
                                home.resolve("bin/initdb").toString(),
                                "--pgdata=" + data,
                                "--username=" + Databases.SUPERUSER,
                                "--pwfile="
                                        + settings.files()
                                                .secrets()
                                                .resolve("postgresql-superuser"),
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--locale=C.UTF-8"));
        var log = settings.files().logs().resolve("postgresql-initdb.log");
        var process =
                new ProcessBuilder(initdb)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new LaunchFailure("PostgreSQL could not create its data folder; see " + log);
        }
    }

    /**
     * A killed server leaves its lock behind, and should its process number have gone to another
     * program of the same user, the next server would take that one for itself and refuse to start.
     */
    private void dropStaleLock() throws IOException {
        var lock = data.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
        if (!processes.commandLine(pid).contains(data.toString())) {
            Files.delete(lock);
        }
    }

    @Override
    public Launch launch() {
        var server =
                List.of(
                        home.resolve("bin/postgres").toString(),
                        "-D",
                        data.toString(),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "port=" + settings.ports().postgresql(),
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "max_connections=200",
                        "-c",
                        "shared_buffers=256MB",
                        "-c",
                        "effective_cache_size=1GB",
                        "-c",
                        "work_mem=8MB",
                        "-c",
                        "maintenance_work_mem=64MB",
                        "-c",
                        "random_page_cost=1.1",
                        "-c",
                        "max_wal_size=2GB",
                        "-c",
                        "checkpoint_timeout=15min",
                        "-c",
                        "jit=off",
                        "-c",
                        "shared_preload_libraries=pg_stat_statements",
                        "-c",
                        "fsync=on",
                        "-c",
                        "synchronous_commit=on",
                        "-c",
                        "full_page_writes=on",
                        "-c",
                        "timezone=UTC",
                        "-c",
                        "log_timezone=UTC",
                        "-c",
                        "log_line_prefix=%m [%p] %d %u ");
        return new Launch(
                unprivileged.command(server),
                Map.of("LC_ALL", "C.UTF-8"),
                data,
                settings.files().logs().resolve("postgresql.log"),
                data.toString(),
                null);
    }

    @Override
    public boolean ready() {
        return databases.answer();
    }

    @Override
    public void whenReady() {
        databases.create();
    }
}
