package cn.tongbao.local.server;

import cn.tongbao.local.Secrets;
import cn.tongbao.local.Settings;
import cn.tongbao.local.process.Component;
import cn.tongbao.local.process.Journal;
import cn.tongbao.local.process.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;

/** A RabbitMQ node of our own, beside any that the system's package may have started. */
public final class RabbitServer implements Component {

    public static final String USERNAME = "tongbao";

    private final Settings settings;
    private final Secrets secrets;
    private final Path data;

    public RabbitServer(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
        this.data = settings.files().data(name());
    }

    @Override
    public String name() {
        return "rabbitmq";
    }

    @Override
    public List<String> needs() {
        return List.of("erlang-port-mapper");
    }

    @Override
    public void prepare(Journal journal) throws IOException {
        Files.createDirectories(data);
        var template = Files.readString(settings.root().resolve("infra/rabbitmq/rabbitmq.conf"));
        Files.writeString(
                data.resolve("rabbitmq.conf"),
                template.replace("${PORT}", Integer.toString(settings.ports().rabbitmq()))
                        .replace("${USERNAME}", USERNAME)
                        .replace("${PASSWORD}", secrets.password("rabbitmq")));
        Files.writeString(data.resolve("enabled_plugins"), "[].\n");
    }

    @Override
    public Launch launch() {
        var marker = "tongbao-" + settings.ports().rabbitmq();
        var environment = new HashMap<String, String>();
        environment.put("HOME", data.toString());
        environment.put("RABBITMQ_NODENAME", marker + "@localhost");
        environment.put("RABBITMQ_MNESIA_BASE", data.resolve("mnesia").toString());
        environment.put("RABBITMQ_LOG_BASE", data.resolve("log").toString());
        environment.put("RABBITMQ_LOGS", "-");
        environment.put("RABBITMQ_CONFIG_FILE", data.resolve("rabbitmq.conf").toString());
        environment.put(
                "RABBITMQ_ADVANCED_CONFIG_FILE", data.resolve("advanced.config").toString());
        environment.put("RABBITMQ_CONF_ENV_FILE", data.resolve("rabbitmq-env.conf").toString());
        environment.put(
                "RABBITMQ_ENABLED_PLUGINS_FILE", data.resolve("enabled_plugins").toString());
        environment.put(
                "RABBITMQ_DIST_PORT", Integer.toString(settings.ports().rabbitmqDistribution()));
        environment.put("RABBITMQ_PID_FILE", data.resolve("rabbitmq.pid").toString());
        environment.put("ERL_EPMD_ADDRESS", "127.0.0.1");
        environment.put("ERL_EPMD_PORT", Integer.toString(settings.ports().portMapper()));
        // Two schedulers that do not spin: an idle broker must not take the processor from the
        // services.
        environment.put(
                "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS",
                "+S 2:2 +sbwt none +sbwtdcpu none +sbwtdio none");
        // Without it the start script stays in front of the broker and would have to be watched
        // too.
        environment.put("RUNNING_UNDER_SYSTEMD", "true");
        return new Launch(
                List.of(settings.rabbitmqServer().toString(), "-tongbao", marker),
                environment,
                data,
                settings.files().logs().resolve("rabbitmq.log"),
                marker,
                null);
    }

    @Override
    public boolean ready() {
        return Probe.greetsAmqp("127.0.0.1", settings.ports().rabbitmq());
    }
}
