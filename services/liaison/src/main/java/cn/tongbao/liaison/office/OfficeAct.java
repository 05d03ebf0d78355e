package cn.tongbao.liaison.office;

import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.Act;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.RegionChain;
import cn.tongbao.platform.identity.Subject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be done with an office, beside reading its public part, which is for everybody. */
enum OfficeAct implements Act {
    /**
     * Seeing contacts: whoever works for a participating body, not parties, institutions, experts.
     */
    READ_CONTACTS(
            Set.of(
                    "intake-officer",
                    "routing-officer",
                    "agency-officer",
                    "mediation-secretary",
                    "mediator",
                    "court-clerk",
                    "judge",
                    "directory-keeper",
                    "liaison-officer",
                    "supervisor",
                    "auditor",
                    "administrator",
                    "system")),
    /** Registering, changing, closing. */
    MAINTAIN(Set.of("administrator", "liaison-officer"));

    private final Set<String> roles;

    OfficeAct(Set<String> roles) {
        this.roles = roles;
    }

    @Override
    public Set<String> roles() {
        return roles;
    }

    /**
     * The administrator maintains every office, a liaison officer those whose seat lies in his
     * region or below it.
     *
     * @param regionCode seat of the office; null or no code at all is a matter for the check of the
     *     request's fields
     */
    static void toMaintain(Subject who, @Nullable String regionCode) {
        if (!mayMaintain(who, regionCode)) {
            throw new NotAllowed();
        }
    }

    static boolean mayMaintain(Subject who, @Nullable String regionCode) {
        return Access.mayDo(who, MAINTAIN) && reaches(who, regionCode);
    }

    private static boolean reaches(Subject who, @Nullable String regionCode) {
        if (who.has("administrator") || regionCode == null || regionCode.length() != 6) {
            return true;
        }
        return who.region() != null && RegionChain.upFrom(regionCode).contains(who.region());
    }
}
