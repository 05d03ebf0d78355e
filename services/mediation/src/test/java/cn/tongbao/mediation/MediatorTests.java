package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Mediators are kept, named, take a mediation up, decline it, and are challenged. */
class MediatorTests extends ServiceTests {

    private static final Map<String, String> LI = Map.of("person", "mediator.li");

    @Test
    void the_body_names_a_mediator_and_the_record_keeps_why_he_may() {
        var reference = consented(Mother.opening());
        var seen = succeeded(act(Callers.SECRETARY, reference, "mediator", LI));
        assertThat(seen.get("status").stringValue()).isEqualTo("MEDIATOR_SELECTED");
        var mediator = seen.get("mediator");
        assertThat(mediator.get("name").stringValue()).isEqualTo("李调解员");
        assertThat(mediator.get("appointment").stringValue()).isEqualTo("APPOINTED_BY_BODY");
        assertThat(mediator.at("/eligibility/ruleId").stringValue()).isEqualTo("MED-ELIG-PEOPLES");
        assertThat(mediator.at("/eligibility/citation").stringValue()).contains("第十四条");
        assertThat(seen(Callers.MEDIATOR, reference).get("reference").stringValue())
                .isEqualTo(reference);
    }

    @ParameterizedTest
    @CsvSource({
        "PEOPLES, adult, false, MED-ELIG-PEOPLES",
        "ASSOCIATION, adult, false, MED-ELIG-ASSOCIATION",
        "ADMINISTRATIVE, adult, false, MED-ELIG-ADMINISTRATIVE",
        "COURT_INVITED, rosterCourts, COURT-110105, MED-ELIG-COURT_INVITED",
        "COMMERCIAL, qualifications, ASSESSOR, MED-ELIG-COMMERCIAL",
        "PEOPLES, foreign, true, MED-ELIG-PEOPLES",
        "COMMERCIAL, foreign, true, MED-ELIG-COMMERCIAL"
    })
    void who_does_not_meet_the_framework_is_refused_with_the_rule(
            String framework, String field, String value, String rule) {
        var person = "mediator.unfit." + framework + "." + field;
        var profile = new HashMap<>(Mother.mediator("赵调解员"));
        profile.put(
                field,
                value.equals("true") || value.equals("false")
                        ? (Object) Boolean.valueOf(value)
                        : List.of(value));
        keep(Callers.SECRETARY, person, profile);
        var reference = consented(Mother.opening(framework));

        var refused = act(Callers.SECRETARY, reference, "mediator", Map.of("person", person));

        assertRefused(refused, 422, "MEDIATOR_INELIGIBLE");
        assertThat(json(refused).get("ruleId").stringValue()).isEqualTo(rule);
        assertThat(json(refused).get("citation").stringValue()).isNotBlank();
        assertThat(json(refused).get("detail").stringValue()).contains("赵调解员");
        assertThat(json(refused).at("/errors/0/pointer").stringValue()).isEqualTo("/person");
        assertThat(status(reference)).isEqualTo("CONSENTED");
        succeeded(act(Callers.SECRETARY, reference, "mediator", LI));
    }

    @Test
    void a_mediator_from_abroad_mediates_what_is_foreign_related() {
        var profile = new HashMap<>(Mother.mediator("Smith"));
        profile.put("foreign", true);
        keep(Callers.SECRETARY, "mediator.smith", profile);
        var body = Mother.opening("COMMERCIAL");
        body.put("foreignRelated", true);
        var reference = consented(body);
        succeeded(
                act(Callers.SECRETARY, reference, "mediator", Map.of("person", "mediator.smith")));
    }

    @Test
    void only_active_mediators_of_the_body_who_act_for_no_party_are_named() {
        keep(Callers.SECRETARY, "mediator.retired", with(Mother.mediator("孙调解员"), "active", false));
        keep(Callers.SECRETARY, "party.holder", Mother.mediator("示例电器法务"));
        var reference = consented(Mother.opening());
        for (var person : List.of("mediator.nobody", "mediator.chen", "mediator.retired")) {
            assertRefused(
                    act(Callers.SECRETARY, reference, "mediator", Map.of("person", person)),
                    422,
                    "MEDIATOR_UNKNOWN");
        }
        assertRefused(
                act(Callers.SECRETARY, reference, "mediator", Map.of("person", "party.holder")),
                422,
                "MEDIATOR_IS_PARTY");
        assertFields(act(Callers.SECRETARY, reference, "mediator", Map.of()), "/person REQUIRED");
        assertFields(
                act(
                        Callers.SECRETARY,
                        reference,
                        "mediator",
                        Map.of("person", "mediator.li", "appointment", "BY_LOT")),
                "/appointment UNKNOWN_CODE");
    }

    @Test
    void a_mediator_named_before_the_parties_agree_waits_for_the_last_consent() {
        var reference = seated(Mother.opening());
        assertThat(
                        succeeded(act(Callers.SECRETARY, reference, "mediator", LI))
                                .get("status")
                                .stringValue())
                .isEqualTo("CONSENT_SOUGHT");
        assertRefused(
                act(Callers.MEDIATOR, reference, "mediator/acceptance", Map.of()),
                409,
                "MEDIATION_STATE");
        succeeded(act(Callers.HOLDER, reference, "consents", Map.of()));
        succeeded(act(Callers.RESPONDENT, reference, "consents", Map.of()));
        assertThat(status(reference)).isEqualTo("MEDIATOR_SELECTED");
    }

    @Test
    void the_parties_choose_and_agreeing_on_one_name_him() {
        var reference = consented(Mother.opening());
        var mine = succeeded(act(Callers.HOLDER, reference, "mediator", LI));
        assertThat(mine.get("status").stringValue()).isEqualTo("CONSENTED");
        assertThat(mine.at("/parties/0/choice").stringValue()).isEqualTo("mediator.li");
        assertThat(seen(Callers.RESPONDENT, reference).toString()).doesNotContain("mediator.li");
        assertThat(get(Callers.RESPONDENT, MEDIATIONS + "/" + reference + "/history").body())
                .as("not by the history either")
                .doesNotContain("mediator.li");
        assertThat(
                        succeeded(
                                        act(
                                                Callers.RESPONDENT,
                                                reference,
                                                "mediator",
                                                Map.of("person", "mediator.wang")))
                                .get("status")
                                .stringValue())
                .isEqualTo("CONSENTED");
        var named = succeeded(act(Callers.RESPONDENT, reference, "mediator", LI));
        assertThat(named.get("status").stringValue()).isEqualTo("MEDIATOR_SELECTED");
        assertThat(named.at("/mediator/appointment").stringValue()).isEqualTo("CHOSEN_BY_PARTIES");
        assertRefused(act(Callers.HOLDER, reference, "mediator", LI), 409, "MEDIATION_STATE");
    }

    @Test
    void another_one_is_named_in_his_place_and_he_sees_it_no_more() {
        var reference = named(Mother.opening());
        succeeded(act(Callers.SECRETARY, reference, "mediator", Map.of("person", "mediator.wang")));
        assertRefused(get(Callers.MEDIATOR, MEDIATIONS + "/" + reference), 404, "NOT_FOUND");
        succeeded(act(Callers.COLLEAGUE, reference, "mediator/acceptance", Map.of()));
        assertThat(status(reference)).isEqualTo("IN_MEDIATION");
    }

    @Test
    void with_the_acceptance_the_thirty_days_begin_and_show_their_rule() {
        var reference = named(Mother.opening());
        var seen = succeeded(act(Callers.MEDIATOR, reference, "mediator/acceptance", Map.of()));
        assertThat(seen.get("status").stringValue()).isEqualTo("IN_MEDIATION");
        assertThat(seen.get("dueOn").stringValue()).isEqualTo("2026-07-01");
        assertThat(seen.at("/limit/ruleId").stringValue()).isEqualTo("MED-05");
        assertThat(seen.at("/limit/citation").stringValue()).contains("第二十四条");
        assertThat(seen.at("/limit/verified").booleanValue()).isTrue();
        assertThat(Instant.parse(seen.at("/mediator/acceptedAt").stringValue()))
                .isAfterOrEqualTo(MONDAY);
        assertRefused(
                act(Callers.MEDIATOR, reference, "mediator/acceptance", Map.of()),
                409,
                "MEDIATION_STATE");
    }

    @Test
    void an_interest_is_disclosed_and_waits_until_every_party_has_waived_it() {
        var reference = named(Mother.opening());
        var disclosed =
                succeeded(
                        act(
                                Callers.MEDIATOR,
                                reference,
                                "mediator/acceptance",
                                Map.of("disclosure", "五年前曾为申请人提供法律服务")));
        assertThat(disclosed.get("status").stringValue()).isEqualTo("MEDIATOR_SELECTED");
        assertThat(seen(Callers.RESPONDENT, reference).at("/mediator/disclosure").stringValue())
                .contains("五年前");
        assertRefused(
                act(Callers.MEDIATOR, reference, "mediator/acceptance", Map.of()),
                409,
                "INTEREST_NOT_WAIVED");
        succeeded(act(Callers.HOLDER, reference, "mediator/waivers", Map.of()));
        assertThat(status(reference)).isEqualTo("MEDIATOR_SELECTED");
        assertRefused(
                act(Callers.HOLDER, reference, "mediator/waivers", Map.of()), 409, "ALREADY_SAID");
        assertRefused(
                act(Callers.SECRETARY, reference, "mediator/waivers", Map.of("partyId", "P2")),
                422,
                "PAPER_REQUIRED");
        var last =
                succeeded(
                        act(
                                Callers.SECRETARY,
                                reference,
                                "mediator/waivers",
                                Map.of(
                                        "partyId",
                                        "P2",
                                        "evidence",
                                        files.ofSecretary("同意不回避.pdf"))));
        assertThat(last.get("status").stringValue()).isEqualTo("IN_MEDIATION");
        assertThat(last.get("dueOn").stringValue()).isEqualTo("2026-07-01");
        assertThat(last.at("/parties/1/interestWaived").booleanValue()).isTrue();
    }

    @Test
    void nothing_is_waived_that_was_not_disclosed_and_waivers_are_for_one_mediator() {
        var reference = named(Mother.opening());
        assertRefused(
                act(Callers.HOLDER, reference, "mediator/waivers", Map.of()), 409, "ALREADY_SAID");
        succeeded(
                act(
                        Callers.MEDIATOR,
                        reference,
                        "mediator/acceptance",
                        Map.of("disclosure", "同学")));
        succeeded(act(Callers.HOLDER, reference, "mediator/waivers", Map.of()));
        succeeded(act(Callers.SECRETARY, reference, "mediator", Map.of("person", "mediator.wang")));
        assertThat(seen(Callers.HOLDER, reference).at("/parties/0/interestWaived").booleanValue())
                .isFalse();
        assertThat(seen(Callers.HOLDER, reference).at("/mediator").has("disclosure")).isFalse();
    }

    @Test
    void he_declines_with_a_reason_and_sees_it_no_more() {
        var reference = named(Mother.opening());
        assertFields(
                act(Callers.MEDIATOR, reference, "mediator/declination", Map.of()),
                "/reason REQUIRED");
        var answer =
                act(Callers.MEDIATOR, reference, "mediator/declination", Map.of("reason", "近期出差"));
        assertThat(answer.statusCode()).isEqualTo(204);
        assertRefused(get(Callers.MEDIATOR, MEDIATIONS + "/" + reference), 404, "NOT_FOUND");
        assertThat(status(reference)).isEqualTo("CONSENTED");
        var row = history(reference).getLast();
        assertThat(row.get("act").stringValue()).isEqualTo("MEDIATOR_DECLINED");
        assertThat(row.at("/detail/reason").stringValue()).isEqualTo("近期出差");
        succeeded(act(Callers.SECRETARY, reference, "mediator", Map.of("person", "mediator.wang")));
    }

    @Test
    void silence_of_three_working_days_in_court_invited_mediation_is_a_refusal() {
        var reference = named(Mother.opening("COURT_INVITED"));
        var seen = seen(Callers.SECRETARY, reference);
        assertThat(seen.at("/limit/ruleId").stringValue()).isEqualTo("MED-03");
        assertThat(seen.get("dueOn").stringValue()).isEqualTo("2026-06-04");
        clock.set(Instant.parse("2026-06-04T16:00:01Z"));
        awaitStatus(reference, "CONSENTED");
        assertThat(acts(reference)).contains("MEDIATOR_SILENT");
        assertThat(seen(Callers.SECRETARY, reference).has("mediator")).isFalse();
        assertThat(seen(Callers.SECRETARY, reference).at("/limit/ruleId").stringValue())
                .isEqualTo("MED-01");
        assertRefused(get(Callers.MEDIATOR, MEDIATIONS + "/" + reference), 404, "NOT_FOUND");
    }

    @Test
    void parties_that_do_not_choose_in_time_leave_the_choice_to_the_court() {
        var reference = consented(Mother.opening("COURT_INVITED"));
        assertThat(seen(Callers.SECRETARY, reference).get("dueOn").stringValue())
                .isEqualTo("2026-06-03");
        clock.set(Instant.parse("2026-06-03T16:00:01Z"));
        await().atMost(SOON).until(() -> acts(reference).contains("CHOICE_LAPSED"));
        assertThat(seen(Callers.SECRETARY, reference).at("/limit/ruleId").stringValue())
                .isEqualTo("MED-02");
        succeeded(
                act(
                        Callers.SECRETARY,
                        reference,
                        "mediator",
                        Map.of("person", "mediator.li", "appointment", "APPOINTED_BY_COURT")));
        assertThat(seen(Callers.SECRETARY, reference).at("/limit/ruleId").stringValue())
                .isEqualTo("MED-03");
    }

    @Test
    void a_challenge_is_seen_by_its_party_and_the_body_and_granted_takes_the_mediator_away() {
        var reference = takenUp();
        assertFields(
                act(Callers.RESPONDENT, reference, "mediator/challenges", Map.of()),
                "/reason REQUIRED");
        var challenged =
                succeeded(
                        act(
                                Callers.RESPONDENT,
                                reference,
                                "mediator/challenges",
                                Map.of("reason", "调解员与申请人法务系同学")));
        var id = challenged.at("/challenges/0/challengeId").stringValue();
        for (var other : List.of(Callers.HOLDER, Callers.MEDIATOR)) {
            assertThat(seen(other, reference).get("challenges").isEmpty()).isTrue();
        }
        assertThat(seen(Callers.SECRETARY, reference).at("/challenges/0/reason").stringValue())
                .contains("同学");
        var decision = "mediator/challenges/" + id + "/decision";
        assertRefused(
                act(Callers.RESPONDENT, reference, decision, Map.of("granted", true)),
                403,
                "NOT_ALLOWED");
        assertFields(act(Callers.SECRETARY, reference, decision, Map.of()), "/granted REQUIRED");

        var granted =
                succeeded(
                        act(
                                Callers.SECRETARY,
                                reference,
                                decision,
                                Map.of("granted", true, "text", "回避理由成立")));

        assertThat(granted.get("status").stringValue()).isEqualTo("CONSENTED");
        assertThat(acts(reference)).endsWith("CHALLENGE_DECIDED", "MEDIATOR_RECUSED");
        assertThat(granted.has("dueOn")).isFalse();
        assertRefused(get(Callers.MEDIATOR, MEDIATIONS + "/" + reference), 404, "NOT_FOUND");
    }

    @Test
    void a_challenge_that_is_refused_leaves_him_and_is_decided_once() {
        var reference = takenUp();
        var id =
                succeeded(
                                act(
                                        Callers.SECRETARY,
                                        reference,
                                        "mediator/challenges",
                                        Map.of(
                                                "reason",
                                                "当事人书面申请回避",
                                                "partyId",
                                                "P2",
                                                "evidence",
                                                files.ofSecretary("回避申请.pdf"))))
                        .at("/challenges/0/challengeId")
                        .stringValue();
        var decision = "mediator/challenges/" + id + "/decision";
        succeeded(act(Callers.SECRETARY, reference, decision, Map.of("granted", false)));
        assertThat(status(reference)).isEqualTo("IN_MEDIATION");
        assertRefused(
                act(Callers.SECRETARY, reference, decision, Map.of("granted", true)),
                409,
                "ALREADY_SAID");
        assertRefused(
                act(
                        Callers.SECRETARY,
                        reference,
                        "mediator/challenges/00000000-0000-0000-0000-000000000000/decision",
                        Map.of("granted", true)),
                404,
                "NOT_FOUND");
    }

    @Test
    void the_secretary_keeps_the_mediators_of_his_own_body_under_their_version() {
        var path = MEDIATORS + "/mediator.zhou";
        var entered = put(Callers.SECRETARY, path, null, Mother.mediator("周调解员"));
        assertThat(entered.headers().firstValue("ETag")).hasValue("\"1\"");
        assertRefused(
                put(Callers.SECRETARY, path, null, Mother.mediator("周调解员")),
                428,
                "VERSION_REQUIRED");
        var stale = put(Callers.SECRETARY, path, "\"7\"", Mother.mediator("周调解员"));
        assertRefused(stale, 412, "VERSION_STALE");
        assertThat(json(stale).at("/current/name").stringValue()).isEqualTo("周调解员");
        assertRefused(
                put(Callers.OTHER_SECRETARY, path, "\"1\"", Mother.mediator("周调解员")),
                403,
                "NOT_ALLOWED");
        assertFields(
                put(
                        Callers.SECRETARY,
                        path,
                        "\"1\"",
                        Map.of(
                                "qualifications",
                                List.of("WIZARD"),
                                "mediationYears",
                                -1,
                                "professionYears",
                                81)),
                "/name REQUIRED",
                "/adult REQUIRED",
                "/mediationYears OUT_OF_RANGE",
                "/professionYears OUT_OF_RANGE",
                "/qualifications/0 UNKNOWN_CODE");
        var changed =
                succeeded(
                        put(
                                Callers.SECRETARY,
                                path,
                                "\"1\"",
                                with(Mother.mediator("周调解员"), "active", false)));
        assertThat(changed.get("version").asLong()).isEqualTo(2);
        assertThat(changed.get("active").booleanValue()).isFalse();
    }

    @Test
    void mediators_are_listed_by_name_page_by_page() {
        for (int i = 0; i < 3; i++) {
            keep(Callers.OTHER_SECRETARY, "mediator.list." + i, Mother.mediator("吴" + i));
        }
        var names = new ArrayList<String>();
        var path = MEDIATORS + "?body=" + Callers.OTHER_BODY + "&limit=2";
        JsonNode page = succeeded(get(Callers.HOLDER, path));
        names.addAll(page.get("items").findValuesAsString("person"));
        while (page.has("nextCursor")) {
            page =
                    succeeded(
                            get(
                                    Callers.HOLDER,
                                    path + "&cursor=" + page.get("nextCursor").stringValue()));
            names.addAll(page.get("items").findValuesAsString("person"));
        }
        assertThat(names)
                .doesNotHaveDuplicates()
                .contains("mediator.chen", "mediator.list.0", "mediator.list.2")
                .doesNotContain("mediator.li");
        assertRefused(get(Callers.HOLDER, MEDIATORS + "/mediator.nobody"), 404, "NOT_FOUND");
    }

    private static Map<String, Object> with(
            Map<String, Object> profile, String field, Object value) {
        var changed = new HashMap<>(profile);
        changed.put(field, value);
        return changed;
    }
}
