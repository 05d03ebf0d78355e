package cn.tongbao.mediation.record;

/** The kinds of record that limits bind here. */
public enum ClockKind {
    /** A mediation. */
    MEDIATION("mediation"),
    /** A term of an agreement, to be performed by a day. */
    TERM("term"),
    /** A confirmation. */
    CONFIRMATION("confirmation");

    private final String recordKind;

    ClockKind(String recordKind) {
        this.recordKind = recordKind;
    }

    /** Its name among the limits. */
    public String recordKind() {
        return recordKind;
    }
}
