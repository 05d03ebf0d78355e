package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.platform.identity.TestFiles;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The agreement is laid, signed by all, takes effect, and is performed or not. */
class AgreementTests extends ServiceTests {

    @Test
    void it_takes_effect_with_the_last_signature_and_the_time_to_apply_begins() {
        var reference = takenUp();
        var agreement = laid(reference, Map.of());
        assertThat(agreement.get("missingSignatures").size()).isEqualTo(3);
        succeeded(act(Callers.HOLDER, reference, "agreement/signatures", hashes(agreement)));
        succeeded(act(Callers.RESPONDENT, reference, "agreement/signatures", hashes(agreement)));
        assertThat(status(reference)).as("the mediator signs too").isEqualTo("IN_MEDIATION");
        clock.set(Instant.parse("2026-06-10T16:30:00Z"));

        var signed =
                succeeded(
                        act(
                                Callers.MEDIATOR,
                                reference,
                                "agreement/signatures",
                                hashes(agreement)));

        assertThat(signed.get("status").stringValue()).isEqualTo("AGREED");
        assertThat(signed.at("/agreement/effectiveOn").stringValue())
                .as("in Shanghai it is the next day already")
                .isEqualTo("2026-06-11");
        assertThat(signed.at("/limit/ruleId").stringValue()).isEqualTo("CON-02");
        assertThat(signed.get("dueOn").stringValue())
                .as("day 30 is a Saturday")
                .isEqualTo("2026-07-13");
        assertThat(signed.at("/agreement/signatures").size()).isEqualTo(3);
        assertThat(signed.at("/agreement/signatures/0/valid").booleanValue()).isTrue();
        assertThat(signed.at("/agreement/terms/0/performance").stringValue()).isEqualTo("OPEN");
        assertRefused(
                act(Callers.MEDIATOR, reference, "agreement/signatures", hashes(agreement)),
                409,
                "MEDIATION_STATE");
    }

    @Test
    void an_oral_agreement_names_the_day_it_was_reached() {
        clock.set(Instant.parse("2026-06-01T02:00:00Z"));
        var reference = takenUp();
        clock.set(Instant.parse("2026-06-10T02:00:00Z"));
        var agreement = laid(reference, Map.of("effectiveOn", "2026-06-05"));
        signed(reference, agreement);
        var seen = seen(Callers.HOLDER, reference);
        assertThat(seen.at("/agreement/effectiveOn").stringValue()).isEqualTo("2026-06-05");
        assertThat(seen.get("dueOn").stringValue()).isEqualTo("2026-07-06");
    }

    @Test
    void an_agreement_may_have_taken_effect_before_its_mediation_was_entered() {
        var reference = takenUp();
        signed(reference, laid(reference, Map.of("effectiveOn", "2024-01-01")));
        await().atMost(SOON)
                .until(() -> seen(Callers.HOLDER, reference).get("overdue").booleanValue());
        assertThat(seen(Callers.HOLDER, reference).get("dueOn").stringValue())
                .isEqualTo("2024-01-31");
    }

    @Test
    void an_agreement_on_a_part_leaves_the_rest_open() {
        var reference = takenUp();
        signed(reference, laid(reference, Map.of("partial", true)));
        assertThat(status(reference)).isEqualTo("PARTLY_AGREED");
    }

    @Test
    void the_terms_are_served_exactly_as_they_are_hashed() {
        var reference = takenUp();
        assertRefused(
                get(Callers.HOLDER, MEDIATIONS + "/" + reference + "/agreement/terms"),
                404,
                "NOT_FOUND");
        var agreement = laid(reference, Map.of());
        var terms = get(Callers.HOLDER, MEDIATIONS + "/" + reference + "/agreement/terms");
        assertThat(TestFiles.sha256(terms.body()))
                .isEqualTo(agreement.get("termsSha256").stringValue());
        assertThat(terms.body())
                .startsWith("[{\"amount\":\"60000.00\",\"decidesRight\":false,\"dueOn\":");
    }

    @Test
    void whoever_signs_what_is_not_there_any_more_signs_nothing() {
        var reference = takenUp();
        assertRefused(
                act(
                        Callers.HOLDER,
                        reference,
                        "agreement/signatures",
                        Map.of("fileSha256", "a".repeat(64), "termsSha256", "a".repeat(64))),
                422,
                "AGREEMENT_CHANGED");
        var first = laid(reference, Map.of());
        succeeded(act(Callers.HOLDER, reference, "agreement/signatures", hashes(first)));

        var second = laid(reference, Map.of("partial", true));

        assertThat(second.get("edition").asInt()).isEqualTo(2);
        assertThat(second.get("signatures").isEmpty()).isTrue();
        var voided = seen(Callers.HOLDER, reference).at("/voidedAgreements/0");
        assertThat(voided.get("edition").asInt()).isEqualTo(1);
        assertThat(voided.at("/signatures/0/valid").booleanValue()).isFalse();
        assertThat(voided.has("voidedAt")).isTrue();
        assertRefused(
                act(Callers.RESPONDENT, reference, "agreement/signatures", hashes(first)),
                422,
                "AGREEMENT_CHANGED");
        var half = new HashMap<>(hashes(second));
        half.put("fileSha256", first.get("fileSha256").stringValue());
        assertRefused(
                act(Callers.RESPONDENT, reference, "agreement/signatures", half),
                422,
                "AGREEMENT_CHANGED");
        assertFields(
                act(Callers.RESPONDENT, reference, "agreement/signatures", Map.of()),
                "/fileSha256 REQUIRED",
                "/termsSha256 REQUIRED");
        signed(reference, second);
        assertThat(status(reference)).isEqualTo("PARTLY_AGREED");
    }

    @Test
    void a_party_signs_for_itself_and_the_secretary_files_what_it_signed_on_paper() {
        var reference = takenUp();
        var agreement = laid(reference, Map.of());
        var forTheOther = new HashMap<>(hashes(agreement));
        forTheOther.put("partyId", "P2");
        assertRefused(
                act(Callers.HOLDER, reference, "agreement/signatures", forTheOther),
                403,
                "NOT_ALLOWED");
        assertRefused(
                act(Callers.SECRETARY, reference, "agreement/signatures", forTheOther),
                422,
                "PAPER_REQUIRED");
        forTheOther.put("evidence", files.ofSecretary("签字页.pdf"));
        var seen =
                succeeded(act(Callers.SECRETARY, reference, "agreement/signatures", forTheOther));
        assertThat(seen.at("/agreement/signatures/0/onPaper").booleanValue()).isTrue();
        assertThat(seen.at("/agreement/missingSignatures/0").stringValue()).isEqualTo("P1");
        succeeded(act(Callers.HOLDER, reference, "agreement/signatures", hashes(agreement)));
        assertRefused(
                act(Callers.HOLDER, reference, "agreement/signatures", hashes(agreement)),
                409,
                "ALREADY_SAID");
    }

    @Test
    void all_who_sign_at_once_sign_and_it_takes_effect_once() throws Exception {
        var reference = takenUp();
        var agreement = laid(reference, Map.of());
        signs(Callers.MEDIATOR, reference, agreement).call();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer :
                    threads.invokeAll(
                            List.of(
                                    signs(Callers.HOLDER, reference, agreement),
                                    signs(Callers.RESPONDENT, reference, agreement)))) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(status(reference)).isEqualTo("AGREED");
        assertThat(acts(reference)).filteredOn("SIGNED"::equals).hasSize(3);
    }

    /** A party that names no version is not turned away by the other's act. */
    private Callable<Integer> signs(String caller, String reference, JsonNode agreement) {
        var tag = caller.equals(Callers.MEDIATOR) ? tag(caller, reference) : null;
        return () ->
                post(
                                caller,
                                MEDIATIONS + "/" + reference + "/agreement/signatures",
                                tag,
                                hashes(agreement))
                        .statusCode();
    }

    @ParameterizedTest
    @CsvSource({
        "effectiveOn, 2026-06-02, /effectiveOn IN_FUTURE",
        "effectiveOn, 2023-12-31, /effectiveOn TOO_EARLY",
        "effectiveOn, 1900-01-01, /effectiveOn TOO_EARLY",
        "effectiveOn, -999999999-01-01, /effectiveOn TOO_EARLY"
    })
    void the_day_of_effect_is_none_to_come_and_none_that_no_rule_knows(
            String field, String value, String refused) {
        assertFields(lay(takenUp(), Map.of(field, value)), refused);
    }

    @ParameterizedTest
    @CsvSource({
        "number, 2, /terms/0/number OUT_OF_ORDER",
        "text, ' ', /terms/0/text REQUIRED",
        "obligor, P9, /terms/0/obligor UNKNOWN_PARTY",
        "amount, -1.00, /terms/0/amount NEGATIVE",
        "dueOn, 1976-06-01, /terms/0/dueOn TOO_EARLY",
        "dueOn, 2076-06-01, /terms/0/dueOn TOO_FAR",
        "dueOn, +999999999-12-31, /terms/0/dueOn TOO_FAR"
    })
    void a_term_can_be_tracked(String field, String value, String refused) {
        var term = new HashMap<>(Mother.terms().getFirst());
        term.put(field, field.equals("number") ? (Object) Integer.valueOf(value) : value);
        var answer = lay(takenUp(), Map.of("terms", List.of(term)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/pointer").stringValue())
                .isEqualTo(refused.substring(0, refused.indexOf(' ')));
    }

    @Test
    void whether_a_term_decides_about_a_right_is_asked_of_each() {
        var term = new HashMap<>(Mother.terms().getFirst());
        term.remove("decidesRight");
        assertFields(
                lay(takenUp(), Map.of("terms", List.of(term))), "/terms/0/decidesRight REQUIRED");
        assertFields(lay(takenUp(), Map.of("terms", List.of())), "/terms REQUIRED");
        var body = JSON.createObjectNode();
        body.set("terms", JSON.valueToTree(Mother.terms()));
        assertFields(act(Callers.MEDIATOR, takenUp(), "agreement", body), "/evidence REQUIRED");
        body.putArray("terms").addNull();
        body.put("evidence", files.ofMediator("协议.pdf"));
        assertFields(act(Callers.MEDIATOR, takenUp(), "agreement", body), "/terms/0 REQUIRED");
    }

    @Test
    void what_is_performed_is_reported_term_by_term_and_the_last_one_ends_it() {
        var reference = agreed(Mother.opening());
        assertFields(act(Callers.HOLDER, reference, "performance", Map.of()), "/term REQUIRED");
        assertFields(
                act(
                        Callers.HOLDER,
                        reference,
                        "performance",
                        Map.of("term", 3, "performedOn", "2026-06-02")),
                "/term UNKNOWN_TERM",
                "/performedOn IN_FUTURE");
        var first =
                succeeded(
                        act(
                                Callers.RESPONDENT,
                                reference,
                                "performance",
                                Map.of(
                                        "term",
                                        1,
                                        "text",
                                        "已转账",
                                        "evidence",
                                        files.ofParty("party.respondent", "转账凭证.pdf"))));
        assertThat(first.get("status").stringValue()).isEqualTo("AGREED");
        assertThat(first.at("/agreement/terms/0/performance").stringValue()).isEqualTo("PERFORMED");
        assertThat(first.at("/agreement/terms/0/performedOn").stringValue())
                .isEqualTo("2026-06-01");
        assertRefused(
                act(Callers.HOLDER, reference, "performance", Map.of("term", 1)),
                409,
                "ALREADY_SAID");
        var last = succeeded(act(Callers.SECRETARY, reference, "performance", Map.of("term", 2)));
        assertThat(last.get("status").stringValue()).isEqualTo("PERFORMED");
        assertThat(last.has("dueOn")).isFalse();
        clock.set(Instant.parse("2026-08-01T02:00:00Z"));
        await().during(Duration.ofSeconds(1))
                .until(() -> !acts(reference).contains("TERM_DEFAULTED"));
    }

    @Test
    void a_term_whose_day_passes_is_in_default_and_shows_what_is_next() {
        var reference = agreed(Mother.opening());
        clock.set(Instant.parse("2026-07-31T15:59:50Z"));
        await().during(Duration.ofSeconds(1))
                .until(() -> !acts(reference).contains("TERM_DEFAULTED"));
        clock.set(Instant.parse("2026-07-31T16:00:01Z"));
        await().atMost(SOON).until(() -> acts(reference).contains("TERM_DEFAULTED"));
        var term = seen(Callers.HOLDER, reference).at("/agreement/terms/0");
        assertThat(term.get("performance").stringValue()).isEqualTo("DEFAULTED");
        assertThat(term.at("/nextStep/ruleId").stringValue()).isEqualTo("CON-02");
        assertThat(term.at("/nextStep/until").stringValue()).isEqualTo("2026-07-01");
        assertThat(term.at("/nextStep/citation").stringValue()).contains("第二百零五条");
        assertThat(seen(Callers.HOLDER, reference).at("/agreement/terms/1").has("nextStep"))
                .isFalse();
        var late = succeeded(act(Callers.HOLDER, reference, "performance", Map.of("term", 1)));
        assertThat(late.at("/agreement/terms/0/performance").stringValue()).isEqualTo("PERFORMED");
    }

    @Test
    void a_term_whose_day_has_gone_when_the_last_one_signs_is_in_default_at_once() {
        var reference = takenUp();
        var term = new HashMap<>(Mother.terms().getFirst());
        term.put("dueOn", "1976-06-02");
        var agreement = laid(reference, Map.of("terms", List.of(term)));
        clock.set(Instant.parse("2026-06-20T02:00:00Z"));
        signed(reference, agreement);
        await().atMost(SOON).until(() -> acts(reference).contains("TERM_DEFAULTED"));
    }

    @Test
    void where_no_court_confirms_no_time_to_apply_runs_and_none_is_offered() {
        var reference = takenUp(Mother.opening("ADMINISTRATIVE"));
        signed(reference, laid(reference, Map.of()));
        assertThat(seen(Callers.HOLDER, reference).has("dueOn")).isFalse();
        clock.set(Instant.parse("2026-07-31T16:00:01Z"));
        await().atMost(SOON).until(() -> acts(reference).contains("TERM_DEFAULTED"));
        assertThat(seen(Callers.HOLDER, reference).at("/agreement/terms/0").has("nextStep"))
                .isFalse();
    }

    @Test
    void the_time_to_apply_that_passes_is_shown_as_missed() {
        var reference = agreed(Mother.opening());
        clock.set(Instant.parse("2026-07-01T16:00:01Z"));
        await().atMost(SOON)
                .until(() -> seen(Callers.HOLDER, reference).get("overdue").booleanValue());
        assertThat(status(reference)).isEqualTo("AGREED");
        assertThat(acts(reference)).endsWith("DEADLINE_WARNED", "DEADLINE_MISSED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PARTY_UNREACHABLE",
                "PARTY_UNWILLING",
                "GAP_TOO_WIDE",
                "REFUSED_TO_SIGN",
                "OTHER"
            })
    void it_fails_on_a_ground_of_the_law_and_voids_what_was_signed(String ground) {
        var reference = takenUp();
        succeeded(
                act(
                        Callers.HOLDER,
                        reference,
                        "agreement/signatures",
                        hashes(laid(reference, Map.of()))));
        var ended =
                succeeded(
                        act(
                                Callers.MEDIATOR,
                                reference,
                                "termination",
                                Map.of("ground", ground, "text", "双方差距过大")));
        assertThat(ended.get("status").stringValue()).isEqualTo("FAILED");
        assertThat(ended.at("/end/text").stringValue()).isEqualTo("双方差距过大");
        assertThat(ended.has("agreement")).isFalse();
        var seen = seen(Callers.HOLDER, reference);
        assertThat(seen.at("/end/ground").stringValue()).isEqualTo(ground);
        assertThat(seen.at("/end").has("text")).isFalse();
        assertThat(seen.at("/voidedAgreements/0/signatures/0/valid").booleanValue()).isFalse();
    }

    @Test
    void it_is_terminated_when_it_is_not_needed_and_neither_by_agreement_nor_by_time() {
        var reference = takenUp();
        for (var ground : List.of("AGREEMENT", "TIME_OVER")) {
            assertFields(
                    act(Callers.MEDIATOR, reference, "termination", Map.of("ground", ground)),
                    "/ground NOT_BY_HAND");
        }
        assertFields(
                act(Callers.MEDIATOR, reference, "termination", Map.of("ground", "BORED")),
                "/ground UNKNOWN_CODE");
        assertFields(
                act(Callers.MEDIATOR, reference, "termination", Map.of("ground", "OTHER")),
                "/text REQUIRED");
        for (var ground : List.of("PARTY_UNREACHABLE", "GAP_TOO_WIDE")) {
            assertFields(
                    act(Callers.HOLDER, reference, "termination", Map.of("ground", ground)),
                    "/ground NOT_A_PARTYS");
        }
        var ended =
                succeeded(
                        act(
                                Callers.HOLDER,
                                reference,
                                "termination",
                                Map.of("ground", "WITHDRAWN_OR_SETTLED")));
        assertThat(ended.get("status").stringValue()).isEqualTo("TERMINATED");
        assertRefused(
                act(
                        Callers.HOLDER,
                        reference,
                        "termination",
                        Map.of("ground", "WITHDRAWN_OR_SETTLED")),
                409,
                "MEDIATION_STATE");
    }

    private HttpResponse<String> lay(String reference, Map<String, Object> more) {
        var body = JSON.createObjectNode();
        body.put("evidence", files.ofMediator("调解协议.pdf"));
        body.set("terms", JSON.valueToTree(Mother.terms()));
        more.forEach((field, value) -> body.set(field, JSON.valueToTree(value)));
        return act(Callers.MEDIATOR, reference, "agreement", body);
    }
}
