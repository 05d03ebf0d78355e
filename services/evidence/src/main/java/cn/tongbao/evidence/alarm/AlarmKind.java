package cn.tongbao.evidence.alarm;

/** What was found. */
public enum AlarmKind {
    /** A service's audit log has fewer rows than it once said. */
    AUDIT_HEAD_SHRANK,
    /** A service's audit log has another hash at the same length. */
    AUDIT_HEAD_CHANGED,
    /** The bytes of a sealed file are not those that were sealed. */
    SEAL_BROKEN
}
