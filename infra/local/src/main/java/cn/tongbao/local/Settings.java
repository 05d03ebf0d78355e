package cn.tongbao.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that a person may set, read from the environment once. The README lists it. */
public record Settings(
        Path root,
        StackFiles files,
        Path cache,
        Ports ports,
        Address postgresql,
        Address rabbitmq,
        @Nullable URI existingElasticsearch,
        @Nullable URI existingKeycloak,
        boolean build,
        boolean demo,
        List<String> maven,
        Path rabbitmqServer,
        List<Service> services) {

    /** A server that others run for us, or, where host is absent, one that we start. */
    public record Address(
            @Nullable String host, int port, @Nullable String username, @Nullable String password) {

        public boolean existing() {
            return host != null;
        }

        public String hostOrLoopback() {
            return host == null ? "127.0.0.1" : host;
        }

        static Address parse(Map<String, String> environment, String name, int ownPort) {
            var text = environment.get(name);
            if (text == null || text.isBlank()) {
                return new Address(null, ownPort, null, null);
            }
            var colon = text.lastIndexOf(':');
            if (colon < 1) {
                throw new LaunchFailure(name + " is \"" + text + "\"; give it as host:port.");
            }
            try {
                return new Address(
                        text.substring(0, colon),
                        Integer.parseInt(text.substring(colon + 1)),
                        environment.get(name + "_USERNAME"),
                        environment.get(name + "_PASSWORD"));
            } catch (NumberFormatException e) {
                throw new LaunchFailure(name + " is \"" + text + "\"; give it as host:port.", e);
            }
        }
    }

    static Settings from(Path root, Map<String, String> environment) {
        var ports = Ports.parse(environment.get("TONGBAO_PORT_OFFSET"));
        var state = root.resolve(environment.getOrDefault("TONGBAO_STATE", ".local")).normalize();
        return new Settings(
                root,
                new StackFiles(state),
                root.resolve(environment.getOrDefault("TONGBAO_CACHE", ".local/cache")).normalize(),
                ports,
                Address.parse(environment, "TONGBAO_POSTGRESQL", ports.postgresql()),
                Address.parse(environment, "TONGBAO_RABBITMQ", ports.rabbitmq()),
                uri(environment, "TONGBAO_ELASTICSEARCH"),
                uri(environment, "TONGBAO_KEYCLOAK"),
                !"no".equals(environment.get("TONGBAO_BUILD")),
                !"no".equals(environment.get("TONGBAO_DEMO")),
                List.of(environment.getOrDefault("TONGBAO_MAVEN", "mvn").strip().split("\\s+", -1)),
                Path.of(
                        environment.getOrDefault(
                                "TONGBAO_RABBITMQ_SERVER",
                                "/usr/lib/rabbitmq/bin/rabbitmq-server")),
                services(environment.get("TONGBAO_SERVICES")));
    }

    public URI elasticsearch() {
        return existingElasticsearch != null
                ? existingElasticsearch
                : URI.create("http://127.0.0.1:" + ports.elasticsearch());
    }

    public URI keycloak() {
        return existingKeycloak != null
                ? existingKeycloak
                : URI.create("http://localhost:" + ports.keycloak());
    }

    public URI realm() {
        return URI.create(keycloak() + "/realms/tongbao");
    }

    public URI gateway() {
        return URI.create("http://localhost:" + ports.gateway());
    }

    /** All of them, or those named: somebody who works on one service may not want the rest. */
    private static List<Service> services(@Nullable String names) {
        if (names == null) {
            return List.of(Service.values());
        }
        var wanted = Set.of(names.strip().split("[,\\s]+", -1));
        return Arrays.stream(Service.values())
                .filter(service -> wanted.contains(service.id()))
                .toList();
    }

    private static @Nullable URI uri(Map<String, String> environment, String name) {
        var text = environment.get(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        var stripped = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        if (!stripped.startsWith("http://") && !stripped.startsWith("https://")) {
            throw new LaunchFailure(name + " is \"" + text + "\"; give it as http://host:port.");
        }
        return URI.create(stripped);
    }
}
