package cn.tongbao.platform.web;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/** Legal time comes from one clock, which can be moved on a local stack and nowhere else. */
@AutoConfiguration
class ClockAutoConfiguration {

    @Bean
    @Profile("local")
    @ConditionalOnProperty("tongbao.clock.file")
    Clock adjustableClock(
            @org.springframework.beans.factory.annotation.Value("${tongbao.clock.file}")
                    Path file) {
        return new AdjustableClock(file, Clock.systemUTC());
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
