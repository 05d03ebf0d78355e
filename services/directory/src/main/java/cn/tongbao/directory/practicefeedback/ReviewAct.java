package cn.tongbao.directory.practicefeedback;

import cn.tongbao.directory.record.Roles;
import cn.tongbao.platform.identity.Act;
import java.util.Set;

/** What can be done with reviews of practice: all of it by the keeper, and by nobody else. */
enum ReviewAct implements Act {
    /** See them. */
    READ,
    /** Decide what follows. */
    DECIDE;

    @Override
    public Set<String> roles() {
        return Set.of(Roles.KEEPER);
    }
}
