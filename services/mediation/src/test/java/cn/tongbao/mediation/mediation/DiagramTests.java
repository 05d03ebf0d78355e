package cn.tongbao.mediation.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.mediation.confirmation.ConfirmationStatus;
import cn.tongbao.mediation.record.Transition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The diagrams in the README are drawn from the tables; after a change copy what the test expects.
 */
class DiagramTests {

    @Test
    void the_readme_shows_the_states_of_a_mediation() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains(diagram(MediationStatus.APPLIED, MediationStatus.table()));
    }

    @Test
    void the_readme_shows_the_states_of_an_application_for_confirmation() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains(diagram(ConfirmationStatus.APPLIED, ConfirmationStatus.table()));
    }

    private static <S extends Enum<S>, T extends Enum<T>> String diagram(
            S first, List<Transition<S, T>> table) {
        var arrows = new LinkedHashMap<String, TreeSet<String>>();
        table.stream()
                .filter(Transition::moves)
                .forEach(line ->
                        arrows.computeIfAbsent(
                                        line.from() + " --> " + line.target(), _ -> new TreeSet<>())
                                .add(label(line)));
        var text = new StringBuilder("```mermaid\nstateDiagram-v2\n    [*] --> " + first + "\n");
        arrows.forEach((arrow, labels) ->
                text.append("    ")
                        .append(arrow)
                        .append(" : ")
                        .append(String.join(" / ", labels))
                        .append('\n'));
        return text.append("```\n").toString();
    }

    private static String label(Transition<?, ?> line) {
        var label = new StringBuilder(line.trigger().name());
        if (line.stops() != null) {
            label.append(" (stops ").append(line.stops()).append(')');
        }
        if (line.starts() != null) {
            label.append(" (starts ").append(line.starts()).append(')');
        }
        return label.toString();
    }
}
