package cn.tongbao.liaison.meeting;

/** Where a meeting stands; its decisions go on when it has been held. */
public enum MeetingStatus {
    /** Called, not yet minuted. */
    INVITED,
    /** Its minutes are written. */
    HELD,
    /** It does not take place. */
    CANCELLED
}
