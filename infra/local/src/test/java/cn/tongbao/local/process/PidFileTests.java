package cn.tongbao.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTests {

    @TempDir private Path folder;
    private final ProcessTable processes = new ProcessTable();
    private Process sleeper;

    @BeforeEach
    void start() throws IOException {
        sleeper = new ProcessBuilder("sleep", "300").start();
        await().until(() -> processes.commandLine(sleeper.pid()).equals("sleep 300"));
    }

    @AfterEach
    void end() {
        sleeper.destroyForcibly();
    }

    @Test
    void a_noted_process_is_found_while_it_lives() throws Exception {
        var file = PidFile.of(folder, "sleeper", processes);
        file.write(sleeper.pid(), "sleep 300");

        assertThat(file.living()).contains(sleeper.pid());

        sleeper.destroyForcibly().waitFor();
        assertThat(file.living()).isEmpty();
    }

    @Test
    void a_process_that_got_the_number_later_is_not_ours() throws Exception {
        var file = PidFile.of(folder, "sleeper", processes);
        file.write(sleeper.pid(), "sleep 300");
        var path = folder.resolve("sleeper.pid");
        var lines = Files.readAllLines(path);

        Files.write(
                path,
                List.of(
                        lines.getFirst(),
                        Long.toString(Long.parseLong(lines.get(1)) - 1),
                        lines.get(2)));

        assertThat(file.living()).isEmpty();
    }

    @Test
    void a_process_with_another_command_line_is_not_ours() {
        var file = PidFile.of(folder, "sleeper", processes);
        file.write(sleeper.pid(), "postgres -D");

        assertThat(file.living()).isEmpty();
    }

    @Test
    void a_damaged_pid_file_names_nobody() throws Exception {
        Files.writeString(folder.resolve("sleeper.pid"), "garbage\n");

        assertThat(PidFile.of(folder, "sleeper", processes).living()).isEmpty();
    }

    @Test
    void a_process_is_found_by_an_argument_that_it_carries_exactly() throws Exception {
        var mark = "-Dmark=" + folder;
        var marked = new ProcessBuilder("sh", "-c", "sleep 300; :", mark).start();
        try {
            await().until(() -> processes.withArgument(mark).contains(marked.pid()));
            assertThat(processes.withArgument(mark.substring(0, mark.length() - 1)))
                    .doesNotContain(marked.pid());
        } finally {
            marked.descendants().forEach(ProcessHandle::destroyForcibly);
            marked.destroyForcibly();
        }
    }

    @Test
    void a_process_that_ignores_the_request_to_end_is_killed() throws Exception {
        var stubborn =
                new ProcessBuilder(
                                "sh", "-c", "trap '' TERM; echo ready; while :; do sleep 1; done")
                        .start();
        assertThat(stubborn.getInputStream().read()).isEqualTo('r');

        var killed =
                new Ending(processes)
                        .end(
                                List.of(stubborn.pid(), sleeper.pid()),
                                Ending.Signal.TERM,
                                Duration.ofMillis(500));

        assertThat(killed).isEqualTo(1);
        assertThat(processes.alive(stubborn.pid())).isFalse();
        assertThat(processes.alive(sleeper.pid())).isFalse();
    }
}
