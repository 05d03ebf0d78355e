package cn.tongbao.liaison.assistance;

import cn.tongbao.liaison.record.Roles;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.RegionChain;
import cn.tongbao.platform.identity.Subject;

/** Somebody looking at a request that he may read: where he stands decides what he may do. */
record AssistanceSight(Subject who, Assistance request) {

    /** The sight of whoever may read it; for everybody else it is not there. */
    static AssistanceSight of(Subject who, Assistance request) {
        Access.toRead(who, request.audience(), AssistanceAct.READ);
        return new AssistanceSight(who, request);
    }

    AssistanceSight toAct(AssistanceAct act) {
        if (!Access.mayDo(who, act) || !act.fits(this)) {
            throw new NotAllowed();
        }
        return this;
    }

    boolean asker() {
        return request.from().officeId().equals(who.office());
    }

    boolean asked() {
        return request.to().officeId().equals(who.office());
    }

    /** Whether he is of the superior that was called upon, or watches over both sides. */
    boolean superior() {
        if (who.has(Roles.SUPERVISOR)) {
            return watches(request.from()) && watches(request.to());
        }
        var called = request.escalation();
        return called != null && called.officeId().equals(who.office());
    }

    private boolean watches(Side side) {
        return who.region() != null && RegionChain.upFrom(side.regionCode()).contains(who.region());
    }
}
