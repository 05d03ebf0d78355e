package cn.tongbao.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupervisorTests {

    @TempDir private Path folder;
    private final ProcessTable processes = new ProcessTable();

    @AfterEach
    void endAll() {
        for (var name : List.of("base", "leaning")) {
            pidFile(name)
                    .living()
                    .ifPresent(pid ->
                            new Ending(processes)
                                    .end(List.of(pid), Ending.Signal.KILL, Duration.ofSeconds(5)));
        }
    }

    @Test
    void a_part_starts_after_what_it_needs_and_again_when_it_is_killed() throws Exception {
        var supervisor =
                supervisor(new Sleeper("leaning", List.of("base")), new Sleeper("base", List.of()));
        var thread = Thread.ofPlatform().start(() -> run(supervisor));

        await().until(() -> pidFile("leaning").living().isPresent());
        var journal = Files.readString(folder.resolve("journal"));
        assertThat(journal.indexOf("base")).isLessThan(journal.indexOf("leaning"));

        var first = pidFile("base").living().orElseThrow();
        new Ending(processes).end(List.of(first), Ending.Signal.KILL, Duration.ofSeconds(5));
        await().until(() -> pidFile("base").living().filter(pid -> !pid.equals(first)).isPresent());
        assertThat(Files.readString(folder.resolve("journal")))
                .contains("base")
                .contains("died; starts again in 1 s");

        supervisor.stop();
        thread.join(Duration.ofSeconds(10));
        assertThat(pidFile("leaning").living()).as("parts outlive their supervisor").isPresent();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "5, 16", "6, 30", "50, 30"})
    void the_wait_before_a_restart_doubles_up_to_half_a_minute(int deaths, int seconds) {
        assertThat(Watch.backoff(deaths)).isEqualTo(Duration.ofSeconds(seconds));
    }

    private Supervisor supervisor(Component... components) {
        return new Supervisor(
                List.of(components),
                folder,
                folder.resolve("status.json"),
                processes,
                new Journal(folder.resolve("journal"), Clock.systemUTC()),
                Clock.systemUTC());
    }

    private PidFile pidFile(String name) {
        return PidFile.of(folder, name, processes);
    }

    private static void run(Supervisor supervisor) {
        try {
            supervisor.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Sleeper implements Component {

        private final String name;
        private final List<String> needs;

        Sleeper(String name, List<String> needs) {
            this.name = name;
            this.needs = needs;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<String> needs() {
            return needs;
        }

        @Override
        public Launch launch() {
            return new Launch(
                    List.of("sleep", "300"),
                    Map.of(),
                    folder,
                    folder.resolve(name + ".log"),
                    "sleep 300",
                    null);
        }

        @Override
        public boolean ready() {
            return true;
        }
    }
}
