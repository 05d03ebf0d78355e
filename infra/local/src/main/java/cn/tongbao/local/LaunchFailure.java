package cn.tongbao.local;

import java.io.Serial;

/**
 * Something that keeps the stack from starting; its message is one clear sentence and the mend,
 * shown as it is.
 */
public final class LaunchFailure extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    public LaunchFailure(String message) {
        super(message);
    }

    public LaunchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
