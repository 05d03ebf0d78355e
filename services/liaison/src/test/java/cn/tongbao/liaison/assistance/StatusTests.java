package cn.tongbao.liaison.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongbao.platform.web.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state against every trigger, and the diagram of them. */
class StatusTests {

    @ParameterizedTest
    @EnumSource(AssistanceStatus.class)
    void what_the_table_does_not_know_cannot_happen(AssistanceStatus status) {
        for (var trigger : AssistanceTrigger.values()) {
            var target = status.next().get(trigger);
            if (target == null) {
                assertThatThrownBy(() -> status.after(trigger))
                        .isInstanceOf(ProblemException.class);
            } else {
                assertThat(status.after(trigger)).isEqualTo(target);
            }
        }
    }

    @Test
    void every_state_can_be_reached_and_every_open_one_be_left() {
        assertThat(
                        Arrays.stream(AssistanceStatus.values())
                                .flatMap(s -> s.next().values().stream()))
                .contains(
                        AssistanceStatus.RECEIVED,
                        AssistanceStatus.ACCEPTED,
                        AssistanceStatus.IN_PROGRESS,
                        AssistanceStatus.EXTENSION_ASKED,
                        AssistanceStatus.DONE,
                        AssistanceStatus.REJECTED,
                        AssistanceStatus.DISPUTED,
                        AssistanceStatus.REDIRECTED,
                        AssistanceStatus.WITHDRAWN);
        for (var status : AssistanceStatus.values()) {
            assertThat(status.next().containsKey(AssistanceTrigger.WITHDRAW))
                    .isEqualTo(status.open());
        }
    }

    @Test
    void the_diagram_is_the_one_in_the_code() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(diagram());
    }

    static String diagram() {
        var diagram = new StringBuilder("stateDiagram-v2\n    [*] --> SENT\n");
        for (var status : AssistanceStatus.values()) {
            status.next()
                    .forEach((trigger, target) -> {
                        if (target != status) {
                            diagram.append(
                                    "    %s --> %s: %s\n".formatted(status, target, trigger));
                        }
                    });
        }
        return diagram.toString();
    }
}
