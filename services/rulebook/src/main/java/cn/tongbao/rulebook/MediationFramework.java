package cn.tongbao.rulebook;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A legal framework of mediation and what follows from it.
 *
 * @param code of {@code mediationFrameworks}
 * @param free null where no rule is known
 * @param binding how far an agreement binds
 * @param limit id of the limit of mediation before filing
 * @param limitBasis the statute behind it, or that the platform applies it by its own rule
 * @param postFilingLimits ids of the limits of mediation after filing, empty where there is none
 * @param choiceLimits whether {@code MED-01} to {@code MED-04} bind
 * @param waiverInWriting whether parties may keep a mediator who disclosed an interest only in
 *     writing
 */
public record MediationFramework(
        String code,
        String version,
        Text text,
        Text fee,
        @Nullable Boolean free,
        Text binding,
        Text confidentiality,
        String limit,
        Text limitBasis,
        List<String> postFilingLimits,
        boolean choiceLimits,
        Confirmability confirmability,
        boolean waiverInWriting,
        EligibilityRule mediators,
        String citation,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean verified)
        implements Dated {

    public MediationFramework {
        postFilingLimits = List.copyOf(postFilingLimits);
    }

    @Override
    public String id() {
        return code;
    }

    /** Whether that person may mediate a case without a foreign side. */
    public Eligibility eligibility(
            MediatorProfile mediator, @Nullable String invitingCourtOfficeId) {
        return eligibility(mediator, invitingCourtOfficeId, false);
    }

    /**
     * Whether that person may mediate, and by which rule.
     *
     * @param invitingCourtOfficeId the court that invited, null where none did
     * @param foreignRelated whether the case matches where a mediator from abroad comes from
     */
    public Eligibility eligibility(
            MediatorProfile mediator,
            @Nullable String invitingCourtOfficeId,
            boolean foreignRelated) {
        return mediators.of(mediator, invitingCourtOfficeId, foreignRelated);
    }
}
