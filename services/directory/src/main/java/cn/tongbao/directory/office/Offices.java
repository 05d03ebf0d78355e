package cn.tongbao.directory.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The offices as last heard of; the directory works on them while liaison is down. */
@Repository
public class Offices {

    private static final String COLUMNS =
            "id, type, name, name_zh, level, region_code, parent_id, open, successor_id";

    private static final int LONGEST_CHAIN = 50;

    private final JdbcClient jdbc;

    Offices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The office of that id, open or not. */
    public Optional<Office> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from office where id = :id")
                .param("id", id)
                .query(Offices::office)
                .optional();
    }

    /**
     * The office does not hand its work over until the transaction ends: what an act lays down for
     * it is there then. How the office stands is to be read after this.
     */
    public void hold(@Nullable String id) {
        lock("pg_advisory_xact_lock_shared", id);
    }

    /** Waits for all who hold the office; nobody else does until the transaction ends. */
    public void handOver(String id) {
        lock("pg_advisory_xact_lock", id);
    }

    private void lock(String function, @Nullable String id) {
        jdbc.sql("select " + function + "(hashtextextended('office:' || cast(:id as text), 0))")
                .param("id", id)
                .query((row, number) -> number)
                .list();
    }

    /** The office, or the one that goes on for it if it was closed; itself if none is known. */
    public String standing(String id) {
        var standing = id;
        for (int step = 0; step < LONGEST_CHAIN; step++) {
            var office = find(standing).orElse(null);
            if (office == null || office.open() || office.successorId() == null) {
                return standing;
            }
            standing = office.successorId();
        }
        return standing;
    }

    /** Who goes on for an office that closed; empty while it is open or nobody is known. */
    public Optional<Office> heir(String id) {
        return Optional.of(standing(id)).filter(heir -> !heir.equals(id)).flatMap(this::find);
    }

    /** The office and all whose work has come to it. */
    public Set<String> mergedInto(String id) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                with recursive merged (id) as (
                                    select cast(:id as text)
                                    union
                                    select office.id from office join merged on office.successor_id = merged.id
                                    where not office.open)
                                select id from merged
                                """)
                        .param("id", id)
                        .query(String.class)
                        .list());
    }

    /** Takes over what liaison says, unless something newer is known already. */
    public void put(Office office, long version) {
        jdbc.sql(
                        """
                        insert into office (id, version, type, name, name_zh, level, region_code, parent_id,
                            open, successor_id)
                        values (:id, :version, :type, :name, :nameZh, :level, :regionCode, :parentId,
                            :open, :successor)
                        on conflict (id) do update
                        set version = excluded.version, type = excluded.type, name = excluded.name,
                            name_zh = excluded.name_zh, level = excluded.level,
                            region_code = excluded.region_code,
                            parent_id = excluded.parent_id, open = excluded.open,
                            successor_id = excluded.successor_id
                        where office.version <= excluded.version
                        """)
                .param("id", office.id())
                .param("version", version)
                .param("type", office.type())
                .param("name", office.name())
                .param("nameZh", office.nameZh())
                .param("level", office.level())
                .param("regionCode", office.regionCode())
                .param("parentId", office.parentId())
                .param("open", office.open())
                .param("successor", office.successorId())
                .update();
    }

    private static Office office(ResultSet row, int number) throws SQLException {
        return new Office(
                row.getString("id"),
                row.getString("type"),
                row.getString("name"),
                row.getString("name_zh"),
                row.getString("level"),
                row.getString("region_code"),
                row.getString("parent_id"),
                row.getBoolean("open"),
                row.getString("successor_id"));
    }
}
