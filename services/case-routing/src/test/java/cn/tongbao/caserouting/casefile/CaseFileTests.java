package cn.tongbao.caserouting.casefile;

import static cn.tongbao.caserouting.casefile.CaseMother.AGENCY;
import static cn.tongbao.caserouting.casefile.CaseMother.LIMITS;
import static cn.tongbao.caserouting.casefile.CaseMother.NOW;
import static cn.tongbao.caserouting.casefile.CaseMother.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongbao.caserouting.casefile.ClockChange.Kind;
import cn.tongbao.platform.web.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a case decides, without anything around it. */
class CaseFileTests {

    @Test
    void a_case_opens_with_its_routing_due_and_the_amounts_of_its_tip_as_first_figures() {
        var file = CaseFile.open("C-1", CaseMother.tip(1, List.of()), OFFICER, LIMITS);
        assertThat(file.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(file.dueOn()).isEqualTo("2026-03-07");
        var sales = Objects.requireNonNull(file.figures().salesAmount());
        assertThat(sales.value()).isEqualTo("300000.00");
        assertThat(sales.source()).isEqualTo("tip");
        assertThat(file.changes().clocks())
                .singleElement()
                .isInstanceOfSatisfying(
                        ClockChange.Start.class,
                        start -> assertThat(start.limit().ruleId()).isEqualTo("RTE-02"));
    }

    @Test
    void the_first_dispatch_ends_the_routing_limit_and_starts_the_office_s() {
        var file = CaseMother.open();
        var dispatch = CaseMother.sent(file, "SAMR-340000", DispatchKind.ENFORCEMENT);
        assertThat(file.status()).isEqualTo(CaseStatus.DISPATCHED);
        assertThat(Objects.requireNonNull(dispatch.clock()).ruleId()).isEqualTo("RTE-03");
        assertThat(file.head().clock()).isNull();
        assertThat(file.changes().clocks())
                .extracting(ClockChange::kind)
                .containsExactly(Kind.DISPATCH, Kind.CASE);
        assertThat(file.version()).isEqualTo(2);
    }

    @Test
    void a_dispatch_for_information_alone_is_no_routing_decision() {
        var file = CaseMother.open();
        var informed = CaseMother.sent(file, "CUST-310000", DispatchKind.INFORMATION);
        file.work(AGENCY, LIMITS).acknowledge(informed);
        assertThat(file.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(Objects.requireNonNull(file.head().clock()).ruleId()).isEqualTo("RTE-02");
        file.close("仅知会", OFFICER, LIMITS);
        assertThat(file.status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void when_only_offices_for_information_are_left_the_case_waits_for_routing_again() {
        var file = CaseMother.open();
        var acting = CaseMother.sent(file, "SAMR-340000", DispatchKind.ENFORCEMENT);
        CaseMother.sent(file, "CUST-310000", DispatchKind.INFORMATION);
        file.work(AGENCY, LIMITS).refuse(acting, CaseMother.refusal());
        assertThat(file.status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void an_acknowledgement_makes_the_outcome_due_but_not_for_information() {
        var file = CaseMother.open();
        var enforcing = CaseMother.acknowledged(file, "SAMR-340000");
        assertThat(Objects.requireNonNull(enforcing.clock()).ruleId()).isEqualTo("RTE-05");
        var informed = CaseMother.sent(file, "CUST-310000", DispatchKind.INFORMATION);
        assertThat(file.work(AGENCY, LIMITS).acknowledge(informed).clock()).isNull();
    }

    @Test
    void a_case_is_concluded_when_every_office_that_was_to_act_has_reported() {
        var file = CaseMother.open();
        var first = CaseMother.acknowledged(file, "SAMR-340000");
        var second = CaseMother.acknowledged(file, "PSB-340000");
        CaseMother.sent(file, "CUST-310000", DispatchKind.INFORMATION);
        CaseMother.concluded(file, first);
        assertThat(file.status()).isEqualTo(CaseStatus.IN_PROGRESS);
        CaseMother.concluded(file, second);
        assertThat(file.status()).isEqualTo(CaseStatus.CONCLUDED);
    }

    @Test
    void recalling_the_last_silent_office_concludes_a_case_in_which_another_has_reported() {
        var file = CaseMother.open();
        var reporting = CaseMother.acknowledged(file, "SAMR-340000");
        var silent = CaseMother.sent(file, "PSB-340000", DispatchKind.CRIMINAL_CLUE);
        CaseMother.concluded(file, reporting);
        CaseMother.recalled(file, silent);
        assertThat(file.status()).isEqualTo(CaseStatus.CONCLUDED);
    }

    @Test
    void a_case_that_nobody_holds_any_more_waits_for_routing_again() {
        var file = CaseMother.open();
        var refused = CaseMother.sent(file, "SAMR-340000", DispatchKind.ENFORCEMENT);
        var recalled = CaseMother.acknowledged(file, "PSB-340000");
        file.work(AGENCY, LIMITS).refuse(refused, CaseMother.refusal());
        assertThat(file.status()).isEqualTo(CaseStatus.IN_PROGRESS);
        CaseMother.recalled(file, recalled);
        assertThat(file.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(Objects.requireNonNull(file.head().clock()).ruleId()).isEqualTo("RTE-02");
    }

    @Test
    void news_of_a_dispatch_for_information_does_not_move_a_concluded_case() {
        var file = CaseMother.open();
        var acting = CaseMother.acknowledged(file, "SAMR-340000");
        var informed = CaseMother.sent(file, "CUST-310000", DispatchKind.INFORMATION);
        CaseMother.concluded(file, acting);
        var taken = file.work(AGENCY, LIMITS).acknowledge(informed);
        assertThat(file.status()).isEqualTo(CaseStatus.CONCLUDED);
        CaseMother.recalled(file, taken);
        assertThat(file.status()).isEqualTo(CaseStatus.CONCLUDED);
    }

    @Test
    void nothing_is_sent_twice_to_an_office_that_is_at_work_but_again_after_a_refusal() {
        var file = CaseMother.open();
        var dispatch = CaseMother.sent(file, "SAMR-340000", DispatchKind.ENFORCEMENT);
        assertThatThrownBy(() -> CaseMother.sent(file, "SAMR-340000", DispatchKind.INFORMATION))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal ->
                                assertThat(refusal.code())
                                        .isEqualTo(CaseProblem.OFFICE_HAS_DISPATCH));
        file.work(AGENCY, LIMITS).refuse(dispatch, CaseMother.refusal());
        assertThat(CaseMother.sent(file, "SAMR-340000", DispatchKind.ENFORCEMENT).status())
                .isEqualTo(DispatchStatus.SENT);
    }

    @Test
    void a_case_closes_only_when_nobody_is_at_work_and_reopens_for_routing() {
        var file = CaseMother.open();
        var dispatch = CaseMother.acknowledged(file, "SAMR-340000");
        assertThatThrownBy(() -> file.close("完", OFFICER, LIMITS))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(CaseProblem.CASE_AT_WORK));
        CaseMother.concluded(file, dispatch);
        file.close("完", OFFICER, LIMITS);
        assertThat(file.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(file.dueOn()).isNull();
        file.reopen("新线索", OFFICER, LIMITS);
        assertThat(file.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(file.head().closedAt()).isNull();
        assertThat(file.dueOn()).isEqualTo("2026-03-07");
    }

    @Test
    void closing_stops_what_still_runs() {
        var file = CaseMother.open();
        var acting = CaseMother.acknowledged(file, "SAMR-340000");
        CaseMother.sent(file, "CUST-310000", DispatchKind.INFORMATION);
        CaseMother.concluded(file, acting);
        var fresh = CaseMother.stored(file);
        fresh.close("完", OFFICER, LIMITS);
        assertThat(fresh.changes().clocks())
                .singleElement()
                .isInstanceOfSatisfying(
                        ClockChange.Stop.class,
                        stop -> assertThat(stop.ruleId()).isEqualTo("RTE-03"));
        assertThat(fresh.dispatches()).allSatisfy(d -> assertThat(d.clock()).isNull());
    }

    @Test
    void a_missed_limit_is_shown_and_brought_before_the_supervisor_of_the_office_s_region() {
        var file = CaseMother.open();
        var dispatch = CaseMother.sent(file, "PSB-340000", DispatchKind.CRIMINAL_CLUE);
        var id = dispatch.id().toString();
        new Strike(file, Kind.DISPATCH, id, "RTE-03", new Deed("deadlines", null, NOW)).warn();
        new Strike(file, Kind.DISPATCH, id, "RTE-03", new Deed("deadlines", null, NOW))
                .miss("000000");
        var late = file.dispatch(dispatch.id());
        assertThat(late.overdue()).isTrue();
        assertThat(Objects.requireNonNull(late.clock()).warnedAt()).isEqualTo(NOW);
        assertThat(late.escalations()).containsExactly(new Escalation("340000", NOW, "RTE-03"));
        assertThat(file.overdue()).isTrue();
        var acknowledged = file.work(AGENCY, LIMITS).acknowledge(late);
        assertThat(acknowledged.overdue()).isFalse();
        assertThat(acknowledged.escalations()).hasSize(1);
    }

    @Test
    void a_missed_routing_decision_is_brought_before_the_supervisor_of_the_centre_s_region() {
        var file = CaseMother.open();
        new Strike(file, Kind.CASE, file.reference(), "RTE-02", OFFICER).miss("000000");
        assertThat(file.head().escalations())
                .containsExactly(new Escalation("000000", NOW, "RTE-02"));
        assertThat(file.overdue()).isTrue();
    }

    @Test
    void an_instruction_is_answered_in_time_or_late_but_once() {
        var file = CaseMother.open();
        var dispatch = CaseMother.sent(file, "SAMR-340000", DispatchKind.ENFORCEMENT);
        var instruction =
                file.instructing(OFFICER, LIMITS)
                        .instruct(dispatch, "请于三日内签收", LocalDate.of(2026, 3, 6));
        new Strike(file, Kind.INSTRUCTION, instruction.id().toString(), Limits.INSTRUCTION, OFFICER)
                .miss("000000");
        var late = file.instruction(instruction.id());
        assertThat(late.status()).isEqualTo(InstructionStatus.OVERDUE);
        assertThat(late.escalations()).hasSize(1);
        var replied = file.instructing(AGENCY, LIMITS).reply(late, "已签收");
        assertThat(replied.status()).isEqualTo(InstructionStatus.REPLIED);
        assertThatThrownBy(() -> file.instructing(AGENCY, LIMITS).reply(replied, "再次"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void an_office_that_was_recalled_no_longer_answers_instructions() {
        var file = CaseMother.open();
        var dispatch = CaseMother.sent(file, "SAMR-340000", DispatchKind.ENFORCEMENT);
        var instruction =
                file.instructing(OFFICER, LIMITS)
                        .instruct(dispatch, "请签收", LocalDate.of(2026, 3, 6));
        CaseMother.recalled(file, dispatch);
        assertThatThrownBy(() -> file.instructing(AGENCY, LIMITS).reply(instruction, "已签收"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void those_who_hold_a_dispatch_are_the_audience_and_those_who_gave_it_back_are_not() {
        var file = CaseMother.open();
        var refused = CaseMother.sent(file, "SAMR-110000", DispatchKind.ENFORCEMENT);
        CaseMother.sent(file, "SAMR-340000", DispatchKind.ENFORCEMENT);
        file.work(AGENCY, LIMITS).refuse(refused, CaseMother.refusal());
        assertThat(file.audience().tokens())
                .containsExactlyInAnyOrder(
                        "office:PROT-000000",
                        "office:SAMR-340000",
                        "region:341300",
                        "region:340000",
                        "region:000000");
        assertThat(file.readers().tokens()).contains("office:SAMR-110000", "region:110000");
    }

    @Test
    void an_answer_joins_its_request_once_and_its_files_are_not_shared_with_others() {
        var file = CaseMother.open();
        var dispatch = CaseMother.acknowledged(file, "SAMR-340000");
        var question = CaseMother.question();
        file.work(AGENCY, LIMITS).requestMaterial(dispatch, question);
        var proof = CaseMother.evidence();
        var answers = List.of(new MaterialRequest.Answer("见附件", List.of(proof), NOW));
        var fresh = CaseMother.stored(file);
        new TipNews(fresh, AGENCY, LIMITS).answer(question.requestId().toString(), answers);
        new TipNews(fresh, AGENCY, LIMITS).share(List.of(proof));
        assertThat(fresh.content().evidence()).isEmpty();
        assertThat(fresh.changes().fact().type()).isEqualTo(CaseFact.Type.MATERIAL_ANSWERED);
        var again = CaseMother.stored(fresh);
        new TipNews(again, AGENCY, LIMITS).answer(question.requestId().toString(), answers);
        assertThat(again.changes().none()).isTrue();
    }

    @Test
    void every_change_counts_the_version_up_by_one_however_much_it_changes() {
        var file = CaseMother.open();
        var before = file.version();
        var dispatch = CaseMother.acknowledged(file, "SAMR-340000");
        assertThat(file.version()).isEqualTo(before + 1);
        var fresh = CaseMother.stored(file);
        CaseMother.concluded(fresh, dispatch);
        assertThat(fresh.version()).isEqualTo(before + 2);
    }
}
