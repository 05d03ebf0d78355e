package cn.tongbao.liaison;

import cn.tongbao.platform.identity.TestFiles;
import cn.tongbao.platform.test.MovableClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A clock that tests move, and files as their keeper signs them. */
@TestConfiguration(proxyBeanMethods = false)
class Surroundings {

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    @Bean
    OfficerFiles officerFiles(MovableClock clock) {
        return new OfficerFiles(clock);
    }

    @Bean
    DynamicPropertyRegistrar keys() {
        return registry ->
                registry.add(
                        "tongbao.evidence.public-key", () -> TestFiles.publicKeyFile().toString());
    }
}
