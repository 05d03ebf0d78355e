package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.web.References;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Mediations are opened: by a secretary, by a party, for a case that was referred. */
class OpeningTests extends ServiceTests {

    @Test
    void the_secretary_opens_a_mediation_and_gets_a_code_for_each_party() {
        var answer = post(Callers.SECRETARY, MEDIATIONS, null, Mother.opening());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var reference = json(answer).get("reference").stringValue();
        assertThat(reference).matches("M-110000-2026-[0-9A-HJKMNP-TV-Z]{6}");
        assertThat(answer.headers().firstValue("Location")).hasValue(MEDIATIONS + "/" + reference);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(json(answer).get("invitations").findValuesAsString("partyId"))
                .containsExactly("P1", "P2");
        assertThat(json(answer).get("invitations").findValuesAsString("code"))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"));
        var seen = seen(Callers.SECRETARY, reference);
        assertThat(seen.get("status").stringValue()).isEqualTo("CONSENT_SOUGHT");
        assertThat(seen.get("title").stringValue()).isEqualTo("示例电器诉优选家电商标侵权纠纷");
        assertThat(seen.at("/frameworkRule/fee/zh").stringValue()).isEqualTo("不收取任何费用");
        assertThat(seen.at("/frameworkRule/citation").stringValue()).contains("《人民调解法》");
        assertThat(seen.at("/parties/1/email").stringValue())
                .isEqualTo("shop@respondent.example.cn");
        assertThat(seen.has("dueOn")).as("MED-04 binds invited mediation alone").isFalse();
        assertThat(acts(reference)).containsExactly("OPENED");
    }

    @Test
    void a_code_is_shown_once_and_kept_as_a_hash() {
        var opened = opened(Mother.opening());
        for (var code : opened.codes()) {
            assertThat(get(Callers.SECRETARY, MEDIATIONS + "/" + opened.reference()).body())
                    .doesNotContain(code);
            assertThat(
                            count(
                                    "select count(*) from invitation i where i::text like ?",
                                    "%" + code.replace("-", "") + "%"))
                    .isZero();
        }
    }

    @Test
    void the_time_to_ask_the_other_side_runs_in_court_invited_mediation() {
        var reference = opened(Mother.opening("COURT_INVITED")).reference();
        var seen = seen(Callers.SECRETARY, reference);
        assertThat(seen.at("/limit/ruleId").stringValue()).isEqualTo("MED-04");
        assertThat(seen.get("dueOn").stringValue()).isEqualTo("2026-06-04");
        assertThat(seen.at("/limit/citation").stringValue()).contains("第十五条");
    }

    @Test
    void a_party_applies_and_the_body_admits() {
        var answer = post(Callers.HOLDER, MEDIATIONS, null, Mother.opening());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(json(answer).get("invitations").isEmpty()).isTrue();
        var reference = json(answer).get("reference").stringValue();
        var mine = seen(Callers.HOLDER, reference);
        assertThat(mine.get("status").stringValue()).isEqualTo("APPLIED");
        assertThat(mine.at("/parties/0/you").booleanValue()).isTrue();
        assertThat(mine.at("/parties/1/seated").booleanValue()).isFalse();
        assertRefused(act(Callers.HOLDER, reference, "admission", Map.of()), 403, "NOT_ALLOWED");

        var admitted = succeeded(act(Callers.SECRETARY, reference, "admission", Map.of()));

        assertThat(admitted.at("/mediation/status").stringValue()).isEqualTo("CONSENT_SOUGHT");
        assertThat(admitted.get("invitations").findValuesAsString("partyId"))
                .as("the applicant has its seat already")
                .containsExactly("P2");
        succeeded(claim(Callers.RESPONDENT, admitted.at("/invitations/0/code").stringValue()));
        assertThat(acts(reference)).containsExactly("APPLIED", "ADMITTED", "SEAT_CLAIMED");
    }

    @Test
    void a_party_says_which_of_the_parties_it_is() {
        var body = Mother.opening();
        ((ObjectNode) body.at("/parties/1")).put("self", true);
        var reference =
                succeeded(post(Callers.RESPONDENT, MEDIATIONS, null, body))
                        .get("reference")
                        .stringValue();
        assertThat(seen(Callers.RESPONDENT, reference).at("/parties/1/you").booleanValue())
                .isTrue();
        ((ObjectNode) body.at("/parties/0")).put("self", true);
        assertFields(post(Callers.RESPONDENT, MEDIATIONS, null, body), "/parties ONE_SELF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_FOR_COURTS", "NO_JURISDICTION", "UNFIT"})
    void the_body_returns_an_application_on_a_ground_of_the_law(String ground) {
        var reference = applied();
        var returned =
                succeeded(
                        act(
                                Callers.SECRETARY,
                                reference,
                                "return",
                                Map.of("ground", ground, "text", "不属于本会受理范围")));
        assertThat(returned.get("status").stringValue()).isEqualTo("RETURNED");
        assertThat(returned.at("/end/ground").stringValue()).isEqualTo(ground);
        assertThat(seen(Callers.HOLDER, reference).at("/end").has("text")).isFalse();
        assertRefused(
                act(Callers.SECRETARY, reference, "admission", Map.of()), 409, "MEDIATION_STATE");
    }

    @Test
    void an_application_is_returned_on_no_other_ground() {
        var reference = applied();
        assertFields(
                act(Callers.SECRETARY, reference, "return", Map.of("ground", "OTHER")),
                "/ground UNKNOWN_CODE");
        assertFields(act(Callers.SECRETARY, reference, "return", Map.of()), "/ground REQUIRED");
    }

    @Test
    void a_referred_case_is_opened_by_its_body_with_the_title_of_the_case() {
        var referred = referred(Callers.BODY);
        assertThat(waiting(Callers.SECRETARY)).contains(referred);
        assertThat(waiting(Callers.OTHER_SECRETARY)).doesNotContain(referred);
        var body = Mother.opening();
        body.remove("title");
        body.put("caseReference", referred);

        var reference = opened(body).reference();

        var seen = seen(Callers.SECRETARY, reference);
        assertThat(seen.get("caseReference").stringValue()).isEqualTo(referred);
        assertThat(seen.get("title").stringValue()).isEqualTo("网店销售假冒品牌冰箱");
        assertThat(waiting(Callers.SECRETARY)).doesNotContain(referred);
    }

    @Test
    void what_was_not_referred_to_the_body_cannot_be_opened_for() {
        var body = Mother.opening();
        body.put("caseReference", References.draw('C', "110000", 2026));
        assertRefused(post(Callers.SECRETARY, MEDIATIONS, null, body), 422, "NOT_REFERRED");
        body.put("caseReference", referred(Callers.OTHER_BODY));
        assertRefused(post(Callers.SECRETARY, MEDIATIONS, null, body), 422, "NOT_REFERRED");
        body.put("caseReference", referred(Callers.BODY));
        assertRefused(post(Callers.HOLDER, MEDIATIONS, null, body), 422, "NOT_REFERRED");
        succeeded(post(Callers.SECRETARY, MEDIATIONS, null, body));
    }

    @Test
    void a_recalled_referral_cannot_be_opened_for() {
        var data = Mother.referredCase(Callers.BODY, "2026-05-30T02:00:00Z");
        var reference = data.get("reference").stringValue();
        heard("case.referred-to-mediation.v1", "case-routing", reference, 2, data);
        ((ObjectNode) data.get("mediation")).put("recalledAt", "2026-05-31T02:00:00Z");
        heard("case.referral-recalled.v1", "case-routing", reference, 3, data);
        var body = Mother.opening();
        body.put("caseReference", reference);
        assertRefused(post(Callers.SECRETARY, MEDIATIONS, null, body), 422, "NOT_REFERRED");
    }

    @Test
    void a_recall_that_crosses_with_the_opening_ends_the_mediation() {
        var data = Mother.referredCase(Callers.BODY, "2026-05-30T02:00:00Z");
        var referred = data.get("reference").stringValue();
        heard("case.referred-to-mediation.v1", "case-routing", referred, 2, data);
        var body = Mother.opening();
        body.put("caseReference", referred);
        var reference = takenUp(body);
        succeeded(
                act(
                        Callers.MEDIATOR,
                        reference,
                        "sessions",
                        Map.of(
                                "roomId",
                                "PROT-110000-2",
                                "startsAt",
                                "2026-06-09T20:00:00Z",
                                "endsAt",
                                "2026-06-09T22:00:00Z")));

        recalled(referred, data, 3);

        var seen = seen(Callers.HOLDER, reference);
        assertThat(seen.get("status").stringValue()).isEqualTo("TERMINATED");
        assertThat(seen.at("/end/ground").stringValue()).isEqualTo("WITHDRAWN_OR_SETTLED");
        assertThat(acts(reference)).endsWith("REFERRAL_RECALLED", "ENDED");
        assertThat(history(reference).getLast().get("person").stringValue())
                .isEqualTo("case-routing");
        assertThat(count("select count(*) from room_booking where reference = ?", reference))
                .isZero();
        var version = seen.get("version").asLong();
        recalled(referred, data, 4);
        assertThat(seen(Callers.HOLDER, reference).get("version").asLong()).isEqualTo(version);
    }

    @Test
    void an_agreement_that_was_reached_before_the_recall_came_stays_the_parties_own() {
        var data = Mother.referredCase(Callers.BODY, "2026-05-30T02:00:00Z");
        var referred = data.get("reference").stringValue();
        heard("case.referred-to-mediation.v1", "case-routing", referred, 2, data);
        var body = Mother.opening();
        body.put("caseReference", referred);
        var reference = agreed(body);
        recalled(referred, data, 3);
        assertThat(status(reference)).isEqualTo("AGREED");
    }

    @Test
    void however_opening_and_recall_meet_no_mediation_runs_without_its_case() throws Exception {
        for (int i = 0; i < 10; i++) {
            var data = Mother.referredCase(Callers.BODY, "2026-05-30T02:00:00Z");
            var referred = data.get("reference").stringValue();
            heard("case.referred-to-mediation.v1", "case-routing", referred, 2, data);
            var body = Mother.opening();
            body.put("caseReference", referred);
            HttpResponse<String> opened;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var opening = threads.submit(() -> post(Callers.SECRETARY, MEDIATIONS, null, body));
                threads.submit(() -> recalled(referred, data, 3)).get();
                opened = opening.get();
            }
            if (opened.statusCode() == 201) {
                assertThat(status(json(opened).get("reference").stringValue()))
                        .isEqualTo("TERMINATED");
            } else {
                assertRefused(opened, 422, "NOT_REFERRED");
            }
        }
    }

    @Test
    void older_news_of_a_case_never_undo_newer_ones() {
        var data = Mother.referredCase(Callers.BODY, "2026-05-30T02:00:00Z");
        var reference = data.get("reference").stringValue();
        heard("case.referred-to-mediation.v1", "case-routing", reference, 4, data);
        ((ObjectNode) data.get("mediation")).put("recalledAt", "2026-05-29T02:00:00Z");
        heard("case.referral-recalled.v1", "case-routing", reference, 3, data);
        assertThat(waiting(Callers.SECRETARY)).contains(reference);
    }

    @Test
    void a_referral_is_one_mediation_and_another_needs_another_referral() {
        var referred = referred(Callers.BODY);
        var body = Mother.opening();
        body.put("caseReference", referred);
        var first = opened(body).reference();
        assertRefused(post(Callers.SECRETARY, MEDIATIONS, null, body), 409, "CASE_IN_MEDIATION");
        succeeded(
                act(
                        Callers.SECRETARY,
                        first,
                        "termination",
                        Map.of("ground", "PARTY_UNREACHABLE")));
        assertRefused(post(Callers.SECRETARY, MEDIATIONS, null, body), 409, "CASE_IN_MEDIATION");

        clock.forward(Duration.ofMinutes(1));
        var again = Mother.referredCase(Callers.BODY, clock.instant().toString());
        again.put("reference", referred);
        heard("case.referred-to-mediation.v1", "case-routing", referred, 5, again);
        succeeded(post(Callers.SECRETARY, MEDIATIONS, null, body));
    }

    @Test
    void a_case_that_was_agreed_on_in_part_can_be_referred_and_mediated_again() {
        var data = Mother.referredCase(Callers.BODY, "2026-05-30T02:00:00Z");
        var referred = data.get("reference").stringValue();
        heard("case.referred-to-mediation.v1", "case-routing", referred, 2, data);
        var body = Mother.opening();
        body.put("caseReference", referred);
        var first = takenUp(body);
        signed(first, laid(first, Map.of("partial", true)));
        assertThat(status(first)).isEqualTo("PARTLY_AGREED");
        assertRefused(post(Callers.SECRETARY, MEDIATIONS, null, body), 409, "CASE_IN_MEDIATION");
        ((ObjectNode) data.get("mediation"))
                .put("referredAt", clock.instant().plusSeconds(60).toString());
        heard("case.referred-to-mediation.v1", "case-routing", referred, 9, data);
        clock.forward(Duration.ofMinutes(5));
        succeeded(post(Callers.SECRETARY, MEDIATIONS, null, body));
    }

    @Test
    void ten_at_once_open_one_mediation_for_a_case() throws Exception {
        var body = Mother.opening();
        body.put("caseReference", referred(Callers.BODY));
        var answers = atOnce(() -> post(Callers.SECRETARY, MEDIATIONS, null, body));
        assertThat(answers.stream().map(HttpResponse::statusCode))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    @Test
    void ten_equal_requests_under_one_key_open_one_mediation_and_are_answered_alike()
            throws Exception {
        var body = JSON.writeValueAsString(Mother.opening());
        var key = References.draw('K', "110000", 2026);
        var answers =
                atOnce(() ->
                        command(
                                "POST",
                                Callers.SECRETARY,
                                MEDIATIONS,
                                null,
                                body,
                                "Idempotency-Key",
                                key));
        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(new HashSet<>(answers.stream().map(ServiceTests::json).toList())).hasSize(1);
        var other =
                command(
                        "POST",
                        Callers.SECRETARY,
                        MEDIATIONS,
                        null,
                        body.replace("120000.00", "130000.00"),
                        "Idempotency-Key",
                        key);
        assertRefused(other, 422, "IDEMPOTENCY_KEY_REUSED");
        var others =
                command("POST", Callers.HOLDER, MEDIATIONS, null, body, "Idempotency-Key", key);
        assertThat(json(others).get("reference"))
                .as("a key is its person's")
                .isNotEqualTo(json(answers.getFirst()).get("reference"));
    }

    @ParameterizedTest
    @CsvSource({
        "MEDI-999999, OFFICE_UNKNOWN",
        "MEDI-340000, OFFICE_CLOSED",
        "COURT-110108, OFFICE_UNFIT",
        "SAMR-110000, OFFICE_UNFIT",
        "MEDI-310000, OFFICE_UNFIT"
    })
    void a_mediation_is_led_by_the_open_body_of_the_secretary(String office, String problem) {
        var body = Mother.opening();
        body.put("bodyOfficeId", office);
        assertRefused(post(Callers.SECRETARY, MEDIATIONS, null, body), 422, problem);
    }

    @ParameterizedTest
    @CsvSource({
        "COURT-999999, OFFICE_UNKNOWN",
        "COURT-340100, OFFICE_CLOSED",
        "MEDI-110000, OFFICE_UNFIT"
    })
    void the_inviting_court_is_an_open_court(String office, String problem) {
        var body = Mother.opening("COURT_INVITED");
        body.put("invitingCourtOfficeId", office);
        assertRefused(post(Callers.SECRETARY, MEDIATIONS, null, body), 422, problem);
    }

    @Test
    void a_framework_is_used_from_the_day_it_is_in_force() {
        clock.set(Instant.parse("2026-04-30T02:00:00Z"));
        var body = Mother.opening("COMMERCIAL");
        assertRefused(
                post(Callers.SECRETARY, MEDIATIONS, null, body), 422, "FRAMEWORK_NOT_IN_FORCE");
        clock.set(Instant.parse("2026-04-30T16:00:00Z"));
        succeeded(post(Callers.SECRETARY, MEDIATIONS, null, body));
    }

    @Test
    void without_a_title_it_is_called_after_the_right() {
        var body = Mother.opening();
        body.remove("title");
        var reference = opened(body).reference();
        assertThat(seen(Callers.SECRETARY, reference).get("title").stringValue())
                .isEqualTo("注册商标纠纷 / Trademark");
    }

    private String applied() {
        return succeeded(post(Callers.HOLDER, MEDIATIONS, null, Mother.opening()))
                .get("reference")
                .stringValue();
    }

    private String referred(String body) {
        var data = Mother.referredCase(body, "2026-05-30T02:00:00Z");
        var reference = data.get("reference").stringValue();
        heard("case.referred-to-mediation.v1", "case-routing", reference, 2, data);
        return reference;
    }

    private void recalled(String referred, ObjectNode data, long version) {
        ((ObjectNode) data.get("mediation")).put("recalledAt", "2026-06-01T02:00:00Z");
        heard("case.referral-recalled.v1", "case-routing", referred, version, data);
    }

    private List<String> waiting(String secretary) {
        return succeeded(get(secretary, MEDIATIONS + "/referrals?limit=200"))
                .get("items")
                .findValuesAsString("caseReference");
    }

    private static List<HttpResponse<String>> atOnce(Callable<HttpResponse<String>> request)
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<HttpResponse<String>>();
            for (var answer : threads.invokeAll(Collections.nCopies(10, request))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
