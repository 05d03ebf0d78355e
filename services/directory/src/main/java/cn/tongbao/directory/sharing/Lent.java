package cn.tongbao.directory.sharing;

import cn.tongbao.directory.member.MemberKind;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked for, and who decides on him.
 *
 * @param regionCode his seat
 * @param person his account, if he has one
 * @param holderOfficeId the body that nominated him and is open; null: the keeper of his region
 */
record Lent(
        String memberId,
        MemberKind memberKind,
        String nameZh,
        @Nullable String name,
        String regionCode,
        @Nullable String person,
        @Nullable String holderOfficeId) {

    /** The same, held by another office. */
    Lent heldBy(String officeId) {
        return new Lent(memberId, memberKind, nameZh, name, regionCode, person, officeId);
    }
}
