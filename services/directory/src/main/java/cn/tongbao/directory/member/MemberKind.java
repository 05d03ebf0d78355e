package cn.tongbao.directory.member;

/** The kinds of entry that can be chosen. */
public enum MemberKind {
    /** An appraisal institution. */
    INSTITUTION,
    /** An expert. */
    EXPERT,
    /** A technical investigator of a court, a procuratorate or an agency. */
    INVESTIGATOR
}
