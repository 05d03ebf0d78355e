package cn.tongbao.liaison.meeting;

import cn.tongbao.liaison.record.Roles;
import cn.tongbao.platform.identity.Act;
import java.util.Set;

/** What can be done with a meeting, by which roles, for which office. */
enum MeetingAct implements Act {
    READ(Set.of(Roles.LIAISON, Roles.SUPERVISOR)),
    /** Seeing of a meeting what it decided that the own office has to do, and nothing else. */
    READ_OWN_DECISIONS(
            Set.of(
                    MeetingAct.AGENCY,
                    MeetingAct.ROUTING,
                    MeetingAct.JUDGE,
                    MeetingAct.CLERK,
                    MeetingAct.SECRETARY)),
    CALL(Set.of(Roles.LIAISON)),
    ANSWER(Set.of(Roles.LIAISON)),
    CANCEL(Set.of(Roles.LIAISON)),
    MINUTE(Set.of(Roles.LIAISON)),
    COUNTERSIGN(Set.of(Roles.LIAISON)),
    FULFIL(
            Set.of(
                    Roles.LIAISON,
                    MeetingAct.AGENCY,
                    MeetingAct.ROUTING,
                    MeetingAct.JUDGE,
                    MeetingAct.CLERK,
                    MeetingAct.SECRETARY));

    private static final String AGENCY = "agency-officer";
    private static final String ROUTING = "routing-officer";
    private static final String JUDGE = "judge";
    private static final String CLERK = "court-clerk";
    private static final String SECRETARY = "mediation-secretary";

    private final Set<String> roles;

    MeetingAct(Set<String> roles) {
        this.roles = roles;
    }

    @Override
    public Set<String> roles() {
        return roles;
    }

    /** Whether the caller's office has a part in which it may do it. */
    boolean fits(MeetingSight sight) {
        return switch (this) {
            case READ, READ_OWN_DECISIONS -> true;
            case CALL -> false;
            case CANCEL, MINUTE -> sight.host();
            case ANSWER, COUNTERSIGN -> sight.host() || sight.invitee().isPresent();
            case FULFIL -> sight.host() || sight.invitee().isPresent() || !sight.whole();
        };
    }
}
