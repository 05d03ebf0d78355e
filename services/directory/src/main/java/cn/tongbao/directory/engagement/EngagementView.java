package cn.tongbao.directory.engagement;

import cn.tongbao.platform.deadlines.LimitClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An engagement as body and chosen see it.
 *
 * @param memberFlag where the entry of the registers stands, if it may not be chosen any more while
 *     the engagement is open
 * @param refusedFiles ids of files that were not bound to it, since they belong to another record
 */
public record EngagementView(
        String reference,
        long version,
        EngagementStatus status,
        String officeId,
        String caseLabel,
        @Nullable String memberId,
        String name,
        @Nullable String memberFlag,
        Instant openedAt,
        Instant updatedAt,
        @Nullable LimitClock clock,
        @Nullable Instant acceptedAt,
        @Nullable Letter letter,
        @Nullable LocalDate dueOn,
        boolean overdue,
        List<Objection> objections,
        List<Handover> handovers,
        List<Extension> extensions,
        @Nullable Report report,
        List<Questioning> questionings,
        @Nullable Ending ending,
        List<String> refusedFiles) {

    /** The same as he who was chosen sees it: the body that acted, and no officer by name. */
    EngagementView ofTheChosen() {
        return new EngagementView(
                reference,
                version,
                status,
                officeId,
                caseLabel,
                memberId,
                name,
                memberFlag,
                openedAt,
                updatedAt,
                clock,
                acceptedAt,
                letter,
                dueOn,
                overdue,
                objections.stream().map(one -> one.ruledBy(officeId)).toList(),
                handovers.stream().map(one -> one.by(officeId)).toList(),
                extensions,
                report,
                questionings,
                ending,
                refusedFiles);
    }

    static EngagementView of(
            Engagement engagement, @Nullable String flag, List<String> refusedFiles) {
        var parties = engagement.parties();
        return new EngagementView(
                engagement.reference(),
                engagement.version(),
                engagement.status(),
                parties.officeId(),
                parties.caseLabel(),
                parties.memberId(),
                parties.name(),
                flag,
                engagement.openedAt(),
                engagement.updatedAt(),
                engagement.clock(),
                engagement.acceptedAt(),
                engagement.letter(),
                engagement.dueOn(),
                engagement.overdue(),
                engagement.objections(),
                engagement.handovers(),
                engagement.extensions(),
                engagement.report(),
                engagement.questionings(),
                engagement.ending(),
                refusedFiles);
    }
}
