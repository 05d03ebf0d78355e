package cn.tongbao.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RealServersTests {

    @Test
    void every_database_is_empty_durable_and_knows_chinese_text() {
        JdbcClient one = JdbcClient.create(RealPostgres.newDatabase().dataSource());
        JdbcClient two = JdbcClient.create(RealPostgres.newDatabase().dataSource());
        one.sql("create table t (id int)").update();
        one.sql("create extension pg_trgm").update();

        assertThat(two.sql("select to_regclass('t')::text").query(String.class).optional())
                .isEmpty();
        assertThat(one.sql("show fsync").query(String.class).single()).isEqualTo("on");
        assertThat(one.sql("show synchronous_commit").query(String.class).single()).isEqualTo("on");
        assertThat(
                        one.sql("select similarity('知识产权保护', '知识产权') > 0.3")
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void a_line_that_is_cut_breaks_connections_until_it_is_mended()
            throws IOException, SQLException {
        String name = RealPostgres.newDatabase().name();
        try (CuttableLine line = new CuttableLine(RealPostgres.port())) {
            String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(line.port(), name);
            try (var connection = DriverManager.getConnection(url, "postgres", "postgres")) {
                line.cut();
                assertThat(connection.isValid(2)).isFalse();
                assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "postgres"))
                        .isInstanceOf(SQLException.class);
            }
            line.mend();
            try (var connection = DriverManager.getConnection(url, "postgres", "postgres")) {
                assertThat(connection.isValid(2)).isTrue();
            }
        }
    }

    @Test
    void the_broker_takes_connections_on_a_host_of_ones_own() throws IOException, TimeoutException {
        RealRabbit.Host host = RealRabbit.newHost();
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost("127.0.0.1");
        factory.setPort(host.port());
        factory.setVirtualHost(host.virtualHost());
        factory.setUsername(host.getUsername());
        factory.setPassword(host.getPassword());

        try (Connection connection = factory.newConnection()) {
            assertThat(connection.isOpen()).isTrue();
        }
        assertThat(RealRabbit.newHost().virtualHost()).isNotEqualTo(host.virtualHost());
    }
}
