package cn.tongbao.mediation.courtdocking.court;

import cn.tongbao.mediation.record.Roles;
import cn.tongbao.platform.identity.Act;
import java.util.Set;

/** What can be done about the docking of a court. */
public enum DockingAct implements Act {
    /** See what waits and why. */
    READ,
    /** Have a step sent again. */
    SEND_AGAIN;

    @Override
    public Set<String> roles() {
        return Set.of(Roles.ADMINISTRATOR);
    }
}
