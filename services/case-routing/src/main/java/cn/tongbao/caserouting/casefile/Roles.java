package cn.tongbao.caserouting.casefile;

import java.util.Set;

/** The realm's roles that have to do with cases. */
public final class Roles {

    /** Routes cases of his office. */
    public static final String ROUTING_OFFICER = "routing-officer";

    /** Handles the dispatches to his office. */
    public static final String AGENCY_OFFICER = "agency-officer";

    /** Watches over a region. */
    public static final String SUPERVISOR = "supervisor";

    static final Set<String> ROUTING = Set.of(ROUTING_OFFICER);
    static final Set<String> AGENCY = Set.of(AGENCY_OFFICER);
    static final Set<String> ROUTING_AND_AGENCY = Set.of(ROUTING_OFFICER, AGENCY_OFFICER);
    static final Set<String> ROUTING_AND_SUPERVISION = Set.of(ROUTING_OFFICER, SUPERVISOR);
    static final Set<String> ALL = Set.of(ROUTING_OFFICER, AGENCY_OFFICER, SUPERVISOR);

    private Roles() {}
}
