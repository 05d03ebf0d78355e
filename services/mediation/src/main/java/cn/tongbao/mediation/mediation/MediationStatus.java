package cn.tongbao.mediation.mediation;

import static cn.tongbao.mediation.mediation.MediationTrigger.*;

import cn.tongbao.mediation.record.MediationProblem;
import cn.tongbao.mediation.record.Roles;
import cn.tongbao.mediation.record.Transition;
import cn.tongbao.platform.web.ProblemException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a mediation stands. The names are those of the list {@code mediationStatuses}; the limit
 * that runs while it is {@link #IN_MEDIATION} is named by its framework.
 */
public enum MediationStatus {
    /** A party applied; the body looks whether it is fit. */
    APPLIED,
    /** The body returned the application. */
    RETURNED,
    /** The parties are asked whether they agree to mediate. */
    CONSENT_SOUGHT,
    /** A party does not agree. */
    REFUSED,
    /** All agree; a mediator is to be chosen. */
    CONSENTED,
    /** A mediator is named and has to say whether he takes it up. */
    MEDIATOR_SELECTED,
    /** The mediator has taken it up. */
    IN_MEDIATION,
    /** It waits for an appraisal, whose time does not count. */
    SUSPENDED_FOR_APPRAISAL,
    /** All have signed an agreement on everything. */
    AGREED,
    /** All have signed an agreement on a part. */
    PARTLY_AGREED,
    /** It ended without an agreement. */
    FAILED,
    /** It ended because it was not needed any more. */
    TERMINATED,
    /** Every term of the agreement has been performed. */
    PERFORMED;

    /** Stands for the limit that the framework names, MED-05 in most cases. */
    static final String COURSE = "COURSE";

    private static final String ONLINE_RULES = "《人民法院在线调解规则》";
    private static final Set<String> BODY = Set.of(Roles.SECRETARY);
    private static final Set<String> SIDES = Set.of(Roles.SECRETARY, Roles.PARTY);
    private static final Set<String> LEAD = Set.of(Roles.MEDIATOR);
    private static final Set<String> ALL = Set.of(Roles.SECRETARY, Roles.MEDIATOR, Roles.PARTY);

    private static final List<Transition<MediationStatus, MediationTrigger>> TABLE =
            List.of(
                    line(APPLIED, ADMIT, CONSENT_SOUGHT, BODY, "MED-04", null, "第九条、第十五条"),
                    line(APPLIED, RETURN, RETURNED, BODY, null, null, "第九条"),
                    line(APPLIED, JOIN, APPLIED, SIDES, null, null, "第十条"),
                    line(APPLIED, END, TERMINATED, SIDES, null, null, "第二十五条"),
                    line(CONSENT_SOUGHT, JOIN, CONSENT_SOUGHT, SIDES, null, null, "第十条"),
                    line(CONSENT_SOUGHT, CONSENT, CONSENT_SOUGHT, SIDES, null, null, "第十条"),
                    line(
                            CONSENT_SOUGHT,
                            CONSENT_LAST,
                            CONSENTED,
                            SIDES,
                            "MED-01",
                            "MED-04",
                            "第十条第二款"),
                    line(
                            CONSENT_SOUGHT,
                            CONSENT_LAST_NAMED,
                            MEDIATOR_SELECTED,
                            SIDES,
                            "MED-03",
                            "MED-04",
                            "第十二条"),
                    line(CONSENT_SOUGHT, REFUSE, REFUSED, SIDES, null, "MED-04", "第十条"),
                    line(CONSENT_SOUGHT, NAME_EARLY, CONSENT_SOUGHT, SIDES, null, null, "第十条"),
                    line(CONSENT_SOUGHT, FAIL, FAILED, ALL, null, "MED-04", "第二十五条"),
                    line(CONSENT_SOUGHT, END, TERMINATED, ALL, null, "MED-04", "第二十五条"),
                    line(CONSENTED, JOIN, CONSENTED, SIDES, null, null, "第十条"),
                    line(CONSENTED, NAME_EARLY, CONSENTED, SIDES, null, null, "第十条"),
                    line(CONSENTED, NAME, MEDIATOR_SELECTED, SIDES, "MED-03", "MED-01", "第十条"),
                    line(CONSENTED, FAIL, FAILED, SIDES, null, "MED-01", "第二十五条"),
                    line(CONSENTED, END, TERMINATED, SIDES, null, "MED-01", "第二十五条"),
                    line(MEDIATOR_SELECTED, JOIN, MEDIATOR_SELECTED, SIDES, null, null, "第十条"),
                    line(
                            MEDIATOR_SELECTED,
                            NAME,
                            MEDIATOR_SELECTED,
                            BODY,
                            "MED-03",
                            "MED-03",
                            "第十二条"),
                    line(
                            MEDIATOR_SELECTED,
                            DISCLOSE,
                            MEDIATOR_SELECTED,
                            ALL,
                            null,
                            "MED-03",
                            "第十三条"),
                    line(
                            MEDIATOR_SELECTED,
                            TAKE_UP,
                            IN_MEDIATION,
                            ALL,
                            COURSE,
                            "MED-03",
                            "第十二条、第二十四条"),
                    line(
                            MEDIATOR_SELECTED,
                            LOSE_MEDIATOR,
                            CONSENTED,
                            ALL,
                            "MED-01",
                            "MED-03",
                            "第十二条、第十三条"),
                    line(
                            MEDIATOR_SELECTED,
                            CHALLENGE,
                            MEDIATOR_SELECTED,
                            SIDES,
                            null,
                            null,
                            "第十三条"),
                    line(MEDIATOR_SELECTED, FAIL, FAILED, ALL, null, "MED-03", "第二十五条"),
                    line(MEDIATOR_SELECTED, END, TERMINATED, ALL, null, "MED-03", "第二十五条"),
                    line(IN_MEDIATION, JOIN, IN_MEDIATION, SIDES, null, null, "第十条"),
                    line(IN_MEDIATION, CHALLENGE, IN_MEDIATION, SIDES, null, null, "第十三条"),
                    line(IN_MEDIATION, LOSE_MEDIATOR, CONSENTED, ALL, "MED-01", COURSE, "第十三条"),
                    line(IN_MEDIATION, MEET, IN_MEDIATION, LEAD, null, null, "第十六条"),
                    line(IN_MEDIATION, EXTEND, IN_MEDIATION, ALL, null, null, "第二十四条"),
                    line(
                            IN_MEDIATION,
                            SUSPEND,
                            SUSPENDED_FOR_APPRAISAL,
                            LEAD,
                            null,
                            COURSE,
                            "第二十六条"),
                    line(IN_MEDIATION, RECORD_FACTS, IN_MEDIATION, ALL, null, null, "第二十二条"),
                    line(IN_MEDIATION, DRAFT, IN_MEDIATION, LEAD, null, null, "第十九条"),
                    line(IN_MEDIATION, SIGN, IN_MEDIATION, ALL, null, null, "第十九条"),
                    line(IN_MEDIATION, SIGN_LAST, AGREED, ALL, null, COURSE, "第十九条"),
                    line(IN_MEDIATION, SIGN_LAST_PARTLY, PARTLY_AGREED, ALL, null, COURSE, "第十九条"),
                    line(IN_MEDIATION, FAIL, FAILED, ALL, null, COURSE, "第二十五条"),
                    line(IN_MEDIATION, END, TERMINATED, ALL, null, COURSE, "第二十五条"),
                    line(
                            SUSPENDED_FOR_APPRAISAL,
                            RESUME,
                            IN_MEDIATION,
                            LEAD,
                            COURSE,
                            null,
                            "第二十六条"),
                    line(
                            SUSPENDED_FOR_APPRAISAL,
                            MEET,
                            SUSPENDED_FOR_APPRAISAL,
                            LEAD,
                            null,
                            null,
                            "第十六条"),
                    line(
                            SUSPENDED_FOR_APPRAISAL,
                            RECORD_FACTS,
                            SUSPENDED_FOR_APPRAISAL,
                            ALL,
                            null,
                            null,
                            "第二十二条"),
                    line(SUSPENDED_FOR_APPRAISAL, FAIL, FAILED, ALL, null, null, "第二十五条"),
                    line(SUSPENDED_FOR_APPRAISAL, END, TERMINATED, ALL, null, null, "第二十五条"),
                    line(AGREED, PERFORM, AGREED, ALL, null, null, "第十九条"),
                    line(AGREED, PERFORM_LAST, PERFORMED, ALL, null, "CON-02", "第十九条"),
                    line(AGREED, APPLY, AGREED, SIDES, null, null, "第二十条"),
                    line(PARTLY_AGREED, PERFORM, PARTLY_AGREED, ALL, null, null, "第十九条"),
                    line(PARTLY_AGREED, PERFORM_LAST, PERFORMED, ALL, null, "CON-02", "第十九条"),
                    line(PARTLY_AGREED, APPLY, PARTLY_AGREED, SIDES, null, null, "第二十条"),
                    line(PARTLY_AGREED, RECORD_FACTS, PARTLY_AGREED, ALL, null, null, "第二十二条"),
                    line(FAILED, RECORD_FACTS, FAILED, ALL, null, null, "第二十二条"));

    /** Every legal transition, one line each. */
    public static List<Transition<MediationStatus, MediationTrigger>> table() {
        return TABLE;
    }

    /**
     * The line for the trigger in this state.
     *
     * @throws ProblemException {@code MEDIATION_STATE} if there is none
     */
    public Transition<MediationStatus, MediationTrigger> on(MediationTrigger trigger) {
        return TABLE.stream()
                .filter(line -> line.from() == this && line.trigger() == trigger)
                .findFirst()
                .orElseThrow(() -> new ProblemException(MediationProblem.MEDIATION_STATE, name()));
    }

    /** Whether it has an agreement that binds. */
    public boolean agreed() {
        return this == AGREED || this == PARTLY_AGREED || this == PERFORMED;
    }

    /** Whether it is over without an agreement. */
    public boolean over() {
        return this == RETURNED || this == REFUSED || this == FAILED || this == TERMINATED;
    }

    private static Transition<MediationStatus, MediationTrigger> line(
            MediationStatus from,
            MediationTrigger trigger,
            MediationStatus target,
            Set<String> roles,
            @Nullable String starts,
            @Nullable String stops,
            String article) {
        return new Transition<>(
                from, trigger, target, roles, starts, stops, ONLINE_RULES + article);
    }
}
