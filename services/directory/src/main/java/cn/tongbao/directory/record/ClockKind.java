package cn.tongbao.directory.record;

/** The kinds of record that limits bind here. */
public enum ClockKind {
    /** The entry of an institution. */
    INSTITUTION("institution"),
    /** The entry of an expert, a technical investigator or a mediator. */
    EXPERT("expert"),
    /** A draw that waits for its round. */
    SELECTION("selection"),
    /** What comes of a selection. */
    ENGAGEMENT("engagement");

    private final String recordKind;

    ClockKind(String recordKind) {
        this.recordKind = recordKind;
    }

    /** Its name among the limits. */
    public String recordKind() {
        return recordKind;
    }
}
