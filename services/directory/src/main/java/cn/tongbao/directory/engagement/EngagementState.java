package cn.tongbao.directory.engagement;

import cn.tongbao.platform.outbox.NewEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An engagement as its events carry it ({@code contracts/events/state/engagement.json}); letter,
 * materials and grounds stay behind.
 */
record EngagementState(
        String reference,
        String status,
        String officeId,
        String title,
        String regionCode,
        @Nullable String caseReference,
        @Nullable String rightType,
        @Nullable String memberId,
        Instant openedAt,
        Instant updatedAt,
        @Nullable LocalDate dueOn,
        boolean overdue,
        @Nullable String end,
        Fact fact) {

    private static final String AGGREGATE = "engagement";

    static NewEvent event(Engagement engagement, String type) {
        return new NewEvent(
                type,
                AGGREGATE,
                engagement.reference(),
                engagement.version(),
                engagement.reference(),
                engagement.audience().tokens(),
                of(engagement));
    }

    static EngagementState of(Engagement engagement) {
        var ending = engagement.ending();
        var clock = engagement.clock();
        return new EngagementState(
                engagement.reference(),
                engagement.status().name(),
                engagement.parties().officeId(),
                engagement.parties().caseLabel(),
                engagement.parties().regionCode(),
                engagement.parties().caseReference(),
                engagement.parties().rightType(),
                engagement.parties().memberId(),
                engagement.openedAt(),
                engagement.updatedAt(),
                clock == null ? null : clock.dueOn(),
                engagement.overdue(),
                ending == null ? null : ending.reason().name(),
                new Fact(engagement.changes().ruleId()));
    }

    /** What changed. */
    record Fact(@Nullable String ruleId) {}
}
