package cn.tongbao.caserouting.casefile;

import cn.tongbao.platform.identity.Audience;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an office was told to do by when, and what it answered.
 *
 * @param position which instruction of the case it is, from 1
 * @param dispatchId the dispatch that the office held
 * @param by who instructed
 * @param byOffice for which office, if any
 * @param warnedAt when its day was found near
 * @param escalations the supervisors told that it was not answered
 */
public record Instruction(
        UUID id,
        int position,
        UUID dispatchId,
        String officeId,
        String officeRegion,
        String text,
        LocalDate dueOn,
        InstructionStatus status,
        long version,
        Instant at,
        String by,
        @Nullable String byOffice,
        @Nullable Reply reply,
        @Nullable Instant warnedAt,
        List<Escalation> escalations) {

    /** Copies the list. */
    public Instruction {
        escalations = CaseContent.copied(escalations);
    }

    /** The same readers as the dispatch it belongs to. */
    Audience audience(Audience routing) {
        return routing.office(officeId).place(officeRegion);
    }

    Instruction replied(Reply given) {
        return next(status.on(InstructionTrigger.REPLY).target(), given, warnedAt, escalations);
    }

    Instruction warned(Instant when) {
        return next(status, reply, when, escalations);
    }

    Instruction missed(Escalation escalation) {
        return next(
                status.on(InstructionTrigger.MISS).target(), reply, warnedAt, List.of(escalation));
    }

    /** The office was closed, and its successor has to answer by the same day. */
    Instruction handedTo(String heirId, String heirRegion) {
        return new Instruction(
                id,
                position,
                dispatchId,
                heirId,
                heirRegion,
                text,
                dueOn,
                status,
                version + 1,
                at,
                by,
                byOffice,
                reply,
                warnedAt,
                escalations);
    }

    private Instruction next(
            InstructionStatus nextStatus,
            @Nullable Reply given,
            @Nullable Instant warned,
            List<Escalation> escalated) {
        return new Instruction(
                id,
                position,
                dispatchId,
                officeId,
                officeRegion,
                text,
                dueOn,
                nextStatus,
                version + 1,
                at,
                by,
                byOffice,
                given,
                warned,
                escalated);
    }

    /** The office's answer. */
    public record Reply(String text, Instant at) {}
}
