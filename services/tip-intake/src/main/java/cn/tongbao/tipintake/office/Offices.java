package cn.tongbao.tipintake.office;

import cn.tongbao.platform.identity.RegionChain;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final int LONGEST_CHAIN = 50;

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
     * The office does not hand its work over until the transaction ends: what an act lays down for
     * it is there then. How the office stands is to be read after this.
     */
    private void hold(String id) {
        lock("pg_advisory_xact_lock_shared", id);
    }

    /** Waits for all who hold the office; nobody else does until the transaction ends. */
    public void handOver(String id) {
        lock("pg_advisory_xact_lock", id);
    }

    private void lock(String function, String id) {
        jdbc.sql("select " + function + "(hashtextextended('office:' || cast(:id as text), 0))")
                .param("id", id)
                .query((row, number) -> number)
                .list();
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
            hold(nearest);
        } while (!nearest.equals(nearestTo(regionCode, null)));
        return nearest;
    }

    /**
     * Who goes on with the tips of a closed office: its successor if that takes tips, or else the
     * nearest open centre to that, as with the cases that a closed centre kept.
     *
     * @return empty while the office is open, or nothing is known here of the successor
     */
    public Optional<String> heir(String id) {
        var standing = standing(id);
        if (standing.equals(id)) {
            return Optional.empty();
        }
        if (standing.equals(NATIONAL_INTAKE)) {
            return Optional.of(standing);
        }
        return jdbc.sql("select type, region_code from office where id = :id")
                .param("id", standing)
                .query((row, number) ->
                        row.getString("type").equals(CENTRE)
                                ? standing
                                : nearestTo(row.getString("region_code"), id))
                .optional()
                .filter(heir -> !heir.equals(id));
    }

    /** The office and all whose work has come to it, or waits to. */
    public Set<String> mergedInto(String id) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                with recursive merged (id) as (
                                    select cast(:id as text)
                                    union
                                    select office.id from office join merged on office.successor_id = merged.id
                                    where office.status = 'CLOSED')
                                select id from merged
                                """)
                        .param("id", id)
                        .query(String.class)
                        .list());
    }

    /** The office, or the one that goes on for it if it was closed too. */
    private String standing(String id) {
        var standing = id;
        for (int step = 0; step < LONGEST_CHAIN; step++) {
            var next =
                    jdbc.sql(
                                    """
                                    select successor_id from office
                                    where id = :id and status = 'CLOSED' and successor_id is not null
                                    """)
                            .param("id", standing)
                            .query(String.class)
                            .optional();
            if (next.isEmpty()) {
                return standing;
            }
            standing = next.get();
        }
        return standing;
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
