package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.record.Roles;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What one subject is to a mediation: its body's secretary, its mediator, or one of its parties.
 */
public final class MediationSight {

    private final Subject who;
    private final Mediation mediation;

    private MediationSight(Subject who, Mediation mediation) {
        this.who = who;
        this.mediation = mediation;
    }

    /**
     * The subject's sight of the mediation.
     *
     * @throws NotReadable if it is none of his
     */
    public static MediationSight of(Subject who, Mediation mediation) {
        var sight = new MediationSight(who, mediation);
        if (!sight.sees()) {
            throw new NotReadable();
        }
        return sight;
    }

    /** Whether the subject would see it at all. */
    static boolean sees(Subject who, Mediation mediation) {
        return new MediationSight(who, mediation).sees();
    }

    private boolean sees() {
        return secretary() || mediator() || party() != null;
    }

    /**
     * Lets the act pass.
     *
     * @throws NotAllowed if what he is to this mediation does not let him do it
     */
    public MediationSight toAct(MediationAct act) {
        var may =
                Access.mayDo(who, act)
                        && ((secretary() && act.roles().contains(Roles.SECRETARY))
                                || (mediator() && act.roles().contains(Roles.MEDIATOR))
                                || (party() != null && act.roles().contains(Roles.PARTY)));
        if (!may) {
            throw new NotAllowed();
        }
        return this;
    }

    /** Whether he is the secretary of its body. */
    public boolean secretary() {
        return who.has(Roles.SECRETARY) && mediation.matter().bodyOfficeId().equals(who.office());
    }

    /** Whether he leads it, or is asked to. */
    public boolean mediator() {
        return who.has(Roles.MEDIATOR) && mediation.ledBy(who.person());
    }

    /** The party that he acts for, or null. */
    public @Nullable Party party() {
        return who.has(Roles.PARTY) ? mediation.partyOf(who.person()).orElse(null) : null;
    }

    /** Who he is. */
    public Subject who() {
        return who;
    }

    /** What he looks at. */
    public Mediation mediation() {
        return mediation;
    }
}
