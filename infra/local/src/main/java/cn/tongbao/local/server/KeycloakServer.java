package cn.tongbao.local.server;

import cn.tongbao.local.Secrets;
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

/**
 * Keycloak with the realm of the demo accounts, kept in our PostgreSQL so that it survives a kill.
 * The distribution is built once for all stacks; each stack has a home of its own for realm file
 * and temporary data.
 */
public final class KeycloakServer implements Component {

    private final Settings settings;
    private final Path distribution;
    private final Path java;
    private final Databases databases;
    private final Secrets secrets;
    private final Path home;

    public KeycloakServer(
            Settings settings,
            Path distribution,
            Path javaHome,
            Databases databases,
            Secrets secrets) {
        this.settings = settings;
        this.distribution = distribution;
        this.java = javaHome.resolve("bin/java");
        this.databases = databases;
        this.secrets = secrets;
        this.home = settings.files().data(name());
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public List<String> needs() {
        return settings.postgresql().existing() ? List.of() : List.of("postgresql");
    }

    @Override
    public void prepare(Journal journal) throws IOException {
        for (var folder : List.of("conf", "data/import", "data/tmp", "providers", "themes")) {
            Files.createDirectories(home.resolve(folder));
        }
        Files.deleteIfExists(home.resolve("lib"));
        Files.createSymbolicLink(home.resolve("lib"), distribution.resolve("lib"));
        Files.copy(
                settings.root().resolve("infra/keycloak/tongbao-realm.json"),
                home.resolve("data/import/tongbao-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public Launch launch() {
        var environment = new HashMap<String, String>();
        environment.put("KC_DB_URL", databases.url(Databases.KEYCLOAK));
        environment.put("KC_DB_USERNAME", Databases.KEYCLOAK);
        environment.put("KC_DB_PASSWORD", databases.password(Databases.KEYCLOAK));
        environment.put("KC_DB_POOL_MAX_SIZE", "10");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.password("keycloak-admin"));
        environment.put("TONGBAO_GATEWAY_URL", settings.gateway().toString());
        environment.put("TONGBAO_GATEWAY_CLIENT_SECRET", secrets.password("gateway-client"));
        return new Launch(
                List.of(
                        java.toString(),
                        "-Xms64m",
                        "-Xmx384m",
                        "-XX:MaxMetaspaceSize=256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dtongbao.stack=" + settings.files().state(),
                        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dpicocli.disable.closures=true",
                        "-Dkc.home.dir=" + home,
                        "-Djboss.server.config.dir=" + home.resolve("conf"),
                        "-cp",
                        distribution.resolve("lib/quarkus-run.jar").toString(),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + settings.ports().keycloak(),
                        "--hostname=" + settings.keycloak()),
                environment,
                home,
                settings.files().logs().resolve("keycloak.log"),
                "-Dtongbao.stack=" + settings.files().state(),
                null);
    }

    @Override
    public boolean ready() {
        return Probe.get(URI.create(settings.realm() + "/.well-known/openid-configuration")) == 200;
    }
}
