package cn.tongbao.caserouting.casefile;

import static cn.tongbao.caserouting.casefile.CaseMother.BODY;
import static cn.tongbao.caserouting.casefile.CaseMother.LIMITS;
import static cn.tongbao.caserouting.casefile.CaseMother.NOW;
import static cn.tongbao.caserouting.casefile.CaseMother.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongbao.platform.web.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a case makes of its referral to mediation, without anything around it. */
class MediationWorkTests {

    @Test
    void an_open_case_waits_for_its_mediation_and_its_routing_is_no_longer_due() {
        var file = CaseMother.open();

        CaseMother.referred(file);

        assertThat(file.status()).isEqualTo(CaseStatus.IN_MEDIATION);
        assertThat(file.dueOn()).isNull();
        assertThat(file.changes().clocks())
                .contains(
                        new ClockChange.Stop(
                                ClockChange.Kind.CASE, file.reference(), Limits.ROUTING));
    }

    /** Every state that news can find a case in, and every end that they can bring. */
    @TestFactory
    Stream<DynamicTest> news_move_a_case_that_waits_for_them_and_no_other() {
        var tests = new ArrayList<DynamicTest>();
        for (var end : Ending.values()) {
            for (var state : List.of("IN_MEDIATION", "DISPATCHED", "IN_PROGRESS", "CONCLUDED")) {
                tests.add(
                        DynamicTest.dynamicTest(
                                end + " for a case " + state,
                                () -> {
                                    var file = referredIn(CaseStatus.valueOf(state));
                                    CaseMother.heard(file, CaseMother.mediation(end.name()));
                                    assertThat(file.status())
                                            .isEqualTo(
                                                    state.equals("IN_MEDIATION")
                                                            ? end.leadsTo
                                                            : CaseStatus.valueOf(state));
                                    assertThat(file.head().clock() != null)
                                            .as("routing is due anew")
                                            .isEqualTo(file.status() == CaseStatus.OPEN);
                                    assertThat(file.inMediation())
                                            .isEqualTo(end.leadsTo == CaseStatus.IN_MEDIATION);
                                }));
            }
        }
        return tests.stream();
    }

    @Test
    void a_performed_agreement_settles_the_case_if_it_was_about_the_whole() {
        var whole = referredIn(CaseStatus.IN_MEDIATION);
        CaseMother.heard(whole, performed(false));
        assertThat(whole.status()).isEqualTo(CaseStatus.CONCLUDED);

        var part = referredIn(CaseStatus.IN_MEDIATION);
        CaseMother.heard(part, performed(true));
        assertThat(part.status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void an_end_that_was_heard_of_moves_the_case_once() {
        var file = referredIn(CaseStatus.IN_MEDIATION);
        CaseMother.heard(file, CaseMother.mediation("PARTLY_AGREED"));
        var later = CaseMother.stored(file);
        CaseMother.referred(later);
        var next = CaseMother.stored(later);

        assertThat(referral(next).concerns(CaseMother.mediation("PERFORMED")))
                .as("the mediation of the earlier referral")
                .isFalse();
        assertThat(next.status()).isEqualTo(CaseStatus.IN_MEDIATION);
    }

    @Test
    void the_same_news_again_change_nothing() {
        var file = referredIn(CaseStatus.IN_MEDIATION);
        CaseMother.heard(file, CaseMother.mediation("IN_MEDIATION"));
        var later = CaseMother.stored(file);

        CaseMother.heard(later, CaseMother.mediation("IN_MEDIATION"));

        assertThat(later.changes().none()).isTrue();
        assertThat(later.version()).isEqualTo(file.version());
    }

    @Test
    void the_dispute_is_before_one_body_at_a_time() {
        for (var state : List.of("IN_MEDIATION", "DISPATCHED", "IN_PROGRESS", "CONCLUDED")) {
            var file = referredIn(CaseStatus.valueOf(state));
            assertProblem(() -> CaseMother.referred(file), CaseProblem.CASE_IN_MEDIATION);
        }
    }

    @Test
    void a_closed_case_is_not_referred_and_one_in_mediation_not_closed() {
        var closed = CaseMother.open();
        closed.close("x", OFFICER, LIMITS);
        assertProblem(() -> CaseMother.referred(closed), CaseProblem.CASE_STATE);

        var file = referredIn(CaseStatus.IN_MEDIATION);
        assertProblem(() -> file.close("x", OFFICER, LIMITS), CaseProblem.CASE_IN_MEDIATION);
    }

    @Test
    void a_referral_is_taken_back_until_the_body_has_opened_the_mediation() {
        var file = referredIn(CaseStatus.IN_MEDIATION);
        var opened = CaseMother.stored(file);
        file.mediating(OFFICER, LIMITS).recall("当事人不愿调解");

        assertThat(file.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(file.dueOn()).isNotNull();
        assertThat(referral(file).recalledAt()).isEqualTo(NOW);
        assertThat(referral(file).concerns(CaseMother.mediation("APPLIED"))).isFalse();
        assertProblem(
                () -> file.mediating(OFFICER, LIMITS).recall("x"), CaseProblem.CASE_NOT_REFERRED);

        CaseMother.heard(opened, CaseMother.mediation("APPLIED"));
        assertProblem(
                () -> opened.mediating(OFFICER, LIMITS).recall("x"), CaseProblem.MEDIATION_OPENED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DISPATCHED", "IN_PROGRESS", "CONCLUDED"})
    void a_recalled_referral_leaves_a_case_at_work_as_it_is(String state) {
        var file = referredIn(CaseStatus.valueOf(state));

        file.mediating(OFFICER, LIMITS).recall("x");

        assertThat(file.status()).hasToString(state);
        assertThat(file.inMediation()).isFalse();
    }

    @Test
    void what_was_never_referred_cannot_be_taken_back() {
        assertProblem(
                () -> CaseMother.open().mediating(OFFICER, LIMITS).recall("x"),
                CaseProblem.CASE_NOT_REFERRED);
    }

    @Test
    void enforcement_beside_a_mediation_leaves_the_case_to_the_mediation_when_it_falls_away() {
        var file = referredIn(CaseStatus.IN_MEDIATION);
        var dispatch = CaseMother.sent(file, "SAMR-340000", DispatchKind.ENFORCEMENT);
        assertThat(file.status()).isEqualTo(CaseStatus.DISPATCHED);
        var later = CaseMother.stored(file);

        CaseMother.recalled(later, dispatch);

        assertThat(later.status()).isEqualTo(CaseStatus.IN_MEDIATION);
        assertThat(later.dueOn()).isNull();
    }

    @Test
    void a_dispatch_that_falls_away_after_the_mediation_leaves_the_case_open() {
        var file = referredIn(CaseStatus.IN_MEDIATION);
        var dispatch = CaseMother.sent(file, "SAMR-340000", DispatchKind.ENFORCEMENT);
        CaseMother.heard(file, CaseMother.mediation("FAILED"));
        var later = CaseMother.stored(file);

        CaseMother.recalled(later, dispatch);

        assertThat(later.status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void a_mediation_counts_only_if_it_is_that_of_the_body_referred_to() {
        var referral = referral(referredIn(CaseStatus.IN_MEDIATION));
        var foreign =
                new MediationNews(
                        "M-310000-2026-5R8N2C",
                        "MEDI-310000",
                        "AGREED",
                        null,
                        List.of(),
                        null,
                        false,
                        null);

        assertThat(referral.concerns(foreign)).isFalse();
        assertThat(referral.concerns(CaseMother.mediation("APPLIED"))).isTrue();
    }

    @Test
    void a_second_mediation_of_the_same_body_does_not_take_the_place_of_the_first() {
        var file = referredIn(CaseStatus.IN_MEDIATION);
        CaseMother.heard(file, CaseMother.mediation("APPLIED"));
        var another =
                new MediationNews(
                        "M-110000-2026-0000AA",
                        "MEDI-110000",
                        "AGREED",
                        null,
                        List.of(),
                        null,
                        false,
                        null);

        assertThat(referral(file).concerns(another)).isFalse();
    }

    @Test
    void the_newest_application_for_confirmation_is_followed_and_never_moves_the_case() {
        var file = referredIn(CaseStatus.IN_MEDIATION);
        CaseMother.heard(file, CaseMother.mediation("AGREED"));
        follow(file, CaseMother.confirmation("J-110108-2026-000001", "WITHDRAWN", NOW));
        var second =
                CaseMother.confirmation("J-110108-2026-000002", "CONFIRMED", NOW.plusSeconds(1));

        assertThat(referral(file).concerns(second)).isTrue();
        follow(file, second);

        assertThat(referral(file).confirmation()).isEqualTo(second);
        assertThat(
                        referral(file)
                                .concerns(
                                        CaseMother.confirmation(
                                                "J-110108-2026-000001", "WITHDRAWN", NOW)))
                .isFalse();
        assertThat(file.status()).isEqualTo(CaseStatus.CONCLUDED);
    }

    @Test
    void a_confirmation_of_another_mediation_is_none_of_the_case() {
        var file = referredIn(CaseStatus.IN_MEDIATION);
        assertThat(referral(file).concerns(confirmationOf("M-110000-2026-5R8N2C"))).isFalse();

        CaseMother.heard(file, CaseMother.mediation("AGREED"));
        assertThat(referral(file).concerns(confirmationOf("M-110000-2026-5R8N2C"))).isTrue();
        assertThat(referral(file).concerns(confirmationOf("M-110000-2026-0000AA"))).isFalse();
    }

    private static ConfirmationNews confirmationOf(String mediation) {
        return new ConfirmationNews(
                "J-110108-2026-000001", mediation, "APPLIED", "COURT-110108", NOW, null);
    }

    private static void follow(CaseFile file, ConfirmationNews news) {
        file.mediating(BODY, LIMITS).follow(referral(file), news);
    }

    private static MediationNews performed(boolean partial) {
        return new MediationNews(
                "M-110000-2026-5R8N2C",
                "MEDI-110000",
                "PERFORMED",
                null,
                List.of(),
                null,
                partial,
                new MediationNews.Performance(2, 2, 0));
    }

    private static Referral referral(CaseFile file) {
        return Objects.requireNonNull(file.head().referral());
    }

    /** A case in that state whose dispute is before a body. */
    private static CaseFile referredIn(CaseStatus state) {
        var file = CaseMother.open();
        switch (state) {
            case DISPATCHED -> CaseMother.sent(file, "SAMR-340000", DispatchKind.ENFORCEMENT);
            case IN_PROGRESS -> CaseMother.acknowledged(file, "SAMR-340000");
            case CONCLUDED ->
                    CaseMother.concluded(file, CaseMother.acknowledged(file, "SAMR-340000"));
            case OPEN, IN_MEDIATION, CLOSED -> {}
        }
        CaseMother.referred(file);
        assertThat(file.status()).isEqualTo(state);
        return CaseMother.stored(file);
    }

    private static void assertProblem(ThrowingCallable act, CaseProblem problem) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(problem));
    }

    private enum Ending {
        APPLIED(CaseStatus.IN_MEDIATION),
        CONSENT_SOUGHT(CaseStatus.IN_MEDIATION),
        CONSENTED(CaseStatus.IN_MEDIATION),
        MEDIATOR_SELECTED(CaseStatus.IN_MEDIATION),
        IN_MEDIATION(CaseStatus.IN_MEDIATION),
        SUSPENDED_FOR_APPRAISAL(CaseStatus.IN_MEDIATION),
        RETURNED(CaseStatus.OPEN),
        REFUSED(CaseStatus.OPEN),
        FAILED(CaseStatus.OPEN),
        TERMINATED(CaseStatus.OPEN),
        PARTLY_AGREED(CaseStatus.OPEN),
        AGREED(CaseStatus.CONCLUDED),
        PERFORMED(CaseStatus.CONCLUDED);

        private final CaseStatus leadsTo;

        Ending(CaseStatus leadsTo) {
            this.leadsTo = leadsTo;
        }
    }
}
