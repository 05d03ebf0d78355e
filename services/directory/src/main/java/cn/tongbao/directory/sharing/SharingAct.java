package cn.tongbao.directory.sharing;

import cn.tongbao.directory.record.Roles;
import cn.tongbao.platform.identity.Act;
import java.util.Set;

/** What can be done with requests for persons of other regions, and by which roles. */
enum SharingAct implements Act {
    /** See one that asks, or that is asked, or that is about oneself. */
    READ(Roles.JUDGE, Roles.CLERK, Roles.AGENCY_OFFICER, Roles.KEEPER, Roles.EXPERT),
    /** Ask, and withdraw. */
    ASK(Roles.JUDGE, Roles.CLERK, Roles.AGENCY_OFFICER),
    /**
     * Grant, refuse, revoke: a judge or an officer for the body that holds him, else the keeper.
     */
    DECIDE(Roles.JUDGE, Roles.AGENCY_OFFICER, Roles.KEEPER);

    private final Set<String> roles;

    SharingAct(String... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<String> roles() {
        return roles;
    }
}
