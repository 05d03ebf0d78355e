package cn.tongbao.liaison.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTests {

    @Test
    void the_diagram_of_states_is_the_one_in_the_code() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(diagram());
    }

    private static String diagram() {
        var diagram = new StringBuilder("stateDiagram-v2\n    [*] --> " + OfficeStatus.OPEN + "\n");
        for (OfficeStatus status : OfficeStatus.values()) {
            status.next().forEach(next -> diagram.append("    " + status + " --> " + next + "\n"));
            if (status.last()) {
                diagram.append("    " + status + " --> [*]\n");
            }
        }
        return diagram.toString();
    }
}
