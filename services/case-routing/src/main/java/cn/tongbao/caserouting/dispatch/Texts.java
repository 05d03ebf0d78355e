package cn.tongbao.caserouting.dispatch;

import org.jspecify.annotations.Nullable;

/** Lengths of texts, and texts that the checks have let pass. */
final class Texts {

    static final int MOST = 4_000;
    static final int NAME = 200;

    private Texts() {}

    /** The text, which the checks found to be there. */
    static String given(@Nullable String text) {
        if (text == null) {
            throw new IllegalStateException("an unchecked text");
        }
        return text;
    }
}
