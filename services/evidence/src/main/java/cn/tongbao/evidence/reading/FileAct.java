package cn.tongbao.evidence.reading;

import cn.tongbao.evidence.seal.RecordKind;
import cn.tongbao.platform.identity.Act;
import java.util.Set;

/** Who may look at a file, by the kind of record through which it reaches him. */
enum FileAct implements Act {
    READ_THROUGH_TIP("intake-officer", "routing-officer", "supervisor", "system"),
    READ_THROUGH_CASE("routing-officer", "agency-officer", "supervisor", "system"),
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
        };
    }

    @Override
    public Set<String> roles() {
        return roles;
    }
}
