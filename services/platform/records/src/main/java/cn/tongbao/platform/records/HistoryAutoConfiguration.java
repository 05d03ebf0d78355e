package cn.tongbao.platform.records;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives a service the history of its records. */
@AutoConfiguration
class HistoryAutoConfiguration {

    @Bean
    StoredJson storedJson() {
        return new StoredJson();
    }

    @Bean
    Histories histories(JdbcClient jdbc, JdbcTemplate batches, StoredJson json) {
        return new Histories(jdbc, batches, json);
    }
}
