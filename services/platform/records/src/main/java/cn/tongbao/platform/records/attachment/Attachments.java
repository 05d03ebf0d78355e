package cn.tongbao.platform.records.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All files of all records of a service; no file can be in it twice. The table {@code attachment}
 * is the service's.
 */
public final class Attachments {

    private final JdbcClient jdbc;
    private final @Nullable String ownerColumn;

    /** Files that every reader of their record sees. */
    Attachments(JdbcClient jdbc) {
        this(jdbc, null);
    }

    /**
     * Files of which some have an owner within their record.
     *
     * @param ownerColumn the column of the service's table that names him
     */
    public Attachments(JdbcClient jdbc, @Nullable String ownerColumn) {
        this.jdbc = jdbc;
        this.ownerColumn = ownerColumn;
    }

    /** Whether the file was still free; another act's uncommitted binding is waited for. */
    boolean bind(Attachment attachment) {
        if (ownerColumn == null && attachment.owner() != null) {
            throw new IllegalArgumentException("Files have no owners within a record here");
        }
        return jdbc.sql(
                                """
                                insert into attachment (evidence_id, record, purpose, name, media_type,
                                    size, sha256, attached_at, attached_by, record_version%s)
                                values (:id, :record, :purpose, :name, :mediaType, :size, :sha256,
                                    :at, :by, :version%s)
                                on conflict (evidence_id) do nothing
                                """
                                        .formatted(
                                                ownerColumn == null ? "" : ", " + ownerColumn,
                                                ownerColumn == null ? "" : ", :owner"))
                        .param("id", attachment.file().evidenceId())
                        .param("record", attachment.record())
                        .param("purpose", attachment.purpose())
                        .param("name", attachment.file().name())
                        .param("mediaType", attachment.file().mediaType())
                        .param("size", attachment.file().size())
                        .param("sha256", attachment.file().sha256())
                        .param("at", attachment.attachedAt().atOffset(ZoneOffset.UTC))
                        .param("by", attachment.by())
                        .param("version", attachment.recordVersion())
                        .param("owner", attachment.owner())
                        .update()
                == 1;
    }

    /** The files of a record in the order in which they came, refused ones among them. */
    public List<Attachment> of(String record) {
        return jdbc.sql(
                        """
                        select * from attachment where record = :record
                        order by attached_at, evidence_id
                        """)
                .param("record", record)
                .query(this::attachment)
                .list();
    }

    /** The ids of refused files by record, in the order in which they came; most have none. */
    public Map<String, List<String>> refusedOf(Collection<String> records) {
        var refused = new HashMap<String, List<String>>();
        jdbc.sql(
                        """
                        select record, evidence_id from attachment
                        where record = any(:records) and refused is not null
                        order by attached_at, evidence_id
                        """)
                .param("records", records.toArray(String[]::new))
                .query(row -> {
                    refused.computeIfAbsent(row.getString("record"), _ -> new ArrayList<>())
                            .add(row.getString("evidence_id"));
                });
        return refused;
    }

    /**
     * Marks a file as refused.
     *
     * @return whether that is news
     */
    boolean refuse(String evidenceId, String record, String reason) {
        return jdbc.sql(
                                """
                                update attachment set refused = :reason
                                where evidence_id = :id and record = :record and refused is null
                                """)
                        .param("reason", reason)
                        .param("id", evidenceId)
                        .param("record", record)
                        .update()
                == 1;
    }

    private Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(
                new RecordFile(
                        row.getString("evidence_id"),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("size"),
                        row.getString("sha256")),
                row.getString("record"),
                row.getString("purpose"),
                ownerColumn == null ? null : row.getString(ownerColumn),
                row.getObject("attached_at", OffsetDateTime.class).toInstant(),
                row.getString("attached_by"),
                row.getLong("record_version"),
                row.getString("refused"));
    }
}
