package cn.tongbao.mediation.confirmation;

import static cn.tongbao.mediation.confirmation.ConfirmationMother.LIMITS;
import static cn.tongbao.mediation.confirmation.ConfirmationMother.TODAY;
import static cn.tongbao.mediation.confirmation.ConfirmationMother.now;
import static cn.tongbao.mediation.confirmation.ConfirmationMother.ruling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongbao.mediation.record.Transition;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.rulebook.RulebookSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
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

/** The whole matrix of an application: what is in the table happens, all else is refused. */
class ConfirmationStateMachineTests {

    /** Triggers that one act gives, by whether the court has accepted. */
    private static final Map<ConfirmationTrigger, Consumer<Confirmation>> ACTS =
            Map.ofEntries(
                    Map.entry(ConfirmationTrigger.REGISTER, c -> c.register("12", now(), LIMITS)),
                    Map.entry(
                            ConfirmationTrigger.SUPPLY_BEFORE_ACCEPTANCE,
                            c ->
                                    c.submissions()
                                            .supply("已补交", List.of(), List.of(), now(), LIMITS)),
                    Map.entry(ConfirmationTrigger.STAY_SILENT, c -> c.staySilent(now(), LIMITS)),
                    Map.entry(ConfirmationTrigger.ACCEPT, c -> c.accept(now(), LIMITS)),
                    Map.entry(
                            ConfirmationTrigger.NOT_ACCEPT,
                            c -> c.refuse("WRONG_COURT", null, TODAY, now(), LIMITS)),
                    Map.entry(
                            ConfirmationTrigger.HEAR,
                            c -> c.hear(new Hearing(TODAY, List.of("P1"), null), now(), LIMITS)),
                    Map.entry(
                            ConfirmationTrigger.EXTEND,
                            c -> c.extend(TODAY.plusMonths(2), "案情复杂", now(), LIMITS)),
                    Map.entry(
                            ConfirmationTrigger.PERMIT_WITHDRAWAL,
                            c -> c.permitWithdrawal(now(), LIMITS)),
                    Map.entry(
                            ConfirmationTrigger.CONFIRM,
                            c -> c.rule(ruling("CONFIRMED", null), now(), LIMITS)),
                    Map.entry(
                            ConfirmationTrigger.DISMISS,
                            c -> c.rule(ruling("DISMISSED", "UNCLEAR"), now(), LIMITS)),
                    Map.entry(
                            ConfirmationTrigger.OBJECT,
                            c ->
                                    c.object(
                                            new Objection(
                                                    UUID.randomUUID(),
                                                    "PARTY",
                                                    "P2",
                                                    null,
                                                    TODAY,
                                                    TODAY.plusDays(15),
                                                    "裁定有误",
                                                    List.of(),
                                                    ConfirmationMother.MONDAY),
                                            now(),
                                            LIMITS)));

    @TestFactory
    Stream<DynamicTest> every_state_takes_the_triggers_of_the_table_and_no_others() {
        var tests = new ArrayList<DynamicTest>();
        for (var state : ConfirmationStatus.values()) {
            for (var trigger : ConfirmationTrigger.values()) {
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
        for (var state : ConfirmationStatus.values()) {
            ACTS.forEach((trigger, act) ->
                    tests.add(
                            DynamicTest.dynamicTest(
                                    trigger + " of one that is " + state,
                                    () -> assertAct(state, trigger, act))));
        }
        return tests.stream();
    }

    @Test
    void a_court_asks_before_it_accepts_and_in_its_review_and_nowhere_else() {
        for (var state : ConfirmationStatus.values()) {
            var confirmation = ConfirmationMother.in(state);
            Consumer<Confirmation> ask =
                    c ->
                            c.submissions()
                                    .ask(List.of("商标注册证"), null, TODAY.plusDays(7), now(), LIMITS);
            if (EnumSet.of(ConfirmationStatus.APPLIED, ConfirmationStatus.ACCEPTED)
                    .contains(state)) {
                ask.accept(confirmation);
                assertThat(confirmation.status())
                        .isEqualTo(ConfirmationStatus.SUPPLEMENT_REQUESTED);
                assertThat(confirmation.submissions().supplements().getLast().inReview())
                        .isEqualTo(state == ConfirmationStatus.ACCEPTED);
            } else {
                assertRefusedWhole(confirmation, ask);
            }
        }
    }

    @Test
    void a_wish_to_withdraw_ends_it_before_acceptance_and_waits_for_the_judge_afterwards() {
        for (var state : ConfirmationStatus.values()) {
            var confirmation = ConfirmationMother.in(state);
            Consumer<Confirmation> withdraw = c -> c.withdraw("P1", "双方另行和解", now(), LIMITS);
            switch (state) {
                case APPLIED, SUPPLEMENT_REQUESTED -> {
                    withdraw.accept(confirmation);
                    assertThat(confirmation.status()).isEqualTo(ConfirmationStatus.WITHDRAWN);
                    assertThat(confirmation.clock()).isNull();
                }
                case ACCEPTED -> {
                    withdraw.accept(confirmation);
                    assertThat(confirmation.status()).isEqualTo(ConfirmationStatus.ACCEPTED);
                    assertThat(confirmation.clock()).isNotNull();
                }
                default -> assertRefusedWhole(confirmation, withdraw);
            }
        }
    }

    @Test
    void in_its_review_the_court_waits_beside_its_own_limit_and_goes_on_with_it() {
        var asked = ConfirmationMother.asked(true);
        assertThat(Objects.requireNonNull(asked.clock()).ruleId()).isEqualTo("CON-13");
        var review = Objects.requireNonNull(asked.review());
        assertThat(review.ruleId()).isEqualTo("CON-11");
        asked.withdraw("P1", "双方另行和解", now(), LIMITS);
        assertThat(asked.status())
                .as("accepted before, so the judge has to let it")
                .isEqualTo(ConfirmationStatus.SUPPLEMENT_REQUESTED);

        asked = ConfirmationMother.asked(true);
        asked.submissions().supply("已补交", List.of(), List.of(), now(), LIMITS);
        assertThat(asked.status()).isEqualTo(ConfirmationStatus.ACCEPTED);
        assertThat(asked.clock()).isEqualTo(review);
        assertThat(asked.review()).isNull();

        asked = ConfirmationMother.asked(true);
        asked.staySilent(now(), LIMITS);
        assertThat(asked.clock()).isNull();
        assertThat(asked.review()).isNull();

        asked = ConfirmationMother.asked(true);
        asked.permitWithdrawal(now(), LIMITS);
        assertThat(asked.clock()).isNull();
        assertThat(asked.review()).isNull();
    }

    @Test
    void every_state_is_reached_or_begins_and_every_trigger_does_something() {
        var table = ConfirmationStatus.table();
        assertThat(
                        Stream.concat(
                                        Stream.of(ConfirmationStatus.APPLIED),
                                        table.stream().map(Transition::target))
                                .distinct())
                .containsExactlyInAnyOrder(ConfirmationStatus.values());
        assertThat(table.stream().map(Transition::trigger).distinct())
                .containsExactlyInAnyOrder(ConfirmationTrigger.values());
    }

    @Test
    void nothing_leads_out_of_an_application_that_is_over() {
        for (var state :
                List.of(
                        ConfirmationStatus.NOT_ACCEPTED,
                        ConfirmationStatus.WITHDRAWN,
                        ConfirmationStatus.DEEMED_WITHDRAWN,
                        ConfirmationStatus.CONFIRMED,
                        ConfirmationStatus.DISMISSED)) {
            assertThat(ConfirmationStatus.table())
                    .filteredOn(line -> line.from() == state)
                    .noneMatch(Transition::moves);
            assertThat(ConfirmationMother.in(state).clock()).isNull();
        }
    }

    @Test
    void the_states_are_those_of_the_code_list_and_their_limits_those_of_the_rulebook()
            throws Exception {
        try (var source = new RulebookSource()) {
            var rules = source.current();
            for (var state : ConfirmationStatus.values()) {
                assertThat(rules.codes().has("confirmationStatuses", state.name())).isTrue();
                var clock = ConfirmationMother.in(state).clock();
                assertThat(rules.state("confirmation", state.name()).limits())
                        .isEqualTo(clock == null ? List.of() : List.of(clock.ruleId()));
            }
        }
    }

    @Test
    void the_roles_of_the_table_may_do_the_act() {
        Map.ofEntries(
                        Map.entry(ConfirmationTrigger.REGISTER, ConfirmationAct.REGISTER),
                        Map.entry(ConfirmationTrigger.ASK_BEFORE_ACCEPTANCE, ConfirmationAct.ASK),
                        Map.entry(ConfirmationTrigger.ASK_IN_REVIEW, ConfirmationAct.ASK),
                        Map.entry(
                                ConfirmationTrigger.SUPPLY_BEFORE_ACCEPTANCE,
                                ConfirmationAct.SUPPLY),
                        Map.entry(ConfirmationTrigger.SUPPLY_IN_REVIEW, ConfirmationAct.SUPPLY),
                        Map.entry(ConfirmationTrigger.ACCEPT, ConfirmationAct.ACCEPT),
                        Map.entry(ConfirmationTrigger.NOT_ACCEPT, ConfirmationAct.NOT_ACCEPT),
                        Map.entry(ConfirmationTrigger.HEAR, ConfirmationAct.HEAR),
                        Map.entry(ConfirmationTrigger.EXTEND, ConfirmationAct.EXTEND),
                        Map.entry(ConfirmationTrigger.WITHDRAW, ConfirmationAct.WITHDRAW),
                        Map.entry(ConfirmationTrigger.ASK_TO_WITHDRAW, ConfirmationAct.WITHDRAW),
                        Map.entry(
                                ConfirmationTrigger.PERMIT_WITHDRAWAL,
                                ConfirmationAct.PERMIT_WITHDRAWAL),
                        Map.entry(ConfirmationTrigger.CONFIRM, ConfirmationAct.RULE),
                        Map.entry(ConfirmationTrigger.DISMISS, ConfirmationAct.RULE),
                        Map.entry(ConfirmationTrigger.OBJECT, ConfirmationAct.OBJECT))
                .forEach((trigger, act) ->
                        assertThat(lines(trigger))
                                .isNotEmpty()
                                .allSatisfy(
                                        line -> assertThat(line.roles()).isEqualTo(act.roles())));
        assertThat(lines(ConfirmationTrigger.STAY_SILENT))
                .as("nobody does that")
                .allSatisfy(line -> assertThat(line.roles()).isEmpty());
    }

    private static List<Transition<ConfirmationStatus, ConfirmationTrigger>> lines(
            ConfirmationTrigger trigger) {
        return ConfirmationStatus.table().stream()
                .filter(line -> line.trigger() == trigger)
                .toList();
    }

    private static void assertCell(ConfirmationStatus state, ConfirmationTrigger trigger) {
        var lines = lines(trigger).stream().filter(line -> line.from() == state).toList();
        assertThat(lines).hasSizeLessThan(2);
        if (lines.isEmpty()) {
            assertThatThrownBy(() -> state.on(trigger))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refusal ->
                                    assertThat(refusal.code().code())
                                            .isEqualTo("CONFIRMATION_STATE"));
        } else {
            assertThat(state.on(trigger)).isEqualTo(lines.getFirst());
            assertThat(lines.getFirst().basis()).contains("条");
            assertThat(Arrays.asList(lines.getFirst().starts(), lines.getFirst().stops()))
                    .filteredOn(Objects::nonNull)
                    .isSubsetOf(Set.of("CON-10", "CON-11", "CON-13"));
        }
    }

    private static void assertAct(
            ConfirmationStatus state, ConfirmationTrigger trigger, Consumer<Confirmation> act) {
        var confirmation = ConfirmationMother.in(state);
        assertThat(confirmation.status()).isEqualTo(state);
        var before = confirmation.version();
        var line = lines(trigger).stream().filter(one -> one.from() == state).findFirst();
        if (line.isEmpty()) {
            assertRefusedWhole(confirmation, act);
        } else {
            act.accept(confirmation);
            assertThat(confirmation.status()).isEqualTo(line.get().target());
            assertThat(confirmation.version()).isEqualTo(before + 1);
            assertThat(confirmation.changes().none()).isFalse();
            assertThat(confirmation.changes().history()).isNotEmpty();
        }
    }

    private static void assertRefusedWhole(Confirmation confirmation, Consumer<Confirmation> act) {
        var status = confirmation.status();
        var before = confirmation.version();
        assertThatThrownBy(() -> act.accept(confirmation))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal ->
                                assertThat(refusal.code().code()).isEqualTo("CONFIRMATION_STATE"));
        assertThat(confirmation.status()).isEqualTo(status);
        assertThat(confirmation.version()).isEqualTo(before);
        assertThat(confirmation.changes().none()).isTrue();
        assertThat(confirmation.changes().history()).isEmpty();
    }
}
