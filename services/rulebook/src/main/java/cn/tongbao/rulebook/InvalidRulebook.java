package cn.tongbao.rulebook;

/**
 * The tables cannot be used: wrong form, unknown key or code, gap, overlap or something left
 * unanswered.
 */
public final class InvalidRulebook extends RuntimeException {

    InvalidRulebook(String message) {
        super(message);
    }

    InvalidRulebook(String message, Throwable cause) {
        super(message, cause);
    }
}
