package cn.tongbao.tipintake.tip;

import cn.tongbao.platform.identity.Act;
import java.util.Set;

/** What can be done to a tip by somebody who has signed in, and by which roles. */
public enum TipAct implements Act {
    /** See it, the reporter masked. */
    READ("intake-officer", "routing-officer", "supervisor"),
    /** See the inbox. */
    LIST("intake-officer", "supervisor"),
    /** See who the reporter is. */
    REVEAL("intake-officer"),
    /** Write to the reporter. */
    WRITE("intake-officer"),
    /** Accept, reject, answer, ask for identity. */
    DECIDE("intake-officer"),
    /** Hand one in for somebody who called, wrote or came. */
    ENTER("intake-officer"),
    /** Hand one in from another system. */
    FEED("system");

    private final Set<String> roles;

    TipAct(String... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<String> roles() {
        return roles;
    }
}
