package cn.tongbao.liaison.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.identity.TestTokens;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens when nobody answers, and when both sides disagree who has to. */
class LimitsOfRequestTests extends RequestTests {

    private static final Instant AFTER_ANSWER = Instant.parse("2026-06-08T16:00:01Z");

    @Test
    void an_unanswered_request_is_warned_of_then_overdue_then_once_before_the_superior() {
        var request = sent("LIAI-440000");
        refused(fetch(NATIONAL, request), 404, "NOT_FOUND");

        clock.set(Instant.parse("2026-06-07T16:00:00Z"));
        eventually(() ->
                assertThat(seen(BEIJING, request).path("warnedAt").isMissingNode()).isFalse());
        assertThat(seen(BEIJING, request).get("overdue").booleanValue()).isFalse();

        clock.set(AFTER_ANSWER);
        eventually(() -> assertThat(seen(BEIJING, request).get("overdue").booleanValue()).isTrue());
        var escalated = seen(NATIONAL, request);
        assertThat(escalated.at("/escalation/officeId").stringValue()).isEqualTo("LIAI-000000");
        assertThat(escalated.at("/escalation/ruleId").stringValue()).isEqualTo("RTE-07");

        var late = succeeded(act(GUANGDONG, request, "acceptance", Map.of()));
        assertThat(late.get("overdue").booleanValue()).as("another limit runs").isFalse();
        clock.set(Instant.parse("2026-08-01T00:00:00Z"));
        eventually(() ->
                assertThat(
                                seen(BEIJING, request + "/history")
                                        .get("items")
                                        .findValuesAsString("act"))
                        .filteredOn("DEADLINE_MISSED"::equals)
                        .hasSize(2));
        assertThat(told(reference(request)).stream().map(Told::type).toList())
                .containsOnlyOnce("assistance.escalated.v1");
    }

    @ParameterizedTest
    @CsvSource({
        "UNCONDITIONAL, XRG-12U, 2026-06-02",
        "CONDITIONAL, XRG-12C, 2026-06-15",
        ", RTE-07, 2026-06-08"
    })
    void data_of_authorities_is_shared_within_the_limits_of_the_regulation(
            @Nullable String sharing, String rule, String dueOn) {
        var asking = asking("LIAI-440000");
        asking.put("kind", "INFORMATION");
        asking.put("sharing", sharing);

        var request = sent(BEIJING, asking);

        var limit = seen(GUANGDONG, request).get("limit");
        assertThat(limit.get("ruleId").stringValue()).isEqualTo(rule);
        assertThat(limit.get("dueOn").stringValue()).isEqualTo(dueOn);
        assertThat(limit.get("verified").booleanValue()).isEqualTo(sharing != null);
        assertThat(limit.at("/text/zh").stringValue()).isNotBlank();
        assertThat(limit.get("citation").stringValue()).isNotBlank();
        var accepted = succeeded(act(GUANGDONG, request, "acceptance", Map.of()));
        assertThat(accepted.at("/limit/ruleId").stringValue())
                .isEqualTo(sharing == null ? "XRG-02" : "XRG-12D");
    }

    @Test
    void a_class_of_sharing_is_one_of_two_and_belongs_to_requests_for_information() {
        var unknown = asking("LIAI-440000");
        unknown.put("kind", "INFORMATION");
        unknown.put("sharing", "SECRET");
        var other = asking("LIAI-440000");
        other.put("sharing", "CONDITIONAL");

        var first = send(BEIJING, REQUESTS, null, null, unknown);
        var second = send(BEIJING, REQUESTS, null, null, other);

        refused(first, 422, "VALIDATION_FAILED");
        assertThat(json(first).at("/errors/0/code").stringValue()).isEqualTo("UNKNOWN_CODE");
        refused(second, 422, "VALIDATION_FAILED");
        assertThat(json(second).at("/errors/0/code").stringValue()).isEqualTo("NOT_FOR_THIS_KIND");
    }

    @Test
    void the_superior_lays_an_unanswered_request_on_another_office() {
        var request = escalated();

        var designated =
                succeeded(
                        act(
                                NATIONAL,
                                request,
                                "designation",
                                Map.of("officeId", "LIAI-130000", "reason", "仓库在河北")));

        assertThat(designated.get("status").stringValue()).isEqualTo("REDIRECTED");
        var follower = path(designated.get("continuedBy").stringValue());
        var seen = seen(HEBEI, follower);
        assertThat(seen.get("status").stringValue()).isEqualTo("ACCEPTED");
        assertThat(seen.at("/designation/byOfficeId").stringValue()).isEqualTo("LIAI-000000");
        refused(
                act(HEBEI, follower, "refusal", Map.of("ground", "NOBODY_COMPETENT", "text", "不办")),
                409,
                "ASSISTANCE_STATE");
        refused(fetch(GUANGDONG, follower), 404, "NOT_FOUND");
        refused(
                act(
                        NATIONAL,
                        request,
                        "designation",
                        Map.of("officeId", "LIAI-440000", "reason", "再指定")),
                409,
                "ASSISTANCE_STATE");
    }

    @Test
    void the_superior_lays_it_on_the_office_that_was_asked_or_on_the_asking_one() {
        var asked = escalated();
        var designated =
                succeeded(
                        act(
                                NATIONAL,
                                asked,
                                "designation",
                                Map.of("officeId", "LIAI-440000", "reason", "违法行为发生地")));
        assertThat(designated.get("status").stringValue()).isEqualTo("ACCEPTED");
        assertThat(designated.get("overdue").booleanValue()).isFalse();
        assertThat(designated.at("/limit/ruleId").stringValue()).isEqualTo("XRG-02");

        clock.set(MONDAY);
        var own = escalated();
        var back =
                succeeded(
                        act(
                                NATIONAL,
                                own,
                                "designation",
                                Map.of("officeId", "LIAI-110000", "reason", "先立案")));
        assertThat(back.get("status").stringValue()).isEqualTo("REJECTED");
        refused(act(BEIJING, own, "dispute", Map.of("text", "不同意")), 409, "ASSISTANCE_STATE");
        refused(
                act(BEIJING, own, "redirection", Map.of("officeId", "LIAI-340000")),
                409,
                "ASSISTANCE_STATE");
    }

    @Test
    void a_dispute_is_negotiated_for_seven_working_days_and_then_designated() {
        var request = refused();
        var disputed = succeeded(act(BEIJING, request, "dispute", Map.of("text", "违法行为发生在广东")));
        assertThat(disputed.get("status").stringValue()).isEqualTo("DISPUTED");
        assertThat(disputed.at("/limit/ruleId").stringValue()).isEqualTo("XRG-03");
        assertThat(disputed.get("dueOn").stringValue()).isEqualTo("2026-06-10");

        clock.set(Instant.parse("2026-06-10T16:00:01Z"));
        eventually(() -> assertThat(fetch(NATIONAL, request).getStatus()).isEqualTo(200));
        succeeded(
                act(
                        NATIONAL,
                        request,
                        "designation",
                        Map.of("officeId", "LIAI-440000", "reason", "违法行为发生地")));
        assertThat(seen(GUANGDONG, request).get("status").stringValue()).isEqualTo("ACCEPTED");
    }

    @Test
    void who_gives_in_to_a_dispute_has_his_time_from_its_end() {
        var request = sent("LIAI-440000");
        succeeded(act(GUANGDONG, request, "receipt", Map.of()));
        succeeded(
                act(
                        GUANGDONG,
                        request,
                        "refusal",
                        Map.of(
                                "ground", "OUT_OF_AREA",
                                "text", "仓库在河北",
                                "proposedOfficeId", "LIAI-130000")));
        clock.set(Instant.parse("2026-07-20T02:00:00Z"));
        succeeded(act(BEIJING, request, "dispute", Map.of("text", "违法行为发生在广东")));

        var accepted = succeeded(act(GUANGDONG, request, "acceptance", Map.of()));

        assertThat(accepted.at("/limit/ruleId").stringValue()).isEqualTo("XRG-02");
        assertThat(accepted.get("dueOn").stringValue()).isEqualTo("2026-08-10");
        assertThat(accepted.get("overdue").booleanValue()).isFalse();
    }

    @Test
    void data_of_authorities_is_delivered_within_its_time_from_the_consent() {
        var asking = asking("LIAI-440000");
        asking.put("kind", "INFORMATION");
        asking.put("sharing", "CONDITIONAL");
        var request = sent(BEIJING, asking);
        succeeded(act(GUANGDONG, request, "receipt", Map.of()));
        clock.set(Instant.parse("2026-06-12T02:00:00Z"));

        var accepted = succeeded(act(GUANGDONG, request, "acceptance", Map.of()));

        assertThat(accepted.at("/limit/ruleId").stringValue()).isEqualTo("XRG-12D");
        assertThat(accepted.at("/limit/startedAt").stringValue()).startsWith("2026-06-12T02:00:00");
    }

    @Test
    void no_side_is_the_superior_that_is_called_upon() {
        registerOf("PROT", "PROT-330000", "330000");
        register("LIAI-330000", "330000", "PROT-330000", "PROVINCIAL");
        register("LIAI-330100", "330100", "PROT-330000", "CITY");
        var zhejiang = liaison("liaison.zhejiang", "LIAI-330000", "330000");
        var request = sent(zhejiang, asking("LIAI-330100"));

        clock.set(AFTER_ANSWER);
        eventually(
                () -> assertThat(seen(zhejiang, request).get("overdue").booleanValue()).isTrue());

        assertThat(seen(zhejiang, request).at("/escalation/officeId").stringValue())
                .isEqualTo("LIAI-000000");
    }

    @Test
    void a_supervisor_over_both_places_designates_and_one_over_a_single_place_does_not() {
        var national = TestTokens.bearer("supervisor.national", "supervisor", null, "000000");
        var beijing = TestTokens.bearer("supervisor.beijing", "supervisor", null, "110000");
        var said = Map.of("officeId", "LIAI-440000", "reason", "违法行为发生地");
        refused(act(national, accepted(), "designation", said), 409, "NOT_ESCALATED");
        var request = escalated();
        refused(act(beijing, request, "designation", said), 403, "NOT_ALLOWED");

        var laid = succeeded(act(national, request, "designation", said));

        assertThat(laid.at("/designation/byOfficeId").stringValue()).isEqualTo("LIAI-000000");
        assertThat(laid.at("/designation/person").stringValue()).isEqualTo("supervisor.national");
    }

    @Test
    void whoever_is_designated_gets_what_was_found_and_the_superior_sees_what_becomes_of_it() {
        var request = accepted();
        succeeded(
                act(
                        GUANGDONG,
                        request,
                        "replies",
                        withFiles(
                                "先行查到的发货单",
                                files.of("liaison.guangdong", "LIAI-440000", "发货单.pdf"))));
        clock.set(Instant.parse("2026-08-01T00:00:00Z"));
        eventually(() -> assertThat(fetch(NATIONAL, request).getStatus()).isEqualTo(200));
        var done =
                succeeded(
                        act(
                                NATIONAL,
                                request,
                                "designation",
                                Map.of("officeId", "LIAI-130000", "reason", "仓库在河北")));
        var follower = path(done.get("continuedBy").stringValue());

        var seen = seen(HEBEI, follower);
        assertThat(seen.at("/replies/0/text").stringValue()).isEqualTo("先行查到的发货单");
        var file = seen.at("/replies/0/files/0/evidenceId").stringValue();
        assertThat(seen.at("/files/0/evidenceId").stringValue()).isEqualTo(file);
        assertThat(seen(NATIONAL, follower).get("status").stringValue()).isEqualTo("ACCEPTED");
        refused(fetch(GUANGDONG, follower), 404, "NOT_FOUND");
        assertThat(told(reference(follower)).stream().map(Told::type).toList())
                .contains("evidence.audience-changed.v1");
    }

    @Test
    void a_dispute_ends_when_the_asked_office_gives_in() {
        var request = refused();
        succeeded(act(BEIJING, request, "dispute", Map.of("text", "违法行为发生在广东")));

        var accepted = succeeded(act(GUANGDONG, request, "acceptance", Map.of()));

        assertThat(accepted.get("status").stringValue()).isEqualTo("ACCEPTED");
        assertThat(accepted.path("escalation").isMissingNode()).isTrue();
    }

    @Test
    void more_time_that_is_not_granted_changes_no_limit() {
        var request = accepted();
        succeeded(
                act(
                        GUANGDONG,
                        request,
                        "extension",
                        Map.of("until", "2026-07-15", "reason", "人手不足")));

        var denied =
                succeeded(
                        act(
                                BEIJING,
                                request,
                                "extension/decision",
                                Map.of("granted", false, "text", "开庭在即")));

        assertThat(denied.get("dueOn").stringValue()).isEqualTo("2026-06-23");
        assertThat(denied.at("/extension/granted").booleanValue()).isFalse();
    }

    @Test
    void nobody_designates_an_office_in_which_nobody_can_act() {
        var request = escalated();
        registerOf("SAMR", "SAMR-440000", "440000");

        refused(
                act(
                        NATIONAL,
                        request,
                        "designation",
                        Map.of("officeId", "SAMR-440000", "reason", "指定")),
                422,
                "NO_LIAISON_OFFICE");
    }

    private String escalated() {
        var request = sent("LIAI-440000");
        clock.set(AFTER_ANSWER);
        eventually(() -> assertThat(fetch(NATIONAL, request).getStatus()).isEqualTo(200));
        return request;
    }
}
