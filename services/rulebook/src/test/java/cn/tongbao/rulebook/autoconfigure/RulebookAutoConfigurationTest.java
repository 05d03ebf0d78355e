package cn.tongbao.rulebook.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.rulebook.InvalidRulebook;
import cn.tongbao.rulebook.RulebookSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RulebookAutoConfigurationTest {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(RulebookAutoConfiguration.class));

    @Test
    void a_service_gets_the_built_in_rulebook_without_any_setting() {
        runner.run(context -> assertThat(context).hasSingleBean(RulebookSource.class));
    }

    @Test
    void a_blank_directory_means_none() {
        runner.withPropertyValues("tongbao.rulebook.directory=")
                .run(context -> assertThat(context).hasSingleBean(RulebookSource.class));
    }

    @Test
    void today_is_the_day_of_the_clock_of_the_service() {
        Clock later = Clock.fixed(Instant.parse("2027-03-01T16:30:00Z"), ZoneOffset.UTC);

        runner.withBean(Clock.class, () -> later)
                .run(context ->
                        assertThat(context.getBean(RulebookSource.class).current().today())
                                .isEqualTo(LocalDate.of(2027, 3, 2)));
    }

    @Test
    void a_service_does_not_start_with_a_directory_that_does_not_exist(@TempDir Path directory) {
        runner.withPropertyValues("tongbao.rulebook.directory=" + directory.resolve("nowhere"))
                .run(context ->
                        assertThat(context)
                                .getFailure()
                                .rootCause()
                                .isInstanceOf(InvalidRulebook.class));
    }
}
