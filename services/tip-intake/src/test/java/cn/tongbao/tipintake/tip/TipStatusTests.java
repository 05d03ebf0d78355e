package cn.tongbao.tipintake.tip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.rulebook.RulebookSource;
import cn.tongbao.tipintake.problem.TipProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TipStatusTests {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    /** What each trigger may do in each state; everything that is not here is refused. */
    private static final Map<TipStatus, Map<Trigger, TipStatus>> ALLOWED =
            Map.of(
                    TipStatus.RECEIVED,
                    Map.of(
                            Trigger.ACCEPTANCE, TipStatus.ACCEPTED,
                            Trigger.REJECTION, TipStatus.REJECTED,
                            Trigger.ANSWER, TipStatus.ANSWERED,
                            Trigger.IDENTITY_REQUEST, TipStatus.IDENTITY_REQUESTED,
                            Trigger.WITHDRAWAL, TipStatus.WITHDRAWN),
                    TipStatus.IDENTITY_REQUESTED,
                    Map.of(
                            Trigger.ACCEPTANCE, TipStatus.ACCEPTED,
                            Trigger.REJECTION, TipStatus.REJECTED,
                            Trigger.ANSWER, TipStatus.ANSWERED,
                            Trigger.IDENTITY_REPLY, TipStatus.RECEIVED,
                            Trigger.WITHDRAWAL, TipStatus.WITHDRAWN));

    static Stream<Arguments> matrix() {
        return Stream.of(TipStatus.values())
                .flatMap(status ->
                        Stream.of(Trigger.values()).map(trigger -> Arguments.of(status, trigger)));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void each_trigger_leads_where_the_table_says_or_is_refused(TipStatus status, Trigger trigger) {
        var expected = ALLOWED.getOrDefault(status, Map.of()).get(trigger);
        var tip = TipMother.in(status, trigger == Trigger.ANSWER);

        if (expected != null) {
            var step = act(tip, trigger);
            assertThat(step.tip().status()).isEqualTo(expected);
            assertThat(step.tip().version()).isEqualTo(tip.version() + 1);
            assertThat(step.transition()).isEqualTo(status.on(trigger).orElseThrow());
            assertThat(step.event()).isEqualTo(status.on(trigger).orElseThrow().event());
        } else if (trigger == Trigger.SUBMISSION) {
            assertThat(status.on(trigger)).isEmpty();
        } else {
            assertThatThrownBy(() -> act(tip, trigger))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem ->
                                    assertThat(problem.code()).isEqualTo(TipProblem.TIP_DECIDED));
        }
    }

    private static Step act(Tip tip, Trigger trigger) {
        return switch (trigger) {
            case SUBMISSION -> throw new IllegalArgumentException("only new tips are submitted");
            case ACCEPTANCE -> tip.accept(NOW);
            case REJECTION -> tip.reject(NOW, new Rejection("OTHER", "text", null));
            case ANSWER -> tip.answer(NOW);
            case IDENTITY_REQUEST -> tip.requestIdentity(NOW);
            case IDENTITY_REPLY -> tip.identityReplied(0);
            case WITHDRAWAL -> tip.withdraw(NOW);
        };
    }

    @Test
    void the_clock_starts_with_the_beginning_and_stops_with_every_decision() {
        assertThat(TipStatus.beginning().startsLimit()).isEqualTo("RTE-01");
        for (var transition : TipStatus.table()) {
            var leaves = transition.from() != null && transition.from().open();
            assertThat(transition.stopsLimit() != null)
                    .as("%s", transition)
                    .isEqualTo(leaves && !transition.target().open());
        }
    }

    @Test
    void every_state_names_a_limit_of_the_rulebook_or_a_reason_for_none() {
        try (var source = new RulebookSource()) {
            var rulebook = source.current();
            for (var status : TipStatus.values()) {
                var limit = status.limit();
                assertThat(limit == null).isEqualTo(status.noLimit() != null);
                if (limit != null) {
                    assertThat(rulebook.limit(limit, LocalDate.parse("2026-03-02")).id())
                            .isEqualTo(limit);
                    assertThat(rulebook.state("tip", status.name()).limits())
                            .containsExactly(limit);
                }
            }
        }
    }

    @Test
    void the_diagram_in_the_readme_is_the_table() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(diagram());
    }

    /** The table as a diagram in the language of the README. */
    private static String diagram() {
        return TipStatus.table().stream()
                .map(transition ->
                        "    %s --> %s: %s (%s)%s"
                                .formatted(
                                        name(transition.from()),
                                        transition.target(),
                                        transition.trigger(),
                                        transition.role(),
                                        limits(transition)))
                .collect(Collectors.joining("\n", "stateDiagram-v2\n", "\n"));
    }

    private static String name(@Nullable TipStatus status) {
        return status == null ? "[*]" : status.name();
    }

    private static String limits(Transition transition) {
        return Stream.of(
                        transition.startsLimit() == null
                                ? ""
                                : ", starts " + transition.startsLimit(),
                        transition.stopsLimit() == null ? "" : ", stops " + transition.stopsLimit())
                .collect(Collectors.joining());
    }

    @Test
    void acting_on_a_tip_opens_it_but_the_reporters_acts_do_not() {
        var tip = TipMother.in(TipStatus.RECEIVED, false);

        assertThat(tip.accept(NOW).tip().handling().openedAt()).isEqualTo(NOW);
        assertThat(tip.messageSent(NOW).tip().handling().openedAt()).isEqualTo(NOW);
        assertThat(tip.withdraw(NOW).tip().handling().openedAt()).isNull();
        assertThat(tip.replied(true, 1).tip().handling().openedAt()).isNull();
    }

    @Test
    void a_decided_tip_is_no_longer_overdue() {
        var late = TipMother.in(TipStatus.RECEIVED, false).missed().tip();

        assertThat(late.handling().overdue()).isTrue();
        assertThat(late.accept(NOW).tip().handling().overdue()).isFalse();
    }

    @Test
    void the_audience_of_a_tip_is_its_office_and_its_place_with_all_above() {
        assertThat(List.copyOf(TipMother.in(TipStatus.RECEIVED, false).audience().tokens()))
                .containsExactly(
                        "office:PROT-310000",
                        "region:000000",
                        "region:310000",
                        "region:310100",
                        "region:310115");
    }
}
