package cn.tongbao.directory.record;

/** The realm's roles that have to do with the registers. */
public final class Roles {

    /** Keeps the registers: verifies, lists, warns, suspends, removes. */
    public static final String KEEPER = "directory-keeper";

    /** Acts for an institution. */
    public static final String INSTITUTION = "institution";

    /** An expert, a technical investigator. */
    public static final String EXPERT = "expert";

    /** A mediator. */
    public static final String MEDIATOR = "mediator";

    /** Nominates mediators of his body. */
    public static final String SECRETARY = "mediation-secretary";

    /** Chooses for his court. */
    public static final String JUDGE = "judge";

    /** Chooses for his court. */
    public static final String CLERK = "court-clerk";

    /** Chooses in a procedure of his agency. */
    public static final String AGENCY_OFFICER = "agency-officer";

    private Roles() {}
}
