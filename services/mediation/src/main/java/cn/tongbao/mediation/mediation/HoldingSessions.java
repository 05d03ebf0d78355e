package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.record.Texts;
import cn.tongbao.mediation.room.Bookings;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.Checks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mediator meets the parties: in a hearing room, which is booked with it, or online. */
@Service
public class HoldingSessions {

    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration FARTHEST = Duration.ofDays(366);
    private static final int MOST_SESSIONS = 100;

    private final MediationDesk desk;
    private final Bookings bookings;
    private final Clock clock;

    HoldingSessions(MediationDesk desk, Bookings bookings, Clock clock) {
        this.desk = desk;
        this.bookings = bookings;
        this.clock = clock;
    }

    /** Plans one. */
    @Transactional
    public Planned plan(
            Subject who, String reference, @Nullable String ifMatch, SessionRequest request) {
        var sight = desk.take(who, reference, MediationAct.MEET, ifMatch);
        var mediation = sight.mediation();
        mediation.require(MediationTrigger.MEET);
        var now = clock.instant();
        check(request, mediation, now);
        var session =
                new Session(
                        UUID.randomUUID(),
                        Texts.given(request.startsAt()),
                        Texts.given(request.endsAt()),
                        request.roomId(),
                        request.link(),
                        request.agenda(),
                        null,
                        null);
        if (session.roomId() != null) {
            bookings.book(
                    session.roomId(),
                    reference,
                    session.id(),
                    session.startsAt(),
                    session.endsAt());
        }
        mediation.plan(session, Deed.of(who, now));
        desk.put(sight, MediationAct.MEET);
        return new Planned(MediationView.SessionView.of(session), mediation.version());
    }

    private static void check(SessionRequest request, Mediation mediation, Instant now) {
        var from = request.startsAt();
        var to = request.endsAt();
        new Checks()
                .that(mediation.sessions().size() < MOST_SESSIONS, "", "TOO_MANY")
                .required("/startsAt", from)
                .required("/endsAt", to)
                .that(from == null || to == null || from.isBefore(to), "/endsAt", "BEFORE_START")
                .that(
                        from == null
                                || to == null
                                || Duration.between(from, to).compareTo(LONGEST) <= 0,
                        "/endsAt",
                        "TOO_LONG")
                .that(from == null || from.isBefore(now.plus(FARTHEST)), "/startsAt", "TOO_FAR")
                .that(
                        from == null || !from.isBefore(mediation.openedAt().minus(FARTHEST)),
                        "/startsAt",
                        "TOO_EARLY")
                .text("/roomId", request.roomId(), Texts.NAME)
                .text("/link", request.link(), Texts.MOST)
                .that(
                        request.link() == null || request.link().matches("https?://[^\\s]+"),
                        "/link",
                        "MALFORMED")
                .that(
                        (request.roomId() == null) != (request.link() == null),
                        "/roomId",
                        "ROOM_OR_LINK")
                .text("/agenda", request.agenda(), Texts.MOST)
                .raise();
    }

    /** Records who came. */
    @Transactional
    public MediationView hold(
            Subject who,
            String reference,
            UUID id,
            @Nullable String ifMatch,
            AttendanceRequest request) {
        var sight = desk.take(who, reference, MediationAct.MEET, ifMatch);
        var mediation = sight.mediation();
        mediation.require(MediationTrigger.MEET);
        var session = mediation.session(id);
        var now = clock.instant();
        var checks =
                new Checks()
                        .that(request.present() != null, "/present", "REQUIRED")
                        .that(!session.startsAt().isAfter(now), "/present", "NOT_YET");
        var present = Objects.requireNonNullElse(request.present(), List.<String>of());
        for (int i = 0; i < present.size(); i++) {
            checks.that(
                    mediation.findParty(present.get(i)).isPresent(),
                    "/present/" + i,
                    "UNKNOWN_PARTY");
        }
        checks.raise();
        mediation.change(
                id,
                one -> one.held(present.stream().distinct().toList()),
                "SESSION_HELD",
                Deed.of(who, now));
        return desk.put(sight, MediationAct.MEET);
    }

    /** Records that it does not take place; the room is free again. */
    @Transactional
    public MediationView cancel(
            Subject who,
            String reference,
            UUID id,
            @Nullable String ifMatch,
            @Nullable String reason) {
        var sight = desk.take(who, reference, MediationAct.MEET, ifMatch);
        var mediation = sight.mediation();
        mediation.require(MediationTrigger.MEET);
        mediation.session(id);
        new Checks().required("/reason", reason).text("/reason", reason, Texts.MOST).raise();
        mediation.change(
                id,
                one -> one.cancelled(Texts.given(reason)),
                "SESSION_CANCELLED",
                Deed.of(who, clock.instant()));
        bookings.release(id);
        return desk.put(sight, MediationAct.MEET);
    }

    /**
     * A session to plan.
     *
     * @param roomId a hearing room; a session online has a link in its place
     */
    public record SessionRequest(
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable String roomId,
            @Nullable String link,
            @Nullable String agenda) {}

    /** Ids of the parties that came. */
    public record AttendanceRequest(@Nullable List<String> present) {}

    /**
     * A session just planned.
     *
     * @param version the version that the mediation now has
     */
    public record Planned(MediationView.SessionView session, long version) {}
}
