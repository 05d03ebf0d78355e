package cn.tongbao.evidence.reading;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An answer that has begun and must not be completed; the connection is closed instead. */
public final class CutShort extends RuntimeException {

    /**
     * Ends an answer.
     *
     * @param cause what the store did, if that is why
     */
    public CutShort(@Nullable IOException cause) {
        super("the answer was cut short", cause, false, false);
    }
}
