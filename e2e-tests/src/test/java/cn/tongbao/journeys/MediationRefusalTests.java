package cn.tongbao.journeys;

import static cn.tongbao.journeys.MediationJob.CLERK;
import static cn.tongbao.journeys.MediationJob.COURT;
import static cn.tongbao.journeys.MediationJob.HOLDER;
import static cn.tongbao.journeys.MediationJob.JUDGE;
import static cn.tongbao.journeys.MediationJob.MEDIATOR;
import static cn.tongbao.journeys.MediationJob.SECRETARY;
import static cn.tongbao.journeys.MediationJob.actOn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What the law or the course of things does not allow, each under the rule that says so. */
class MediationRefusalTests {

    private static final int DAYS_TO_APPLY = 30;
    private static final int LONGEST_HOLIDAY = 12;
    private static final List<String> STRANGERS =
            List.of(
                    "mediator.wang",
                    "secretary.shanghai",
                    "party.respondent",
                    "judge.haidian",
                    "clerk.haidian",
                    "routing.beijing",
                    "supervisor.national",
                    "auditor.national",
                    "admin");

    @Test
    void an_application_is_taken_through_the_last_day_and_refused_the_day_after() {
        var onTime = effective(DAYS_TO_APPLY);
        onTime.apply(COURT);

        // the thirtieth day may be a holiday, and then the next working day counts in its place
        for (int ago = DAYS_TO_APPLY + 1; ago < DAYS_TO_APPLY + LONGEST_HOLIDAY; ago++) {
            var agreed = effective(ago);
            var last = LocalDate.parse(agreed.read(HOLDER).at("/limit/dueOn"));
            if (last.isBefore(agreed.openedOn())) {
                var refused = agreed.applyAlone(COURT).expectProblem(422, "CON-02");
                assertThat(refused.at("/dueOn")).isEqualTo(last.toString());
                return;
            }
            agreed.apply(COURT);
        }
        throw new AssertionError("no day is too late");
    }

    private static MediationJob effective(int daysAgo) {
        var job = MediationJob.underWay(MediationJob.dispute());
        var agreement =
                Caller.JSON
                        .createObjectNode()
                        .put("evidence", MediationJob.paper(MEDIATOR))
                        .put("effectiveOn", job.openedOn().minusDays(daysAgo).toString());
        agreement.set("terms", MediationJob.twoTerms());
        job.sign(job.lay(agreement));
        return job;
    }

    @Test
    void a_court_without_a_tie_and_one_of_another_level_are_refused_by_their_rules() {
        var trademark = MediationJob.agreed(MediationJob.dispute());
        trademark.applyAlone("COURT-310115").expectProblem(422, "CON-05");
        trademark.applyAlone("COURT-110000-01").expectProblem(422, "CON-06");
        trademark.applyAlone("SAMR-110000").expectProblem(422, "OFFICE_UNFIT");
        trademark.applyAlone("COURT-999999").expectProblem(422, "OFFICE_UNKNOWN");

        var patent =
                MediationJob.agreed(MediationJob.dispute().put("rightType", "PATENT_INVENTION"));
        patent.applyAlone(COURT).expectProblem(422, "CON-06");
        patent.apply("COURT-110000-01");
    }

    @Test
    void after_a_courts_invitation_that_court_alone_confirms() {
        var invited =
                MediationJob.agreed(
                        MediationJob.dispute()
                                .put("framework", "COURT_INVITED")
                                .put("invitingCourtOfficeId", COURT));

        invited.applyAlone("COURT-110101").expectProblem(422, "CON-04");
        invited.apply(COURT);
    }

    @Test
    void strangers_neither_read_nor_sign() {
        var job = MediationJob.underWay(MediationJob.dispute());
        var seal = job.lay(MediationJob.twoTerms());

        for (var user : STRANGERS) {
            var stranger = Caller.of(user);
            for (var part :
                    List.of("", "/history", "/agreement/terms", "/competent-courts", "/notes")) {
                stranger.get(job.path() + part).expectProblem(404, "NOT_FOUND");
            }
            stranger.post(job.path() + "/agreement/signatures", seal, "\"1\"")
                    .expectProblem(404, "NOT_FOUND");
        }
        assertThat(job.read(HOLDER).json().at("/agreement/signatures").size()).isZero();
    }

    @Test
    void an_agreement_cannot_decide_whether_a_right_is_valid() {
        var terms = MediationJob.twoTerms();
        terms.addObject().put("text", "确认该注册商标无效").put("decidesRight", true);
        var job = MediationJob.underWay(MediationJob.dispute());
        job.sign(job.lay(terms));

        var refused = job.applyAlone(COURT).expectProblem(422, "CON-15");

        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/terms/2");
    }

    @Test
    void a_mediator_whom_the_framework_does_not_admit_is_not_named() {
        var job = MediationJob.open(MediationJob.dispute().put("framework", "COMMERCIAL"));
        job.consent();

        var refused = job.name("mediator.wang").expectProblem(422, "MEDIATOR_INELIGIBLE");

        assertThat(refused.at("/ruleId")).isEqualTo("MED-ELIG-COMMERCIAL");
        assertThat(refused.at("/citation")).contains("商事调解条例");
        job.name("mediator.chen").expectProblem(422, "MEDIATOR_UNKNOWN");
        job.name("mediator.li").expect(200);
    }

    @Test
    void a_changed_agreement_voids_the_signatures_under_it_visibly() {
        var job = MediationJob.underWay(MediationJob.dispute());
        var first = job.lay(MediationJob.twoTerms());
        job.signAsHolder(first).expect(200);

        var second = job.lay(Caller.JSON.createArrayNode().add(MediationJob.twoTerms().get(0)));

        var seen = job.read(HOLDER).json();
        assertThat(seen.at("/agreement/signatures").size()).isZero();
        assertThat(seen.at("/agreement/edition").asInt()).isEqualTo(2);
        assertThat(seen.at("/voidedAgreements/0/voidedAt").asString("")).isNotEmpty();
        assertThat(seen.at("/voidedAgreements/0/signatures/0/signer").asString()).isEqualTo("P1");
        assertThat(seen.at("/voidedAgreements/0/signatures/0/valid").asBoolean(true)).isFalse();
        job.signAsHolder(first).expectProblem(422, "AGREEMENT_CHANGED");
        job.signAsHolder(new MediationJob.Seal(second.fileSha256(), first.termsSha256()))
                .expectProblem(422, "AGREEMENT_CHANGED");
        assertThat(job.sign(second).at("/status")).isEqualTo("AGREED");
    }

    @Test
    void one_side_alone_has_not_applied() {
        var job = MediationJob.agreed(MediationJob.dispute());

        job.act(
                        SECRETARY,
                        "confirmation-application",
                        Map.of(
                                "courtOfficeId",
                                COURT,
                                "applicants",
                                List.of(Map.of("partyId", "P2"))))
                .expectProblem(422, "CON-01");
        assertThat(job.applyAlone(COURT).expect(202).at("/status")).isEqualTo("AWAITING_OTHERS");
        job.join("COURT-110101").expectProblem(422, "CON-01");

        assertThat(JUDGE.get(MediationJob.CONFIRMATIONS + "?limit=200").expect(200).text())
                .doesNotContain(job.reference());
    }

    @Test
    void the_clerk_registers_and_the_judge_alone_decides() {
        var confirmation = MediationJob.agreed(MediationJob.dispute()).apply(COURT);

        actOn(CLERK, confirmation, "registration", Map.of("caseNumber", "(2026)京0108诉前调确2号"))
                .expect(200);
        actOn(CLERK, confirmation, "acceptance", Map.of()).expectProblem(403, "NOT_ALLOWED");
        actOn(CLERK, confirmation, "non-acceptance", Map.of("ground", "WRONG_COURT"))
                .expectProblem(403, "NOT_ALLOWED");
        actOn(JUDGE, confirmation, "acceptance", Map.of()).expect(200);
        actOn(CLERK, confirmation, "ruling", MediationJob.ruling("CONFIRMED"))
                .expectProblem(403, "NOT_ALLOWED");
        HOLDER.post(confirmation + "/acceptance", Map.of()).expectProblem(403, "NOT_ALLOWED");
        Caller.of("judge.pudong")
                .post(confirmation + "/acceptance", Map.of(), "\"1\"")
                .expectProblem(404, "NOT_FOUND");
    }

    @Test
    void of_two_rulings_at_once_one_stands() throws Exception {
        var confirmation = MediationJob.agreed(MediationJob.dispute()).apply(COURT);
        var accepted = actOn(JUDGE, confirmation, "acceptance", Map.of()).expect(200);
        var confirmed = MediationJob.ruling("CONFIRMED");
        var dismissed =
                Map.of(
                        "result", "DISMISSED",
                        "ground", "UNCLEAR",
                        "evidence", JUDGE.fileToken("裁定书.txt", "驳回申请"));
        var statuses = new ArrayList<Integer>();

        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> one =
                    () -> JUDGE.post(confirmation + "/ruling", confirmed, accepted.etag());
            Callable<Answer> other =
                    () -> JUDGE.post(confirmation + "/ruling", dismissed, accepted.etag());
            for (var answer : desks.invokeAll(List.of(one, other))) {
                statuses.add(answer.get().status());
            }
        }

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        var history = JUDGE.get(confirmation + "/history?limit=200").expect(200).text();
        assertThat(history.split("\"to\":\"(CONFIRMED|DISMISSED)\"", -1)).hasSize(2);
    }

    @Test
    void a_court_refuses_and_dismisses_on_coded_grounds_only() {
        var job = MediationJob.agreed(MediationJob.dispute());
        var refused = job.apply(COURT);
        actOn(JUDGE, refused, "non-acceptance", Map.of("ground", "NOPE"))
                .expectProblem(422, "VALIDATION_FAILED");
        actOn(JUDGE, refused, "non-acceptance", Map.of()).expectProblem(422, "VALIDATION_FAILED");
        var answer =
                actOn(JUDGE, refused, "non-acceptance", Map.of("ground", "NOT_FOR_COURTS"))
                        .expect(200);
        assertThat(answer.at("/status")).isEqualTo("NOT_ACCEPTED");
        assertThat(answer.at("/decision/ground")).isEqualTo("NOT_FOR_COURTS");
        actOn(JUDGE, refused, "acceptance", Map.of()).expectProblem(409, "CONFIRMATION_STATE");

        var again = job.apply(COURT);
        assertThat(again).isNotEqualTo(refused);
        actOn(JUDGE, again, "acceptance", Map.of()).expect(200);
        actOn(JUDGE, again, "ruling", MediationJob.ruling("DISMISSED"))
                .expectProblem(422, "VALIDATION_FAILED");
        var body = new HashMap<>(MediationJob.ruling("DISMISSED"));
        body.put("ground", "NOT_VOLUNTARY");
        var dismissed = actOn(JUDGE, again, "ruling", body).expect(200);
        assertThat(dismissed.at("/status")).isEqualTo("DISMISSED");
        assertThat(dismissed.at("/decision/ground")).isEqualTo("NOT_VOLUNTARY");
        job.applyAlone(COURT).expectProblem(409, "CONFIRMATION_EXISTS");
    }

    @Test
    void an_application_is_withdrawn_freely_before_acceptance_and_with_leave_after_it() {
        var job = MediationJob.agreed(MediationJob.dispute());
        var before = job.apply(COURT);
        HOLDER.post(before + "/withdrawal", Map.of()).expectProblem(422, "VALIDATION_FAILED");
        var withdrawn = HOLDER.post(before + "/withdrawal", Map.of("reason", "双方另行商定"));
        assertThat(withdrawn.expect(200).at("/status")).isEqualTo("WITHDRAWN");

        var after = job.apply(COURT);
        actOn(JUDGE, after, "acceptance", Map.of()).expect(200);
        actOn(JUDGE, after, "withdrawal/permission", Map.of())
                .expectProblem(409, "CONFIRMATION_STATE");
        var asked = HOLDER.post(after + "/withdrawal", Map.of("reason", "已经履行完毕"));
        assertThat(asked.expect(200).at("/status")).isEqualTo("ACCEPTED");
        assertThat(asked.at("/withdrawalWish/partyId")).isEqualTo("P1");
        actOn(CLERK, after, "withdrawal/permission", Map.of()).expectProblem(403, "NOT_ALLOWED");
        var permitted = actOn(JUDGE, after, "withdrawal/permission", Map.of()).expect(200);
        assertThat(permitted.at("/status")).isEqualTo("WITHDRAWN");
    }

    @Test
    void parties_and_third_persons_object_to_a_ruling() {
        var confirmation = MediationJob.agreed(MediationJob.dispute()).apply(COURT);
        actOn(JUDGE, confirmation, "acceptance", Map.of()).expect(200);
        HOLDER.post(confirmation + "/objections", Map.of("text", "尚未裁定"))
                .expectProblem(409, "CONFIRMATION_STATE");
        var ruled =
                actOn(JUDGE, confirmation, "ruling", MediationJob.ruling("CONFIRMED")).expect(200);

        HOLDER.post(confirmation + "/objections", Map.of("text", "赔偿数额有误")).expect(200);
        var third =
                actOn(
                                CLERK,
                                confirmation,
                                "objections",
                                Map.of(
                                        "by",
                                        "THIRD_PERSON",
                                        "name",
                                        "Licensee of the mark",
                                        "text",
                                        "侵害独占许可"))
                        .expect(200);

        assertThat(third.json().path("objections").size()).isEqualTo(2);
        assertThat(third.at("/objections/0/dueOn"))
                .isEqualTo(ruled.at("/decision/objectBy"))
                .isLessThan(third.at("/objections/1/dueOn"));
        assertThat(third.at("/status")).isEqualTo("CONFIRMED");
        Caller.of("party.respondent")
                .post(confirmation + "/objections", Map.of("text", "x"))
                .expectProblem(404, "NOT_FOUND");
    }

    @Test
    void what_is_conceded_in_confidence_stays_with_the_mediator() {
        var secret = "底线" + System.nanoTime();
        var job = MediationJob.underWay(MediationJob.dispute());
        MEDIATOR.post(
                        job.path() + "/notes",
                        Map.of("kind", "CONCESSION", "partyId", "P1", "text", secret))
                .expect(201);
        job.sign(job.lay(MediationJob.twoTerms()));
        var confirmation = job.apply(COURT);
        Eventually.answer(
                () -> MEDIATOR.get("/api/v1/search?q=" + job.reference()),
                found -> found.json().path("total").asInt() == 2);

        assertThat(MEDIATOR.get(job.path() + "/notes").expect(200).text()).contains(secret);
        for (var caller : List.of(SECRETARY, HOLDER, JUDGE, CLERK)) {
            caller.get(job.path() + "/notes").expectProblem(404, "NOT_FOUND");
            caller.post(job.path() + "/notes", Map.of("text", "x")).expectProblem(404, "NOT_FOUND");
        }
        for (var caller : List.of(MEDIATOR, SECRETARY, HOLDER)) {
            for (var path : List.of(job.path(), job.path() + "/history", confirmation)) {
                assertThat(caller.get(path).expect(200).text()).doesNotContain(secret);
            }
        }
        for (var caller : List.of(MEDIATOR, SECRETARY, HOLDER, JUDGE)) {
            var found = caller.get("/api/v1/search?q=" + Caller.query(secret)).expect(200);
            assertThat(found.json().path("total").asInt()).isZero();
        }
    }
}
