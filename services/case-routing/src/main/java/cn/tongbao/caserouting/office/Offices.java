package cn.tongbao.caserouting.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The offices as last heard of; routing works on them while liaison is down. */
@Repository
public class Offices {

    private static final String COLUMNS =
            "id, type, name, name_zh, region_code, competence, open, successor_id";

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

    /** All open offices of these types whose seat is one of these regions. */
    public List<Office> openIn(Collection<String> regions, Collection<String> types) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from office where open and type = any(:types)"
                                + " and region_code = any(:regions) order by id")
                .param("types", types.toArray(String[]::new))
                .param("regions", regions.toArray(String[]::new))
                .query(Offices::office)
                .list();
    }

    /** Takes over what liaison says, unless something newer is known already. */
    public void put(Office office, long version) {
        jdbc.sql(
                        """
                        insert into office (id, version, type, name, name_zh, region_code, competence, open,
                            successor_id)
                        values (:id, :version, :type, :name, :nameZh, :regionCode, :competence, :open,
                            :successor)
                        on conflict (id) do update
                        set version = excluded.version, type = excluded.type, name = excluded.name,
                            name_zh = excluded.name_zh, region_code = excluded.region_code,
                            competence = excluded.competence, open = excluded.open,
                            successor_id = excluded.successor_id
                        where office.version < excluded.version
                        """)
                .param("id", office.id())
                .param("version", version)
                .param("type", office.type())
                .param("name", office.name())
                .param("nameZh", office.nameZh())
                .param("regionCode", office.regionCode())
                .param("competence", office.competence().toArray(String[]::new))
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
                row.getString("region_code"),
                Set.copyOf(Arrays.asList((String[]) row.getArray("competence").getArray())),
                row.getBoolean("open"),
                row.getString("successor_id"));
    }
}
