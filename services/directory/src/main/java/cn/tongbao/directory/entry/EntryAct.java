package cn.tongbao.directory.entry;

import cn.tongbao.directory.record.Roles;
import cn.tongbao.platform.identity.Act;
import java.util.Set;

/** What can be done with an entry, and by which roles. */
public enum EntryAct implements Act {
    /** See what is not public: whom it is about, who nominated him, who keeps the register. */
    READ_WHOLE(
            Roles.INSTITUTION,
            Roles.EXPERT,
            Roles.MEDIATOR,
            Roles.SECRETARY,
            Roles.JUDGE,
            Roles.CLERK,
            Roles.AGENCY_OFFICER,
            Roles.KEEPER),
    /** Apply for an institution. */
    APPLY_AS_INSTITUTION(Roles.INSTITUTION, Roles.KEEPER),
    /** Apply for himself, or nominate somebody of his office. */
    APPLY_AS_PERSON(
            Roles.EXPERT,
            Roles.MEDIATOR,
            Roles.SECRETARY,
            Roles.JUDGE,
            Roles.CLERK,
            Roles.AGENCY_OFFICER,
            Roles.KEEPER),
    /** Change the own application or particulars. */
    AMEND(
            Roles.INSTITUTION,
            Roles.EXPERT,
            Roles.MEDIATOR,
            Roles.SECRETARY,
            Roles.JUDGE,
            Roles.CLERK,
            Roles.AGENCY_OFFICER,
            Roles.KEEPER),
    /** Verify, list, review, appoint, warn, suspend, remove, re-admit. */
    KEEP(Roles.KEEPER);

    private final Set<String> roles;

    EntryAct(String... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<String> roles() {
        return roles;
    }
}
