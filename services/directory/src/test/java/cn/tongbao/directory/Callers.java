package cn.tongbao.directory;

import cn.tongbao.platform.identity.TestTokens;

/** Tokens of people who have, or do not have, to do with the registers. */
public final class Callers {

    public static final String KEEPER =
            TestTokens.bearer("keeper.national", "directory-keeper", null, "000000");
    public static final String OTHER_KEEPER =
            TestTokens.bearer("keeper.guangdong", "directory-keeper", null, "440000");
    public static final String INSTITUTION = institution("institution.alpha");
    public static final String EXPERT = TestTokens.bearer("expert.zhao", "expert", null, null);
    public static final String MEDIATOR =
            TestTokens.bearer("mediator.li", "mediator", "MEDI-110000", "110000");
    public static final String SECRETARY =
            TestTokens.bearer("secretary.beijing", "mediation-secretary", "MEDI-110000", "110000");
    public static final String JUDGE =
            TestTokens.bearer("judge.haidian", "judge", "COURT-110108", "110108");
    public static final String CLERK =
            TestTokens.bearer("clerk.haidian", "court-clerk", "COURT-110108", "110108");
    public static final String OTHER_JUDGE =
            TestTokens.bearer("judge.pudong", "judge", "COURT-310115", "310115");
    public static final String AGENCY =
            TestTokens.bearer("samr.beijing", "agency-officer", "SAMR-110000", "110000");
    public static final String PARTY = TestTokens.bearer("party.holder", "party", null, null);
    public static final String SUPERVISOR =
            TestTokens.bearer("supervisor.national", "supervisor", null, "000000");
    public static final String AUDITOR =
            TestTokens.bearer("auditor.national", "auditor", null, "000000");
    public static final String ADMINISTRATOR =
            TestTokens.bearer("admin", "administrator", null, null);

    private Callers() {}

    /** A mediator of whatever body. */
    public static String mediator(String person) {
        return TestTokens.bearer(person, "mediator", null, null);
    }

    /** Somebody who acts for an institution. */
    public static String institution(String person) {
        return TestTokens.bearer(person, "institution", null, null);
    }
}
