package cn.tongbao.mediation.confirmation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application for confirmation, or that a party joins one.
 *
 * @param applicants who applies by this act; whoever acts for a party applies for it in any case
 * @param materials papers of the checklist (CON-08), taken when all have joined
 */
public record ApplicationRequest(
        @Nullable String courtOfficeId,
        @Nullable List<ApplicantRequest> applicants,
        @Nullable List<MaterialRequest> materials) {

    /**
     * A party that applies.
     *
     * @param evidence token of the paper that it signed, where it does not act itself
     */
    public record ApplicantRequest(@Nullable String partyId, @Nullable String evidence) {}

    /**
     * A paper of the checklist.
     *
     * @param item code of the confirmation materials
     */
    public record MaterialRequest(@Nullable String item, @Nullable String evidence) {}
}
