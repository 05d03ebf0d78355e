package cn.tongbao.mediation.room;

import cn.tongbao.mediation.office.Office;
import cn.tongbao.mediation.office.Offices;
import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.MediationProblem;
import cn.tongbao.mediation.record.Roles;
import cn.tongbao.mediation.record.Texts;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.offices.Succession;
import cn.tongbao.platform.web.AuditTrail;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.Cursor;
import cn.tongbao.platform.web.Page;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.platform.web.Versions;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.ValueRange;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Protection centres keep their hearing rooms; bodies and mediators look when they are free. */
@Service
public class KeepingRooms {

    static final String RECORD_KIND = "HEARING_ROOM";

    private static final int MOST_SEATS = 1_000;
    private static final int MOST_DAYS = 92;
    private static final ValueRange YEARS = ValueRange.of(2000, 2999);
    private static final Set<String> READERS =
            Set.of(
                    Roles.SECRETARY,
                    Roles.MEDIATOR,
                    Roles.PARTY,
                    Roles.ROUTING_OFFICER,
                    Roles.ADMINISTRATOR);

    private final HearingRooms rooms;
    private final Bookings bookings;
    private final Offices offices;
    private final Succession succession;
    private final Limits limits;
    private final AuditTrail audit;

    KeepingRooms(
            HearingRooms rooms,
            Bookings bookings,
            Offices offices,
            Succession succession,
            Limits limits,
            AuditTrail audit) {
        this.rooms = rooms;
        this.bookings = bookings;
        this.offices = offices;
        this.succession = succession;
        this.limits = limits;
        this.audit = audit;
    }

    /** One page of them. */
    @Transactional(readOnly = true)
    public Page<HearingRoom> list(
            Subject who,
            @Nullable String office,
            @Nullable String region,
            @Nullable String cursor,
            @Nullable Integer limit) {
        toRead(who);
        var most = Cursor.limit(limit);
        var keys = Cursor.decode(cursor, 1);
        var found =
                rooms.after(
                        office,
                        region == null ? null : prefix(region),
                        keys.isEmpty() ? "" : keys.getFirst(),
                        most);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(page, found.size() > most ? Cursor.encode(page.getLast().id()) : null);
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public HearingRoom read(Subject who, String id) {
        toRead(who);
        return rooms.find(id).orElseThrow(NotReadable::new);
    }

    /** When it is taken, from one day to another. */
    @Transactional(readOnly = true)
    public Page<Busy> calendar(
            Subject who, String id, @Nullable LocalDate from, @Nullable LocalDate to) {
        toRead(who);
        if (rooms.find(id).isEmpty()) {
            throw new NotReadable();
        }
        new Checks().required("from", from).required("to", to).raise();
        var first = Texts.given(from);
        var last = Texts.given(to);
        new Checks()
                .that(!last.isBefore(first), "to", "BEFORE_START")
                .that(ChronoUnit.DAYS.between(first, last) <= MOST_DAYS, "to", "TOO_FAR")
                .that(YEARS.isValidIntValue(first.getYear()), "from", "OUT_OF_RANGE")
                .that(YEARS.isValidIntValue(last.getYear()), "to", "OUT_OF_RANGE")
                .raise();
        return new Page<>(
                bookings.of(id, who, limits.startOf(first), limits.startOf(last.plusDays(1))),
                null);
    }

    /** Enters a room, or replaces what is known of it. */
    @Transactional
    public HearingRoom keep(Subject who, String id, @Nullable String ifMatch, RoomRequest request) {
        toRead(who);
        if (!who.has(Roles.ADMINISTRATOR) && !who.has(Roles.ROUTING_OFFICER)) {
            throw new NotAllowed();
        }
        var known = rooms.lock(id).orElse(null);
        if (known != null) {
            toKeep(who, known.officeId());
            Versions.require(ifMatch, known.version(), () -> known);
        }
        check(id, request, known);
        var office = known == null ? centre(request) : null;
        if (office != null) {
            toKeep(who, office.id());
        }
        var room =
                new HearingRoom(
                        id,
                        known == null ? 1 : known.version() + 1,
                        known == null ? Texts.given(office).id() : known.officeId(),
                        known == null ? Texts.given(office).regionCode() : known.regionCode(),
                        Texts.given(request.name()),
                        request.address(),
                        request.seats(),
                        !Boolean.FALSE.equals(request.active()));
        if (known != null) {
            rooms.update(room);
        } else if (!rooms.insert(room)) {
            throw new ProblemException(MediationProblem.ROOM_EXISTS, id);
        }
        audit.record(who, "ROOM_KEPT", RECORD_KIND, id, null);
        return room;
    }

    private static void toKeep(Subject who, String officeId) {
        if (!who.has(Roles.ADMINISTRATOR) && !officeId.equals(who.office())) {
            throw new NotAllowed();
        }
    }

    private static void toRead(Subject who) {
        if (READERS.stream().noneMatch(who::has)) {
            throw new NotReadable();
        }
    }

    private static void check(String id, RoomRequest request, @Nullable HearingRoom known) {
        new Checks()
                .that(id.matches("[A-Z0-9-]{1,40}"), "id", "MALFORMED")
                .that(known != null || request.officeId() != null, "/officeId", "REQUIRED")
                .that(
                        known == null
                                || request.officeId() == null
                                || request.officeId().equals(known.officeId()),
                        "/officeId",
                        "OTHER_OFFICE")
                .required("/name", request.name())
                .text("/name", request.name(), Texts.NAME)
                .text("/address", request.address(), Texts.NAME)
                .that(
                        request.seats() == null
                                || (request.seats() > 0 && request.seats() <= MOST_SEATS),
                        "/seats",
                        "OUT_OF_RANGE")
                .raise();
    }

    private Office centre(RoomRequest request) {
        var id = Texts.given(request.officeId());
        succession.hold(id);
        var office =
                offices.find(id)
                        .orElseThrow(() ->
                                new ProblemException(MediationProblem.OFFICE_UNKNOWN, id)
                                        .at("/officeId", MediationProblem.OFFICE_UNKNOWN.name()));
        if (!office.centre()) {
            throw new ProblemException(MediationProblem.OFFICE_UNFIT, id)
                    .at("/officeId", MediationProblem.OFFICE_UNFIT.name());
        }
        if (!office.open()) {
            throw new ProblemException(MediationProblem.OFFICE_CLOSED, id)
                    .at("/officeId", MediationProblem.OFFICE_CLOSED.name());
        }
        return office;
    }

    /** The digits that all regions below a region share. */
    private static String prefix(String region) {
        return region.replaceFirst("(000000|0000|00)$", "");
    }

    /** What is known of a room; the centre is given once. */
    public record RoomRequest(
            @Nullable String officeId,
            @Nullable String name,
            @Nullable String address,
            @Nullable Integer seats,
            @Nullable Boolean active) {}
}
