package cn.tongbao.directory.selection;

import cn.tongbao.directory.member.Specialty;
import cn.tongbao.platform.deadlines.LimitClock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A selection as the body that chooses sees it.
 *
 * @param proof where the public proof of a draw is
 * @param draw what was announced and came of it; absent in lists
 * @param engaged whether who was chosen is at work, or about to be
 */
public record SelectionView(
        String reference,
        long version,
        SelectionStatus status,
        SelectionKind kind,
        String officeId,
        @Nullable String caseReference,
        String caseLabel,
        String memberKind,
        Specialty specialty,
        List<Agent> agents,
        @Nullable Instance instance,
        List<EarlierInstance> earlierInstances,
        List<Exclusion> exclusions,
        List<Conflict> conflicts,
        List<AcceptedConflict> acceptedConflicts,
        @Nullable String memberId,
        @Nullable Outside outside,
        String chosenBy,
        Instant createdAt,
        Instant updatedAt,
        @Nullable LimitClock clock,
        @Nullable String proof,
        @Nullable ProofView draw,
        boolean engaged,
        @Nullable EngagementEnd engagementEnd,
        @Nullable String redrawnAs) {

    static SelectionView of(Selection selection) {
        var matter = selection.matter();
        var drawn = selection.kind() == SelectionKind.DRAW;
        return new SelectionView(
                selection.reference(),
                selection.version(),
                selection.status(),
                selection.kind(),
                matter.officeId(),
                matter.caseReference(),
                matter.caseLabel(),
                matter.memberKind().name(),
                matter.specialty(),
                matter.agents(),
                matter.instance(),
                matter.earlierInstances(),
                selection.exclusions(),
                selection.conflicts(),
                selection.acceptedConflicts(),
                selection.memberId(),
                selection.outside(),
                selection.chosenBy(),
                selection.createdAt(),
                selection.updatedAt(),
                selection.clock(),
                drawn ? "/api/v1/selections/" + selection.reference() + "/proof" : null,
                selection.announced() == null ? null : ProofView.of(selection, List.of()),
                selection.engaged(),
                selection.engagementEnd(),
                selection.redrawnAs());
    }
}
