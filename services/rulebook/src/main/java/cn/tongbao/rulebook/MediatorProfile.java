package cn.tongbao.rulebook;

import java.util.Set;

/**
 * What is known of a mediator.
 *
 * @param qualifications codes of {@code mediatorQualifications}
 * @param mediationYears full years of mediation of any kind
 * @param professionYears full years in the profession or office that counts
 * @param commercialMediationYearsBefore20260501 full years of commercial mediation before the
 *     regulations came into force
 * @param rosterCourts ids of the courts on whose roster the mediator is, or that may use it
 * @param foreign from abroad, Hong Kong, Macau or Taiwan
 */
public record MediatorProfile(
        boolean adult,
        Set<String> qualifications,
        int mediationYears,
        int professionYears,
        int commercialMediationYearsBefore20260501,
        Set<String> rosterCourts,
        boolean foreign) {

    public MediatorProfile {
        qualifications = Set.copyOf(qualifications);
        rosterCourts = Set.copyOf(rosterCourts);
    }
}
