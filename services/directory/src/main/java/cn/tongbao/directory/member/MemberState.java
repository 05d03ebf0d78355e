package cn.tongbao.directory.member;

/** Where an entry of the registers stands. */
public enum MemberState {
    /** Applied or nominated, not looked at yet. */
    CANDIDATE,
    /** Found to meet the standard. */
    STANDARD_VERIFIED,
    /** Published, to be chosen from. */
    LISTED,
    /** Listed with a public warning. */
    WARNED,
    /** Not to be chosen for a time. */
    SUSPENDED,
    /** Off the register. */
    REMOVED,
    /** Back on the register after a suspension or removal. */
    READMITTED;

    /** Whether it may be chosen. */
    public boolean selectable() {
        return this == LISTED || this == WARNED || this == READMITTED;
    }
}
