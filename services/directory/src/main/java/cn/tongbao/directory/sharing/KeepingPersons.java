package cn.tongbao.directory.sharing;

import cn.tongbao.directory.member.Member;
import cn.tongbao.directory.office.Office;
import cn.tongbao.directory.office.Offices;
import cn.tongbao.directory.record.Roles;
import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.identity.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who holds a person of the register: the office that nominated him, as long as it is open; whoever
 * applied for himself, or whose office has closed, is the keeper's of his region to lend.
 */
@Component
class KeepingPersons {

    private final Offices offices;

    KeepingPersons(Offices offices) {
        this.offices = offices;
    }

    @Nullable String holder(Member member) {
        var id = member.officeId();
        return id == null
                ? null
                : offices.find(id).filter(Office::open).map(Office::id).orElse(null);
    }

    /** Whether the subject decides for whoever holds him. */
    static boolean decides(Subject who, Lent lent) {
        var holder = lent.holderOfficeId();
        return holder == null
                ? who.has(Roles.KEEPER) && Audience.none().place(lent.regionCode()).meets(who)
                : holder.equals(who.office())
                        && (who.has(Roles.JUDGE) || who.has(Roles.AGENCY_OFFICER));
    }
}
