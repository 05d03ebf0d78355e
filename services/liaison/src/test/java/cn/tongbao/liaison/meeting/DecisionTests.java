package cn.tongbao.liaison.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.identity.TestTokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a meeting decides, and what the office that has to do it sees of that. */
class DecisionTests extends MeetingTests {

    @Autowired RepublishingMeetings republishing;

    @Test
    void open_decisions_go_to_the_successor_of_their_owner() {
        var meeting = called();
        var decision =
                minuted(meeting, "先行处理", "2026-09-01").at("/decisions/0/decisionId").stringValue();

        merged("LIAI-130000", "LIAI-340000");

        assertThat(open(THIRD, "?officeId=LIAI-340000")).contains(decision);
        refused(fetch(HEBEI, meeting), 404, "NOT_FOUND");
    }

    @Test
    void a_decision_that_was_fulfilled_stays_under_the_name_of_its_owner() {
        var meeting = called();
        var decision =
                minuted(meeting, "先行处理", "2026-09-01").at("/decisions/0/decisionId").stringValue();
        succeeded(
                act(
                        HEBEI,
                        meeting,
                        "decisions/" + decision + "/fulfilment",
                        Map.of(
                                "text",
                                "文件已到",
                                "evidence",
                                List.of(files.of("liaison.hebei", "LIAI-130000", "公证书.pdf")))));

        merged("LIAI-130000", "LIAI-340000");

        var seen = seen(BEIJING, meeting);
        assertThat(seen.at("/decisions/0/ownerOfficeId").stringValue()).isEqualTo("LIAI-130000");
        var said = new HashMap<String, Object>(decision("LIAI-130000", "2026-09-01"));
        said.put("decisionId", decision);
        succeeded(
                act(
                        BEIJING,
                        meeting,
                        "minutes",
                        Map.of("text", "第二版纪要", "decisions", List.of(said))));
    }

    @Test
    void a_court_that_owns_a_decision_fulfils_it_and_the_host_does_not_for_a_liaison_office() {
        registerOf("COURT", "COURT-110000", "110000");
        var calling = calling();
        calling.put("offices", List.of("LIAI-130000", "COURT-110000"));
        var meeting = called(calling);
        var held =
                succeeded(
                        act(
                                BEIJING,
                                meeting,
                                "minutes",
                                Map.of(
                                        "text",
                                        "纪要",
                                        "decisions",
                                        List.of(
                                                decision("COURT-110000", "2026-09-01"),
                                                decision("LIAI-130000", "2026-09-01")))));
        var courts = held.at("/decisions/0/decisionId").stringValue();
        var hebeis = held.at("/decisions/1/decisionId").stringValue();
        var clerk = TestTokens.bearer("clerk.beijing", "court-clerk", "COURT-110000", "110000");

        assertThat(open(clerk, "")).containsExactly(courts);
        succeeded(
                act(
                        clerk,
                        meeting,
                        "decisions/" + courts + "/fulfilment",
                        withFiles(files.of("clerk.beijing", "COURT-110000", "送达回证.pdf"))));
        refused(
                act(
                        BEIJING,
                        meeting,
                        "decisions/" + hebeis + "/fulfilment",
                        withFiles(files.of("liaison.beijing", "LIAI-110000", "代办.pdf"))),
                403,
                "NOT_ALLOWED");
    }

    @Test
    void an_office_that_owns_a_decision_reads_and_fulfils_it_and_sees_nothing_else() {
        registerOf("SAMR", "SAMR-110000", "110000");
        var calling = calling();
        calling.put("offices", List.of("LIAI-130000", "SAMR-110000"));
        var meeting = called(calling);
        var samr = TestTokens.bearer("samr.beijing", "agency-officer", "SAMR-110000", "110000");
        refused(fetch(samr, meeting), 404, "NOT_FOUND");
        var decisions =
                succeeded(
                                act(
                                        BEIJING,
                                        meeting,
                                        "minutes",
                                        Map.of(
                                                "text",
                                                "纪要",
                                                "decisions",
                                                List.of(
                                                        decision("SAMR-110000", "2026-09-01"),
                                                        decision("LIAI-130000", "2026-09-01")))))
                        .get("decisions");
        var own = decisions.at("/0/decisionId").stringValue();
        var other = decisions.at("/1/decisionId").stringValue();

        var seen = seen(samr, meeting);
        assertThat(seen.get("decisions").findValuesAsString("decisionId")).containsExactly(own);
        for (var papers : List.of("minutes", "invitees", "countersignatures", "agenda")) {
            assertThat(seen.get(papers)).as(papers).isEmpty();
        }
        assertThat(seen(samr, MEETINGS).get("items")).hasSize(1);
        assertThat(open(samr, "")).containsExactly(own);
        refused(fetch(samr, meeting + "/history"), 404, "NOT_FOUND");
        refused(act(samr, meeting, "minutes", Map.of("text", "x")), 403, "NOT_ALLOWED");
        refused(act(samr, meeting, "answers", Map.of("answer", "ACCEPTED")), 403, "NOT_ALLOWED");
        refused(
                act(samr, meeting, "decisions/" + other + "/fulfilment", Map.of("text", "x")),
                404,
                "NOT_FOUND");

        var done =
                succeeded(
                        act(
                                samr,
                                meeting,
                                "decisions/" + own + "/fulfilment",
                                Map.of(
                                        "text",
                                        "已处理",
                                        "evidence",
                                        List.of(
                                                files.of(
                                                        "samr.beijing", "SAMR-110000", "a.pdf")))));
        assertThat(done.get("minutes")).isEmpty();
        assertThat(done.at("/decisions/0/fulfilment/officeId").stringValue())
                .isEqualTo("SAMR-110000");
    }

    @ParameterizedTest
    @CsvSource({
        "5000-01-01, TOO_FAR",
        "9999-12-31, TOO_FAR",
        "+999999999-12-31, TOO_FAR",
        "2031-06-02, TOO_FAR"
    })
    void a_decision_is_not_due_in_another_age(String dueOn, String code) {
        var answer =
                act(
                        BEIJING,
                        called(),
                        "minutes",
                        Map.of("text", "x", "decisions", List.of(decision("LIAI-130000", dueOn))));

        refused(answer, 422, "VALIDATION_FAILED");
        assertThat(json(answer).at("/errors/0/pointer").stringValue())
                .isEqualTo("/decisions/0/dueOn");
        assertThat(json(answer).at("/errors/0/code").stringValue()).isEqualTo(code);
    }

    @Test
    void each_step_of_a_decision_is_told_to_its_owner_and_to_nobody_else() {
        registerOf("SAMR", "SAMR-110000", "110000");
        registerOf("SAMR", "SAMR-110000-02", "110000");
        var heir = TestTokens.bearer("samr.two", "agency-officer", "SAMR-110000-02", "110000");
        var calling = calling();
        calling.put("offices", List.of("LIAI-130000", "SAMR-110000"));
        var meeting = called(calling);
        var first =
                minutes(
                        meeting,
                        List.of(
                                decision("SAMR-110000", "2026-09-01"),
                                decision("LIAI-130000", "2026-09-01")));
        var kept = first.at("/decisions/0/decisionId").stringValue();
        var dropped = first.at("/decisions/1/decisionId").stringValue();

        var same = new HashMap<String, Object>(decision("SAMR-110000", "2026-09-01"));
        same.put("decisionId", kept);
        minutes(meeting, List.of(same));
        clock.set(Instant.parse("2026-09-01T16:00:01Z"));
        eventually(() ->
                assertThat(seen(BEIJING, meeting).at("/decisions/0/overdue").booleanValue())
                        .isTrue());
        merged("SAMR-110000", "SAMR-110000-02");
        succeeded(
                act(
                        heir,
                        meeting,
                        "decisions/" + kept + "/fulfilment",
                        withFiles(files.of("samr.two", "SAMR-110000-02", "回执.pdf"))));

        assertThat(told(meeting, kept))
                .containsExactly(
                        "OPEN false [office:SAMR-110000]",
                        "OPEN false [office:SAMR-110000]",
                        "OPEN true [office:SAMR-110000]",
                        "OPEN true [office:SAMR-110000-02]",
                        "FULFILLED true [office:SAMR-110000-02]");
        assertThat(told(meeting, dropped))
                .containsExactly("OPEN false [office:LIAI-130000]", "DROPPED false []");
    }

    @Test
    void
            what_its_owner_did_before_the_merger_is_seen_by_the_successor_and_not_by_the_closed_office() {
        registerOf("SAMR", "SAMR-110000", "110000");
        registerOf("SAMR", "SAMR-110000-02", "110000");
        registerOf("SAMR", "SAMR-110000-03", "110000");
        var calling = calling();
        calling.put("offices", List.of("LIAI-130000", "SAMR-110000"));
        var meeting = called(calling);
        var done =
                minutes(meeting, List.of(decision("SAMR-110000", "2026-09-01")))
                        .at("/decisions/0/decisionId")
                        .stringValue();
        var samr = TestTokens.bearer("samr.beijing", "agency-officer", "SAMR-110000", "110000");
        succeeded(
                act(
                        samr,
                        meeting,
                        "decisions/" + done + "/fulfilment",
                        withFiles(files.of("samr.beijing", "SAMR-110000", "回执.pdf"))));

        merged("SAMR-110000", "SAMR-110000-02");
        merged("SAMR-110000-02", "SAMR-110000-03");

        var heir = TestTokens.bearer("samr.three", "agency-officer", "SAMR-110000-03", "110000");
        refused(fetch(samr, meeting), 404, "NOT_FOUND");
        var seen = seen(heir, meeting).get("decisions");
        assertThat(seen).hasSize(1);
        assertThat(seen.at("/0/ownerOfficeId").stringValue()).isEqualTo("SAMR-110000");
        assertThat(seen.at("/0/heirOfficeId").stringValue()).isEqualTo("SAMR-110000-03");
        assertThat(seen(heir, MEETINGS).get("items")).hasSize(1);
        assertThat(told(meeting, done).getLast())
                .isEqualTo("FULFILLED false [office:SAMR-110000-03]");
    }

    @Test
    void said_again_they_are_told_as_they_are() {
        var meeting = called();
        var decision =
                minuted(meeting, "先行处理", "2026-09-01").at("/decisions/0/decisionId").stringValue();
        jdbc.sql("truncate outbox").update();

        transaction.executeWithoutResult(_ -> republishing.republishAfter(null, 10));

        assertThat(told(meeting, decision)).containsExactly("OPEN false [office:LIAI-130000]");
        assertThat(told(reference(meeting)).getFirst().data().get("regionCodes"))
                .containsExactly(JSON.valueToTree("130000"));
    }

    private JsonNode minutes(String meeting, List<Map<String, Object>> decisions) {
        return succeeded(
                act(BEIJING, meeting, "minutes", Map.of("text", "纪要", "decisions", decisions)));
    }

    /** The state, whether overdue and the audience of what was told, in its order. */
    private List<String> told(String meeting, String decision) {
        return told(reference(meeting) + "/" + decision).stream()
                .map(event ->
                        "%s %s %s"
                                .formatted(
                                        event.data().get("status").stringValue(),
                                        event.data().get("overdue").booleanValue(),
                                        audience(event)))
                .toList();
    }

    private static List<String> audience(Told event) {
        var tokens = new ArrayList<String>();
        JSON.readTree(event.headers())
                .get("audience")
                .forEach(token -> tokens.add(token.stringValue()));
        return tokens;
    }

    private static String reference(String meeting) {
        return meeting.substring(MEETINGS.length() + 1);
    }
}
