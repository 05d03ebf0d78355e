package cn.tongbao.tipintake.tip.attachment;

import cn.tongbao.tipintake.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All files of all tips; no file can be in it twice. */
@Repository
public class Attachments {

    private final JdbcClient jdbc;

    Attachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Binds files to one tip in one statement.
     *
     * @return the ids that were still free; another act's uncommitted binding is waited for
     */
    Set<String> bind(List<Attachment> files) {
        var first = files.getFirst();
        return new HashSet<>(
                jdbc.sql(
                                """
                                insert into attachment
                                    (evidence_id, tip, message, position, name, media_type, size,
                                     sha256, attached_at, attached_by, record_version, identity)
                                select f.id, :tip, cast(:message as uuid), f.position, f.name, f.type,
                                       f.size, f.sha256, :at, :by, :version, :identity
                                from unnest(:ids, :names, :types, cast(:sizes as bigint[]), :hashes)
                                     with ordinality as f (id, name, type, size, sha256, position)
                                order by f.id
                                on conflict (evidence_id) do nothing
                                returning evidence_id
                                """)
                        .param("tip", first.tip())
                        .param("message", first.message())
                        .param("at", Columns.in(first.attachedAt()))
                        .param("by", first.by())
                        .param("version", first.recordVersion())
                        .param("identity", first.identity())
                        .param("ids", column(files, Attachment::evidenceId))
                        .param("names", column(files, Attachment::name))
                        .param("types", column(files, Attachment::mediaType))
                        .param("sizes", files.stream().map(Attachment::size).toArray(Long[]::new))
                        .param("hashes", column(files, Attachment::sha256))
                        .query(String.class)
                        .list());
    }

    /** The files of a tip, oldest first, refused ones among them. */
    public List<Attachment> of(String tip) {
        return jdbc.sql("select * from attachment where tip = :tip order by attached_at, position")
                .param("tip", tip)
                .query(Attachments::attachment)
                .list();
    }

    /** Bytes of all files of a tip. */
    long bytesOf(String tip) {
        return jdbc.sql("select coalesce(sum(size), 0) from attachment where tip = :tip")
                .param("tip", tip)
                .query(Long.class)
                .single();
    }

    /**
     * Marks a file as refused.
     *
     * @return whether that is news
     */
    public boolean refuse(String evidenceId, String tip, String reason) {
        return jdbc.sql(
                                """
                                update attachment set refused = :reason
                                where evidence_id = :id and tip = :tip and refused is null
                                """)
                        .param("reason", reason)
                        .param("id", evidenceId)
                        .param("tip", tip)
                        .update()
                == 1;
    }

    /** The next files in the order of their ids. */
    public List<Attachment> after(@Nullable String evidenceId, int limit) {
        return jdbc.sql(
                        """
                        select * from attachment where evidence_id > :last
                        order by evidence_id limit :limit for share
                        """)
                .param("last", evidenceId == null ? "" : evidenceId)
                .param("limit", limit)
                .query(Attachments::attachment)
                .list();
    }

    private static String[] column(List<Attachment> files, Function<Attachment, String> of) {
        return files.stream().map(of).toArray(String[]::new);
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(
                row.getString("evidence_id"),
                row.getString("tip"),
                row.getObject("message", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                Columns.instant(row, "attached_at"),
                row.getString("attached_by"),
                row.getLong("record_version"),
                row.getBoolean("identity"),
                row.getString("refused"));
    }
}
