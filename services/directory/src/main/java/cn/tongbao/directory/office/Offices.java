package cn.tongbao.directory.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The offices as last heard of; the directory works on them while liaison is down. */
@Repository
public class Offices {

    private static final String COLUMNS =
            "id, type, name, name_zh, level, region_code, parent_id, open, successor_id";

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
