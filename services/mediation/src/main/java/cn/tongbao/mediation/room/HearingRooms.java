package cn.tongbao.mediation.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All hearing rooms. */
@Repository
class HearingRooms {

    private final JdbcClient jdbc;

    HearingRooms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<HearingRoom> find(String id) {
        return load(id, "");
    }

    Optional<HearingRoom> lock(String id) {
        return load(id, " for update");
    }

    private Optional<HearingRoom> load(String id, String locking) {
        return jdbc.sql("select * from hearing_room where id = :id" + locking)
                .param("id", id)
                .query(HearingRooms::room)
                .optional();
    }

    /** The next ones by id; one more than the limit, if there is one. */
    List<HearingRoom> after(
            @Nullable String officeId, @Nullable String regionPrefix, String id, int limit) {
        return jdbc.sql(
                        """
                        select * from hearing_room
                        where id > :id and (cast(:office as text) is null or office_id = :office)
                          and (cast(:region as text) is null or region_code like :region || '%')
                        order by id limit :limit
                        """)
                .param("id", id)
                .param("office", officeId)
                .param("region", regionPrefix)
                .param("limit", limit + 1)
                .query(HearingRooms::room)
                .list();
    }

    boolean insert(HearingRoom room) {
        return bound(
                                """
                                insert into hearing_room (id, version, office_id, region_code, name, address, seats, active)
                                values (:id, :version, :office, :region, :name, :address, :seats, :active)
                                on conflict (id) do nothing
                                """,
                                room)
                        .update()
                == 1;
    }

    void update(HearingRoom room) {
        bound(
                        """
                        update hearing_room set version = :version, name = :name, address = :address,
                            seats = :seats, active = :active
                        where id = :id
                        """,
                        room)
                .update();
    }

    /** The rooms of one centre become those of another; their ids. */
    List<String> handOver(String closed, String heir) {
        return jdbc.sql(
                        """
                        update hearing_room set office_id = :heir, version = version + 1
                        where office_id = :closed returning id
                        """)
                .param("heir", heir)
                .param("closed", closed)
                .query((row, number) -> row.getString("id"))
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql, HearingRoom room) {
        return jdbc.sql(sql)
                .param("id", room.id())
                .param("version", room.version())
                .param("office", room.officeId())
                .param("region", room.regionCode())
                .param("name", room.name())
                .param("address", room.address())
                .param("seats", room.seats())
                .param("active", room.active());
    }

    private static HearingRoom room(ResultSet row, int number) throws SQLException {
        return new HearingRoom(
                row.getString("id"),
                row.getLong("version"),
                row.getString("office_id"),
                row.getString("region_code"),
                row.getString("name"),
                row.getString("address"),
                row.getObject("seats", Integer.class),
                row.getBoolean("active"));
    }
}
