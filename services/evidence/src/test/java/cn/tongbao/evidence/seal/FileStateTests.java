package cn.tongbao.evidence.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileStateTests {

    @ParameterizedTest
    @CsvSource({
        "SEALED,   ATTACH, ATTACHED",
        "SEALED,   EXPIRE, REMOVED",
        "ATTACHED, ATTACH,",
        "ATTACHED, EXPIRE,",
        "REMOVED,  ATTACH,",
        "REMOVED,  EXPIRE,"
    })
    void every_act_in_every_state_leads_where_the_table_says(
            FileState state, FileState.Act act, @org.jspecify.annotations.Nullable FileState next) {
        assertThat(state.after(act).orElse(null)).isEqualTo(next);
    }

    @Test
    void the_diagram_of_the_readme_is_the_table() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(diagram());
    }

    private static String diagram() {
        return Arrays.stream(FileState.values())
                .flatMap(from ->
                        Arrays.stream(FileState.Act.values())
                                .flatMap(act ->
                                        from.after(act).stream()
                                                .map(to ->
                                                        "    %s --> %s: %s\n"
                                                                .formatted(from, to, act))))
                .collect(
                        Collectors.joining(
                                "",
                                "```mermaid\nstateDiagram-v2\n    [*] --> SEALED: upload\n",
                                "```\n"));
    }
}
