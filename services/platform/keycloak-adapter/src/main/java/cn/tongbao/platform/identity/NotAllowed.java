package cn.tongbao.platform.identity;

/** The subject sees the record, but his role may not do this. */
public final class NotAllowed extends RuntimeException {

    /** The answer names neither the role that is missing nor who holds it. */
    public NotAllowed() {
        super("not allowed", null, false, false);
    }
}
