package cn.tongbao.mediation.confirmation;

import cn.tongbao.mediation.record.Roles;
import cn.tongbao.platform.identity.Act;
import java.util.Set;

/** What can be done with an application for confirmation, and by which roles. */
public enum ConfirmationAct implements Act {
    /** See it, in a list or alone, and its history. */
    READ(Roles.CLERK, Roles.JUDGE, Roles.PARTY, Roles.MEDIATOR, Roles.SECRETARY),
    /** Give it the court's own number. */
    REGISTER(Roles.CLERK, Roles.JUDGE),
    /** Ask for what is missing. */
    ASK(Roles.CLERK, Roles.JUDGE),
    /** Hand it in. */
    SUPPLY(Roles.PARTY, Roles.SECRETARY),
    /** Accept it. */
    ACCEPT(Roles.JUDGE),
    /** Not accept it. */
    NOT_ACCEPT(Roles.JUDGE),
    /** Record that the parties were heard. */
    HEAR(Roles.CLERK, Roles.JUDGE),
    /** Extend the review. */
    EXTEND(Roles.JUDGE),
    /** Withdraw it, or ask to. */
    WITHDRAW(Roles.PARTY, Roles.SECRETARY),
    /** Let it be withdrawn. */
    PERMIT_WITHDRAWAL(Roles.JUDGE),
    /** Rule on it. */
    RULE(Roles.JUDGE),
    /** Object to the ruling, or enter an objection that came on paper. */
    OBJECT(Roles.PARTY, Roles.CLERK, Roles.JUDGE);

    private final Set<String> roles;

    ConfirmationAct(String... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<String> roles() {
        return roles;
    }
}
