package cn.tongbao.mediation.mediation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mediation is opened with.
 *
 * @param caseReference of a case that was referred to the body
 * @param disputeKind code of the dispute kinds; an infringement if not given
 * @param procedure of a suit already filed: {@code ORDINARY} or {@code SIMPLIFIED}
 */
public record OpeningRequest(
        @Nullable String caseReference,
        @Nullable String framework,
        @Nullable String bodyOfficeId,
        @Nullable String invitingCourtOfficeId,
        @Nullable String objectRegionCode,
        @Nullable String rightType,
        @Nullable String title,
        @Nullable String dispute,
        @Nullable String disputeKind,
        @Nullable List<String> disputeFeatures,
        @Nullable String amount,
        @Nullable Boolean foreignRelated,
        @Nullable String procedure,
        @Nullable List<PartyRequest> parties) {

    /**
     * A party.
     *
     * @param self whether it is the party who opens the mediation
     */
    public record PartyRequest(
            @Nullable String role,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String domicileRegionCode,
            @Nullable String email,
            @Nullable List<RepresentativeRequest> representatives,
            @Nullable Boolean self) {}

    /** Somebody who speaks for a party. */
    public record RepresentativeRequest(@Nullable String name, @Nullable String authority) {}
}
