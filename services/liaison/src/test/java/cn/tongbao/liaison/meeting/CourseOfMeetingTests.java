package cn.tongbao.liaison.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.identity.TestTokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A meeting from its invitation to the last decision fulfilled. */
class CourseOfMeetingTests extends MeetingTests {
    @Test
    void handle_first_papers_later_stays_open_until_the_papers_arrive() {
        var meeting = called();
        succeeded(act(HEBEI, meeting, "answers", Map.of("answer", "ACCEPTED")));
        var guest = guest(meeting);
        succeeded(
                act(
                        BEIJING,
                        meeting,
                        "answers",
                        Map.of("inviteeId", guest, "answer", "ACCEPTED", "text", "电话确认")));
        var held = minuted(meeting, "先行处理，公证认证文件后补", "2026-09-01");
        assertThat(held.get("status").stringValue()).isEqualTo("HELD");
        var decision = held.at("/decisions/0/decisionId").stringValue();
        var hash = held.at("/minutes/0/sha256").stringValue();
        succeeded(act(HEBEI, meeting, "countersignatures", Map.of("sha256", hash)));
        succeeded(
                act(
                        BEIJING,
                        meeting,
                        "countersignatures",
                        Map.of(
                                "inviteeId", guest,
                                "sha256", hash,
                                "evidence", files.ofBeijing("会签页.pdf"))));

        assertThat(open(BEIJING, "?caseReference=" + CASE)).contains(decision);
        assertThat(open(HEBEI, "?officeId=LIAI-130000")).contains(decision);
        assertThat(open(HEBEI, "?officeId=LIAI-110000")).doesNotContain(decision);
        assertThat(open(THIRD, "?caseReference=" + CASE)).isEmpty();

        clock.set(Instant.parse("2026-09-01T16:00:01Z"));
        eventually(() ->
                assertThat(seen(BEIJING, meeting).at("/decisions/0/overdue").booleanValue())
                        .isTrue());
        assertThat(seen(BEIJING, meeting).at("/decisions/0/warnedAt").isMissingNode()).isFalse();

        var done =
                succeeded(
                        act(
                                HEBEI,
                                meeting,
                                "decisions/" + decision + "/fulfilment",
                                Map.of(
                                        "text",
                                        "文件已到",
                                        "evidence",
                                        List.of(
                                                files.of(
                                                        "liaison.hebei",
                                                        "LIAI-130000",
                                                        "公证书.pdf")))));
        assertThat(done.at("/decisions/0/fulfilment/files/0/name").stringValue())
                .isEqualTo("公证书.pdf");
        assertThat(open(BEIJING, "?caseReference=" + CASE)).doesNotContain(decision);
        refused(
                act(
                        HEBEI,
                        meeting,
                        "decisions/" + decision + "/fulfilment",
                        Map.of("text", "再次", "evidence", List.of("x"))),
                409,
                "ALREADY_FULFILLED");
        assertThat(seen(BEIJING, meeting + "/history").get("items").findValuesAsString("act"))
                .containsExactly(
                        "CALLED",
                        "ANSWERED",
                        "ANSWERED",
                        "MINUTED",
                        "COUNTERSIGNED",
                        "COUNTERSIGNED",
                        "DECISION_WARNED",
                        "DECISION_MISSED",
                        "FULFILLED");
        var told = told(meeting.substring(MEETINGS.length() + 1));
        assertThat(told.stream().map(Told::type).toList())
                .startsWith("meeting.called.v1")
                .contains("meeting.changed.v1", "evidence.attached.v1");
    }

    @Test
    void what_is_signed_is_the_canonical_edition_and_a_later_one_makes_it_void() throws Exception {
        var meeting = called();
        var first = minuted(meeting, "先行处理", "2026-09-01");
        var canonical = first.at("/minutes/0/canonical").stringValue();
        var hash = first.at("/minutes/0/sha256").stringValue();
        assertThat(new JsonCanonicalizer(canonical).getEncodedString()).isEqualTo(canonical);
        assertThat(
                        HexFormat.of()
                                .formatHex(
                                        MessageDigest.getInstance("SHA-256")
                                                .digest(
                                                        canonical.getBytes(
                                                                StandardCharsets.UTF_8))))
                .isEqualTo(hash);
        succeeded(act(HEBEI, meeting, "countersignatures", Map.of("sha256", hash)));
        refused(
                act(HEBEI, meeting, "countersignatures", Map.of("sha256", hash)),
                409,
                "ALREADY_SIGNED");
        assertThat(seen(HEBEI, meeting).at("/countersignatures/0/void").booleanValue()).isFalse();

        var id = first.at("/decisions/0/decisionId").stringValue();
        var second =
                succeeded(
                        act(
                                BEIJING,
                                meeting,
                                "minutes",
                                Map.of(
                                        "text",
                                        "更正后的纪要",
                                        "decisions",
                                        List.of(
                                                Map.of(
                                                        "decisionId", id,
                                                        "text", "先行处理",
                                                        "ownerOfficeId", "LIAI-130000",
                                                        "dueOn", "2026-10-15")))));

        assertThat(second.get("minutes")).hasSize(2);
        assertThat(second.at("/decisions/0/decisionId").stringValue()).isEqualTo(id);
        assertThat(second.at("/decisions/0/dueOn").stringValue()).isEqualTo("2026-10-15");
        assertThat(second.at("/countersignatures/0/void").booleanValue()).isTrue();
        refused(
                act(HEBEI, meeting, "countersignatures", Map.of("sha256", hash)),
                422,
                "MINUTES_CHANGED");
        var third = succeeded(act(BEIJING, meeting, "minutes", Map.of("text", "无议定事项")));
        assertThat(third.get("decisions")).isEmpty();
        assertThat(open(BEIJING, "")).doesNotContain(id);
    }

    @Test
    void a_meeting_called_off_takes_no_minutes() {
        var meeting = called();

        succeeded(act(BEIJING, meeting, "cancellation", Map.of("reason", "改期")));

        refused(act(BEIJING, meeting, "minutes", Map.of("text", "x")), 409, "MEETING_STATE");
        refused(act(HEBEI, meeting, "answers", Map.of("answer", "ACCEPTED")), 409, "MEETING_STATE");
    }

    @Test
    void the_successor_of_the_host_goes_on_with_the_meeting() {
        var meeting = called();

        merged("LIAI-110000", "LIAI-340000");

        var minutes = Map.of("text", "与会各方意见如下");
        assertThat(succeeded(act(THIRD, meeting, "minutes", minutes)).get("minutes")).hasSize(1);
        refused(fetch(BEIJING, meeting), 404, "NOT_FOUND");
    }

    @Test
    void the_host_speaks_for_no_office_that_has_a_liaison_officer() {
        var meeting = called();
        var hebei = seen(BEIJING, meeting).at("/invitees/0/inviteeId").stringValue();
        var hash = minuted(meeting, "先行处理", "2026-09-01").at("/minutes/0/sha256").stringValue();

        var signed =
                act(
                        BEIJING,
                        meeting,
                        "countersignatures",
                        Map.of(
                                "inviteeId", hebei,
                                "sha256", hash,
                                "evidence", files.ofBeijing("会签页.pdf")));

        refused(signed, 422, "VALIDATION_FAILED");
        assertThat(json(signed).at("/errors/0/code").stringValue()).isEqualTo("SPEAKS_FOR_ITSELF");
        succeeded(act(HEBEI, meeting, "countersignatures", Map.of("sha256", hash)));
        var invited = called();
        var answered =
                act(
                        BEIJING,
                        invited,
                        "answers",
                        Map.of(
                                "inviteeId",
                                seen(BEIJING, invited).at("/invitees/0/inviteeId").stringValue(),
                                "answer",
                                "ACCEPTED"));
        refused(answered, 422, "VALIDATION_FAILED");
        assertThat(json(answered).at("/errors/0/pointer").stringValue()).isEqualTo("/inviteeId");
    }

    @ParameterizedTest
    @CsvSource({
        "+1000000000-12-31T23:59:59Z, TOO_FAR",
        "+294277-01-01T00:00:00Z, TOO_FAR",
        "2040-01-01T00:00:00Z, TOO_FAR",
        "2026-06-01T01:59:59Z, IN_THE_PAST",
        "-0001-01-01T00:00:00Z, IN_THE_PAST"
    })
    void a_meeting_starts_neither_in_the_past_nor_in_another_age(String startsAt, String code) {
        var calling = calling();
        calling.put("startsAt", startsAt);

        var answer = send(BEIJING, MEETINGS, null, null, calling);

        refused(answer, 422, "VALIDATION_FAILED");
        assertThat(json(answer).at("/errors/0/pointer").stringValue()).isEqualTo("/startsAt");
        assertThat(json(answer).at("/errors/0/code").stringValue()).isEqualTo(code);
    }

    @Test
    void two_invited_offices_that_become_one_are_one_invitee() {
        var calling = calling();
        calling.put("offices", List.of("LIAI-130000", "LIAI-340000"));
        var meeting = called(calling);
        succeeded(act(HEBEI, meeting, "answers", Map.of("answer", "ACCEPTED")));

        succeeded(
                send(
                        ADMIN,
                        "/api/v1/offices/LIAI-130000/merger",
                        "\"1\"",
                        null,
                        Map.of("intoId", "LIAI-340000", "reason", "机构改革")));

        var invitees = seen(THIRD, meeting).get("invitees");
        assertThat(invitees).hasSize(2);
        assertThat(invitees.at("/0/officeId").stringValue()).isEqualTo("LIAI-340000");
        assertThat(invitees.at("/0/answer").stringValue()).isEqualTo("ACCEPTED");
    }

    @Test
    void meetings_are_listed_by_office_and_by_legal_day() {
        var calling = calling();
        calling.put("startsAt", "2026-06-03T16:30:00Z");
        called(calling);

        assertThat(listed("?officeId=LIAI-130000")).isEqualTo(1);
        assertThat(listed("?officeId=LIAI-110000&from=2026-06-04&to=2026-06-04")).isEqualTo(1);
        assertThat(listed("?to=2026-06-03")).isZero();
        assertThat(listed("?from=2026-06-05")).isZero();
        assertThat(listed("?officeId=LIAI-340000")).isZero();
        refused(fetch(BEIJING, MEETINGS + "?from=+999999999-12-31"), 422, "VALIDATION_FAILED");
    }

    private int listed(String query) {
        return seen(BEIJING, MEETINGS + query).get("items").size();
    }

    @ParameterizedTest
    @CsvSource({
        "liaison.anhui, liaison-officer, LIAI-340000, 340000",
        "samr.beijing, agency-officer, LIAI-110000, 110000",
        "intake.beijing, intake-officer, LIAI-110000, 110000",
        "routing.beijing, routing-officer, LIAI-110000, 110000",
        "party.holder, party, LIAI-110000, 110000",
        "judge.haidian, judge, LIAI-110000, 110000",
        "supervisor.anhui, supervisor, , 340000",
        "auditor.national, auditor, LIAI-110000, 000000",
        "admin, administrator, LIAI-110000, 000000"
    })
    void for_everybody_else_it_is_not_there(
            String person, String role, @Nullable String office, String region) {
        var meeting = called();
        var bearer = TestTokens.bearer(person, role, office, region);

        refused(fetch(bearer, meeting), 404, "NOT_FOUND");
        refused(fetch(bearer, meeting + "/history"), 404, "NOT_FOUND");
        for (var act :
                List.of(
                        "answers",
                        "cancellation",
                        "minutes",
                        "countersignatures",
                        "decisions/0f8fad5b-d9cb-469f-a165-70867728950e/fulfilment")) {
            refused(send(bearer, meeting + "/" + act, "\"1\"", null, Map.of()), 404, "NOT_FOUND");
        }
        if (!role.equals("liaison-officer")) {
            refused(send(bearer, MEETINGS, null, null, calling()), 403, "NOT_ALLOWED");
        }
    }

    @Test
    void the_host_writes_the_guests_sign_through_him_and_a_supervisor_reads() {
        var meeting = called();
        var watching = TestTokens.bearer("supervisor.hebei", "supervisor", null, "130000");

        assertThat(seen(watching, meeting).get("status").stringValue()).isEqualTo("INVITED");
        refused(act(watching, meeting, "minutes", Map.of("text", "x")), 403, "NOT_ALLOWED");
        refused(act(HEBEI, meeting, "minutes", Map.of("text", "x")), 403, "NOT_ALLOWED");
        refused(act(HEBEI, meeting, "cancellation", Map.of("reason", "x")), 403, "NOT_ALLOWED");
        refused(
                act(
                        HEBEI,
                        meeting,
                        "answers",
                        Map.of("inviteeId", guest(meeting), "answer", "ACCEPTED")),
                403,
                "NOT_ALLOWED");
        var held = minuted(meeting, "先行处理", "2026-09-01");
        refused(
                act(
                        BEIJING,
                        meeting,
                        "countersignatures",
                        Map.of(
                                "inviteeId", guest(meeting),
                                "sha256", held.at("/minutes/0/sha256").stringValue())),
                422,
                "VALIDATION_FAILED");
    }

    @Test
    void what_is_wrong_is_named() {
        var meeting = called();
        refused(send(BEIJING, MEETINGS, null, null, Map.of()), 422, "VALIDATION_FAILED");
        refused(send(BEIJING, MEETINGS, null, null, "{\"nope\": 1}"), 400, "MALFORMED");
        var closed = calling();
        closed.put("offices", List.of("LIAI-110000"));
        refused(send(BEIJING, MEETINGS, null, null, closed), 422, "SAME_OFFICE");
        closed.put("offices", List.of("LIAI-999999"));
        refused(send(BEIJING, MEETINGS, null, null, closed), 422, "OFFICE_UNKNOWN");
        refused(send(BEIJING, meeting + "/minutes", null, null, Map.of()), 428, "VERSION_REQUIRED");
        for (var wrong :
                List.of(
                        Map.of("text", "x", "ownerOfficeId", "LIAI-440000", "dueOn", "2026-09-01"),
                        Map.of("text", "x", "ownerOfficeId", "LIAI-130000", "dueOn", "2026-05-31"),
                        Map.of("text", "", "ownerOfficeId", "LIAI-130000", "dueOn", "2026-09-01"),
                        Map.of("text", "x", "ownerOfficeId", "LIAI-130000"))) {
            refused(
                    act(
                            BEIJING,
                            meeting,
                            "minutes",
                            Map.of("text", "纪要", "decisions", List.of(wrong))),
                    422,
                    "VALIDATION_FAILED");
        }
        var decision =
                minuted(meeting, "先行处理", "2026-09-01").at("/decisions/0/decisionId").stringValue();
        refused(
                act(
                        HEBEI,
                        meeting,
                        "decisions/" + decision + "/fulfilment",
                        Map.of("text", "没有证明")),
                422,
                "VALIDATION_FAILED");
        refused(fetch(BEIJING, MEETINGS + "/open-decisions?cursor=x"), 422, "CURSOR_INVALID");
    }
}
