package cn.tongbao.directory.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongbao.directory.member.MemberState;
import cn.tongbao.directory.record.Roles;
import cn.tongbao.directory.record.Transition;
import cn.tongbao.platform.web.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The whole matrix of states and triggers, and the diagram drawn from it. */
class StateMachineTests {

    private static final Map<MemberState, Set<EntryTrigger>> POSSIBLE =
            Map.of(
                    MemberState.CANDIDATE,
                    EnumSet.of(
                            EntryTrigger.AMEND,
                            EntryTrigger.UPDATE,
                            EntryTrigger.CONSENT,
                            EntryTrigger.WITHDRAW,
                            EntryTrigger.VERIFY,
                            EntryTrigger.REMOVE),
                    MemberState.STANDARD_VERIFIED,
                    EnumSet.of(
                            EntryTrigger.UPDATE,
                            EntryTrigger.WITHDRAW,
                            EntryTrigger.LIST,
                            EntryTrigger.REMOVE),
                    MemberState.LISTED,
                    EnumSet.of(
                            EntryTrigger.CORRECT,
                            EntryTrigger.UPDATE,
                            EntryTrigger.REVIEW,
                            EntryTrigger.APPOINT,
                            EntryTrigger.WARN,
                            EntryTrigger.SUSPEND,
                            EntryTrigger.REMOVE),
                    MemberState.WARNED,
                    EnumSet.of(
                            EntryTrigger.CORRECT,
                            EntryTrigger.UPDATE,
                            EntryTrigger.REVIEW,
                            EntryTrigger.APPOINT,
                            EntryTrigger.SUSPEND,
                            EntryTrigger.REMOVE),
                    MemberState.SUSPENDED,
                    EnumSet.of(
                            EntryTrigger.CORRECT,
                            EntryTrigger.UPDATE,
                            EntryTrigger.READMIT,
                            EntryTrigger.REMOVE),
                    MemberState.REMOVED,
                    EnumSet.of(EntryTrigger.READMIT),
                    MemberState.READMITTED,
                    EnumSet.of(
                            EntryTrigger.CORRECT,
                            EntryTrigger.UPDATE,
                            EntryTrigger.REVIEW,
                            EntryTrigger.APPOINT,
                            EntryTrigger.WARN,
                            EntryTrigger.SUSPEND,
                            EntryTrigger.REMOVE));

    @Test
    void every_trigger_in_every_state_is_possible_or_refused() {
        for (var state : MemberState.values()) {
            for (var trigger : EntryTrigger.values()) {
                if (POSSIBLE.getOrDefault(state, Set.of()).contains(trigger)) {
                    assertThat(EntryTable.on(state, trigger).trigger()).isEqualTo(trigger);
                } else {
                    assertThatThrownBy(() -> EntryTable.on(state, trigger))
                            .as(state + " " + trigger)
                            .isInstanceOf(ProblemException.class)
                            .hasMessage("ENTRY_STATE");
                }
            }
        }
    }

    @Test
    void whatever_moves_an_entry_but_a_withdrawal_is_the_keepers_to_decide_and_has_a_basis() {
        assertThat(EntryTable.lines())
                .allSatisfy(line -> {
                    assertThat(line.basis()).isNotBlank();
                    if (line.moves() && line.trigger() != EntryTrigger.WITHDRAW) {
                        assertThat(line.roles()).containsExactly(Roles.KEEPER);
                    }
                });
    }

    @Test
    void the_readme_shows_the_states_of_an_entry() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(diagram());
    }

    private static String diagram() {
        var arrows = new LinkedHashMap<String, TreeSet<String>>();
        EntryTable.lines().stream()
                .filter(Transition::moves)
                .forEach(line ->
                        arrows.computeIfAbsent(
                                        line.from() + " --> " + line.target(), _ -> new TreeSet<>())
                                .add(label(line)));
        var text = new StringBuilder("```mermaid\nstateDiagram-v2\n    [*] --> CANDIDATE\n");
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
