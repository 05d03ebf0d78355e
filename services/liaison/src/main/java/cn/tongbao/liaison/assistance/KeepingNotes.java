package cn.tongbao.liaison.assistance;

import cn.tongbao.liaison.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.AuditTrail;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.Cursor;
import cn.tongbao.platform.web.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that one side keeps for itself: neither the other side nor anybody above reads them. */
@Service
public class KeepingNotes {

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

    /** One page of those of the caller's side, the newest first. */
    @Transactional
    public Page<Note> read(
            Subject who, String reference, @Nullable String cursor, @Nullable Integer limit) {
        desk.look(who, reference, "ASSISTANCE_NOTES_READ").toAct(AssistanceAct.KEEP_NOTES);
        var most = Cursor.limit(limit);
        var keys = Cursor.decode(cursor, 2);
        var found =
                jdbc.sql(
                                """
                                select * from assistance_note
                                where reference = :reference and office_id = :office
                                  and (:at::timestamptz is null or (at, note_id) < (:at, :id::uuid))
                                order by at desc, note_id desc limit :most
                                """)
                        .param("reference", reference)
                        .param("office", who.office())
                        .param(
                                "at",
                                keys.isEmpty()
                                        ? null
                                        : Cursor.instant(keys.getFirst()).atOffset(ZoneOffset.UTC))
                        .param("id", keys.isEmpty() ? null : id(keys.get(1)))
                        .param("most", most + 1)
                        .query((row, number) ->
                                new Note(
                                        row.getObject("note_id", UUID.class),
                                        row.getString("text"),
                                        row.getString("person"),
                                        row.getObject("at", OffsetDateTime.class).toInstant()))
                        .list();
        var page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                page,
                found.size() > most
                        ? Cursor.encode(
                                page.getLast().at().toString(), page.getLast().noteId().toString())
                        : null);
    }

    private static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
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

    /** What is to be written down. */
    public record NoteRequest(@Nullable String text) {

        /** Keeps the text out of logs. */
        @Override
        public String toString() {
            return "NoteRequest[]";
        }
    }
}
