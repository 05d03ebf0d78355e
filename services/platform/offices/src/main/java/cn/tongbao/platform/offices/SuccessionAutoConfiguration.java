package cn.tongbao.platform.offices;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives a service the succession of its offices. */
@AutoConfiguration
class SuccessionAutoConfiguration {

    @Bean
    Succession succession(JdbcClient jdbc) {
        return new Succession(jdbc);
    }
}
