package cn.tongbao.platform.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A real PostgreSQL: one server for the test run, an empty database of its own for every test
 * context.
 *
 * <p>Use it with {@code @Import(RealPostgres.class)}. The server is as durable as in production, so
 * that a test which kills things proves something.
 */
@TestConfiguration(proxyBeanMethods = false)
public class RealPostgres {

    private static final String USER = "postgres";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails() {
        return newDatabase();
    }

    /** Makes one more empty database. */
    public static Database newDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        try (Connection connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException("No test database could be made", refused);
        }
        return new Database(name);
    }

    /** The port that the server listens on, on the loopback address. */
    public static int port() {
        return Server.INSTANCE.getPort();
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
    }

    /** An empty database of the running server. */
    public record Database(String name) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return USER;
        }

        @Override
        public String getPassword() {
            return USER;
        }

        @Override
        public String getJdbcUrl() {
            return url(name);
        }

        /** A plain data source, for what a test does beside the application. */
        public DataSource dataSource() {
            return Server.INSTANCE.getDatabase(USER, name);
        }
    }

    private static final class Server {

        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setPort(FreePort.any())
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("timezone", "UTC")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException("PostgreSQL did not start", failed);
            }
        }
    }
}
