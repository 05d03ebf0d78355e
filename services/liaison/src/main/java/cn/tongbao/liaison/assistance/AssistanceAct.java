package cn.tongbao.liaison.assistance;

import cn.tongbao.liaison.record.Roles;
import cn.tongbao.platform.identity.Act;
import java.util.Set;

/** What can be done with a request, by which roles, on which side. */
enum AssistanceAct implements Act {
    READ(Set.of(Roles.LIAISON, Roles.SUPERVISOR)),
    SEND(Set.of(Roles.LIAISON)),
    RECEIVE(Set.of(Roles.LIAISON)),
    ACCEPT(Set.of(Roles.LIAISON)),
    REFUSE(Set.of(Roles.LIAISON)),
    REPLY(Set.of(Roles.LIAISON)),
    ASK_EXTENSION(Set.of(Roles.LIAISON)),
    DECIDE_EXTENSION(Set.of(Roles.LIAISON)),
    COMPLETE(Set.of(Roles.LIAISON)),
    RATE(Set.of(Roles.LIAISON)),
    WITHDRAW(Set.of(Roles.LIAISON)),
    DISPUTE(Set.of(Roles.LIAISON)),
    REDIRECT(Set.of(Roles.LIAISON)),
    DESIGNATE(Set.of(Roles.LIAISON, Roles.SUPERVISOR)),
    KEEP_NOTES(Set.of(Roles.LIAISON));

    private final Set<String> roles;

    AssistanceAct(Set<String> roles) {
        this.roles = roles;
    }

    @Override
    public Set<String> roles() {
        return roles;
    }

    /** Whether somebody who stands there may do it. */
    boolean fits(AssistanceSight sight) {
        return switch (this) {
            case READ -> true;
            case SEND -> false;
            case RECEIVE, ACCEPT, REFUSE, ASK_EXTENSION, COMPLETE -> sight.asked();
            case DECIDE_EXTENSION, RATE, WITHDRAW, DISPUTE, REDIRECT -> sight.asker();
            case REPLY, KEEP_NOTES -> sight.asker() || sight.asked();
            case DESIGNATE -> sight.superior();
        };
    }
}
