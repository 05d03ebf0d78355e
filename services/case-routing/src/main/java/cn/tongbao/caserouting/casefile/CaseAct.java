package cn.tongbao.caserouting.casefile;

import cn.tongbao.platform.identity.Act;
import java.util.Set;

/** What can be done with a case and its parts, and by which roles. */
public enum CaseAct implements Act {
    /** See it, in a list or alone, and its history. */
    READ(Roles.ALL),
    /** Enter what was counted and valued. */
    ENTER_FIGURES(Roles.ROUTING_AND_AGENCY),
    /** Ask which bodies are competent and which lines are reached. */
    TAKE_ADVICE(Roles.ROUTING_AND_AGENCY),
    /** Send it to an office. */
    DISPATCH(Roles.ROUTING),
    /** Take a dispatch back. */
    RECALL(Roles.ROUTING),
    /** Confirm that a dispatch has arrived. */
    ACKNOWLEDGE(Roles.AGENCY),
    /** Send a dispatch back. */
    REFUSE(Roles.AGENCY),
    /** Report the outcome. */
    CONCLUDE(Roles.AGENCY),
    /** Ask the reporter for something. */
    REQUEST_MATERIAL(Roles.AGENCY),
    /** Tell an office what to do by when. */
    INSTRUCT(Roles.ROUTING_AND_SUPERVISION),
    /** Answer an instruction. */
    REPLY(Roles.AGENCY),
    /** Refer the dispute to a mediation body. */
    REFER(Roles.ROUTING),
    /** Take the referral back. */
    RECALL_REFERRAL(Roles.ROUTING),
    /** End it. */
    CLOSE(Roles.ROUTING),
    /** Take it up again. */
    REOPEN(Roles.ROUTING);

    private final Set<String> roles;

    CaseAct(Set<String> roles) {
        this.roles = roles;
    }

    @Override
    public Set<String> roles() {
        return roles;
    }
}
