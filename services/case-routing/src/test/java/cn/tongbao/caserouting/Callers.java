package cn.tongbao.caserouting;

import cn.tongbao.platform.identity.TestTokens;

/** Tokens of people who have, or do not have, to do with a case of Suzhou in Anhui. */
public final class Callers {

    public static final String ROUTING =
            TestTokens.bearer("routing.national", "routing-officer", "PROT-000000", "000000");
    public static final String OTHER_ROUTING =
            TestTokens.bearer("routing.beijing", "routing-officer", "PROT-110000", "110000");
    public static final String SAMR =
            TestTokens.bearer("samr.anhui", "agency-officer", "SAMR-340000", "340000");
    public static final String PSB =
            TestTokens.bearer("psb.anhui", "agency-officer", "PSB-340000", "340000");
    public static final String OTHER_SAMR =
            TestTokens.bearer("samr.beijing", "agency-officer", "SAMR-110000", "110000");
    public static final String SUPERVISOR =
            TestTokens.bearer("supervisor.anhui", "supervisor", null, "340000");
    public static final String NATIONAL_SUPERVISOR =
            TestTokens.bearer("supervisor.national", "supervisor", null, "000000");
    public static final String OTHER_SUPERVISOR =
            TestTokens.bearer("supervisor.shanghai", "supervisor", null, "310000");
    public static final String INTAKE =
            TestTokens.bearer("intake.national", "intake-officer", "PROT-000000", "000000");
    public static final String AUDITOR =
            TestTokens.bearer("auditor.national", "auditor", null, "000000");
    public static final String ADMINISTRATOR =
            TestTokens.bearer("admin", "administrator", null, null);

    private Callers() {}
}
