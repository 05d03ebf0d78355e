package cn.tongbao.mediation.mediation;

import static cn.tongbao.mediation.mediation.MediationMother.COURSE;
import static cn.tongbao.mediation.mediation.MediationMother.LIMITS;
import static cn.tongbao.mediation.mediation.MediationMother.MONDAY;
import static cn.tongbao.mediation.mediation.MediationMother.at;
import static cn.tongbao.mediation.mediation.MediationMother.matter;
import static cn.tongbao.mediation.mediation.MediationMother.now;
import static cn.tongbao.mediation.mediation.MediationMother.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongbao.mediation.record.ClockChange;
import cn.tongbao.platform.web.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mediation by itself: its limit with pauses and extensions, its agreement and signatures. */
class MediationTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "PEOPLES, -, 2026-06-01T02:00:00Z, MED-05, 2026-07-01",
                "COURT_INVITED, -, 2026-06-01T02:00:00Z, MED-05, 2026-07-01",
                "COMMERCIAL, -, 2026-06-01T02:00:00Z, MED-05, 2026-07-01",
                "ASSOCIATION, -, 2026-06-01T02:00:00Z, MED-05, 2026-07-01",
                "COURT_INVITED, ORDINARY, 2026-06-01T02:00:00Z, MED-06, 2026-06-16",
                "COURT_INVITED, SIMPLIFIED, 2026-06-01T02:00:00Z, MED-06S, 2026-06-08",
                // The evening before in UTC is the same day in Shanghai.
                "PEOPLES, -, 2026-05-31T16:00:00Z, MED-05, 2026-07-01",
                "PEOPLES, -, 2026-05-31T15:59:59Z, MED-05, 2026-06-30",
                // The last day is a Saturday, or the first of a week of holidays.
                "PEOPLES, -, 2026-06-04T02:00:00Z, MED-05, 2026-07-06",
                "PEOPLES, -, 2026-09-01T02:00:00Z, MED-05, 2026-10-08",
                // A Saturday that was made a working day is one.
                "PEOPLES, -, 2026-09-10T02:00:00Z, MED-05, 2026-10-10"
            })
    void the_limit_is_the_frameworks_and_begins_when_the_mediator_takes_it_up(
            String framework, String procedure, Instant taken, String rule, LocalDate due) {
        var mediation = MediationMother.takenUp(matter(framework, procedure), taken);
        var clock = Objects.requireNonNull(mediation.clock());
        assertThat(clock.ruleId()).isEqualTo(rule);
        assertThat(clock.dueOn()).isEqualTo(due);
        assertThat(clock.dueAt()).isEqualTo(LIMITS.startOf(due.plusDays(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-11T02:00:00Z, 2026-06-21T02:00:00Z, 2026-07-13",
        "2026-06-11T02:00:00Z, 2026-06-11T09:00:00Z, 2026-07-01",
        "2026-06-11T15:00:00Z, 2026-06-11T17:00:00Z, 2026-07-02",
        "2026-06-01T02:00:00Z, 2026-06-03T02:00:00Z, 2026-07-03",
        "2026-07-01T02:00:00Z, 2026-07-03T02:00:00Z, 2026-07-03",
        "2026-06-11T02:00:00Z, 2027-06-11T02:00:00Z, 2027-07-01"
    })
    void the_days_of_an_appraisal_do_not_count(Instant from, Instant to, LocalDate due) {
        assertThat(paused(MediationMother.takenUp(), from, to)).isEqualTo(due);
    }

    @Test
    void two_appraisals_count_both_and_one_that_waits_is_due_on_no_day() {
        var mediation = MediationMother.takenUp();
        assertThat(paused(mediation, "2026-06-08T02:00:00Z", "2026-06-10T02:00:00Z"))
                .isEqualTo("2026-07-03");
        mediation = stored(mediation);
        mediation
                .timing()
                .suspend("再次鉴定", at(Instant.parse("2026-06-15T02:00:00Z")), LIMITS, COURSE);
        assertThat(Mediations.dueOn(mediation)).isNull();
        mediation = stored(mediation);
        mediation.timing().resume(at(Instant.parse("2026-06-18T02:00:00Z")), LIMITS, COURSE);
        assertThat(due(mediation)).isEqualTo("2026-07-06");
    }

    @Test
    void a_day_that_all_agreed_on_moves_by_the_days_of_an_appraisal_each_time() {
        var mediation = MediationMother.takenUp();
        mediation.timing().extend(LocalDate.of(2026, 8, 31), List.of("P1", "P2"), now(), LIMITS);
        mediation = stored(mediation);
        assertThat(paused(mediation, "2026-06-11T02:00:00Z", "2026-06-21T02:00:00Z"))
                .isEqualTo("2026-09-10");
        mediation = stored(mediation);
        assertThat(paused(mediation, "2026-07-01T02:00:00Z", "2026-07-02T02:00:00Z"))
                .isEqualTo("2026-09-11");
    }

    @Test
    void an_appraisal_before_an_extension_does_not_move_the_day_that_was_agreed_on() {
        var mediation = MediationMother.takenUp();
        assertThat(paused(mediation, "2026-06-08T02:00:00Z", "2026-06-10T02:00:00Z"))
                .isEqualTo("2026-07-03");
        mediation = stored(mediation);
        mediation.timing().extend(LocalDate.of(2026, 7, 31), List.of("P1", "P2"), now(), LIMITS);
        assertThat(due(mediation)).isEqualTo("2026-07-31");
    }

    @Test
    void an_extension_takes_all_parties_and_each_of_them_the_same_day() {
        var mediation = MediationMother.takenUp();
        mediation.timing().extend(LocalDate.of(2026, 8, 31), List.of("P1"), now(), LIMITS);
        assertThat(due(mediation)).isEqualTo("2026-07-01");
        mediation = stored(mediation);
        mediation.timing().extend(LocalDate.of(2026, 9, 30), List.of("P2"), now(), LIMITS);
        assertThat(due(mediation)).as("another day is another proposal").isEqualTo("2026-07-01");
        mediation = stored(mediation);
        mediation.timing().extend(LocalDate.of(2026, 9, 30), List.of("P2"), now(), LIMITS);
        assertThat(due(mediation)).as("one cannot agree for both").isEqualTo("2026-07-01");
        mediation = stored(mediation);
        mediation.timing().extend(LocalDate.of(2026, 9, 30), List.of("P1"), now(), LIMITS);
        assertThat(due(mediation)).isEqualTo("2026-09-30");
        assertThat(Objects.requireNonNull(mediation.clock()).startedAt()).isEqualTo(MONDAY);
        mediation = stored(mediation);
        mediation.timing().extend(LocalDate.of(2027, 1, 1), List.of("P1", "P2"), now(), LIMITS);
        assertThat(due(mediation)).as("the day they name stands").isEqualTo("2027-01-01");
    }

    @Test
    void a_new_mediator_begins_a_new_limit_without_the_pauses_of_the_one_before() {
        var mediation = MediationMother.takenUp();
        paused(mediation, "2026-06-08T02:00:00Z", "2026-06-10T02:00:00Z");
        mediation = stored(mediation);
        mediation
                .leadership()
                .decline("健康原因", at(Instant.parse("2026-06-10T03:00:00Z")), LIMITS, COURSE);
        assertThat(mediation.clock()).isNull();
        mediation = stored(mediation);
        mediation.leadership().name(MediationMother.lead("mediator.wang"), now(), LIMITS, COURSE);
        mediation = stored(mediation);
        mediation
                .leadership()
                .takeUp(null, at(Instant.parse("2026-06-15T02:00:00Z")), LIMITS, COURSE);
        assertThat(due(mediation)).isEqualTo("2026-07-15");
    }

    @Test
    void limits_of_choice_run_in_court_invited_mediation_alone() {
        var invited = MediationMother.opened("COURT_INVITED", false);
        assertThat(Objects.requireNonNull(invited.clock()).ruleId()).isEqualTo("MED-04");
        assertThat(due(invited)).isEqualTo("2026-06-04");
        assertThat(MediationMother.opened("PEOPLES", false).clock()).isNull();
        var consented = MediationMother.consented(matter("COURT_INVITED", null));
        assertThat(Objects.requireNonNull(consented.clock()).ruleId()).isEqualTo("MED-01");
        assertThat(due(consented)).isEqualTo("2026-06-03");
        var named = MediationMother.named(matter("COURT_INVITED", null));
        assertThat(Objects.requireNonNull(named.clock()).ruleId()).isEqualTo("MED-03");
        assertThat(due(named)).isEqualTo("2026-06-04");
    }

    @Test
    void a_signature_binds_to_the_exact_file_and_terms() {
        var mediation = MediationMother.laid(false);
        var right = MediationMother.signature(mediation, "P1");
        var hash = right.termsSha256();
        assertProblem(
                "AGREEMENT_CHANGED",
                () ->
                        mediation
                                .settlement()
                                .sign(with("P1", "b".repeat(64), hash), now(), LIMITS, COURSE));
        assertProblem(
                "AGREEMENT_CHANGED",
                () ->
                        mediation
                                .settlement()
                                .sign(
                                        with("P1", right.fileSha256(), "b".repeat(64)),
                                        now(),
                                        LIMITS,
                                        COURSE));
        assertThat(mediation.changes().none()).isTrue();
        mediation.settlement().sign(right, now(), LIMITS, COURSE);
        assertProblem(
                "ALREADY_SAID", () -> mediation.settlement().sign(right, now(), LIMITS, COURSE));
    }

    @Test
    void nothing_is_signed_before_it_is_laid() {
        var mediation = MediationMother.takenUp();
        assertProblem(
                "AGREEMENT_CHANGED",
                () ->
                        mediation
                                .settlement()
                                .sign(
                                        with("P1", "a".repeat(64), "a".repeat(64)),
                                        now(),
                                        LIMITS,
                                        COURSE));
    }

    @Test
    void another_edition_voids_the_signatures_of_the_one_before() {
        var mediation = MediationMother.laid(false);
        var old = MediationMother.signature(mediation, "P1");
        mediation.settlement().sign(old, now(), LIMITS, COURSE);
        var next = stored(mediation);
        next.settlement()
                .lay(
                        MediationMother.agreement(
                                next,
                                MediationMother.file("b"),
                                MediationMother.terms(),
                                false,
                                null),
                        now());
        var voided = next.settlement().voided().getFirst();
        assertThat(voided.edition()).isEqualTo(1);
        assertThat(voided.covers(old)).isFalse();
        assertThat(Objects.requireNonNull(next.agreement()).edition()).isEqualTo(2);
        assertThat(next.agreement().signatures()).isEmpty();
        assertProblem(
                "AGREEMENT_CHANGED", () -> next.settlement().sign(old, now(), LIMITS, COURSE));
        var third = stored(next);
        third.settlement().lay(MediationMother.agreement(third, false, null), now());
        assertThat(Objects.requireNonNull(third.agreement()).edition()).isEqualTo(3);
    }

    @Test
    void an_end_or_another_mediator_voids_what_was_signed() {
        var ended = MediationMother.laid(false);
        ended.end(MediationTrigger.FAIL, "REFUSED_TO_SIGN", null, now(), LIMITS, COURSE);
        assertThat(ended.agreement()).isNull();
        assertThat(ended.settlement().voided()).hasSize(1);
        var lost = MediationMother.laid(false);
        lost.leadership().decline("健康原因", now(), LIMITS, COURSE);
        assertThat(lost.agreement()).isNull();
        assertThat(lost.settlement().voided()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // The last signature decides, in Shanghai; then thirty days, rolling.
                "2026-06-10T02:00:00Z, -, 2026-06-10, 2026-07-10",
                "2026-06-10T15:59:59Z, -, 2026-06-10, 2026-07-10",
                "2026-06-10T16:00:00Z, -, 2026-06-11, 2026-07-13",
                "2026-09-01T02:00:00Z, -, 2026-09-01, 2026-10-08",
                "2026-06-10T02:00:00Z, 2026-06-08, 2026-06-08, 2026-07-08"
            })
    void an_agreement_takes_effect_with_the_last_signature_or_on_the_day_it_names(
            Instant last, LocalDate declared, LocalDate effective, LocalDate applyBy) {
        var mediation = MediationMother.takenUp();
        mediation.settlement().lay(MediationMother.agreement(mediation, false, declared), now());
        mediation = MediationMother.signed(mediation, last);
        assertThat(mediation.status()).isEqualTo(MediationStatus.AGREED);
        assertThat(Objects.requireNonNull(mediation.agreement()).effectiveOn())
                .isEqualTo(effective);
        var clock = Objects.requireNonNull(mediation.clock());
        assertThat(clock.ruleId()).isEqualTo("CON-02");
        assertThat(clock.dueOn()).isEqualTo(applyBy);
    }

    @Test
    void no_time_to_apply_runs_where_no_court_confirms() {
        var mediation = MediationMother.takenUp(matter("ADMINISTRATIVE", null), MONDAY);
        mediation.settlement().lay(MediationMother.agreement(mediation, false, null), now());
        mediation = MediationMother.signed(mediation, MONDAY);
        assertThat(mediation.status()).isEqualTo(MediationStatus.AGREED);
        assertThat(mediation.clock()).isNull();
    }

    @Test
    void a_term_whose_day_has_gone_when_the_last_one_signs_is_due_at_once() {
        var mediation = MediationMother.takenUp();
        mediation
                .settlement()
                .lay(
                        MediationMother.agreement(
                                mediation,
                                MediationMother.file("a"),
                                List.of(
                                        new Term(
                                                1,
                                                "支付",
                                                "P2",
                                                "1.00",
                                                LocalDate.of(2026, 6, 2),
                                                false)),
                                false,
                                null),
                        now());
        mediation = MediationMother.signed(mediation, Instant.parse("2026-06-20T02:00:00Z"));
        assertThat(mediation.changes().clocks())
                .filteredOn(change -> change.record().endsWith("/1"))
                .singleElement()
                .isInstanceOfSatisfying(
                        ClockChange.Start.class,
                        start -> {
                            assertThat(start.limit().dueOn()).isEqualTo("2026-06-02");
                            assertThat(start.limit().warnAt()).isEqualTo(start.limit().dueAt());
                        });
    }

    @Test
    void nobody_is_on_both_sides_and_nobody_mediates_for_himself() {
        var mediation = MediationMother.takenUp();
        var seat = new Party.Seat("party.holder", false, null, MONDAY);
        mediation.seat("P1", seat, now());
        mediation.seat("P1", seat, now());
        assertThat(mediation.party("P1").seats()).hasSize(1);
        assertProblem("OTHER_SIDE", () -> mediation.seat("P2", seat, now()));
        assertProblem(
                "MEDIATOR_IS_PARTY",
                () ->
                        mediation.seat(
                                "P2", new Party.Seat("mediator.li", false, null, MONDAY), now()));
        assertProblem(
                "SEAT_TAKEN",
                () ->
                        mediation.seat(
                                "P1", new Party.Seat("party.second", false, null, MONDAY), now()));
        mediation.seat("P1", new Party.Seat("party.second", true, null, MONDAY), now());
        assertThat(mediation.party("P1").seats()).hasSize(2);
    }

    @Test
    void it_reads_the_same_after_it_was_written() {
        for (var status : MediationStatus.values()) {
            var mediation = MediationMother.in(status);
            assertThat(stored(mediation)).usingRecursiveComparison().isEqualTo(mediation);
        }
    }

    private static Signature with(String signer, String file, String terms) {
        return new Signature(signer, signer, file, terms, null, MONDAY);
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code().code()).isEqualTo(code));
    }

    private static LocalDate paused(Mediation mediation, String from, String to) {
        return paused(mediation, Instant.parse(from), Instant.parse(to));
    }

    private static LocalDate paused(Mediation mediation, Instant from, Instant to) {
        mediation.timing().suspend("等待鉴定", at(from), LIMITS, COURSE);
        mediation.timing().resume(at(to), LIMITS, COURSE);
        return due(mediation);
    }

    private static LocalDate due(Mediation mediation) {
        return Objects.requireNonNull(mediation.clock()).dueOn();
    }
}
