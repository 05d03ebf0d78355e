package cn.tongbao.evidence.reading;

import cn.tongbao.evidence.seal.RecordKind;
import cn.tongbao.platform.identity.Act;
import java.util.Set;

/**
 * Who may look at a file and at its history, by the kind of record through which it reaches him.
 */
enum FileAct implements Act {
    READ_THROUGH_TIP("intake-officer", "routing-officer", "supervisor", "system"),
    READ_THROUGH_CASE("routing-officer", "agency-officer", "supervisor", "system"),
    /** Mediation is confidential: nobody who watches over a region is among them. */
    READ_THROUGH_MEDIATION("mediation-secretary", "mediator", "party"),
    READ_THROUGH_CONFIRMATION(
            "party", "court-clerk", "judge", "mediator", "mediation-secretary", "system"),
    /** Files of an entry are for its keeper and for whom it is about. */
    READ_THROUGH_ENTRY("directory-keeper", "institution", "expert", "mediator"),
    READ_THROUGH_SELECTION(
            "court-clerk",
            "judge",
            "agency-officer",
            "institution",
            "expert",
            "party",
            "directory-keeper"),
    /** What both sides of a request gave each other, and what a meeting was shown. */
    READ_THROUGH_LIAISON("liaison-officer", "supervisor"),
    STEER_HANDLING("intake-officer", "routing-officer", "supervisor"),
    STEER_MEDIATION("mediation-secretary"),
    STEER_CONFIRMATION("court-clerk", "judge"),
    STEER_ENTRY("directory-keeper"),
    STEER_SELECTION("court-clerk", "judge", "agency-officer"),
    STEER_LIAISON("liaison-officer", "supervisor"),
    /** Whoever handed a file in may look at it; keepers of the platform see no case content. */
    READ_OWN(
            "intake-officer",
            "routing-officer",
            "agency-officer",
            "mediation-secretary",
            "mediator",
            "party",
            "court-clerk",
            "judge",
            "institution",
            "expert",
            "directory-keeper",
            "liaison-officer",
            "supervisor",
            "system");

    private final Set<String> roles;

    FileAct(String... roles) {
        this.roles = Set.of(roles);
    }

    static FileAct through(RecordKind kind) {
        return switch (kind) {
            case TIP -> READ_THROUGH_TIP;
            case CASE -> READ_THROUGH_CASE;
            case MEDIATION -> READ_THROUGH_MEDIATION;
            case CONFIRMATION -> READ_THROUGH_CONFIRMATION;
            case INSTITUTION, EXPERT -> READ_THROUGH_ENTRY;
            case SELECTION -> READ_THROUGH_SELECTION;
            case ASSISTANCE, MEETING -> READ_THROUGH_LIAISON;
        };
    }

    /** Whoever steers a record of that kind learns which offices work with its files. */
    static FileAct steering(RecordKind kind) {
        return switch (kind) {
            case TIP, CASE -> STEER_HANDLING;
            case MEDIATION -> STEER_MEDIATION;
            case CONFIRMATION -> STEER_CONFIRMATION;
            case INSTITUTION, EXPERT -> STEER_ENTRY;
            case SELECTION -> STEER_SELECTION;
            case ASSISTANCE, MEETING -> STEER_LIAISON;
        };
    }

    @Override
    public Set<String> roles() {
        return roles;
    }
}
