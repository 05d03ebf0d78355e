package cn.tongbao.directory.record;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How long texts may be, in characters, and what was checked to be there. */
public final class Texts {

    /** A title. */
    public static final int TITLE = 200;

    /** A name or an id. */
    public static final int NAME = 200;

    /** Any other text. */
    public static final int MOST = 4_000;

    private Texts() {}

    /** A value whose presence was checked before. */
    public static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value, "checked before");
    }
}
