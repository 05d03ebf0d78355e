package cn.tongbao.directory.engagement;

import cn.tongbao.directory.record.Roles;
import cn.tongbao.platform.identity.Act;
import java.util.Set;

/** What can be done with engagements, and by which roles. */
public enum EngagementAct implements Act {
    /** See it. */
    READ(Roles.JUDGE, Roles.CLERK, Roles.AGENCY_OFFICER, Roles.INSTITUTION, Roles.EXPERT),
    /** Take it on. */
    ACCEPT(Roles.INSTITUTION, Roles.EXPERT),
    /** Ask to step back. */
    STEP_BACK(Roles.INSTITUTION, Roles.EXPERT),
    /** Enter that a party challenges who was chosen. */
    CHALLENGE(Roles.JUDGE, Roles.CLERK, Roles.AGENCY_OFFICER),
    /** Decide on either. */
    DECIDE(Roles.JUDGE, Roles.AGENCY_OFFICER),
    /** Hand materials over. */
    HAND_OVER(Roles.JUDGE, Roles.CLERK, Roles.AGENCY_OFFICER),
    /** Move the day. */
    EXTEND(Roles.JUDGE, Roles.AGENCY_OFFICER),
    /** Hand the report in. */
    REPORT(Roles.INSTITUTION, Roles.EXPERT),
    /** Record questions in court. */
    QUESTION(Roles.JUDGE, Roles.CLERK, Roles.AGENCY_OFFICER),
    /** End it, or release who was chosen. */
    END(Roles.JUDGE, Roles.AGENCY_OFFICER);

    private final Set<String> roles;

    EngagementAct(String... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<String> roles() {
        return roles;
    }
}
