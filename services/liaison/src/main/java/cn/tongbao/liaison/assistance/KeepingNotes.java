package cn.tongbao.liaison.assistance;

import cn.tongbao.liaison.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.AuditTrail;
import cn.tongbao.platform.web.Checks;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that one side keeps for itself: neither the other side nor anybody above reads them. */
@Service
public class KeepingNotes {

    private static final int MOST = 200;

    private final AssistanceDesk desk;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    KeepingNotes(AssistanceDesk desk, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes one down. */
    @Transactional
    public Note write(Subject who, String reference, NoteRequest request) {
        desk.hold(who, reference, AssistanceAct.KEEP_NOTES);
        new Checks()
                .required("/text", request.text())
                .text("/text", request.text(), Texts.MOST)
                .raise();
        var note =
                new Note(
                        UUID.randomUUID(),
                        Texts.given(request.text()),
                        who.requirePerson(),
                        clock.instant());
        jdbc.sql(
                        """
                        insert into assistance_note (note_id, reference, office_id, person, text, at)
                        values (:id, :reference, :office, :person, :text, :at)
                        """)
                .param("id", note.noteId())
                .param("reference", reference)
                .param("office", who.office())
                .param("person", note.person())
                .param("text", note.text())
                .param("at", note.at().atOffset(ZoneOffset.UTC))
                .update();
        return note;
    }

    /** The newest ones of the caller's side. */
    @Transactional
    public Notes read(Subject who, String reference) {
        desk.look(who, reference, "ASSISTANCE_NOTES_READ").toAct(AssistanceAct.KEEP_NOTES);
        return new Notes(
                jdbc.sql(
                                """
                                select * from assistance_note
                                where reference = :reference and office_id = :office
                                order by at desc, note_id limit :most
                                """)
                        .param("reference", reference)
                        .param("office", who.office())
                        .param("most", MOST)
                        .query((row, number) ->
                                new Note(
                                        row.getObject("note_id", UUID.class),
                                        row.getString("text"),
                                        row.getString("person"),
                                        row.getObject("at", OffsetDateTime.class).toInstant()))
                        .list());
    }

    /** The notes follow their office to its successor. */
    void handOver(Subject who, String closed, String successor) {
        var moved =
                jdbc.sql(
                                "update assistance_note set office_id = :successor where office_id = :closed")
                        .param("successor", successor)
                        .param("closed", closed)
                        .update();
        if (moved > 0) {
            audit.record(who, "ASSISTANCE_NOTES_HANDED_OVER", "OFFICE", closed, null);
        }
    }

    /** One of them. */
    public record Note(UUID noteId, String text, String person, Instant at) {

        /** Keeps the text out of logs. */
        @Override
        public String toString() {
            return "Note[" + noteId + "]";
        }
    }

    /** Several of them. */
    public record Notes(List<Note> items) {

        /** Copies them. */
        public Notes {
            items = List.copyOf(items);
        }
    }

    /** What is to be written down. */
    public record NoteRequest(@Nullable String text) {

        /** Keeps the text out of logs. */
        @Override
        public String toString() {
            return "NoteRequest[]";
        }
    }
}
