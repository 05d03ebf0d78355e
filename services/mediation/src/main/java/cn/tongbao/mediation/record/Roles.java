package cn.tongbao.mediation.record;

import cn.tongbao.platform.identity.Subject;
import java.util.Set;

/** The realm's roles that have to do with mediations and confirmations. */
public final class Roles {

    /** Opens mediations of his body, assigns mediators, files signed papers. */
    public static final String SECRETARY = "mediation-secretary";

    /** Leads the mediations in which he is named. */
    public static final String MEDIATOR = "mediator";

    /** Takes part in his own mediations. */
    public static final String PARTY = "party";

    /** Registers applications of his court. */
    public static final String CLERK = "court-clerk";

    /** Decides on applications of his court. */
    public static final String JUDGE = "judge";

    /** Maintains settings; sees no case content. */
    public static final String ADMINISTRATOR = "administrator";

    /** Routes cases of a protection centre, and keeps its hearing rooms. */
    public static final String ROUTING_OFFICER = "routing-officer";

    private static final Set<String> STAFF = Set.of(SECRETARY, MEDIATOR, CLERK, JUDGE);

    private Roles() {}

    /** Whether he acts by office or appointment, so that he has to name the version he saw. */
    public static boolean staff(Subject who) {
        return STAFF.stream().anyMatch(who::has);
    }
}
