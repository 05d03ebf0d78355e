package cn.tongbao.platform.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/**
 * Legal time comes from one clock, which can be moved on a local stack and nowhere else. It shows
 * microseconds, as the database keeps them: what an answer says now is what is read later.
 */
@AutoConfiguration
class ClockAutoConfiguration {

    private static final Clock REAL = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));

    @Bean
    @Profile("local")
    @ConditionalOnProperty("tongbao.clock.file")
    Clock adjustableClock(
            @org.springframework.beans.factory.annotation.Value("${tongbao.clock.file}")
                    Path file) {
        return new AdjustableClock(file, REAL);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return REAL;
    }
}
