package cn.tongbao.liaison.meeting;

import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.outbox.NewEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting decided as it is told to the office that has to do it ({@code
 * state/decision.json}): its officers see that alone, so the events about the whole meeting are not
 * for them.
 */
final class DecisionEvents {

    private static final String AGGREGATE = "decision";
    private static final String CHANGED = "decision.changed.v1";
    private static final String RESTATED = "decision.restated.v1";

    private DecisionEvents() {}

    static NewEvent changed(Meeting meeting, Decision decision) {
        return event(meeting, decision, CHANGED);
    }

    static NewEvent restated(Meeting meeting, Decision decision) {
        return event(meeting, decision, RESTATED);
    }

    private static NewEvent event(Meeting meeting, Decision decision, String type) {
        var state = State.of(meeting, decision);
        return new NewEvent(
                type,
                AGGREGATE,
                state.reference(),
                meeting.version(),
                state.reference(),
                audience(decision, state).tokens(),
                state);
    }

    /** A decision that was dropped is nobody's any more. */
    private static Audience audience(Decision decision, State state) {
        return state.status().equals(State.DROPPED)
                ? Audience.none()
                : Audience.none().office(decision.keeper());
    }

    /**
     * The data of every event about a decision.
     *
     * @param status code of {@code decisionStatuses}
     * @param decidedAt when the first edition that had it was laid down
     */
    record State(
            String reference,
            String status,
            String meetingReference,
            String title,
            String text,
            String ownerOfficeId,
            String hostOfficeId,
            String regionCode,
            @Nullable String caseReference,
            LocalDate dueOn,
            boolean overdue,
            Instant decidedAt,
            Instant updatedAt) {

        private static final String OPEN = "OPEN";
        private static final String FULFILLED = "FULFILLED";
        private static final String DROPPED = "DROPPED";

        private static State of(Meeting meeting, Decision decision) {
            var call = meeting.call();
            return new State(
                    meeting.record(decision),
                    status(meeting, decision),
                    meeting.reference(),
                    call.title(),
                    decision.text(),
                    decision.ownerOfficeId(),
                    meeting.hostOfficeId(),
                    meeting.hostRegionCode(),
                    call.caseReference(),
                    decision.dueOn(),
                    decision.overdue(),
                    meeting.decidedAt(decision.decisionId()),
                    meeting.updatedAt());
        }

        private static String status(Meeting meeting, Decision decision) {
            if (meeting.find(decision.decisionId()).isEmpty()) {
                return DROPPED;
            }
            return decision.open() ? OPEN : FULFILLED;
        }
    }
}
