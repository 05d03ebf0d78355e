package cn.tongbao.liaison.meeting;

import cn.tongbao.platform.outbox.NewEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A meeting as its events carry it ({@code state/meeting.json}); no guest is named. */
final class MeetingEvents {

    static final String AGGREGATE = "meeting";
    static final String CALLED = "meeting.called.v1";
    static final String CHANGED = "meeting.changed.v1";
    static final String RESTATED = "meeting.restated.v1";

    private MeetingEvents() {}

    static NewEvent event(Meeting meeting, String type) {
        return new NewEvent(
                type,
                AGGREGATE,
                meeting.reference(),
                meeting.version(),
                meeting.reference(),
                meeting.audience().tokens(),
                State.of(meeting));
    }

    /** The data of every event about a meeting. */
    record State(
            String reference,
            String status,
            String title,
            String hostOfficeId,
            String regionCode,
            @Nullable String caseReference,
            List<String> officeIds,
            List<String> regionCodes,
            Instant startsAt,
            Instant calledAt,
            Instant updatedAt,
            String agenda,
            @Nullable String minutes,
            @Nullable Integer edition,
            @Nullable String sha256,
            List<Item> decisions) {

        /** A decision and whether it is still open. */
        record Item(
                String decisionId,
                String text,
                String ownerOfficeId,
                LocalDate dueOn,
                boolean open,
                boolean overdue) {}

        private static State of(Meeting meeting) {
            var call = meeting.call();
            var present = meeting.present();
            return new State(
                    meeting.reference(),
                    meeting.status().name(),
                    call.title(),
                    meeting.hostOfficeId(),
                    meeting.hostRegionCode(),
                    call.caseReference(),
                    meeting.invitees().stream()
                            .map(Invitee::officeId)
                            .flatMap(Stream::ofNullable)
                            .toList(),
                    meeting.invitees().stream()
                            .map(Invitee::regionCode)
                            .flatMap(Stream::ofNullable)
                            .distinct()
                            .toList(),
                    call.startsAt(),
                    meeting.calledAt(),
                    meeting.updatedAt(),
                    String.join("\n", call.agenda()),
                    present.map(Minutes::text).orElse(null),
                    present.map(Minutes::edition).orElse(null),
                    present.map(Minutes::sha256).orElse(null),
                    meeting.decisions().stream()
                            .map(decision ->
                                    new Item(
                                            decision.decisionId().toString(),
                                            decision.text(),
                                            decision.ownerOfficeId(),
                                            decision.dueOn(),
                                            decision.open(),
                                            decision.overdue()))
                            .toList());
        }
    }
}
