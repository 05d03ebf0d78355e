package cn.tongbao.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RulebookSourceTest {

    private static final Duration OFTEN = Duration.ofMillis(200);
    private static final Duration FOLLOWED = Duration.ofSeconds(20);

    @Test
    void without_a_directory_the_built_in_tables_are_in_force() {
        try (RulebookSource source = new RulebookSource()) {
            assertThat(source.current().version()).isEqualTo(Rulebooks.builtIn().version());
        }
    }

    @Test
    void a_table_in_the_directory_takes_the_place_of_the_built_in_one(@TempDir Path directory)
            throws IOException {
        write(directory, 4);

        try (RulebookSource source = new RulebookSource(directory, Rulebooks.CLOCK, OFTEN)) {
            assertThat(days(source)).isEqualTo(4);
        }
    }

    @Test
    void a_change_in_the_directory_is_followed_and_its_removal_too(@TempDir Path directory)
            throws IOException {
        try (RulebookSource source = new RulebookSource(directory, Rulebooks.CLOCK, OFTEN)) {
            assertThat(days(source)).isEqualTo(5);

            write(directory, 3);
            await().atMost(FOLLOWED).until(() -> days(source) == 3);

            Files.delete(directory.resolve("limits.yaml"));
            await().atMost(FOLLOWED).until(() -> days(source) == 5);
        }
    }

    @Test
    void a_bad_table_is_refused_with_a_line_in_the_log_and_a_good_one_is_followed_again(
            @TempDir Path directory, CapturedOutput output) throws IOException {
        try (RulebookSource source = new RulebookSource(directory, Rulebooks.CLOCK, OFTEN)) {
            Rulebook before = source.current();
            Files.writeString(
                    directory.resolve("limits.yaml"),
                    Rulebooks.text("limits.yaml").replaceFirst("amount: 5", "amuont: 5"));
            await().atMost(FOLLOWED)
                    .until(() -> output.getAll().contains("rulebook table refused"));

            assertThat(source.current()).isSameAs(before);
            assertThat(output.getAll()).contains("amuont");

            write(directory, 2);
            await().atMost(FOLLOWED).until(() -> days(source) == 2);
        }
    }

    @Test
    void it_does_not_start_with_a_bad_table(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("limits.yaml"), "limits: []");

        assertThatThrownBy(() -> new RulebookSource(directory))
                .isInstanceOf(InvalidRulebook.class)
                .hasMessageContaining("RTE-01");
    }

    @Test
    void it_does_not_start_with_a_directory_that_does_not_exist(@TempDir Path directory) {
        assertThatThrownBy(() -> new RulebookSource(directory.resolve("nowhere")))
                .isInstanceOf(InvalidRulebook.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void hidden_files_and_folders_of_mounted_configuration_are_left_alone(@TempDir Path directory)
            throws IOException {
        Files.writeString(directory.resolve(".limits.yaml.swp"), "half written");
        Files.createDirectory(directory.resolve("..data"));

        try (RulebookSource source = new RulebookSource(directory, Rulebooks.CLOCK, OFTEN)) {
            assertThat(days(source)).isEqualTo(5);
        }
    }

    private static int days(RulebookSource source) {
        Rulebook rulebook = source.current();
        return rulebook.limit("RTE-01", rulebook.today()).amount();
    }

    private static void write(Path directory, int days) throws IOException {
        String limits =
                Rulebooks.changed(
                        "limits.yaml", text -> text.replaceFirst("amount: 5", "amount: " + days));
        Files.writeString(directory.resolve("limits.yaml"), limits);
    }
}
