package cn.tongbao.mediation;

import cn.tongbao.platform.identity.TestTokens;

/** Tokens of people who have, or do not have, to do with a mediation of the body in Beijing. */
public final class Callers {

    public static final String BODY = "MEDI-110000";
    public static final String OTHER_BODY = "MEDI-310000";

    public static final String SECRETARY =
            TestTokens.bearer("secretary.beijing", "mediation-secretary", BODY, "110000");
    public static final String OTHER_SECRETARY =
            TestTokens.bearer("secretary.shanghai", "mediation-secretary", OTHER_BODY, "310000");
    public static final String MEDIATOR =
            TestTokens.bearer("mediator.li", "mediator", BODY, "110000");
    public static final String COLLEAGUE =
            TestTokens.bearer("mediator.wang", "mediator", BODY, "110000");
    public static final String OTHER_MEDIATOR =
            TestTokens.bearer("mediator.chen", "mediator", OTHER_BODY, "310000");
    public static final String HOLDER = party("party.holder");
    public static final String RESPONDENT = party("party.respondent");
    public static final String STRANGER = party("party.stranger");
    public static final String ROUTING =
            TestTokens.bearer("routing.beijing", "routing-officer", "PROT-110000", "110000");
    public static final String OTHER_ROUTING =
            TestTokens.bearer("routing.shanghai", "routing-officer", "PROT-310000", "310000");
    public static final String CLERK =
            TestTokens.bearer("clerk.haidian", "court-clerk", "COURT-110108", "110108");
    public static final String JUDGE =
            TestTokens.bearer("judge.haidian", "judge", "COURT-110108", "110108");
    public static final String SUPERVISOR =
            TestTokens.bearer("supervisor.national", "supervisor", null, "000000");
    public static final String AUDITOR =
            TestTokens.bearer("auditor.national", "auditor", null, "000000");
    public static final String ADMINISTRATOR =
            TestTokens.bearer("admin", "administrator", null, null);

    private Callers() {}

    /** Somebody with an account of his own and no office. */
    public static String party(String person) {
        return TestTokens.bearer(person, "party", null, null);
    }

    /** A mediator of the body in Beijing. */
    public static String mediator(String person) {
        return TestTokens.bearer(person, "mediator", BODY, "110000");
    }
}
