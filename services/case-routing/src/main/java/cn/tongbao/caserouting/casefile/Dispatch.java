package cn.tongbao.caserouting.casefile;

import cn.tongbao.platform.identity.Audience;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case in the hands of one office. Every change counts its version up, which the office's
 * commands name.
 *
 * @param position which dispatch of the case it is, from 1
 * @param clock the limit that runs on it, if one does
 */
public record Dispatch(
        UUID id,
        int position,
        Sending sending,
        DispatchStatus status,
        long version,
        Progress progress,
        @Nullable LimitClock clock,
        List<Escalation> escalations,
        List<MaterialRequest> materialRequests) {

    private static final Progress UNTOUCHED = new Progress(null, null, null, null);

    /** Copies the lists. */
    public Dispatch {
        escalations = CaseContent.copied(escalations);
        materialRequests = CaseContent.copied(materialRequests);
    }

    static Dispatch sent(UUID id, int position, Sending sending, LimitClock clock) {
        return new Dispatch(
                id,
                position,
                sending,
                DispatchStatus.SENT,
                1,
                UNTOUCHED,
                clock,
                List.of(),
                List.of());
    }

    /** The office that holds it, or held it. */
    public String officeId() {
        return sending.officeId();
    }

    /** Whether its running limit has passed. */
    public boolean overdue() {
        return clock != null && clock.missed();
    }

    /** Its own audience: the office with its superior regions, and whoever routes the case. */
    Audience audience(Audience routing) {
        return routing.office(sending.officeId()).place(sending.officeRegion());
    }

    Dispatch acknowledged(Instant at, @Nullable LimitClock outcomeDue) {
        return moved(
                DispatchTrigger.ACKNOWLEDGE,
                new Progress(at, progress.refusal, progress.recall, progress.conclusion),
                outcomeDue);
    }

    Dispatch refused(Refusal refusal) {
        return moved(
                DispatchTrigger.REFUSE,
                new Progress(progress.acknowledgedAt, refusal, null, null),
                null);
    }

    Dispatch recalled(Recall recall) {
        return moved(
                DispatchTrigger.RECALL,
                new Progress(progress.acknowledgedAt, null, recall, null),
                null);
    }

    Dispatch concluded(Conclusion conclusion) {
        return moved(
                DispatchTrigger.CONCLUDE,
                new Progress(progress.acknowledgedAt, null, null, conclusion),
                null);
    }

    Dispatch asking(MaterialRequest request) {
        status.on(DispatchTrigger.REQUEST_MATERIAL);
        var requests = new ArrayList<>(materialRequests);
        requests.add(request);
        return next(status, progress, clock, escalations, requests);
    }

    Dispatch answered(UUID requestId, List<MaterialRequest.Answer> answers) {
        return next(
                status,
                progress,
                clock,
                escalations,
                materialRequests.stream()
                        .map(request ->
                                request.requestId().equals(requestId)
                                        ? request.answered(answers)
                                        : request)
                        .toList());
    }

    Dispatch warned(Instant at) {
        return next(
                status,
                progress,
                clock == null ? null : clock.warned(at),
                escalations,
                materialRequests);
    }

    Dispatch missed(Escalation escalation) {
        var before = new ArrayList<>(escalations);
        before.add(escalation);
        return next(
                status,
                progress,
                clock == null ? null : clock.asMissed(),
                before,
                materialRequests);
    }

    /** Its running limit ends on another day, and perhaps the time to object does too. */
    Dispatch movedTo(LimitClock moved, LocalDate objectBy) {
        return new Dispatch(
                id,
                position,
                sending.objectingBy(objectBy),
                status,
                version + 1,
                progress,
                moved,
                escalations,
                materialRequests);
    }

    /** The office was closed, and its successor goes on with the limit that runs. */
    Dispatch handedTo(String heirId, String heirRegion) {
        return new Dispatch(
                id,
                position,
                sending.handedTo(heirId, heirRegion),
                status,
                version + 1,
                progress,
                clock,
                escalations,
                materialRequests);
    }

    /** The case has ended: nothing runs any more, what was missed stays missed. */
    Dispatch unclocked() {
        return next(status, progress, null, escalations, materialRequests);
    }

    private Dispatch moved(
            DispatchTrigger trigger, Progress reached, @Nullable LimitClock running) {
        return next(status.on(trigger).target(), reached, running, escalations, materialRequests);
    }

    private Dispatch next(
            DispatchStatus nextStatus,
            Progress reached,
            @Nullable LimitClock running,
            List<Escalation> escalated,
            List<MaterialRequest> requests) {
        return new Dispatch(
                id,
                position,
                sending,
                nextStatus,
                version + 1,
                reached,
                running,
                escalated,
                requests);
    }

    /**
     * What was sent to whom.
     *
     * @param officeRegion the office's seat, whose supervisors watch over it
     * @param objectBy the last day to object (RTE-04)
     * @param advisedBy the routing rules that called the office competent; none if the officer
     *     decided otherwise than advised
     */
    public record Sending(
            String officeId,
            String officeRegion,
            DispatchKind kind,
            @Nullable String note,
            Instant at,
            String by,
            LocalDate objectBy,
            List<RuleRow> advisedBy) {

        /** Copies the list. */
        public Sending {
            advisedBy = CaseContent.copied(advisedBy);
        }

        Sending handedTo(String heirId, String heirRegion) {
            return new Sending(heirId, heirRegion, kind, note, at, by, objectBy, advisedBy);
        }

        Sending objectingBy(LocalDate day) {
            return new Sending(officeId, officeRegion, kind, note, at, by, day, advisedBy);
        }
    }

    /** How far the office has come. */
    public record Progress(
            @Nullable Instant acknowledgedAt,
            @Nullable Refusal refusal,
            @Nullable Recall recall,
            @Nullable Conclusion conclusion) {}
}
