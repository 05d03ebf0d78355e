package cn.tongbao.liaison;

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
    TestFiles testFiles(MovableClock clock) {
        return new TestFiles(clock);
    }

    @Bean
    DynamicPropertyRegistrar keys() {
        return registry ->
                registry.add(
                        "tongbao.evidence.public-key", () -> TestFiles.publicKeyFile().toString());
    }
}
