package cn.tongbao.mediation.room;

import cn.tongbao.mediation.record.MediationProblem;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.ProblemException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * When rooms are taken. The database itself excludes two bookings of a room that overlap, so that
 * no two acts can both succeed, whatever their timing.
 */
@Repository
public class Bookings {

    private final JdbcClient jdbc;
    private final HearingRooms rooms;

    Bookings(JdbcClient jdbc, HearingRooms rooms) {
        this.jdbc = jdbc;
        this.rooms = rooms;
    }

    /**
     * Takes a room.
     *
     * @throws ProblemException {@code ROOM_UNKNOWN} if there is no such room to book, {@code
     *     ROOM_TAKEN} if it is taken at some of that time
     */
    public void book(String roomId, String reference, UUID session, Instant from, Instant to) {
        var room = rooms.find(roomId).filter(HearingRoom::active);
        if (room.isEmpty()) {
            throw new ProblemException(MediationProblem.ROOM_UNKNOWN, roomId)
                    .at("/roomId", MediationProblem.ROOM_UNKNOWN.name());
        }
        try {
            jdbc.sql(
                            """
                            insert into room_booking (session_id, room_id, reference, during)
                            values (:session, :room, :reference, tstzrange(:from, :to))
                            """)
                    .param("session", session)
                    .param("room", roomId)
                    .param("reference", reference)
                    .param("from", from.atOffset(ZoneOffset.UTC))
                    .param("to", to.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw new ProblemException(MediationProblem.ROOM_TAKEN, roomId)
                    .at("/roomId", MediationProblem.ROOM_TAKEN.name());
        }
    }

    /** The session does not take place. */
    public void release(UUID session) {
        jdbc.sql("delete from room_booking where session_id = :session")
                .param("session", session)
                .update();
    }

    /** No session of the mediation that has not begun by then will take place. */
    public void releaseAfter(String reference, Instant at) {
        jdbc.sql(
                        """
                        delete from room_booking
                        where reference = :reference and lower(during) > :at
                        """)
                .param("reference", reference)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** When a room is taken; whose session it is is told to those alone who may see that. */
    List<Busy> of(String roomId, Subject reader, Instant from, Instant to) {
        return jdbc.sql(
                        """
                        select lower(b.during) as starts_at, upper(b.during) as ends_at,
                               case when m.readers && :tokens::text[] then b.reference end as reference
                        from room_booking b join mediation m on m.reference = b.reference
                        where b.room_id = :room and b.during && tstzrange(:from, :to)
                        order by starts_at limit 1000
                        """)
                .param("tokens", reader.tokens().toArray(String[]::new))
                .param("room", roomId)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new Busy(
                                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                                row.getString("reference")))
                .list();
    }
}
