package cn.tongbao.local.server;

import cn.tongbao.local.Settings;
import cn.tongbao.local.process.Component;
import cn.tongbao.local.process.Launch;
import java.util.List;
import java.util.Map;

/**
 * Erlang's port mapper. RabbitMQ asks one at start-up; with our own, the system's is neither needed
 * nor touched.
 */
public final class PortMapper implements Component {

    private final Settings settings;

    public PortMapper(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "erlang-port-mapper";
    }

    @Override
    public Launch launch() {
        var port = Integer.toString(settings.ports().portMapper());
        return new Launch(
                List.of("epmd", "-address", "127.0.0.1", "-port", port),
                Map.of(),
                settings.files().state(),
                settings.files().logs().resolve("rabbitmq-port-mapper.log"),
                "-port " + port,
                null);
    }

    @Override
    public boolean ready() {
        return Probe.connects("127.0.0.1", settings.ports().portMapper());
    }
}
