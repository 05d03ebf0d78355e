package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.record.Roles;
import cn.tongbao.platform.identity.Act;
import java.util.Set;

/** What can be done with a mediation, and by which roles. */
public enum MediationAct implements Act {
    /** See it, in a list or alone, and its history. */
    READ(Roles.SECRETARY, Roles.MEDIATOR, Roles.PARTY),
    /** Open one. */
    OPEN(Roles.SECRETARY, Roles.PARTY),
    /** Decide whether an application is fit. */
    EXAMINE(Roles.SECRETARY),
    /** Give a party a new invitation. */
    INVITE(Roles.SECRETARY),
    /** Say whether a party agrees to mediate. */
    CONSENT(Roles.SECRETARY, Roles.PARTY),
    /** Name the mediator. */
    NAME_MEDIATOR(Roles.SECRETARY, Roles.PARTY),
    /** Say whether he takes it up. */
    TAKE_UP(Roles.MEDIATOR),
    /** Waive a disclosed interest. */
    WAIVE(Roles.SECRETARY, Roles.PARTY),
    /** Ask for another mediator. */
    CHALLENGE(Roles.SECRETARY, Roles.PARTY),
    /** Decide on that. */
    DECIDE_CHALLENGE(Roles.SECRETARY),
    /** Plan sessions and record who came. */
    MEET(Roles.MEDIATOR),
    /** Extend the limit. */
    EXTEND(Roles.SECRETARY, Roles.MEDIATOR, Roles.PARTY),
    /** Suspend it for an appraisal, and go on. */
    SUSPEND(Roles.MEDIATOR),
    /** Record undisputed facts. */
    RECORD_FACTS(Roles.MEDIATOR),
    /** Agree that facts are undisputed and may be handed on. */
    AGREE_FACTS(Roles.SECRETARY, Roles.PARTY),
    /** Lay an agreement before the parties. */
    DRAFT(Roles.MEDIATOR),
    /** Sign it. */
    SIGN(Roles.SECRETARY, Roles.MEDIATOR, Roles.PARTY),
    /** End it without an agreement. */
    TERMINATE(Roles.SECRETARY, Roles.MEDIATOR, Roles.PARTY),
    /** Report that a term was performed. */
    PERFORM(Roles.SECRETARY, Roles.PARTY),
    /** Apply for confirmation. */
    APPLY(Roles.SECRETARY, Roles.PARTY);

    private final Set<String> roles;

    MediationAct(String... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<String> roles() {
        return roles;
    }
}
