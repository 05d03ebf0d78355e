package cn.tongbao.caserouting.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The case itself, without its dispatches and instructions.
 *
 * @param version counts every change of the case or of any part of it
 * @param routingOfficeId the centre that routes it
 * @param tips references of the tips that went into it
 * @param clock the limit of the routing decision while that is awaited
 * @param referral the last referral of the dispute to a mediation body
 * @param handOvers how it came from one centre to the next, the oldest first
 */
record CaseHead(
        String reference,
        long version,
        CaseStatus status,
        String routingOfficeId,
        List<String> tips,
        CaseContent content,
        CaseFigures figures,
        Instant openedAt,
        @Nullable Instant closedAt,
        Instant updatedAt,
        @Nullable LimitClock clock,
        List<Escalation> escalations,
        @Nullable Referral referral,
        List<HandOver> handOvers) {

    CaseHead {
        tips = CaseContent.copied(tips);
        escalations = CaseContent.copied(escalations);
        handOvers = CaseContent.copied(handOvers);
    }

    CaseHead touched(long nextVersion, Instant at) {
        return new CaseHead(
                reference,
                nextVersion,
                status,
                routingOfficeId,
                tips,
                content,
                figures,
                openedAt,
                closedAt,
                at,
                clock,
                escalations,
                referral,
                handOvers);
    }

    CaseHead in(CaseStatus next, @Nullable Instant closed, @Nullable LimitClock running) {
        return new CaseHead(
                reference,
                version,
                next,
                routingOfficeId,
                tips,
                content,
                figures,
                openedAt,
                closed,
                updatedAt,
                running,
                escalations,
                referral,
                handOvers);
    }

    CaseHead with(CaseFigures entered) {
        return new CaseHead(
                reference,
                version,
                status,
                routingOfficeId,
                tips,
                content,
                entered,
                openedAt,
                closedAt,
                updatedAt,
                clock,
                escalations,
                referral,
                handOvers);
    }

    CaseHead with(CaseContent changed) {
        return new CaseHead(
                reference,
                version,
                status,
                routingOfficeId,
                tips,
                changed,
                figures,
                openedAt,
                closedAt,
                updatedAt,
                clock,
                escalations,
                referral,
                handOvers);
    }

    CaseHead with(@Nullable LimitClock running, List<Escalation> escalated) {
        return new CaseHead(
                reference,
                version,
                status,
                routingOfficeId,
                tips,
                content,
                figures,
                openedAt,
                closedAt,
                updatedAt,
                running,
                escalated,
                referral,
                handOvers);
    }

    CaseHead with(Referral changed) {
        return new CaseHead(
                reference,
                version,
                status,
                routingOfficeId,
                tips,
                content,
                figures,
                openedAt,
                closedAt,
                updatedAt,
                clock,
                escalations,
                changed,
                handOvers);
    }

    CaseHead with(List<HandOver> moves) {
        return new CaseHead(
                reference,
                version,
                status,
                routingOfficeId,
                tips,
                content,
                figures,
                openedAt,
                closedAt,
                updatedAt,
                clock,
                escalations,
                referral,
                moves);
    }

    /** Another centre keeps it from now on. */
    CaseHead keptBy(HandOver handOver) {
        var moves = new ArrayList<>(handOvers);
        moves.add(handOver);
        return new CaseHead(
                reference,
                version,
                status,
                handOver.toOfficeId(),
                tips,
                content.in(handOver.toRegionCode()),
                figures,
                openedAt,
                closedAt,
                updatedAt,
                clock,
                escalations,
                referral,
                moves);
    }
}
