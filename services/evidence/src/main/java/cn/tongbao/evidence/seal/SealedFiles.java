package cn.tongbao.evidence.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the sealed files. */
@Repository
public class SealedFiles {

    private final JdbcClient jdbc;

    SealedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a new one. */
    public void add(SealedFile file) {
        jdbc.sql(
                        """
                        insert into sealed_file (id, version, state, name, media_type, sha256, sm3, size, scan,
                                                 person, office, sealed_at)
                        values (:id, :version, :state, :name, :mediaType, :sha256, :sm3, :size, :scan,
                                :person, :office, :sealedAt)
                        """)
                .params(all(file))
                .update();
    }

    /** Saves what has become of one that was locked before. */
    public void save(SealedFile file) {
        jdbc.sql(
                        """
                        update sealed_file
                           set version = :version, state = :state, name = :name, person = :person,
                               office = :office, record_kind = :recordKind, record = :record,
                               attached_at = :attachedAt, removed_at = :removedAt
                         where id = :id
                        """)
                .params(all(file))
                .update();
    }

    /** The file of that id. */
    public Optional<SealedFile> find(FileId id) {
        return jdbc.sql("select * from sealed_file where id = :id")
                .param("id", id.value())
                .query(SealedFiles::row)
                .optional();
    }

    /** The file of that id, held against everybody else until the transaction ends. */
    public Optional<SealedFile> lock(FileId id) {
        return jdbc.sql("select * from sealed_file where id = :id for update")
                .param("id", id.value())
                .query(SealedFiles::row)
                .optional();
    }

    /** The next files after an id, in the order of their ids. */
    public List<SealedFile> after(@Nullable FileId last, int limit) {
        return jdbc.sql(
                        """
                        select * from sealed_file
                         where state <> 'REMOVED' and (:last::uuid is null or id > :last::uuid)
                         order by id limit :limit for share
                        """)
                .param("last", last == null ? null : last.value())
                .param("limit", limit)
                .query(SealedFiles::row)
                .list();
    }

    /** Files that were sealed before that time and which no record holds or shows. */
    public List<FileId> unattachedSince(Instant before, int limit) {
        return jdbc.sql(
                        """
                        select id from sealed_file f
                         where state = 'SEALED' and sealed_at <= :before
                           and not exists (select 1 from access_grant g where g.file = f.id)
                         order by sealed_at limit :limit
                        """)
                .param("before", utc(before))
                .param("limit", limit)
                .query((row, _) -> new FileId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Whether any file that is not removed has this content. */
    public boolean anyWith(String sha256) {
        return jdbc.sql(
                        "select exists (select 1 from sealed_file where sha256 = :sha256 and state <> 'REMOVED')")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    /**
     * Lets nobody else keep or remove this content until the transaction ends, so that a hand-in of
     * equal bytes and the removal of a former one cannot cross.
     */
    public void lockContent(String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:sha256, 0))")
                .param("sha256", sha256)
                .query((_, _) -> true)
                .single();
    }

    private static Map<String, @Nullable Object> all(SealedFile file) {
        var bound = file.boundTo();
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", file.id().value());
        values.put("version", file.version());
        values.put("state", file.state().name());
        values.put("name", file.name());
        values.put("mediaType", file.mediaType());
        values.put("sha256", file.fingerprint().sha256());
        values.put("sm3", file.fingerprint().sm3());
        values.put("size", file.fingerprint().size());
        values.put("scan", file.scan().name());
        values.put("person", file.uploader().person());
        values.put("office", file.uploader().office());
        values.put("sealedAt", utc(file.sealedAt()));
        values.put("recordKind", bound == null ? null : bound.kind().name());
        values.put("record", bound == null ? null : bound.reference());
        values.put("attachedAt", utc(file.attachedAt()));
        values.put("removedAt", utc(file.removedAt()));
        return values;
    }

    private static SealedFile row(ResultSet row, int number) throws SQLException {
        var kind = row.getString("record_kind");
        return new SealedFile(
                new FileId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                FileState.valueOf(row.getString("state")),
                row.getString("name"),
                row.getString("media_type"),
                new Fingerprint(row.getString("sha256"), row.getString("sm3"), row.getLong("size")),
                ScanResult.valueOf(row.getString("scan")),
                new Uploader(row.getString("person"), row.getString("office")),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                kind == null
                        ? null
                        : new RecordRef(RecordKind.valueOf(kind), row.getString("record")),
                instant(row, "attached_at"),
                instant(row, "removed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
