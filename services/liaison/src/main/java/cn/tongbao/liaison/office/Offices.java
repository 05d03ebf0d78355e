package cn.tongbao.liaison.office;

import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.RegionChain;
import cn.tongbao.platform.identity.Subject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The stored register. */
@Repository
class Offices {

    private static final TypeReference<List<Contact>> CONTACTS = new TypeReference<>() {};

    /** Changes are rare and touch superiors of each other, so they simply go one by one. */
    private static final long REGISTER_LOCK = 7_106_000_001L;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Offices(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps other changes of the register out until the transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", REGISTER_LOCK)
                .query((rs, _) -> 0)
                .single();
    }

    Optional<Office> find(OfficeId id) {
        return jdbc.sql("select * from office where id = :id")
                .param("id", id.value())
                .query(this::office)
                .optional();
    }

    /** The office, which cannot change until the transaction ends. */
    Optional<Office> hold(OfficeId id) {
        return jdbc.sql("select * from office where id = :id for share")
                .param("id", id.value())
                .query(this::office)
                .optional();
    }

    /** The office, held until the transaction ends. */
    Office toChange(OfficeId id) {
        return jdbc.sql("select * from office where id = :id for update")
                .param("id", id.value())
                .query(this::office)
                .optional()
                .orElseThrow(NotReadable::new);
    }

    /** The open offices directly under it; a closed one stays where it was. */
    List<Office> under(OfficeId id) {
        return jdbc.sql(
                        """
                        select * from office where parent_id = :id and status = 'OPEN'
                        order by id for update
                        """)
                .param("id", id.value())
                .query(this::office)
                .list();
    }

    /** Whether the first is a superior, direct or not, of the second. */
    boolean isAbove(OfficeId superior, OfficeId office) {
        return jdbc.sql(
                        """
                        with recursive above(id) as (
                            select parent_id from office where id = :office
                            union
                            select o.parent_id from office o join above a on o.id = a.id)
                        select exists(select 1 from above where id = :superior)
                        """)
                .param("office", office.value())
                .param("superior", superior.value())
                .query(Boolean.class)
                .single();
    }

    List<Office> search(OfficeFilter filter) {
        return jdbc.sql(
                        """
                        select * from office
                        where (:type::text is null or type = :type)
                          and (:status::text is null or status = :status)
                          and (:region::text is null or region_chain @> array[:region::text])
                          and (:words::text is null
                               or id ilike :words or name ilike :words or name_zh ilike :words)
                          and (:afterRegion::text is null
                               or (region_code, id) > (:afterRegion, :afterId))
                        order by region_code, id
                        limit :limit
                        """)
                .param("type", filter.type())
                .param("status", filter.status())
                .param("region", filter.region())
                .param("words", filter.pattern())
                .param("afterRegion", filter.afterRegion())
                .param("afterId", filter.afterId())
                .param("limit", filter.limit())
                .query(this::office)
                .list();
    }

    /** Offices in the order of their ids, for telling all of them again; none changes meanwhile. */
    List<Office> after(@Nullable String lastId, int limit) {
        return jdbc.sql(
                        """
                        select * from office where :lastId::text is null or id > :lastId
                        order by id limit :limit for share
                        """)
                .param("lastId", lastId)
                .param("limit", limit)
                .query(this::office)
                .list();
    }

    void insert(Office office) {
        values(
                        jdbc.sql(
                                """
                                insert into office (id, type, name, name_zh, level, region_code,
                                    region_chain, parent_id, competence, hotlines, contacts, status,
                                    successor_id, version, registered_at, changed_at)
                                values (:id, :type, :name, :nameZh, :level, :region, :chain, :parent,
                                    :competence, :hotlines, :contacts::jsonb, :status, :successor,
                                    :version, :at, :at)
                                """),
                        office)
                .update();
    }

    void update(Office office) {
        values(
                        jdbc.sql(
                                """
                                update office set type = :type, name = :name, name_zh = :nameZh,
                                    level = :level, region_code = :region, region_chain = :chain,
                                    parent_id = :parent, competence = :competence,
                                    hotlines = :hotlines, contacts = :contacts::jsonb,
                                    status = :status, successor_id = :successor,
                                    version = :version, changed_at = :at
                                where id = :id and version = :version - 1
                                """),
                        office)
                .update();
    }

    /** Keeps the version that the event made, and who made it. */
    void remember(OfficeEvent event, String act, Subject who, @Nullable String reason) {
        jdbc.sql(
                        """
                        insert into office_history
                            (office_id, version, act, person, by_office, reason, at, state)
                        values (:id, :version, :act, :person, :byOffice, :reason, :at,
                            :state::jsonb)
                        """)
                .param("id", event.office().id().value())
                .param("version", event.office().version())
                .param("act", act)
                .param("person", who.requirePerson())
                .param("byOffice", who.office())
                .param("reason", reason)
                .param("at", now())
                .param("state", json.writeValueAsString(OfficeView.forStaff(event.office())))
                .update();
    }

    private StatementSpec values(StatementSpec statement, Office office) {
        OfficeDetails details = office.details();
        return statement
                .param("id", office.id().value())
                .param("type", details.type())
                .param("name", details.name())
                .param("nameZh", details.nameZh())
                .param("level", details.level())
                .param("region", details.regionCode())
                .param("chain", RegionChain.upFrom(details.regionCode()).toArray(String[]::new))
                .param("parent", valueOf(details.parent()))
                .param("competence", details.competence().toArray(String[]::new))
                .param("hotlines", details.hotlines().toArray(String[]::new))
                .param("contacts", json.writeValueAsString(details.contacts()))
                .param("status", office.status().name())
                .param("successor", valueOf(office.successor()))
                .param("version", office.version())
                .param("at", now());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Office office(ResultSet row, int number) throws SQLException {
        var details =
                new OfficeDetails(
                        row.getString("type"),
                        row.getString("name"),
                        row.getString("name_zh"),
                        row.getString("level"),
                        row.getString("region_code"),
                        idOf(row.getString("parent_id")),
                        texts(row.getArray("competence")),
                        texts(row.getArray("hotlines")),
                        json.readValue(row.getString("contacts"), CONTACTS));
        return new Office(
                new OfficeId(row.getString("id")),
                details,
                OfficeStatus.valueOf(row.getString("status")),
                idOf(row.getString("successor_id")),
                row.getLong("version"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static @Nullable OfficeId idOf(@Nullable String value) {
        return value == null ? null : new OfficeId(value);
    }

    private static @Nullable String valueOf(@Nullable OfficeId id) {
        return id == null ? null : id.value();
    }
}
