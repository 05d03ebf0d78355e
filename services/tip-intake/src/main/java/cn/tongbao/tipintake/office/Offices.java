package cn.tongbao.tipintake.office;

import cn.tongbao.platform.identity.RegionChain;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The projection of offices. */
@Repository
public class Offices {

    /** Takes every tip that no nearer office takes. */
    public static final String NATIONAL_INTAKE = "PROT-000000";

    private static final String CENTRE = "PROT";

    private final JdbcClient jdbc;

    Offices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what an event says, unless something newer is known. */
    public void keep(Office office, long version) {
        jdbc.sql(
                        """
                        insert into office
                            (id, version, type, name, name_zh, region_code, status, successor_id)
                        values (:id, :version, :type, :name, :nameZh, :region, :status, :successor)
                        on conflict (id) do update
                        set version = excluded.version, type = excluded.type, name = excluded.name,
                            name_zh = excluded.name_zh, region_code = excluded.region_code,
                            status = excluded.status, successor_id = excluded.successor_id
                        where office.version <= excluded.version
                        """)
                .param("id", office.id())
                .param("version", version)
                .param("type", office.type())
                .param("name", office.name())
                .param("nameZh", office.nameZh())
                .param("region", office.regionCode())
                .param("status", office.status())
                .param("successor", office.successorId())
                .update();
    }

    /**
     * Where a tip about a place lands: the open protection centre of the nearest region at or above
     * it, else the national one, which is there even before its event has arrived.
     */
    public String intakeOf(@Nullable String regionCode) {
        return nearestTo(regionCode, null);
    }

    /**
     * Who goes on with the tips of a closed office: its successor if that takes tips, or else the
     * nearest open centre to that, as with the cases that a closed centre kept.
     *
     * @return empty while nothing is known here of the successor
     */
    public Optional<String> succeeding(String closed, String successor) {
        if (successor.equals(NATIONAL_INTAKE)) {
            return Optional.of(successor);
        }
        return jdbc.sql("select type, region_code from office where id = :id")
                .param("id", successor)
                .query((row, number) ->
                        row.getString("type").equals(CENTRE)
                                ? successor
                                : nearestTo(row.getString("region_code"), closed))
                .optional();
    }

    private String nearestTo(@Nullable String regionCode, @Nullable String except) {
        var chain = RegionChain.upFrom(regionCode).toArray(String[]::new);
        return jdbc.sql(
                        """
                        select id from office
                        where type = 'PROT' and status = 'OPEN' and region_code = any (:chain)
                            and id is distinct from :except
                        order by array_position(:chain, region_code), id
                        limit 1
                        """)
                .param("chain", chain)
                .param("except", except)
                .query(String.class)
                .optional()
                .orElse(NATIONAL_INTAKE);
    }

    /** Whether there is such an office and it is open. */
    public boolean isOpen(String id) {
        return jdbc.sql("select exists (select from office where id = :id and status = 'OPEN')")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** The names of some offices; those unknown here are left out. */
    public Map<String, OfficeName> names(Collection<String> ids) {
        var names = new HashMap<String, OfficeName>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, name, name_zh from office where id = any (:ids)")
                    .param("ids", ids.toArray(String[]::new))
                    .query(
                            (RowCallbackHandler)
                                    row ->
                                            names.put(
                                                    row.getString("id"),
                                                    new OfficeName(
                                                            row.getString("name_zh"),
                                                            row.getString("name"))));
        }
        return names;
    }
}
