package cn.tongbao.mediation.mediation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is mediated, by whom and under which law; it never changes, but for a body or court that was
 * closed.
 *
 * @param framework code of the mediation frameworks
 * @param bodyOfficeId the mediation body
 * @param bodyRegionCode its seat when the mediation was opened
 * @param caseReference the case it was referred from
 * @param invitingCourtOfficeId the court that invited it
 * @param objectRegionCode where the object of the dispute is
 * @param rightType code of the right types
 * @param title for lists and search
 * @param dispute what the parties are at odds over
 * @param disputeKind code of the dispute kinds
 * @param disputeFeatures codes of what else decides the level of the court
 * @param amount in yuan
 * @param foreignRelated whether a side or the object is foreign
 * @param procedure of a suit already filed: {@code ORDINARY} or {@code SIMPLIFIED}; null before
 */
public record Matter(
        String framework,
        String bodyOfficeId,
        String bodyRegionCode,
        @Nullable String caseReference,
        @Nullable String invitingCourtOfficeId,
        @Nullable String objectRegionCode,
        String rightType,
        String title,
        String dispute,
        String disputeKind,
        List<String> disputeFeatures,
        @Nullable String amount,
        boolean foreignRelated,
        @Nullable String procedure) {

    /** Copies the features. */
    public Matter {
        disputeFeatures = List.copyOf(disputeFeatures);
    }

    /** The same before the successor of the body; what the old one's seat decided stays. */
    Matter at(String heirId) {
        return with(heirId, invitingCourtOfficeId);
    }

    /** The same as if the successor of the court had invited it: that one confirms (CON-04). */
    Matter invitedBy(String heirId) {
        return with(bodyOfficeId, heirId);
    }

    private Matter with(String body, @Nullable String invitingCourt) {
        return new Matter(
                framework,
                body,
                bodyRegionCode,
                caseReference,
                invitingCourt,
                objectRegionCode,
                rightType,
                title,
                dispute,
                disputeKind,
                disputeFeatures,
                amount,
                foreignRelated,
                procedure);
    }
}
