package cn.tongbao.gateway.limit;

import io.github.bucket4j.TimeMeter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The time by which calls are counted: the machine's, which no clock setting moves. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    @Bean
    @ConditionalOnMissingBean
    TimeMeter callTime() {
        return TimeMeter.SYSTEM_NANOTIME;
    }
}
