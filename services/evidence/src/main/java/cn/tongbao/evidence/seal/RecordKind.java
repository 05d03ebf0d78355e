package cn.tongbao.evidence.seal;

/** The kinds of record that files are attached to. */
public enum RecordKind {
    TIP,
    CASE,
    MEDIATION,
    CONFIRMATION,
    INSTITUTION,
    EXPERT,
    SELECTION,
    ASSISTANCE,
    MEETING
}
