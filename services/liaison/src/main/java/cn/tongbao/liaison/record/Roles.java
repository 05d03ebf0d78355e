package cn.tongbao.liaison.record;

/** The realm's roles that have to do with requests and meetings. */
public final class Roles {

    /** Acts for his liaison office. */
    public static final String LIAISON = "liaison-officer";

    /** Watches over a region. */
    public static final String SUPERVISOR = "supervisor";

    private Roles() {}
}
