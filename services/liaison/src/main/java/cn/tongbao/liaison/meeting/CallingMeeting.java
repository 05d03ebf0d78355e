package cn.tongbao.liaison.meeting;

import cn.tongbao.liaison.office.OfficeLookup;
import cn.tongbao.liaison.office.OfficeStatus;
import cn.tongbao.liaison.office.OfficeView;
import cn.tongbao.liaison.record.LiaisonProblem;
import cn.tongbao.liaison.record.Limits;
import cn.tongbao.liaison.record.Texts;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.OnceOnly;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.platform.web.References;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An office calls a meeting: it invites other offices, and guests by name. */
@Service
public class CallingMeeting {

    private static final Pattern CASE =
            Pattern.compile("C-[0-9]{6}-[0-9]{4}-[0-9A-HJKMNP-TV-Z]{6}");
    private static final int MOST = 50;

    private final MeetingDesk desk;
    private final OfficeLookup offices;
    private final Limits limits;
    private final OnceOnly once;
    private final Clock clock;

    CallingMeeting(
            MeetingDesk desk, OfficeLookup offices, Limits limits, OnceOnly once, Clock clock) {
        this.desk = desk;
        this.offices = offices;
        this.limits = limits;
        this.once = once;
        this.clock = clock;
    }

    /** Calls it, once for an idempotency key. */
    public MeetingView call(Subject who, @Nullable String key, MeetingRequest request) {
        if (!Access.mayDo(who, MeetingAct.CALL) || who.office() == null) {
            throw new NotAllowed();
        }
        check(request);
        return once.run(
                key,
                "meeting:" + who.requirePerson(),
                request,
                MeetingView.class,
                () -> called(who, request));
    }

    private static void check(MeetingRequest request) {
        var about = request.caseReference();
        List<@Nullable String> invited = listOf(request.offices());
        List<@Nullable Guest> guests = listOf(request.guests());
        List<@Nullable String> agenda = listOf(request.agenda());
        var checks =
                new Checks()
                        .required("/title", request.title())
                        .text("/title", request.title(), Texts.NAME)
                        .required("/startsAt", request.startsAt())
                        .text("/place", request.place(), Texts.NAME)
                        .that(
                                about == null || CASE.matcher(about).matches(),
                                "/caseReference",
                                "MALFORMED")
                        .required("/agenda", agenda)
                        .that(agenda.size() <= MOST, "/agenda", "TOO_MANY")
                        .that(!invited.isEmpty() || !guests.isEmpty(), "/offices", "REQUIRED")
                        .that(invited.size() <= MOST, "/offices", "TOO_MANY")
                        .that(guests.size() <= MOST, "/guests", "TOO_MANY")
                        .that(
                                invited.stream().distinct().count() == invited.size(),
                                "/offices",
                                "REPEATED");
        for (int i = 0; i < agenda.size(); i++) {
            checks.required("/agenda/" + i, agenda.get(i))
                    .text("/agenda/" + i, agenda.get(i), Texts.MOST);
        }
        for (int i = 0; i < guests.size(); i++) {
            var guest = guests.get(i);
            checks.required("/guests/" + i + "/name", guest == null ? null : guest.name())
                    .text("/guests/" + i + "/name", guest == null ? null : guest.name(), Texts.NAME)
                    .text(
                            "/guests/" + i + "/role",
                            guest == null ? null : guest.role(),
                            Texts.NAME);
        }
        checks.raise();
    }

    private MeetingView called(Subject who, MeetingRequest request) {
        var host = open(Texts.given(who.office()), "");
        var now = clock.instant();
        var startsAt = Texts.given(request.startsAt());
        new Checks()
                .that(!startsAt.isBefore(now), "/startsAt", "IN_THE_PAST")
                .that(Horizon.reaches(startsAt, now), "/startsAt", "TOO_FAR")
                .raise();
        var call =
                new Call(
                        Texts.given(request.title()),
                        request.caseReference(),
                        startsAt,
                        request.place(),
                        listOf(request.agenda()).stream().map(item -> Texts.given(item)).toList());
        var invitees = invitees(host, request);
        var year = limits.dayOf(now).getYear();
        Meeting meeting;
        do {
            meeting =
                    Meeting.called(
                            References.draw('K', host.regionCode(), year),
                            call,
                            host.id(),
                            host.regionCode(),
                            invitees,
                            Deed.of(who, now));
        } while (!desk.open(meeting, who));
        return desk.view(MeetingSight.of(who, meeting));
    }

    private List<Invitee> invitees(OfficeView host, MeetingRequest request) {
        var invitees = new ArrayList<Invitee>();
        var ids = listOf(request.offices());
        for (int i = 0; i < ids.size(); i++) {
            var pointer = "/offices/" + i;
            var office = open(String.valueOf(ids.get(i)), pointer);
            if (office.id().equals(host.id())) {
                throw refused(LiaisonProblem.SAME_OFFICE, host.id(), pointer);
            }
            invitees.add(
                    new Invitee(
                            UUID.randomUUID(),
                            office.id(),
                            office.regionCode(),
                            null,
                            null,
                            null,
                            null,
                            null));
        }
        for (var guest : listOf(request.guests())) {
            var known = Texts.given(guest);
            invitees.add(
                    new Invitee(
                            UUID.randomUUID(),
                            null,
                            null,
                            known.name(),
                            known.role(),
                            null,
                            null,
                            null));
        }
        return invitees;
    }

    private OfficeView open(String id, String pointer) {
        var office =
                offices.hold(id)
                        .orElseThrow(() -> refused(LiaisonProblem.OFFICE_UNKNOWN, id, pointer));
        if (office.status() != OfficeStatus.OPEN) {
            throw refused(LiaisonProblem.OFFICE_CLOSED, id, pointer);
        }
        return office;
    }

    private static ProblemException refused(LiaisonProblem problem, String id, String pointer) {
        return new ProblemException(problem, id).at(pointer, problem.name());
    }

    private static <T> List<@Nullable T> listOf(@Nullable List<@Nullable T> list) {
        return list == null ? List.of() : list;
    }

    /** What the meeting is for, when, and who is invited. */
    public record MeetingRequest(
            @Nullable String title,
            @Nullable String caseReference,
            @Nullable Instant startsAt,
            @Nullable String place,
            @Nullable List<@Nullable String> agenda,
            @Nullable List<@Nullable String> offices,
            @Nullable List<@Nullable Guest> guests) {

        /** Keeps names out of logs. */
        @Override
        public String toString() {
            return "MeetingRequest[]";
        }
    }

    /** Somebody invited by name, for example a right holder's agent. */
    public record Guest(@Nullable String name, @Nullable String role) {}
}
