package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The court takes an application from its registry to its ruling, and what follows from that. */
class ConfirmationTests extends ConfirmingTests {

    @Test
    void it_is_registered_accepted_heard_and_confirmed() {
        var reference = applied();
        succeeded(step(Callers.CLERK, reference, "registration", Map.of("caseNumber", NUMBER)));
        var accepted = succeeded(step(Callers.JUDGE, reference, "acceptance", Map.of()));
        assertThat(accepted.get("status").stringValue()).isEqualTo("ACCEPTED");
        assertThat(limits(reference)).containsExactly("CON-11 2026-07-01");
        assertThat(accepted.get("openDuties").findValuesAsString("ruleId"))
                .containsExactly("CON-12");
        var heard =
                succeeded(
                        step(
                                Callers.CLERK,
                                reference,
                                "hearing",
                                Map.of("present", List.of("P1", "P2"), "text", "双方自愿。")));
        assertThat(heard.get("openDuties").isEmpty()).isTrue();
        assertThat(heard.at("/hearing/on").stringValue()).isEqualTo("2026-06-01");

        var body = new HashMap<>(ruling());
        body.remove("number");
        var ruled = succeeded(step(Callers.JUDGE, reference, "ruling", body));

        assertThat(ruled.get("status").stringValue()).isEqualTo("CONFIRMED");
        var decision = ruled.get("decision");
        assertThat(decision.get("number").stringValue())
                .as("the number that it was registered under")
                .isEqualTo(NUMBER);
        assertThat(decision.get("on").stringValue()).isEqualTo("2026-06-01");
        assertThat(decision.at("/file/name").stringValue()).isEqualTo("裁定书.pdf");
        assertThat(decision.get("enforceableUntil").stringValue()).isEqualTo("2028-07-31");
        assertThat(decision.get("objectBy").stringValue()).isEqualTo("2026-06-16");
        assertThat(ruled.at("/agreement/terms/0/enforceableUntil").stringValue())
                .as("two years from the day of the payment")
                .isEqualTo("2028-07-31");
        assertThat(ruled.at("/agreement/terms/1/enforceableUntil").stringValue())
                .as("two years from the ruling where the term names no day")
                .isEqualTo("2028-06-01");
        assertThat(ruled.has("dueOn")).isFalse();
        assertThat(deeds(reference))
                .containsExactly("APPLIED", "REGISTERED", "ACCEPTED", "HEARD", "RULED");
        assertThat(course(reference).getLast().toString()).doesNotContain("notHeard");
    }

    @Test
    void a_ruling_without_a_hearing_is_taken_and_the_history_says_so() {
        var reference = confirmed();
        assertThat(course(reference).getLast().toString()).contains("\"notHeard\":\"CON-12\"");
        assertThat(shown(Callers.HOLDER, reference).at("/openDuties/0/ruleId").stringValue())
                .isEqualTo("CON-12");
    }

    @Test
    void a_clerk_prepares_and_does_not_decide() {
        var reference = applied();
        for (var act : List.of("acceptance", "non-acceptance", "ruling", "review-extension")) {
            assertRefused(step(Callers.CLERK, reference, act, Map.of()), 403, "NOT_ALLOWED");
        }
        assertRefused(
                step(Callers.CLERK, reference, "withdrawal/permission", Map.of()),
                403,
                "NOT_ALLOWED");
        succeeded(step(Callers.CLERK, reference, "registration", Map.of("caseNumber", NUMBER)));
        succeeded(step(Callers.CLERK, reference, "supplement-request", asking("2026-06-08")));
    }

    @Test
    void of_two_judges_who_decide_at_once_one_is_told_that_it_has_changed() throws Exception {
        var reference = applied();
        var path = CONFIRMATIONS + "/" + reference;
        var tag = get(Callers.JUDGE, path).headers().firstValue("ETag").orElseThrow();
        Callable<Integer> accept =
                () -> post(Callers.JUDGE, path + "/acceptance", tag, Map.of()).statusCode();
        Callable<Integer> refuse =
                () ->
                        post(
                                        Callers.JUDGE,
                                        path + "/non-acceptance",
                                        tag,
                                        Map.of("ground", "WRONG_COURT"))
                                .statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(List.of(accept, refuse));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder(200, 412);
        }
        assertThat(course(reference)).hasSize(2);
    }

    @Test
    void a_supplement_before_acceptance_starts_the_decision_anew() {
        var reference = applied();
        var asked =
                succeeded(
                        step(Callers.CLERK, reference, "supplement-request", asking("2026-06-10")));
        assertThat(asked.get("status").stringValue()).isEqualTo("SUPPLEMENT_REQUESTED");
        assertThat(limits(reference)).containsExactly("CON-13 2026-06-10");
        assertRefused(
                step(Callers.JUDGE, reference, "acceptance", Map.of()), 409, "CONFIRMATION_STATE");
        assertFields(step(Callers.HOLDER, reference, "supplement", Map.of()), "/text REQUIRED");
        clock.set(Instant.parse("2026-06-05T02:00:00Z"));
        var supplied =
                succeeded(
                        step(
                                Callers.HOLDER,
                                reference,
                                "supplement",
                                Map.of(
                                        "text",
                                        "补交商标注册证。",
                                        "materials",
                                        List.of(
                                                Map.of(
                                                        "item",
                                                        "RIGHT_PROOF",
                                                        "evidence",
                                                        files.ofParty(
                                                                "party.holder", "注册证.pdf"))))));
        assertThat(supplied.get("status").stringValue()).isEqualTo("APPLIED");
        assertThat(limits(reference)).containsExactly("CON-10 2026-06-08");
        assertThat(supplied.at("/supplements/0/answer").stringValue()).isEqualTo("补交商标注册证。");
        assertThat(supplied.at("/supplements/0/files/0/name").stringValue()).isEqualTo("注册证.pdf");
        assertThat(supplied.at("/checklist").toString()).contains("注册证.pdf");
        assertRefused(
                step(Callers.HOLDER, reference, "supplement", Map.of("text", "再补")),
                409,
                "CONFIRMATION_STATE");
    }

    @Test
    void a_supplement_in_the_review_leads_back_to_it_and_the_review_runs_on_beside() {
        var reference = accepted();
        succeeded(step(Callers.JUDGE, reference, "supplement-request", asking("2026-06-10")));
        assertThat(limits(reference))
                .containsExactlyInAnyOrder("CON-13 2026-06-10", "CON-11 2026-07-01");
        assertThat(shown(Callers.HOLDER, reference).get("dueOn").stringValue())
                .as("the nearer day")
                .isEqualTo("2026-06-10");
        clock.set(Instant.parse("2026-06-05T02:00:00Z"));
        var supplied =
                succeeded(step(Callers.HOLDER, reference, "supplement", Map.of("text", "已说明")));
        assertThat(supplied.get("status").stringValue()).isEqualTo("ACCEPTED");
        assertThat(limits(reference)).containsExactly("CON-11 2026-07-01");
        clock.set(Instant.parse("2026-07-01T16:00:01Z"));
        await().atMost(SOON)
                .until(() -> shown(Callers.JUDGE, reference).get("overdue").booleanValue());
        succeeded(step(Callers.JUDGE, reference, "ruling", ruling()));
        assertThat(shown(Callers.JUDGE, reference).get("overdue").booleanValue()).isFalse();
    }

    @Test
    void silence_in_the_review_ends_it_after_the_review_was_missed() {
        var reference = accepted();
        clock.set(Instant.parse("2026-06-15T02:00:00Z"));
        succeeded(step(Callers.JUDGE, reference, "supplement-request", asking("2026-07-10")));
        clock.set(Instant.parse("2026-07-01T16:00:01Z"));
        await().atMost(SOON)
                .until(() -> shown(Callers.JUDGE, reference).get("overdue").booleanValue());
        assertThat(standing(reference)).isEqualTo("SUPPLEMENT_REQUESTED");
        clock.set(Instant.parse("2026-07-10T16:00:01Z"));
        awaitStanding(reference, "DEEMED_WITHDRAWN");
        assertThat(limits(reference)).isEmpty();
    }

    @Test
    void silence_counts_as_a_withdrawal_once_at_the_end_of_the_day_and_they_may_apply_anew() {
        var reference = applied();
        var mediation = mediationOf(reference);
        succeeded(step(Callers.CLERK, reference, "supplement-request", asking("2026-06-10")));
        clock.set(Instant.parse("2026-06-10T15:59:40Z"));
        await().during(Duration.ofSeconds(1))
                .until(() -> standing(reference).equals("SUPPLEMENT_REQUESTED"));
        clock.set(Instant.parse("2026-06-10T16:00:01Z"));
        awaitStanding(reference, "DEEMED_WITHDRAWN");
        assertThat(course(reference).getLast().get("person").stringValue()).isEqualTo("deadlines");
        var version = shown(Callers.JUDGE, reference).get("version").asLong();
        await().during(Duration.ofSeconds(1))
                .until(() -> shown(Callers.JUDGE, reference).get("version").asLong() == version);
        assertThat(deeds(reference)).filteredOn("DEEMED_WITHDRAWN"::equals).hasSize(1);
        assertThat(acts(mediation)).endsWith("APPLICATION_OVER");

        var seen = seen(Callers.HOLDER, mediation);
        assertThat(seen.has("confirmation")).isFalse();
        assertThat(seen.at("/limit/ruleId").stringValue())
                .as("the time to apply runs on as it did")
                .isEqualTo("CON-02");
        assertThat(seen.get("dueOn").stringValue()).isEqualTo("2026-07-01");
        assertThat(filed(mediation, COURT)).isNotEqualTo(reference);
    }

    @Test
    void a_party_withdraws_before_acceptance_by_itself() {
        var reference = applied();
        assertFields(step(Callers.HOLDER, reference, "withdrawal", Map.of()), "/reason REQUIRED");
        assertFields(
                step(Callers.SECRETARY, reference, "withdrawal", Map.of("reason", "和解")),
                "/partyId REQUIRED");
        assertFields(
                step(
                        Callers.HOLDER,
                        reference,
                        "withdrawal",
                        Map.of("reason", "和解", "partyId", "P2")),
                "/partyId UNKNOWN_PARTY");
        var withdrawn =
                succeeded(step(Callers.HOLDER, reference, "withdrawal", Map.of("reason", "另行和解")));
        assertThat(withdrawn.get("status").stringValue()).isEqualTo("WITHDRAWN");
        assertThat(filed(mediationOf(reference), COURT)).isNotEqualTo(reference);
    }

    @Test
    void afterwards_the_judge_lets_it_and_only_where_somebody_asked() {
        var reference = accepted();
        assertRefused(
                step(Callers.JUDGE, reference, "withdrawal/permission", Map.of()),
                409,
                "CONFIRMATION_STATE");
        var asked =
                succeeded(
                        step(
                                Callers.SECRETARY,
                                reference,
                                "withdrawal",
                                Map.of("reason", "另行和解", "partyId", "P2")));
        assertThat(asked.get("status").stringValue()).isEqualTo("ACCEPTED");
        assertThat(asked.at("/withdrawalWish/partyId").stringValue()).isEqualTo("P2");
        assertRefused(
                step(Callers.HOLDER, reference, "withdrawal", Map.of("reason", "同意")),
                409,
                "ALREADY_SAID");
        var permitted =
                succeeded(step(Callers.JUDGE, reference, "withdrawal/permission", Map.of()));
        assertThat(permitted.get("status").stringValue()).isEqualTo("WITHDRAWN");
        assertThat(permitted.get("limits").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOT_FOR_COURTS",
                "WRONG_COURT",
                "PERSONAL_STATUS",
                "OTHER_SPECIAL_PROCEDURE",
                "DECIDES_RIGHT"
            })
    void it_is_not_accepted_on_a_ground_of_the_law(String ground) {
        var reference = applied();
        var refused =
                succeeded(
                        step(Callers.JUDGE, reference, "non-acceptance", Map.of("ground", ground)));
        assertThat(refused.get("status").stringValue()).isEqualTo("NOT_ACCEPTED");
        assertThat(refused.at("/decision/ground").stringValue()).isEqualTo(ground);
        assertThat(refused.get("decision").has("result")).isFalse();
        assertThat(filed(mediationOf(reference), "COURT-110105")).isNotEqualTo(reference);
    }

    @Test
    void grounds_of_one_decision_are_not_those_of_the_other() {
        var reference = applied();
        for (var ground : List.of("UNCLEAR", "HARMS_OTHERS", "NONSENSE", "")) {
            assertThat(
                            step(
                                            Callers.JUDGE,
                                            reference,
                                            "non-acceptance",
                                            Map.of("ground", ground))
                                    .statusCode())
                    .isEqualTo(422);
        }
        assertFields(
                step(Callers.JUDGE, reference, "non-acceptance", Map.of()), "/ground REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNCLEAR", "NOT_VOLUNTARY", "DECIDES_RIGHT", "WRONG_COURT"})
    void it_is_dismissed_on_a_ground_of_the_law_those_of_non_acceptance_among_them(String ground) {
        var reference = accepted();
        var ruled = succeeded(step(Callers.JUDGE, reference, "ruling", dismissal(ground)));
        assertThat(ruled.get("status").stringValue()).isEqualTo("DISMISSED");
        assertThat(ruled.at("/decision/ground").stringValue()).isEqualTo(ground);
        assertThat(ruled.get("decision").has("enforceableUntil")).isFalse();
        assertThat(ruled.at("/agreement/terms/0").has("enforceableUntil")).isFalse();
        assertRefused(
                apply(Callers.HOLDER, mediationOf(reference), COURT), 409, "CONFIRMATION_EXISTS");
    }

    @Test
    void a_ruling_says_what_was_ruled_when_and_in_which_file() {
        var reference = accepted();
        assertFields(
                step(Callers.JUDGE, reference, "ruling", Map.of()),
                "/result REQUIRED",
                "/evidence REQUIRED");
        var body = new HashMap<String, Object>(Map.of("result", "MAYBE", "evidence", "t"));
        assertFields(step(Callers.JUDGE, reference, "ruling", body), "/result UNKNOWN_CODE");
        body.put("result", "DISMISSED");
        assertFields(step(Callers.JUDGE, reference, "ruling", body), "/ground REQUIRED");
        body.put("ground", "NONSENSE");
        assertFields(step(Callers.JUDGE, reference, "ruling", body), "/ground UNKNOWN_CODE");
        body.put("result", "CONFIRMED");
        body.put("ground", "UNCLEAR");
        assertFields(step(Callers.JUDGE, reference, "ruling", body), "/ground NOT_ALLOWED");
        body.remove("ground");
        body.put("on", "2026-06-02");
        assertFields(step(Callers.JUDGE, reference, "ruling", body), "/on IN_FUTURE");
        body.put("on", "2026-05-31");
        assertFields(step(Callers.JUDGE, reference, "ruling", body), "/on BEFORE_APPLICATION");
        body.put("on", "1900-01-01");
        assertFields(step(Callers.JUDGE, reference, "ruling", body), "/on BEFORE_APPLICATION");
        body.put("on", "2026-06-01");
        assertRefused(
                step(Callers.JUDGE, reference, "ruling", body), 422, "EVIDENCE_TOKEN_INVALID");
        assertThat(standing(reference)).isEqualTo("ACCEPTED");
    }

    @ParameterizedTest
    @CsvSource({"2026-07-01, NOT_LATER", "2026-06-15, NOT_LATER", "2027-06-01, TOO_FAR"})
    void a_review_is_extended_to_a_later_day_within_a_year(String until, String refused) {
        assertFields(
                step(
                        Callers.JUDGE,
                        accepted(),
                        "review-extension",
                        Map.of("until", until, "reason", "案情复杂")),
                "/until " + refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-07-02", "2027-05-31"})
    void the_first_day_and_the_last_that_a_review_is_extended_to(String until) {
        var reference = accepted();
        assertFields(
                step(Callers.JUDGE, reference, "review-extension", Map.of("until", until)),
                "/reason REQUIRED");
        succeeded(
                step(
                        Callers.JUDGE,
                        reference,
                        "review-extension",
                        Map.of("until", until, "reason", "案情复杂，经院长批准")));
        assertThat(limits(reference)).containsExactly("CON-11 " + until);
        assertThat(deeds(reference)).endsWith("REVIEW_EXTENDED");
    }

    @Test
    void a_review_is_not_extended_to_a_day_that_has_passed() {
        var reference = accepted();
        clock.set(Instant.parse("2026-07-10T02:00:00Z"));
        assertFields(
                step(
                        Callers.JUDGE,
                        reference,
                        "review-extension",
                        Map.of("until", "2026-07-09", "reason", "案情复杂，经院长批准")),
                "/until IN_PAST");
        succeeded(
                step(
                        Callers.JUDGE,
                        reference,
                        "review-extension",
                        Map.of("until", "2026-07-10", "reason", "案情复杂，经院长批准")));
        assertThat(limits(reference)).containsExactly("CON-11 2026-07-10");
    }

    @Test
    void the_parties_are_heard_from_the_day_of_acceptance_on() {
        var reference = applied();
        clock.set(Instant.parse("2026-06-03T02:00:00Z"));
        succeeded(step(Callers.JUDGE, reference, "acceptance", Map.of()));
        var present = List.of("P1", "P2");
        assertFields(
                step(
                        Callers.CLERK,
                        reference,
                        "hearing",
                        Map.of("present", present, "on", "2026-06-02")),
                "/on BEFORE_ACCEPTANCE");
        succeeded(
                step(
                        Callers.CLERK,
                        reference,
                        "hearing",
                        Map.of("present", present, "on", "2026-06-03")));
    }

    @Test
    void a_party_objects_up_to_the_fifteenth_day_and_no_longer() {
        var reference = confirmed();
        assertFields(step(Callers.HOLDER, reference, "objections", Map.of()), "/text REQUIRED");
        clock.set(Instant.parse("2026-06-16T15:59:30Z"));
        var objected =
                succeeded(step(Callers.HOLDER, reference, "objections", Map.of("text", "裁定遗漏一项。")));
        assertThat(objected.at("/objections/0/partyId").stringValue()).isEqualTo("P1");
        assertThat(objected.at("/objections/0/dueOn").stringValue()).isEqualTo("2026-06-16");
        assertThat(objected.get("status").stringValue())
                .as("an objection leaves the ruling as it is")
                .isEqualTo("CONFIRMED");
        clock.set(Instant.parse("2026-06-16T16:00:01Z"));
        var late = step(Callers.RESPONDENT, reference, "objections", Map.of("text", "不服"));
        assertRefused(late, 422, "CON-18");
        assertThat(json(late).get("dueOn").stringValue()).isEqualTo("2026-06-16");
    }

    @Test
    void the_days_are_counted_from_receipt_and_never_end_on_a_holiday() {
        var reference = confirmed();
        clock.set(Instant.parse("2026-06-22T15:59:30Z"));
        var body = Map.of("text", "裁定有误", "knownOn", "2026-06-04");
        var objected = succeeded(step(Callers.HOLDER, reference, "objections", body));
        assertThat(objected.at("/objections/0/dueOn").stringValue()).isEqualTo("2026-06-22");
        clock.set(Instant.parse("2026-06-22T16:00:01Z"));
        assertRefused(step(Callers.RESPONDENT, reference, "objections", body), 422, "CON-18");
        assertFields(
                step(
                        Callers.RESPONDENT,
                        reference,
                        "objections",
                        Map.of("text", "裁定有误", "knownOn", "2026-05-31")),
                "/knownOn BEFORE_RULING");
        assertFields(
                step(
                        Callers.RESPONDENT,
                        reference,
                        "objections",
                        Map.of("text", "裁定有误", "knownOn", "2026-06-24")),
                "/knownOn IN_FUTURE");
    }

    @Test
    void a_third_person_has_six_months_and_its_paper_is_entered_by_the_registry() {
        var reference = confirmed();
        var body = new HashMap<String, Object>();
        body.put("by", "THIRD_PERSON");
        body.put("text", "涉案商标已转让给本人。");
        assertFields(step(Callers.HOLDER, reference, "objections", body), "/by UNKNOWN_CODE");
        assertFields(step(Callers.CLERK, reference, "objections", body), "/name REQUIRED");
        body.put("name", "陈某");
        body.put("evidence", List.of(files.of("clerk.haidian", COURT, "异议书.pdf")));
        clock.set(Instant.parse("2026-12-01T15:59:30Z"));
        body.put("evidence", List.of(files.of("clerk.haidian", COURT, "异议书.pdf")));
        var objected = succeeded(step(Callers.CLERK, reference, "objections", body));
        assertThat(objected.at("/objections/0/name").stringValue()).isEqualTo("陈某");
        assertThat(objected.at("/objections/0/dueOn").stringValue()).isEqualTo("2026-12-01");
        assertThat(objected.at("/objections/0/files/0/name").stringValue()).isEqualTo("异议书.pdf");
        clock.set(Instant.parse("2026-12-01T16:00:01Z"));
        body.remove("evidence");
        assertRefused(step(Callers.CLERK, reference, "objections", body), 422, "CON-18");
    }

    @Test
    void the_registry_enters_the_objection_of_a_party_too() {
        var reference = confirmed();
        var body = new HashMap<String, Object>(Map.of("by", "PARTY", "text", "裁定有误"));
        assertFields(step(Callers.CLERK, reference, "objections", body), "/partyId UNKNOWN_PARTY");
        body.put("partyId", "P2");
        succeeded(step(Callers.CLERK, reference, "objections", body));
        assertRefused(
                step(Callers.HOLDER, accepted(), "objections", Map.of("text", "裁定有误")),
                409,
                "CONFIRMATION_STATE");
    }

    @ParameterizedTest
    @CsvSource({"CONFIRMED, CON-19, 2028-07-31", "DISMISSED, CON-17,", ", CON-02, 2026-07-01"})
    void the_mediation_learns_the_result_and_a_default_shows_what_the_law_offers_then(
            @Nullable String result, String rule, @Nullable String until) {
        var reference = accepted();
        var mediation = mediationOf(reference);
        if (result == null) {
            succeeded(step(Callers.HOLDER, reference, "withdrawal", Map.of("reason", "和解")));
            succeeded(step(Callers.JUDGE, reference, "withdrawal/permission", Map.of()));
        } else {
            var body = result.equals("CONFIRMED") ? ruling() : dismissal("UNCLEAR");
            succeeded(step(Callers.JUDGE, reference, "ruling", body));
            assertThat(seen(Callers.HOLDER, mediation).at("/confirmation/result").stringValue())
                    .isEqualTo(result);
            assertThat(acts(mediation)).endsWith("RULED");
        }
        clock.set(Instant.parse("2026-07-31T16:00:01Z"));
        await().atMost(SOON).until(() -> acts(mediation).contains("TERM_DEFAULTED"));
        var next = seen(Callers.HOLDER, mediation).at("/agreement/terms/0/nextStep");
        assertThat(next.get("ruleId").stringValue()).isEqualTo(rule);
        assertThat(next.path("until").stringValue("")).isEqualTo(until == null ? "" : until);
    }

    @Test
    void the_limits_of_a_court_are_shown_as_missed_and_end_nothing() {
        var reference = applied();
        clock.set(Instant.parse("2026-06-04T16:00:01Z"));
        await().atMost(SOON)
                .until(() -> shown(Callers.HOLDER, reference).get("overdue").booleanValue());
        assertThat(standing(reference)).isEqualTo("APPLIED");
        assertThat(deeds(reference))
                .containsExactly("APPLIED", "DEADLINE_WARNED", "DEADLINE_MISSED");
        succeeded(step(Callers.JUDGE, reference, "acceptance", Map.of()));
        assertThat(limits(reference)).containsExactly("CON-11 2026-07-06");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-31, IN_PAST", "2027-06-01, TOO_FAR"})
    void the_court_sets_a_day_that_can_be_kept(String dueOn, String refused) {
        assertFields(
                step(Callers.CLERK, applied(), "supplement-request", asking(dueOn)),
                "/dueOn " + refused);
    }

    @Test
    void the_court_says_what_it_asks_for_and_whom_it_heard() {
        var reference = accepted();
        assertFields(
                step(Callers.CLERK, reference, "supplement-request", Map.of()),
                "/items REQUIRED",
                "/dueOn REQUIRED");
        assertFields(step(Callers.CLERK, reference, "hearing", Map.of()), "/present REQUIRED");
        assertFields(
                step(
                        Callers.CLERK,
                        reference,
                        "hearing",
                        Map.of("present", List.of("P1", "P9"), "on", "2026-06-02")),
                "/present/1 UNKNOWN_PARTY",
                "/on IN_FUTURE");
        assertFields(
                step(Callers.CLERK, reference, "registration", Map.of()), "/caseNumber REQUIRED");
    }
}
