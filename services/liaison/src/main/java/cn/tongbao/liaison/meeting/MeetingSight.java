package cn.tongbao.liaison.meeting;

import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looking at a meeting that he may read.
 *
 * @param whole false for the officers of an office that has to do something it decided: they see
 *     that, and none of its papers
 */
record MeetingSight(Subject who, Meeting meeting, boolean whole) {

    static MeetingSight of(Subject who, Meeting meeting) {
        var whole = Access.mayDo(who, MeetingAct.READ);
        Access.toRead(
                who, meeting.audience(), whole ? MeetingAct.READ : MeetingAct.READ_OWN_DECISIONS);
        var sight = new MeetingSight(who, meeting, whole);
        if (!whole && meeting.decisions().stream().noneMatch(sight::owns)) {
            throw new NotReadable();
        }
        return sight;
    }

    boolean owns(Decision decision) {
        return decision.keeper().equals(who.office());
    }

    boolean shows(Decision decision) {
        return whole || owns(decision);
    }

    MeetingSight toAct(MeetingAct act) {
        if (!Access.mayDo(who, act) || !act.fits(this)) {
            throw new NotAllowed();
        }
        return this;
    }

    boolean host() {
        return whole && meeting.hostOfficeId().equals(who.office());
    }

    /** The caller's own office among the invited. */
    Optional<Invitee> invitee() {
        return meeting.invitees().stream()
                .filter(invitee ->
                        invitee.officeId() != null && invitee.officeId().equals(who.office()))
                .findFirst();
    }

    /**
     * The invitee that is acted for: the own one, or any where the host files what somebody said on
     * paper.
     *
     * @param inviteeId as the body names it; null for the own office
     */
    Optional<Invitee> actedFor(@Nullable UUID inviteeId) {
        if (inviteeId == null) {
            return invitee();
        }
        var named =
                meeting.invitees().stream()
                        .filter(invitee -> invitee.inviteeId().equals(inviteeId))
                        .findFirst();
        if (named.isPresent() && !host() && !named.equals(invitee())) {
            throw new NotAllowed();
        }
        return named;
    }
}
