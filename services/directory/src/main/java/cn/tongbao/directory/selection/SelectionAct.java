package cn.tongbao.directory.selection;

import cn.tongbao.directory.record.Roles;
import cn.tongbao.platform.identity.Act;
import java.util.Set;

/** What can be done with selections, and by which roles. */
public enum SelectionAct implements Act {
    /** See one of the own body, its history, and the conflicts found. */
    READ,
    /** Choose, or have lots drawn. */
    CHOOSE,
    /** Draw again. */
    REDRAW;

    @Override
    public Set<String> roles() {
        return Set.of(Roles.JUDGE, Roles.CLERK, Roles.AGENCY_OFFICER);
    }
}
