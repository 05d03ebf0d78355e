package cn.tongbao.mediation.confirmation;

import cn.tongbao.platform.outbox.NewEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application as its events carry it ({@code contracts/events/state/confirmation.json}); papers
 * and the reasons of the court stay behind.
 */
record ConfirmationState(
        String reference,
        String status,
        String mediationReference,
        @Nullable String caseReference,
        String courtOfficeId,
        String courtMode,
        String title,
        @Nullable String rightType,
        @Nullable String regionCode,
        List<Side> parties,
        Instant appliedAt,
        Instant updatedAt,
        @Nullable LocalDate dueOn,
        boolean overdue,
        @Nullable Decided decision,
        Fact fact) {

    private static final String AGGREGATE = "confirmation";

    /** The event of that type about the application as it is. */
    static NewEvent event(Confirmation confirmation, String type) {
        return new NewEvent(
                type,
                AGGREGATE,
                confirmation.reference(),
                confirmation.version(),
                confirmation.reference(),
                confirmation.audience().tokens(),
                of(confirmation));
    }

    static ConfirmationState of(Confirmation confirmation) {
        var matter = confirmation.matter();
        var decision = confirmation.decision();
        return new ConfirmationState(
                confirmation.reference(),
                confirmation.status().name(),
                matter.mediationReference(),
                matter.caseReference(),
                matter.courtOfficeId(),
                matter.docked() ? "DOCKED" : "PORTAL",
                matter.title(),
                matter.rightType(),
                matter.courtRegionCode(),
                matter.parties().stream()
                        .map(party -> new Side(party.role(), party.name(), party.kind()))
                        .toList(),
                confirmation.appliedAt(),
                confirmation.updatedAt(),
                Confirmations.dueOn(confirmation),
                Confirmations.overdue(confirmation),
                decision == null
                        ? null
                        : new Decided(
                                decision.result(),
                                decision.ground(),
                                decision.number(),
                                decision.on()),
                new Fact(confirmation.changes().ruleId()));
    }

    /** A party by name. */
    record Side(String role, String name, String kind) {}

    /** What the court decided. */
    record Decided(
            @Nullable String result,
            @Nullable String ground,
            @Nullable String number,
            LocalDate on) {}

    /** What changed. */
    record Fact(@Nullable String ruleId) {}
}
