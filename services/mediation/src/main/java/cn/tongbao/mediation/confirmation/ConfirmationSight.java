package cn.tongbao.mediation.confirmation;

import cn.tongbao.mediation.record.Roles;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import org.jspecify.annotations.Nullable;

/** What one subject is to an application: of the court, a party, the mediator or his body. */
final class ConfirmationSight {

    private final Subject who;
    private final Confirmation confirmation;

    private ConfirmationSight(Subject who, Confirmation confirmation) {
        this.who = who;
        this.confirmation = confirmation;
    }

    /**
     * The subject's sight of the application.
     *
     * @throws NotReadable if it is none of his
     */
    static ConfirmationSight of(Subject who, Confirmation confirmation) {
        var sight = new ConfirmationSight(who, confirmation);
        if (!sight.court() && !sight.body() && !sight.mediator() && sight.party() == null) {
            throw new NotReadable();
        }
        return sight;
    }

    /** Whether he would see it at all. */
    static boolean sees(Subject who, Confirmation confirmation) {
        var sight = new ConfirmationSight(who, confirmation);
        return sight.court() || sight.body() || sight.mediator() || sight.party() != null;
    }

    /**
     * Lets the act pass.
     *
     * @throws NotAllowed if what he is to this application does not let him do it
     */
    ConfirmationSight toAct(ConfirmationAct act) {
        var roles = act.roles();
        var may =
                Access.mayDo(who, act)
                        && ((court() && (mayAs(Roles.CLERK, act) || mayAs(Roles.JUDGE, act)))
                                || (body() && roles.contains(Roles.SECRETARY))
                                || (mediator() && roles.contains(Roles.MEDIATOR))
                                || (party() != null && roles.contains(Roles.PARTY)));
        if (!may) {
            throw new NotAllowed();
        }
        return this;
    }

    private boolean mayAs(String role, ConfirmationAct act) {
        return who.has(role) && act.roles().contains(role);
    }

    /** Whether he sits in the court or its registry. */
    boolean court() {
        return (who.has(Roles.JUDGE) || who.has(Roles.CLERK))
                && confirmation.matter().courtOfficeId().equals(who.office());
    }

    /** Whether he is the secretary of the body that mediated. */
    boolean body() {
        return who.has(Roles.SECRETARY)
                && confirmation.matter().bodyOfficeId().equals(who.office());
    }

    boolean mediator() {
        var mediator = confirmation.matter().mediator();
        return who.has(Roles.MEDIATOR) && mediator != null && mediator.equals(who.person());
    }

    /** The party that he acts for, or null. */
    Matter.@Nullable Applicant party() {
        return who.has(Roles.PARTY) ? confirmation.matter().of(who.person()) : null;
    }

    Subject who() {
        return who;
    }

    Confirmation confirmation() {
        return confirmation;
    }
}
