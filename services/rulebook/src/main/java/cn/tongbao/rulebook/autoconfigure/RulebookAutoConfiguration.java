package cn.tongbao.rulebook.autoconfigure;

import cn.tongbao.rulebook.RulebookSource;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * One {@link RulebookSource} for the service, following {@code tongbao.rulebook.directory} if that
 * is set.
 */
@AutoConfiguration
@EnableConfigurationProperties(RulebookSettings.class)
public class RulebookAutoConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    RulebookSource rulebookSource(RulebookSettings settings, ObjectProvider<Clock> clock) {
        String directory = settings.directory();
        Path overrides = directory == null || directory.isBlank() ? null : Path.of(directory);
        return new RulebookSource(
                overrides, clock.getIfAvailable(Clock::systemUTC), settings.lookEvery());
    }
}
