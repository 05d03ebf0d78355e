package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.outbox.Republisher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/**
 * Words that stand nowhere else are written into the mediator's notes, with the log turned up; then
 * they are looked for in every answer to everybody, in every event, in the history and in the log.
 */
@TestPropertySource(properties = "tongbao.outbox.relay.enabled=false")
@ExtendWith(OutputCaptureExtension.class)
class ConfidentialityTests extends ServiceTests {

    private static final String NOTE = "CanaryNoteQuetzal";
    private static final String CONCESSION = "CanaryConcessionHoatzin";
    private static final String REFUSED = "CanaryRefusedOsprey";
    private static final List<String> LOUD =
            List.of(
                    "cn.tongbao",
                    "org.springframework.web",
                    "org.springframework.jdbc",
                    "org.springframework.security");
    private static final List<String> EVERYBODY =
            List.of(
                    Callers.SECRETARY,
                    Callers.OTHER_SECRETARY,
                    Callers.COLLEAGUE,
                    Callers.OTHER_MEDIATOR,
                    Callers.HOLDER,
                    Callers.RESPONDENT,
                    Callers.STRANGER,
                    Callers.ROUTING,
                    Callers.CLERK,
                    Callers.JUDGE,
                    Callers.SUPERVISOR,
                    Callers.AUDITOR,
                    Callers.ADMINISTRATOR);

    @Autowired private LoggingSystem logging;
    @Autowired private List<Republisher> republishers;

    @BeforeEach
    void turnUpTheLog() {
        LOUD.forEach(name -> logging.setLogLevel(name, LogLevel.DEBUG));
    }

    @AfterEach
    void turnDownTheLog() {
        LOUD.forEach(name -> logging.setLogLevel(name, null));
    }

    @Test
    void what_is_said_in_confidence_is_read_by_the_mediator_who_wrote_it_and_stands_nowhere_else(
            CapturedOutput log) {
        var opened = opened(Mother.opening());
        var reference = takenUp(opened);
        var session =
                succeeded(
                                act(
                                        Callers.MEDIATOR,
                                        reference,
                                        "sessions",
                                        Map.of(
                                                "roomId",
                                                "PROT-110000-2",
                                                "startsAt",
                                                "2026-06-10T01:00:00Z",
                                                "endsAt",
                                                "2026-06-10T03:00:00Z")))
                        .get("sessionId")
                        .stringValue();
        write(reference, Map.of("text", NOTE, "sessionId", session));
        write(reference, Map.of("kind", "CONCESSION", "partyId", "P2", "text", CONCESSION));
        refuse(reference);
        assertThat(notes(reference)).contains(NOTE, CONCESSION).doesNotContain(REFUSED);

        var answers = live(reference, session);

        assertThat(answers).isNotEmpty();
        assertThat(answers).allSatisfy(ConfidentialityTests::assertSilent);
        republishers.forEach(republisher ->
                transaction.executeWithoutResult(_ -> republisher.republishAfter(null, 200)));
        assertSilent(new Outgoing(jdbc).everything());
        for (var table : tables()) {
            var rows =
                    jdbc.sql("select r::text from \"%s\" r".formatted(table))
                            .query(String.class)
                            .list()
                            .toString();
            assertThat(rows).as(table).doesNotContain(REFUSED);
            if (!table.equals("confidential_note")) {
                assertThat(rows).as(table).doesNotContain(NOTE, CONCESSION);
            }
        }
        assertThat(log.getAll()).contains("/api/v1/mediations");
        assertSilent(log.getAll());
        for (var code : opened.codes()) {
            assertThat(log.getAll()).doesNotContain(code);
        }
    }

    @Test
    void whoever_follows_him_as_mediator_begins_anew() {
        var reference = takenUp();
        write(reference, Map.of("text", NOTE));
        succeeded(
                act(Callers.MEDIATOR, reference, "mediator/declination", Map.of("reason", "健康原因")));
        succeeded(act(Callers.SECRETARY, reference, "mediator", Map.of("person", "mediator.wang")));
        var path = MEDIATIONS + "/" + reference + "/notes";
        assertRefused(get(Callers.MEDIATOR, path), 404, "NOT_FOUND");
        assertThat(succeeded(get(Callers.COLLEAGUE, path)).get("items").isEmpty()).isTrue();
    }

    @Test
    void notes_are_read_in_the_order_of_their_writing_page_by_page() {
        var reference = takenUp();
        for (int i = 0; i < 5; i++) {
            write(reference, Map.of("text", "第" + i + "条"));
        }
        var path = MEDIATIONS + "/" + reference + "/notes?limit=2";
        var texts = new ArrayList<String>();
        var page = succeeded(get(Callers.MEDIATOR, path));
        texts.addAll(page.get("items").findValuesAsString("text"));
        while (page.has("nextCursor")) {
            page =
                    succeeded(
                            get(
                                    Callers.MEDIATOR,
                                    path + "&cursor=" + page.get("nextCursor").stringValue()));
            texts.addAll(page.get("items").findValuesAsString("text"));
        }
        assertThat(texts).containsExactly("第0条", "第1条", "第2条", "第3条", "第4条");
        assertRefused(get(Callers.MEDIATOR, path + "&cursor=abc"), 422, "CURSOR_INVALID");
    }

    @Test
    void a_concession_is_somebodys_and_a_note_has_a_text() {
        var path = MEDIATIONS + "/" + takenUp() + "/notes";
        assertFields(
                post(Callers.MEDIATOR, path, null, Map.of("kind", "CONCESSION", "text", "让步")),
                "/partyId REQUIRED");
        assertFields(
                post(Callers.MEDIATOR, path, null, Map.of("kind", "GOSSIP", "partyId", "P9")),
                "/kind UNKNOWN_CODE",
                "/partyId UNKNOWN_PARTY",
                "/text REQUIRED");
        assertFields(
                post(Callers.MEDIATOR, path, null, Map.of("text", "字".repeat(4_001))),
                "/text TOO_LONG");
        assertThat(
                        post(Callers.MEDIATOR, path, null, Map.of("text", "字".repeat(4_000)))
                                .statusCode())
                .isEqualTo(201);
    }

    @Test
    void every_look_at_notes_leaves_a_row_of_the_audit_trail() {
        var reference = takenUp();
        write(reference, Map.of("text", NOTE));
        notes(reference);
        for (var act : List.of("NOTE_WRITTEN", "NOTES_READ")) {
            assertThat(
                            count(
                                    "select count(*) from audit_log where record = ? and act = ?",
                                    reference,
                                    act))
                    .isEqualTo(1);
        }
    }

    private String takenUp(Opened opened) {
        succeeded(claim(Callers.HOLDER, opened.codes().get(0)));
        succeeded(claim(Callers.RESPONDENT, opened.codes().get(1)));
        var reference = opened.reference();
        succeeded(act(Callers.HOLDER, reference, "consents", Map.of()));
        succeeded(act(Callers.RESPONDENT, reference, "consents", Map.of()));
        succeeded(act(Callers.SECRETARY, reference, "mediator", Map.of("person", "mediator.li")));
        succeeded(act(Callers.MEDIATOR, reference, "mediator/acceptance", Map.of()));
        return reference;
    }

    private void write(String reference, Map<String, Object> note) {
        succeeded(post(Callers.MEDIATOR, MEDIATIONS + "/" + reference + "/notes", null, note));
    }

    /** Notes that are refused are not kept and not logged either. */
    private void refuse(String reference) {
        var path = MEDIATIONS + "/" + reference + "/notes";
        assertThat(
                        post(
                                        Callers.MEDIATOR,
                                        path,
                                        null,
                                        Map.of("text", REFUSED + "字".repeat(4_000)))
                                .body())
                .doesNotContain(REFUSED);
        for (var body :
                List.of("{\"text\": \"" + REFUSED + "\"", "{\"text\": [\"" + REFUSED + "\"]}")) {
            assertThat(command("POST", Callers.MEDIATOR, path, null, body).statusCode())
                    .isEqualTo(400);
        }
        assertThat(post(Callers.SECRETARY, path, null, Map.of("text", REFUSED)).statusCode())
                .isEqualTo(404);
    }

    private String notes(String reference) {
        return get(Callers.MEDIATOR, MEDIATIONS + "/" + reference + "/notes").body();
    }

    /** The mediation lives on; what everybody is answered at every door. */
    private List<String> live(String reference, String session) {
        var answers = new ArrayList<String>();
        clock.set(Instant.parse("2026-06-10T02:00:00Z"));
        answers.add(
                act(
                                Callers.MEDIATOR,
                                reference,
                                "sessions/" + session + "/attendance",
                                Map.of("present", List.of("P1", "P2")))
                        .body());
        var agreement = laid(reference, Map.of());
        answers.add(agreement.toString());
        lookAround(reference, answers);
        signed(reference, agreement);
        lookAround(reference, answers);
        return answers;
    }

    private void lookAround(String reference, List<String> answers) {
        var mediation = MEDIATIONS + "/" + reference;
        for (var caller : EVERYBODY) {
            for (var path :
                    List.of(
                            mediation,
                            mediation + "/history?limit=200",
                            mediation + "/notes",
                            mediation + "/agreement/terms",
                            mediation + "/competent-courts",
                            MEDIATIONS + "?limit=200",
                            MEDIATIONS + "/referrals",
                            "/api/v1/confirmations?limit=200",
                            ROOMS + "/PROT-110000-2/calendar?from=2026-06-01&to=2026-06-30",
                            MEDIATORS + "/mediator.li")) {
                answers.add(get(caller, path).body());
            }
            answers.add(post(caller, mediation + "/termination", "\"0\"", Map.of()).body());
        }
        for (var path : List.of(mediation, mediation + "/history?limit=200")) {
            answers.add(get(Callers.MEDIATOR, path).body());
        }
    }

    private static void assertSilent(String text) {
        assertThat(text).doesNotContain(NOTE, CONCESSION, REFUSED);
    }

    private List<String> tables() {
        return jdbc.sql(
                        """
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                        """)
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();
    }
}
