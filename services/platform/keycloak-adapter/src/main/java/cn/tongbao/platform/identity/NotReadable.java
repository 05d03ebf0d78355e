package cn.tongbao.platform.identity;

/** The record does not exist for this subject; answered like one that does not exist at all. */
public final class NotReadable extends RuntimeException {

    /** Carries nothing, so that nothing about the record can leak. */
    public NotReadable() {
        super("not readable", null, false, false);
    }
}
