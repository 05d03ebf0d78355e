package cn.tongbao.mediation.courtdocking;

/** The answer cannot take effect, now or later. */
public final class CourtAnswerRefused extends Exception {

    private final Code code;

    /** A refusal for this reason. */
    public CourtAnswerRefused(Code code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    /** Why. */
    public Code code() {
        return code;
    }

    /** The reasons, as the court is told them. */
    public enum Code {
        /** There is no confirmation of that reference. */
        UNKNOWN_REFERENCE,
        /** The confirmation is with another court. */
        OTHER_COURT,
        /** The confirmation is not in a state for this. */
        WRONG_STATE,
        /** The content is not what the contract asks for. */
        INVALID
    }
}
