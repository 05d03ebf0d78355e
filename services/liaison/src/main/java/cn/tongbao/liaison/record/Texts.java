package cn.tongbao.liaison.record;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How long texts may be, in characters, and what was checked to be there. */
public final class Texts {

    /** A title or a name. */
    public static final int NAME = 200;

    /** A description of what is asked. */
    public static final int LONG = 20_000;

    /** Any other text. */
    public static final int MOST = 4_000;

    private Texts() {}

    /** A value whose presence was checked before. */
    public static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value, "checked before");
    }
}
