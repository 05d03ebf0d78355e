package cn.tongbao.liaison.assistance;

import cn.tongbao.platform.deadlines.LimitClock;
import cn.tongbao.platform.outbox.NewEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A request as its events carry it ({@code state/assistance.json}); notes never travel. */
final class AssistanceEvents {

    static final String AGGREGATE = "assistance";
    static final String REQUESTED = "assistance.requested.v1";
    static final String CHANGED = "assistance.changed.v1";
    static final String COMPLETED = "assistance.completed.v1";
    static final String ESCALATED = "assistance.escalated.v1";
    static final String RESTATED = "assistance.restated.v1";

    private AssistanceEvents() {}

    static NewEvent event(Assistance request, String type) {
        return new NewEvent(
                type,
                AGGREGATE,
                request.reference(),
                request.version(),
                request.reference(),
                request.audience().tokens(),
                State.of(request));
    }

    /** The data of every event about a request. */
    record State(
            String reference,
            String status,
            String kind,
            String text,
            String fromOfficeId,
            String fromRegionCode,
            String toOfficeId,
            String toRegionCode,
            @Nullable String caseReference,
            @Nullable String framework,
            @Nullable String continues,
            @Nullable String continuedBy,
            Instant sentAt,
            Instant updatedAt,
            @Nullable LocalDate dueOn,
            boolean overdue,
            @Nullable String refusalGround,
            @Nullable String result,
            @Nullable Escalated escalation,
            @Nullable Designated designation,
            @Nullable Transferred transfer) {

        /** Which superior was called upon, and by which rule. */
        record Escalated(String officeId, String ruleId, Instant at) {}

        /** Whom the superior designated. */
        record Designated(String byOfficeId, String officeId, Instant at) {}

        /** What is known of the case that is to be transferred. */
        record Transferred(
                String status,
                @Nullable String reason,
                @Nullable String fromOfficeId,
                @Nullable String toOfficeId,
                Instant at) {}

        private static State of(Assistance request) {
            var matter = request.matter();
            LimitClock clock = request.clock();
            var refusal = request.refusal();
            var completion = request.completion();
            var escalation = request.escalation();
            var designation = request.designation();
            var transfer = request.transfer();
            return new State(
                    request.reference(),
                    request.status().name(),
                    matter.kind(),
                    matter.text(),
                    request.from().officeId(),
                    request.from().regionCode(),
                    request.to().officeId(),
                    request.to().regionCode(),
                    matter.caseReference(),
                    matter.framework(),
                    matter.continues(),
                    request.continuedBy(),
                    request.sentAt(),
                    request.updatedAt(),
                    clock == null ? null : clock.dueOn(),
                    request.overdue(),
                    refusal == null ? null : refusal.ground(),
                    completion == null ? null : completion.result(),
                    escalation == null
                            ? null
                            : new Escalated(
                                    escalation.officeId(), escalation.ruleId(), escalation.at()),
                    designation == null
                            ? null
                            : new Designated(
                                    designation.byOfficeId(),
                                    designation.officeId(),
                                    designation.at()),
                    transfer == null
                            ? null
                            : new Transferred(
                                    transfer.status(),
                                    transfer.reason(),
                                    transfer.fromOfficeId(),
                                    transfer.toOfficeId(),
                                    transfer.at()));
        }
    }
}
