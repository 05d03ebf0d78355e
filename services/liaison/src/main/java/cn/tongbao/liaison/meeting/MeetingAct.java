package cn.tongbao.liaison.meeting;

import cn.tongbao.liaison.record.Roles;
import cn.tongbao.platform.identity.Act;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be done with a meeting, by which roles, for which office. */
enum MeetingAct implements Act {
    READ(Set.of(Roles.LIAISON, Roles.SUPERVISOR)),
    /** Seeing of a meeting what it decided that the own office has to do, and nothing else. */
    READ_OWN_DECISIONS(Owners.OFFICERS),
    CALL(Set.of(Roles.LIAISON)),
    ANSWER(Set.of(Roles.LIAISON)),
    CANCEL(Set.of(Roles.LIAISON)),
    MINUTE(Set.of(Roles.LIAISON)),
    COUNTERSIGN(Set.of(Roles.LIAISON)),
    FULFIL(Owners.and(Roles.LIAISON));

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

    /** Who acts for offices that take part without being liaison offices. */
    private static final class Owners {

        static final Set<String> OFFICERS =
                Set.of(
                        "agency-officer",
                        "routing-officer",
                        "judge",
                        "court-clerk",
                        "mediation-secretary");

        static Set<String> and(String role) {
            return Stream.concat(OFFICERS.stream(), Stream.of(role))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
