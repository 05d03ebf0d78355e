package cn.tongbao.tipintake.support;

import cn.tongbao.platform.outbox.EventHandler;
import cn.tongbao.platform.test.MovableClock;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans that tests of the whole service add to it. */
@TestConfiguration(proxyBeanMethods = false)
public class TestIntake {

    @Bean
    DynamicPropertyRegistrar testKeys() {
        return registry -> {
            registry.add(
                    "tongbao.evidence.public-key", () -> ReporterFiles.publicKeyFile().toString());
            registry.add(
                    "tongbao.tips.identity-key",
                    () -> "dGVzdC1pZGVudGl0eS1rZXktMzItYnl0ZXMtbG9uZyE=");
            registry.add(
                    "tongbao.tips.receipt-key",
                    () -> "dGVzdC1yZWNlaXB0LWtleS0zMi1ieXRlcy1sb25nISE=");
            registry.add("tongbao.identity.issuer", () -> "http://keycloak.test/realms/tongbao");
            registry.add("tongbao.identity.jwks-uri", () -> "http://keycloak.test/certs");
        };
    }

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    Database database(JdbcClient jdbc) {
        return new Database(jdbc);
    }

    @Bean
    Arrivals arrivals(List<EventHandler> handlers, PlatformTransactionManager transactions) {
        return new Arrivals(handlers, new TransactionTemplate(transactions));
    }

    @Bean
    @Lazy
    Caller caller(ServletWebServerApplicationContext server) {
        var web = server.getWebServer();
        if (web == null) {
            throw new IllegalStateException("no web server");
        }
        return new Caller("http://127.0.0.1:" + web.getPort() + "/api/v1", null);
    }

    @Bean
    ReporterFiles reporterFiles(Clock clock) {
        return new ReporterFiles(clock);
    }
}
