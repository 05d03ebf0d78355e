package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The limit of a mediation: it is extended by all, stands still, and ends the mediation itself. */
class LimitTests extends ServiceTests {

    private static final Map<String, String> AUGUST = Map.of("until", "2026-08-31");

    @Test
    void it_ends_the_mediation_at_the_end_of_the_thirtieth_day_and_once() {
        var reference = takenUp();
        clock.set(Instant.parse("2026-06-26T02:00:00Z"));
        await().atMost(SOON).until(() -> acts(reference).contains("DEADLINE_WARNED"));
        clock.set(Instant.parse("2026-07-01T15:59:50Z"));
        await().during(Duration.ofSeconds(1)).until(() -> status(reference).equals("IN_MEDIATION"));
        clock.set(Instant.parse("2026-07-01T16:00:01Z"));
        awaitStatus(reference, "FAILED");

        var seen = seen(Callers.HOLDER, reference);
        assertThat(seen.at("/end/ground").stringValue()).isEqualTo("TIME_OVER");
        assertThat(seen.has("dueOn")).isFalse();
        var last = history(reference).getLast();
        assertThat(last.get("act").stringValue()).isEqualTo("ENDED");
        assertThat(last.get("person").stringValue()).isEqualTo("deadlines");
        var version = seen.get("version").asLong();
        await().during(Duration.ofSeconds(1))
                .until(() -> seen(Callers.HOLDER, reference).get("version").asLong() == version);
        assertThat(acts(reference)).filteredOn("ENDED"::equals).hasSize(1);
    }

    @Test
    void a_jump_past_warning_and_end_gives_both_in_their_order() {
        var reference = takenUp();
        clock.set(Instant.parse("2026-09-01T02:00:00Z"));
        awaitStatus(reference, "FAILED");
        assertThat(acts(reference)).endsWith("DEADLINE_WARNED", "ENDED");
    }

    @Test
    void it_is_extended_once_every_party_agrees_to_the_same_day() {
        var reference = takenUp();
        var proposed = succeeded(act(Callers.MEDIATOR, reference, "extension", AUGUST));
        assertThat(proposed.at("/extensions/0/effective").booleanValue()).isFalse();
        assertThat(proposed.get("dueOn").stringValue()).isEqualTo("2026-07-01");
        succeeded(act(Callers.HOLDER, reference, "extension", AUGUST));
        assertThat(seen(Callers.RESPONDENT, reference).at("/extensions/0/agreedBy/0").stringValue())
                .isEqualTo("P1");
        assertThat(seen(Callers.HOLDER, reference).get("dueOn").stringValue())
                .isEqualTo("2026-07-01");
        var extended = succeeded(act(Callers.RESPONDENT, reference, "extension", AUGUST));
        assertThat(extended.get("dueOn").stringValue()).isEqualTo("2026-08-31");
        assertThat(extended.at("/limit/ruleId").stringValue()).isEqualTo("MED-05");
        assertThat(acts(reference))
                .endsWith("EXTENSION_PROPOSED", "EXTENSION_PROPOSED", "EXTENDED");

        clock.set(Instant.parse("2026-07-01T16:00:01Z"));
        await().during(Duration.ofSeconds(1)).until(() -> status(reference).equals("IN_MEDIATION"));
        clock.set(Instant.parse("2026-08-31T16:00:01Z"));
        awaitStatus(reference, "FAILED");
    }

    @Test
    void one_party_alone_extends_nothing() {
        var reference = takenUp();
        succeeded(act(Callers.HOLDER, reference, "extension", AUGUST));
        succeeded(act(Callers.HOLDER, reference, "extension", AUGUST));
        succeeded(act(Callers.SECRETARY, reference, "extension", AUGUST));
        clock.set(Instant.parse("2026-07-01T16:00:01Z"));
        awaitStatus(reference, "FAILED");
    }

    @Test
    void a_paper_that_all_have_signed_extends_it_at_once() {
        var reference = takenUp();
        var body = new HashMap<String, Object>(AUGUST);
        body.put("evidence", files.ofMediator("延长调解期限同意书.pdf"));
        var extended = succeeded(act(Callers.MEDIATOR, reference, "extension", body));
        assertThat(extended.get("dueOn").stringValue()).isEqualTo("2026-08-31");
        assertThat(extended.at("/files/0/purpose").stringValue()).isEqualTo("EXTENSION");
    }

    @Test
    void a_party_agrees_for_itself_and_hands_in_no_paper_of_all() {
        var reference = takenUp();
        var body = new HashMap<String, Object>(AUGUST);
        body.put("evidence", files.ofParty("party.holder", "延长调解期限同意书.pdf"));
        assertFields(act(Callers.HOLDER, reference, "extension", body), "/evidence NOT_ALLOWED");
        assertThat(seen(Callers.HOLDER, reference).get("extensions").isEmpty()).isTrue();
    }

    @Test
    void what_was_proposed_under_one_mediator_lapses_with_him() {
        var reference = takenUp();
        succeeded(act(Callers.HOLDER, reference, "extension", AUGUST));
        succeeded(
                act(Callers.MEDIATOR, reference, "mediator/declination", Map.of("reason", "健康原因")));
        assertThat(acts(reference)).endsWith("EXTENSION_LAPSED", "MEDIATOR_DECLINED");
        assertThat(seen(Callers.HOLDER, reference).at("/extensions/0").has("lapsedAt")).isTrue();
        succeeded(act(Callers.SECRETARY, reference, "mediator", Map.of("person", "mediator.wang")));
        succeeded(act(Callers.COLLEAGUE, reference, "mediator/acceptance", Map.of()));

        var anew = succeeded(act(Callers.RESPONDENT, reference, "extension", AUGUST));

        assertThat(anew.get("dueOn").stringValue())
                .as("the other party has not agreed under this mediator")
                .isEqualTo("2026-07-01");
        assertThat(anew.at("/extensions/1/agreedBy").valueStream().map(JsonNode::stringValue))
                .containsExactly("P2");
        assertThat(
                        succeeded(act(Callers.HOLDER, reference, "extension", AUGUST))
                                .get("dueOn")
                                .stringValue())
                .isEqualTo("2026-08-31");
    }

    @Test
    void what_all_have_agreed_to_is_no_proposal_that_could_lapse() {
        var reference = takenUp();
        succeeded(act(Callers.HOLDER, reference, "extension", AUGUST));
        succeeded(act(Callers.RESPONDENT, reference, "extension", AUGUST));
        succeeded(
                act(Callers.MEDIATOR, reference, "mediator/declination", Map.of("reason", "健康原因")));
        assertThat(acts(reference)).doesNotContain("EXTENSION_LAPSED");
        assertThat(seen(Callers.HOLDER, reference).at("/extensions/0").has("lapsedAt")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, /until NOT_LATER",
        "2026-06-15, /until NOT_LATER",
        "2028-06-01, /until TOO_FAR",
        "+999999999-12-31, /until TOO_FAR"
    })
    void a_later_day_is_later_and_not_out_of_reach(String until, String refused) {
        assertFields(act(Callers.HOLDER, takenUp(), "extension", Map.of("until", until)), refused);
    }

    @Test
    void the_first_day_and_the_last_that_can_be_agreed_on() {
        succeeded(act(Callers.HOLDER, takenUp(), "extension", Map.of("until", "2026-07-02")));
        succeeded(act(Callers.HOLDER, takenUp(), "extension", Map.of("until", "2028-05-31")));
        assertFields(act(Callers.HOLDER, takenUp(), "extension", Map.of()), "/until REQUIRED");
    }

    @Test
    void the_days_of_an_appraisal_do_not_count_and_while_it_lasts_nothing_is_due() {
        var reference = takenUp();
        assertFields(act(Callers.MEDIATOR, reference, "suspension", Map.of()), "/reason REQUIRED");
        clock.set(Instant.parse("2026-06-11T02:00:00Z"));
        var suspended =
                succeeded(
                        act(Callers.MEDIATOR, reference, "suspension", Map.of("reason", "等待技术鉴定")));
        assertThat(suspended.get("status").stringValue()).isEqualTo("SUSPENDED_FOR_APPRAISAL");
        assertThat(suspended.has("dueOn")).isFalse();
        assertThat(suspended.has("suspendedAt")).isTrue();
        assertRefused(act(Callers.HOLDER, reference, "extension", AUGUST), 409, "MEDIATION_STATE");
        clock.set(Instant.parse("2026-08-10T02:00:00Z"));
        await().during(Duration.ofSeconds(1))
                .until(() -> status(reference).equals("SUSPENDED_FOR_APPRAISAL"));

        var resumed = succeeded(act(Callers.MEDIATOR, reference, "resumption", Map.of()));

        assertThat(resumed.get("status").stringValue()).isEqualTo("IN_MEDIATION");
        assertThat(resumed.get("dueOn").stringValue())
                .as("sixty days later, which is a Sunday")
                .isEqualTo("2026-08-31");
        assertThat(resumed.has("suspendedAt")).isFalse();
        clock.set(Instant.parse("2026-08-31T16:00:01Z"));
        awaitStatus(reference, "FAILED");
    }

    @Test
    void an_appraisal_after_an_extension_moves_the_day_that_was_agreed_on() {
        var reference = takenUp();
        succeeded(act(Callers.HOLDER, reference, "extension", AUGUST));
        succeeded(act(Callers.RESPONDENT, reference, "extension", AUGUST));
        clock.set(Instant.parse("2026-08-01T02:00:00Z"));
        succeeded(act(Callers.MEDIATOR, reference, "suspension", Map.of("reason", "鉴定")));
        clock.set(Instant.parse("2026-09-20T02:00:00Z"));
        var resumed = succeeded(act(Callers.MEDIATOR, reference, "resumption", Map.of()));
        assertThat(LocalDate.parse(resumed.get("dueOn").stringValue()))
                .isEqualTo(LocalDate.of(2026, 8, 31).plusDays(50));
        clock.set(Instant.parse("2026-10-20T16:00:01Z"));
        awaitStatus(reference, "FAILED");
    }

    @Test
    void limits_that_only_show_are_shown_as_missed() {
        var reference = opened(Mother.opening("COURT_INVITED")).reference();
        clock.set(Instant.parse("2026-06-04T16:00:01Z"));
        await().atMost(SOON)
                .until(() -> seen(Callers.SECRETARY, reference).get("overdue").booleanValue());
        var seen = seen(Callers.SECRETARY, reference);
        assertThat(seen.get("status").stringValue()).isEqualTo("CONSENT_SOUGHT");
        assertThat(seen.at("/limit/missed").booleanValue()).isTrue();
        assertThat(acts(reference)).containsExactly("OPENED", "DEADLINE_WARNED", "DEADLINE_MISSED");
    }

    @Test
    void facts_that_nobody_disputes_are_handed_on_once_all_agree_and_each_new_text_anew() {
        var reference = takenUp();
        assertRefused(
                act(Callers.HOLDER, reference, "undisputed-facts/consents", Map.of()),
                404,
                "NOT_FOUND");
        assertFields(
                act(Callers.MEDIATOR, reference, "undisputed-facts", Map.of()), "/text REQUIRED");
        succeeded(
                act(
                        Callers.MEDIATOR,
                        reference,
                        "undisputed-facts",
                        Map.of("text", "被申请人销售冰箱二千台。")));
        succeeded(act(Callers.HOLDER, reference, "undisputed-facts/consents", Map.of()));
        assertRefused(
                act(Callers.HOLDER, reference, "undisputed-facts/consents", Map.of()),
                409,
                "ALREADY_SAID");
        assertThat(facts(reference)).isFalse();
        succeeded(
                act(
                        Callers.SECRETARY,
                        reference,
                        "undisputed-facts/consents",
                        Map.of("partyId", "P2", "evidence", files.ofSecretary("无争议事实.pdf"))));
        assertThat(facts(reference)).isTrue();
        succeeded(
                act(
                        Callers.MEDIATOR,
                        reference,
                        "undisputed-facts",
                        Map.of("text", "被申请人销售冰箱一千九百台。")));
        assertThat(facts(reference)).isFalse();
    }

    @Test
    void facts_are_recorded_after_it_failed_too() {
        var reference = takenUp();
        succeeded(
                act(Callers.MEDIATOR, reference, "termination", Map.of("ground", "GAP_TOO_WIDE")));
        succeeded(
                act(
                        Callers.MEDIATOR,
                        reference,
                        "undisputed-facts",
                        Map.of("text", "双方对注册商标权属无争议。")));
        succeeded(act(Callers.HOLDER, reference, "undisputed-facts/consents", Map.of()));
        succeeded(act(Callers.RESPONDENT, reference, "undisputed-facts/consents", Map.of()));
        assertThat(facts(reference)).isTrue();
    }

    private boolean facts(String reference) {
        return seen(Callers.HOLDER, reference).at("/undisputedFacts/handedOn").booleanValue();
    }
}
