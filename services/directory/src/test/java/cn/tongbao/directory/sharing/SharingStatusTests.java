package cn.tongbao.directory.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongbao.directory.record.Transition;
import cn.tongbao.platform.web.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The whole matrix of states and triggers, and the diagram drawn from it. */
class SharingStatusTests {

    private static final Map<SharingStatus, Set<SharingTrigger>> POSSIBLE =
            Map.of(
                    SharingStatus.REQUESTED,
                    EnumSet.of(
                            SharingTrigger.GRANT, SharingTrigger.REFUSE, SharingTrigger.WITHDRAW),
                    SharingStatus.GRANTED,
                    EnumSet.of(SharingTrigger.WITHDRAW, SharingTrigger.REVOKE));

    @Test
    void every_trigger_in_every_state_is_possible_or_refused() {
        for (var state : SharingStatus.values()) {
            for (var trigger : SharingTrigger.values()) {
                if (POSSIBLE.getOrDefault(state, Set.of()).contains(trigger)) {
                    assertThat(state.on(trigger).trigger()).isEqualTo(trigger);
                } else {
                    assertThatThrownBy(() -> state.on(trigger))
                            .as(state + " " + trigger)
                            .isInstanceOf(ProblemException.class)
                            .hasMessage("SHARING_STATE");
                }
            }
        }
    }

    @Test
    void every_line_has_its_roles_and_its_basis() {
        assertThat(SharingStatus.table())
                .allSatisfy(line -> {
                    assertThat(line.roles()).isNotEmpty();
                    assertThat(line.basis()).isNotBlank();
                });
    }

    @Test
    void the_readme_shows_the_states_of_a_request() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(diagram());
    }

    private static String diagram() {
        return SharingStatus.table().stream()
                .map(SharingStatusTests::arrow)
                .collect(
                        Collectors.joining(
                                "\n",
                                "```mermaid\nstateDiagram-v2\n    [*] --> REQUESTED\n",
                                "\n```\n"));
    }

    private static String arrow(Transition<SharingStatus, SharingTrigger> line) {
        return "    %s --> %s : %s".formatted(line.from(), line.target(), line.trigger());
    }
}
