package cn.tongbao.tipintake.office;

import cn.tongbao.platform.identity.RegionChain;
import cn.tongbao.platform.offices.Succession;
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
    private final Succession succession;

    Offices(JdbcClient jdbc, Succession succession) {
        this.jdbc = jdbc;
        this.succession = succession;
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
     * it, else the national one, which is there even before its event has arrived. It hands its
     * tips over only after the transaction ends.
     */
    public String holdIntakeOf(@Nullable String regionCode) {
        String nearest;
        do {
            nearest = nearestTo(regionCode, null);
            succession.hold(nearest);
        } while (!nearest.equals(nearestTo(regionCode, null)));
        return nearest;
    }

    /**
     * Who goes on with the tips of a closed office: the one that stands in for it if that takes
     * tips, or else the nearest open centre to that, as with the cases that a closed centre kept.
     *
     * @return empty if nothing is known here of the one that stands in
     */
    public Optional<String> heir(String closed, String standing) {
        if (standing.equals(NATIONAL_INTAKE)) {
            return Optional.of(standing);
        }
        return jdbc.sql("select type, region_code from office where id = :id")
                .param("id", standing)
                .query((row, number) ->
                        row.getString("type").equals(CENTRE)
                                ? standing
                                : nearestTo(row.getString("region_code"), closed))
                .optional()
                .filter(heir -> !heir.equals(closed));
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
