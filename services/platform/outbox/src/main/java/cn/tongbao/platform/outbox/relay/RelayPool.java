package cn.tongbao.platform.outbox.relay;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The relay's own few connections. A relay waits for the broker with a transaction open; done on
 * the requests' pool, a hung broker would drain it.
 */
class RelayPool implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 5000;

    private final HikariDataSource dataSource;

    RelayPool(JdbcConnectionDetails details, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("relay");
        config.setJdbcUrl(details.getJdbcUrl());
        config.setUsername(details.getUsername());
        config.setPassword(details.getPassword());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setInitializationFailTimeout(-1);
        dataSource = new HikariDataSource(config);
    }

    DataSource dataSource() {
        return dataSource;
    }

    JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
