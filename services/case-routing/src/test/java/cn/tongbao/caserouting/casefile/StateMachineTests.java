package cn.tongbao.caserouting.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.rulebook.Rulebook;
import cn.tongbao.rulebook.RulebookSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.http.HttpStatus;

/** The whole matrix of each state machine: what is in the table happens, all else is refused. */
class StateMachineTests {

    @TestFactory
    Stream<DynamicTest> every_state_of_a_case_takes_the_triggers_of_its_table_and_no_others() {
        return matrix(
                CaseStatus.table(), CaseStatus.values(), CaseTrigger.values(), CaseStatus::on);
    }

    @TestFactory
    Stream<DynamicTest> every_state_of_a_dispatch_takes_the_triggers_of_its_table_and_no_others() {
        return matrix(
                DispatchStatus.table(),
                DispatchStatus.values(),
                DispatchTrigger.values(),
                DispatchStatus::on);
    }

    @TestFactory
    Stream<DynamicTest>
            every_state_of_an_instruction_takes_the_triggers_of_its_table_and_no_others() {
        return matrix(
                InstructionStatus.table(),
                InstructionStatus.values(),
                InstructionTrigger.values(),
                InstructionStatus::on);
    }

    @Test
    void the_roles_of_the_tables_are_those_of_the_acts() {
        assertRoles(CaseStatus.table(), CaseTrigger.DISPATCH, CaseAct.DISPATCH);
        assertRoles(CaseStatus.table(), CaseTrigger.REFER, CaseAct.REFER);
        assertRoles(CaseStatus.table(), CaseTrigger.RETURN, CaseAct.RECALL_REFERRAL);
        assertRoles(CaseStatus.table(), CaseTrigger.CLOSE, CaseAct.CLOSE);
        assertRoles(CaseStatus.table(), CaseTrigger.REOPEN, CaseAct.REOPEN);
        assertRoles(CaseStatus.table(), CaseTrigger.TAKE_UP, CaseAct.ACKNOWLEDGE);
        assertRoles(CaseStatus.table(), CaseTrigger.REPORT, CaseAct.CONCLUDE);
        assertRoles(DispatchStatus.table(), DispatchTrigger.ACKNOWLEDGE, CaseAct.ACKNOWLEDGE);
        assertRoles(DispatchStatus.table(), DispatchTrigger.REFUSE, CaseAct.REFUSE);
        assertRoles(DispatchStatus.table(), DispatchTrigger.RECALL, CaseAct.RECALL);
        assertRoles(DispatchStatus.table(), DispatchTrigger.CONCLUDE, CaseAct.CONCLUDE);
        assertRoles(DispatchStatus.table(), DispatchTrigger.INSTRUCT, CaseAct.INSTRUCT);
        assertRoles(
                DispatchStatus.table(), DispatchTrigger.REQUEST_MATERIAL, CaseAct.REQUEST_MATERIAL);
        assertRoles(InstructionStatus.table(), InstructionTrigger.REPLY, CaseAct.REPLY);
    }

    @Test
    void the_rulebook_knows_a_limit_or_a_reason_for_every_open_state() throws Exception {
        try (var source = new RulebookSource()) {
            var rules = source.current();
            assertCovered(rules, "case", CaseStatus.values());
            assertCovered(rules, "dispatch", DispatchStatus.values());
            assertCovered(rules, "instruction", InstructionStatus.values());
        }
    }

    private static void assertCovered(Rulebook rules, String machine, Enum<?>[] states) {
        for (var state : states) {
            var rule = rules.state(machine, state.name());
            if (rule.open()) {
                assertThat(!rule.limits().isEmpty() || rule.noLimit() != null)
                        .as("a limit or a reason for %s %s", machine, state)
                        .isTrue();
            }
        }
    }

    private static <S extends Enum<S>, T extends Enum<T>> void assertRoles(
            List<Transition<S, T>> table, T trigger, CaseAct act) {
        assertThat(table.stream().filter(line -> line.trigger() == trigger))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.roles()).isEqualTo(act.roles()));
    }

    private static <S extends Enum<S>, T extends Enum<T>> Stream<DynamicTest> matrix(
            List<Transition<S, T>> table,
            S[] states,
            T[] triggers,
            BiFunction<S, T, Transition<S, T>> machine) {
        var tests = new ArrayList<DynamicTest>();
        for (var state : states) {
            for (var trigger : triggers) {
                tests.add(
                        DynamicTest.dynamicTest(
                                state + " on " + trigger,
                                () -> assertCell(table, state, trigger, machine)));
            }
        }
        tests.add(
                DynamicTest.dynamicTest(
                        "every state is reached or begins, and every trigger does something",
                        () -> {
                            assertThat(
                                            Stream.concat(
                                                            Stream.of(states[0]),
                                                            table.stream().map(Transition::target))
                                                    .distinct())
                                    .containsExactlyInAnyOrder(states);
                            assertThat(table.stream().map(Transition::trigger).distinct())
                                    .containsExactlyInAnyOrder(triggers);
                        }));
        return tests.stream();
    }

    private static <S extends Enum<S>, T extends Enum<T>> void assertCell(
            List<Transition<S, T>> table,
            S state,
            T trigger,
            BiFunction<S, T, Transition<S, T>> machine) {
        var lines =
                table.stream()
                        .filter(line -> line.from() == state && line.trigger() == trigger)
                        .toList();
        assertThat(lines).hasSizeLessThan(2);
        if (lines.isEmpty()) {
            assertThatThrownBy(() -> machine.apply(state, trigger))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refusal ->
                                    assertThat(refusal.code().status())
                                            .isEqualTo(HttpStatus.CONFLICT));
        } else {
            assertThat(machine.apply(state, trigger)).isEqualTo(lines.getFirst());
            assertThat(Arrays.asList(lines.getFirst().starts(), lines.getFirst().stops()))
                    .filteredOn(Objects::nonNull)
                    .allSatisfy(limit ->
                            assertThat(limit)
                                    .isIn(
                                            Limits.ROUTING,
                                            Limits.ACKNOWLEDGEMENT,
                                            Limits.OUTCOME,
                                            Limits.INSTRUCTION));
        }
    }
}
