package cn.tongbao.directory.practicefeedback;

import cn.tongbao.directory.record.Roles;
import cn.tongbao.platform.identity.Act;
import java.util.Set;

/** What can be done with feedback, and by which roles. */
public enum FeedbackAct implements Act {
    /** See what was said about an engagement of one's own. */
    READ(Roles.JUDGE, Roles.CLERK, Roles.AGENCY_OFFICER, Roles.INSTITUTION, Roles.EXPERT),
    /** Rate whom one's body engaged. */
    GIVE(Roles.JUDGE, Roles.CLERK, Roles.AGENCY_OFFICER),
    /** Answer what was said about oneself. */
    ANSWER(Roles.INSTITUTION, Roles.EXPERT);

    private final Set<String> roles;

    FeedbackAct(String... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<String> roles() {
        return roles;
    }
}
