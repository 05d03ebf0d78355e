package cn.tongbao.liaison.record;

/** The kinds of record that limits bind here. */
public enum ClockKind {
    /** A request for assistance. */
    ASSISTANCE("assistance"),
    /** A decision of a meeting, to be fulfilled by a day. */
    DECISION("decision");

    private final String recordKind;

    ClockKind(String recordKind) {
        this.recordKind = recordKind;
    }

    /** Its name among the limits. */
    public String recordKind() {
        return recordKind;
    }
}
