package cn.tongbao.directory.sharing;

import cn.tongbao.directory.member.Member;
import cn.tongbao.directory.member.MemberKind;
import cn.tongbao.platform.identity.RegionChain;

/**
 * Whom a body chooses without asking anybody: institutions wherever they sit; the persons whom it
 * holds itself; those of its province, and of all below it (法释〔2019〕2号 art. 14: a higher court
 * deploys within its own area); those of the national pool who are held by nobody.
 */
public final class Reach {

    private static final int PROVINCE = 2;
    private static final String COUNTRY = RegionChain.COUNTRY;

    private Reach() {}

    /** Whether the body need not ask for him. */
    public static boolean covers(String officeId, String regionCode, Member member) {
        return member.kind() == MemberKind.INSTITUTION
                || officeId.equals(member.officeId())
                || regionCode.equals(COUNTRY)
                || province(regionCode).equals(province(member.regionCode()))
                || (member.regionCode().equals(COUNTRY) && member.officeId() == null);
    }

    private static String province(String regionCode) {
        return regionCode.substring(0, PROVINCE);
    }
}
