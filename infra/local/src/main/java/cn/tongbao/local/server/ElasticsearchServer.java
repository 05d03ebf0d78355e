package cn.tongbao.local.server;

import cn.tongbao.local.Settings;
import cn.tongbao.local.process.Component;
import cn.tongbao.local.process.Journal;
import cn.tongbao.local.process.Launch;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;

/** A single Elasticsearch node without its security layer, reachable from this machine only. */
public final class ElasticsearchServer implements Component {

    private static final List<String> COPIED =
            List.of("log4j2.properties", "role_mapping.yml", "roles.yml", "users", "users_roles");

    private final Settings settings;
    private final Path home;
    private final Path javaHome;
    private final Path data;
    private final Unprivileged unprivileged;

    public ElasticsearchServer(
            Settings settings, Path home, Path javaHome, Unprivileged unprivileged) {
        this.settings = settings;
        this.home = home;
        this.javaHome = javaHome;
        this.data = settings.files().data(name());
        this.unprivileged = unprivileged;
    }

    @Override
    public String name() {
        return "elasticsearch";
    }

    @Override
    public void prepare(Journal journal) throws IOException {
        var config = config();
        Files.createDirectories(config.resolve("jvm.options.d"));
        Files.createDirectories(temporary());
        for (var file : COPIED) {
            Files.copy(
                    home.resolve("config").resolve(file),
                    config.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        var ours = settings.root().resolve("infra/elasticsearch");
        Files.copy(
                ours.resolve("jvm.options"),
                config.resolve("jvm.options"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(
                config.resolve("elasticsearch.yml"),
                Files.readString(ours.resolve("elasticsearch.yml"))
                        .replace("${PORT}", Integer.toString(settings.ports().elasticsearch()))
                        .replace(
                                "${TRANSPORT_PORT}",
                                Integer.toString(settings.ports().elasticsearchTransport()))
                        .replace("${DATA}", data.resolve("indices").toString())
                        .replace("${LOGS}", settings.files().logs().resolve(name()).toString()));
    }

    @Override
    public Launch launch() {
        var environment = new HashMap<String, String>();
        environment.put("ES_JAVA_HOME", javaHome.toString());
        environment.put("ES_JAVA_OPTS", "-Xms512m -Xmx512m " + marker());
        environment.put("ES_PATH_CONF", config().toString());
        environment.put("ES_TMPDIR", temporary().toString());
        environment.put("CLI_JAVA_OPTS", "-XX:TieredStopAtLevel=1 " + marker());
        var pidFile = data.resolve("elasticsearch.pid");
        return new Launch(
                unprivileged.command(
                        List.of(
                                "bash",
                                home.resolve("bin/elasticsearch").toString(),
                                "-d",
                                "-p",
                                pidFile.toString())),
                environment,
                data,
                settings.files().logs().resolve("elasticsearch.log"),
                settings.files().state().toString(),
                pidFile);
    }

    @Override
    public boolean ready() {
        return Probe.get(
                        URI.create(
                                settings.elasticsearch()
                                        + "/_cluster/health?wait_for_status=yellow&timeout=2s"))
                == 200;
    }

    private String marker() {
        return "-Dtongbao.stack=" + settings.files().state();
    }

    private Path config() {
        return data.resolve("config");
    }

    private Path temporary() {
        return data.resolve("tmp");
    }
}
