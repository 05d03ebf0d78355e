package cn.tongbao.mediation.mediator;

import cn.tongbao.rulebook.MediatorProfile;
import java.util.Set;

/**
 * A mediator as the directory tells of him, or else as his body keeps him.
 *
 * @param person the person of his account
 * @param bodyOfficeId the body that keeps him
 * @param qualifications codes of the mediator qualifications
 * @param commercialYears full years of commercial mediation before 2026-05-01
 * @param rosterCourts courts on whose roster of invited mediators he stands
 * @param active whether he may be named on the day that was asked for
 */
public record Mediator(
        String person,
        long version,
        String bodyOfficeId,
        String name,
        boolean adult,
        Set<String> qualifications,
        int mediationYears,
        int professionYears,
        int commercialYears,
        Set<String> rosterCourts,
        boolean foreign,
        boolean active) {

    /** Copies the sets. */
    public Mediator {
        qualifications = Set.copyOf(qualifications);
        rosterCourts = Set.copyOf(rosterCourts);
    }

    /** What the rules on eligibility ask for. */
    public MediatorProfile profile() {
        return new MediatorProfile(
                adult,
                qualifications,
                mediationYears,
                professionYears,
                commercialYears,
                rosterCourts,
                foreign);
    }
}
