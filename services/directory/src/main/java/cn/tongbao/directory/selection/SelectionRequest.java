package cn.tongbao.directory.selection;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a selection is made of.
 *
 * @param memberKind whom to look for; an institution if not given
 * @param agreedMemberId who is agreed upon, of the registers
 * @param outside who is agreed upon, if he is on no register
 * @param instance in which procedure of the case
 * @param earlierInstances other procedures of the same case, each by its reference, or by the
 *     office and its label there
 * @param acceptedConflicts conflicts that were looked at and are not in the way
 */
public record SelectionRequest(
        @Nullable String caseReference,
        @Nullable String caseLabel,
        @Nullable String kind,
        @Nullable String memberKind,
        @Nullable SpecialtyRequest specialty,
        @Nullable String agreedMemberId,
        @Nullable OutsideRequest outside,
        @Nullable List<AgentRequest> agents,
        @Nullable List<ExclusionRequest> exclusions,
        @Nullable List<AcceptedRequest> acceptedConflicts,
        @Nullable String instance,
        @Nullable List<EarlierInstance> earlierInstances) {

    List<AgentRequest> allAgents() {
        return Objects.requireNonNullElse(agents, List.of());
    }

    List<ExclusionRequest> allExclusions() {
        return Objects.requireNonNullElse(exclusions, List.of());
    }

    List<AcceptedRequest> allAccepted() {
        return Objects.requireNonNullElse(acceptedConflicts, List.of());
    }

    List<EarlierInstance> allEarlier() {
        return Objects.requireNonNullElse(earlierInstances, List.of());
    }

    /** The technical field, type of right and kind of appraisal. */
    public record SpecialtyRequest(
            @Nullable String rightType,
            @Nullable String appraisalKind,
            @Nullable String technicalField) {}

    /** Somebody who is on no register (APP-04). */
    public record OutsideRequest(
            @Nullable String nameZh, @Nullable String name, @Nullable String reason) {}

    /** An agent of a party. */
    public record AgentRequest(
            @Nullable String name, @Nullable String organisation, @Nullable String party) {}

    /** Somebody to keep out. */
    public record ExclusionRequest(
            @Nullable String memberId, @Nullable String ground, @Nullable String text) {}

    /** Somebody to keep in, whatever was found. */
    public record AcceptedRequest(@Nullable String memberId, @Nullable String reason) {}
}
