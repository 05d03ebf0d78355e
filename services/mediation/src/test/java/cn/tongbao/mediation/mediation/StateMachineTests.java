package cn.tongbao.mediation.mediation;

import static cn.tongbao.mediation.mediation.MediationMother.COURSE;
import static cn.tongbao.mediation.mediation.MediationMother.LIMITS;
import static cn.tongbao.mediation.mediation.MediationMother.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongbao.mediation.record.Transition;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.rulebook.RulebookSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.http.HttpStatus;

/** The whole matrix of the state machine: what is in the table happens, all else is refused. */
class StateMachineTests {

    /** What is done to a mediation, and the trigger that the table has for it. */
    private static final Map<MediationTrigger, Consumer<Mediation>> ACTS =
            Map.ofEntries(
                    Map.entry(MediationTrigger.ADMIT, m -> m.admit(now(), LIMITS, COURSE)),
                    Map.entry(
                            MediationTrigger.RETURN,
                            m -> m.giveBack("UNFIT", null, now(), LIMITS, COURSE)),
                    Map.entry(
                            MediationTrigger.JOIN,
                            m ->
                                    m.seat(
                                            "P1",
                                            new Party.Seat(
                                                    "party.new",
                                                    true,
                                                    null,
                                                    MediationMother.MONDAY),
                                            now())),
                    Map.entry(
                            MediationTrigger.CONSENT,
                            m -> m.consent("P1", MediationMother.yes(), now(), LIMITS, COURSE)),
                    Map.entry(
                            MediationTrigger.TAKE_UP,
                            m -> m.leadership().takeUp(null, now(), LIMITS, COURSE)),
                    Map.entry(
                            MediationTrigger.DISCLOSE,
                            m -> m.leadership().takeUp("曾任申请人顾问", now(), LIMITS, COURSE)),
                    Map.entry(
                            MediationTrigger.LOSE_MEDIATOR,
                            m -> m.leadership().decline("时间冲突", now(), LIMITS, COURSE)),
                    Map.entry(
                            MediationTrigger.CHALLENGE,
                            m -> m.leadership().challenge("P1", "有利害关系", now())),
                    Map.entry(
                            MediationTrigger.MEET,
                            m ->
                                    m.plan(
                                            new Session(
                                                    UUID.randomUUID(),
                                                    MediationMother.MONDAY,
                                                    MediationMother.MONDAY.plusSeconds(3_600),
                                                    null,
                                                    "https://meet.example.cn/1",
                                                    null,
                                                    null,
                                                    null),
                                            now())),
                    Map.entry(
                            MediationTrigger.EXTEND,
                            m ->
                                    m.timing()
                                            .extend(
                                                    LocalDate.of(2026, 8, 31),
                                                    List.of("P1"),
                                                    now(),
                                                    LIMITS)),
                    Map.entry(
                            MediationTrigger.SUSPEND,
                            m -> m.timing().suspend("等待鉴定", now(), LIMITS, COURSE)),
                    Map.entry(
                            MediationTrigger.RESUME, m -> m.timing().resume(now(), LIMITS, COURSE)),
                    Map.entry(MediationTrigger.RECORD_FACTS, m -> m.record("双方对销量无争议。", now())),
                    Map.entry(
                            MediationTrigger.DRAFT,
                            m ->
                                    m.settlement()
                                            .lay(MediationMother.agreement(m, false, null), now())),
                    Map.entry(
                            MediationTrigger.FAIL,
                            m ->
                                    m.end(
                                            MediationTrigger.FAIL,
                                            "GAP_TOO_WIDE",
                                            null,
                                            now(),
                                            LIMITS,
                                            COURSE)),
                    Map.entry(
                            MediationTrigger.END,
                            m ->
                                    m.end(
                                            MediationTrigger.END,
                                            "WITHDRAWN_OR_SETTLED",
                                            null,
                                            now(),
                                            LIMITS,
                                            COURSE)),
                    Map.entry(
                            MediationTrigger.PERFORM,
                            m ->
                                    m.settlement()
                                            .perform(
                                                    1,
                                                    LocalDate.of(2026, 6, 1),
                                                    null,
                                                    now(),
                                                    LIMITS,
                                                    COURSE)),
                    Map.entry(
                            MediationTrigger.APPLY,
                            m ->
                                    m.settlement()
                                            .apply(
                                                    new Application(
                                                            "COURT-110108",
                                                            List.of("P1"),
                                                            List.of(),
                                                            MediationMother.MONDAY,
                                                            null,
                                                            null),
                                                    now())));

    @TestFactory
    Stream<DynamicTest> every_state_takes_the_triggers_of_the_table_and_no_others() {
        var tests = new ArrayList<DynamicTest>();
        for (var state : MediationStatus.values()) {
            for (var trigger : MediationTrigger.values()) {
                tests.add(
                        DynamicTest.dynamicTest(
                                state + " on " + trigger, () -> assertCell(state, trigger)));
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> every_act_happens_in_the_states_of_its_trigger_and_changes_nothing_else() {
        var tests = new ArrayList<DynamicTest>();
        for (var state : MediationStatus.values()) {
            ACTS.forEach((trigger, act) ->
                    tests.add(
                            DynamicTest.dynamicTest(
                                    trigger + " of one that is " + state,
                                    () -> assertAct(state, trigger, act))));
        }
        return tests.stream();
    }

    @Test
    void every_state_is_reached_or_begins_and_every_trigger_does_something() {
        var table = MediationStatus.table();
        assertThat(
                        Stream.concat(
                                        Stream.of(MediationStatus.APPLIED),
                                        table.stream().map(Transition::target))
                                .distinct())
                .containsExactlyInAnyOrder(MediationStatus.values());
        assertThat(table.stream().map(Transition::trigger).distinct())
                .containsExactlyInAnyOrder(MediationTrigger.values());
    }

    @Test
    void nothing_leads_out_of_a_mediation_that_is_over() {
        for (var state :
                List.of(
                        MediationStatus.RETURNED,
                        MediationStatus.REFUSED,
                        MediationStatus.FAILED,
                        MediationStatus.TERMINATED,
                        MediationStatus.PERFORMED)) {
            assertThat(MediationStatus.table())
                    .filteredOn(line -> line.from() == state)
                    .noneMatch(Transition::moves);
        }
    }

    @Test
    void the_states_are_those_of_the_code_list_and_of_the_rulebook() throws Exception {
        try (var source = new RulebookSource()) {
            var rules = source.current();
            for (var state : MediationStatus.values()) {
                assertThat(rules.codes().has("mediationStatuses", state.name())).isTrue();
                var rule = rules.state("mediation", state.name());
                assertThat(!rule.open() || !rule.limits().isEmpty() || rule.noLimit() != null)
                        .as("a limit or a reason for %s", state)
                        .isTrue();
            }
        }
    }

    @Test
    void the_roles_of_the_table_may_do_the_act() {
        Map.of(
                        MediationTrigger.ADMIT,
                        MediationAct.EXAMINE,
                        MediationTrigger.RETURN,
                        MediationAct.EXAMINE,
                        MediationTrigger.CONSENT,
                        MediationAct.CONSENT,
                        MediationTrigger.REFUSE,
                        MediationAct.CONSENT,
                        MediationTrigger.MEET,
                        MediationAct.MEET,
                        MediationTrigger.EXTEND,
                        MediationAct.EXTEND,
                        MediationTrigger.SUSPEND,
                        MediationAct.SUSPEND,
                        MediationTrigger.DRAFT,
                        MediationAct.DRAFT,
                        MediationTrigger.SIGN,
                        MediationAct.SIGN,
                        MediationTrigger.APPLY,
                        MediationAct.APPLY)
                .forEach((trigger, act) ->
                        assertThat(lines(trigger))
                                .isNotEmpty()
                                .allSatisfy(
                                        line -> assertThat(line.roles()).isEqualTo(act.roles())));
        assertThat(lines(MediationTrigger.END))
                .allSatisfy(line ->
                        assertThat(MediationAct.TERMINATE.roles()).containsAll(line.roles()));
    }

    private static List<Transition<MediationStatus, MediationTrigger>> lines(
            MediationTrigger trigger) {
        return MediationStatus.table().stream().filter(line -> line.trigger() == trigger).toList();
    }

    private static void assertCell(MediationStatus state, MediationTrigger trigger) {
        var lines = lines(trigger).stream().filter(line -> line.from() == state).toList();
        assertThat(lines).hasSizeLessThan(2);
        if (lines.isEmpty()) {
            assertThatThrownBy(() -> state.on(trigger))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refusal ->
                                    assertThat(refusal.code().status())
                                            .isEqualTo(HttpStatus.CONFLICT));
        } else {
            assertThat(state.on(trigger)).isEqualTo(lines.getFirst());
            assertThat(lines.getFirst().basis()).contains("条");
            assertThat(Arrays.asList(lines.getFirst().starts(), lines.getFirst().stops()))
                    .filteredOn(Objects::nonNull)
                    .isSubsetOf(
                            Set.of("MED-01", "MED-03", "MED-04", "CON-02", MediationStatus.COURSE));
        }
    }

    private static void assertAct(
            MediationStatus state, MediationTrigger trigger, Consumer<Mediation> act) {
        var mediation = MediationMother.in(state);
        assertThat(mediation.status()).isEqualTo(state);
        var before = mediation.version();
        var line = lines(trigger).stream().filter(one -> one.from() == state).findFirst();
        if (line.isEmpty()) {
            assertThatThrownBy(() -> act.accept(mediation))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refusal ->
                                    assertThat(refusal.code().code()).isEqualTo("MEDIATION_STATE"));
            assertThat(mediation.version()).isEqualTo(before);
            assertThat(mediation.changes().none()).isTrue();
            assertThat(mediation.changes().history()).isEmpty();
        } else {
            act.accept(mediation);
            assertThat(mediation.status()).isEqualTo(line.get().target());
            assertThat(mediation.version()).isEqualTo(before + 1);
            assertThat(mediation.changes().none()).isFalse();
            assertThat(mediation.changes().history()).isNotEmpty();
        }
    }
}
