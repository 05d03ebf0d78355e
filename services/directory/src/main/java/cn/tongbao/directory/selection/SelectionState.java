package cn.tongbao.directory.selection;

import cn.tongbao.platform.outbox.NewEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A selection as its events carry it ({@code contracts/events/state/selection.json}); agents,
 * exclusions and conflicts stay behind.
 */
record SelectionState(
        String reference,
        String status,
        String kind,
        String officeId,
        String regionCode,
        @Nullable String caseReference,
        String title,
        String rightType,
        @Nullable String appraisalKind,
        @Nullable String technicalField,
        String memberKind,
        @Nullable String memberId,
        boolean engaged,
        Instant createdAt,
        Instant updatedAt,
        @Nullable LocalDate dueOn,
        @Nullable Draw draw,
        Fact fact) {

    private static final String AGGREGATE = "selection";

    static NewEvent event(Selection selection, String type) {
        return new NewEvent(
                type,
                AGGREGATE,
                selection.reference(),
                selection.version(),
                selection.reference(),
                selection.audience().tokens(),
                of(selection));
    }

    static SelectionState of(Selection selection) {
        var matter = selection.matter();
        return new SelectionState(
                selection.reference(),
                selection.status().name(),
                selection.kind().name(),
                matter.officeId(),
                matter.regionCode(),
                matter.caseReference(),
                matter.caseLabel(),
                matter.specialty().rightType(),
                matter.specialty().appraisalKind(),
                matter.specialty().technicalField(),
                matter.memberKind().name(),
                selection.memberId(),
                selection.engaged(),
                selection.createdAt(),
                selection.updatedAt(),
                Selections.dueOn(selection),
                draw(selection),
                new Fact(selection.changes().ruleId()));
    }

    private static @Nullable Draw draw(Selection selection) {
        var announced = selection.announced();
        if (announced == null) {
            return null;
        }
        var announcement = announced.announcement();
        var voided = selection.voided();
        return new Draw(
                announcement.poolHash(),
                announcement.commitment(),
                announcement.entropy().source(),
                announcement.entropy().round(),
                announced.redrawOf(),
                voided == null ? null : voided.reason().name());
    }

    /** What is public of the draw. */
    record Draw(
            String poolHash,
            String commitment,
            String source,
            long round,
            @Nullable String redrawOf,
            @Nullable String voidReason) {}

    /** What changed. */
    record Fact(@Nullable String ruleId) {}
}
