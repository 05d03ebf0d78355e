package cn.tongbao.platform.identity;

/** A token that is not ours, was altered, or has expired. */
public final class InvalidCapability extends Exception {

    /** Says which of these, for the log; callers answer the same for all. */
    public InvalidCapability(String reason) {
        super(reason, null, false, false);
    }
}
