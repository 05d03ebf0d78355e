package cn.tongbao.mediation.note;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All notes; nothing but this package reads the table, and no event carries a row of it. */
@Repository
class Notes {

    private final JdbcClient jdbc;

    Notes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String reference, String author, Note note) {
        jdbc.sql(
                        """
                        insert into confidential_note (note_id, reference, author, kind, party_id, session_id, text, at)
                        values (:id, :reference, :author, :kind, :party, :session, :text, :at)
                        """)
                .param("id", note.noteId())
                .param("reference", reference)
                .param("author", author)
                .param("kind", note.kind())
                .param("party", note.partyId())
                .param("session", note.sessionId())
                .param("text", note.text())
                .param("at", note.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What an author wrote, oldest first; one more than the limit, if there is one. */
    List<Note> of(
            String reference,
            String author,
            @Nullable OffsetDateTime after,
            String afterId,
            int limit) {
        return jdbc.sql(
                        """
                        select * from confidential_note
                        where reference = :reference and author = :author
                          and (cast(:after as timestamptz) is null or (at, note_id) > (:after, :id::uuid))
                        order by at, note_id limit :limit
                        """)
                .param("reference", reference)
                .param("author", author)
                .param("after", after)
                .param("id", afterId)
                .param("limit", limit + 1)
                .query((row, number) ->
                        new Note(
                                row.getObject("note_id", UUID.class),
                                row.getString("kind"),
                                row.getString("party_id"),
                                row.getObject("session_id", UUID.class),
                                row.getString("text"),
                                row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
