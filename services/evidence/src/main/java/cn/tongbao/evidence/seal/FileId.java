package cn.tongbao.evidence.seal;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names one hand-in of a file. Two hand-ins of equal bytes have two ids, because each has its own
 * uploader, record and custody.
 *
 * @param value random, so that ids cannot be guessed from one another
 */
public record FileId(UUID value) {

    private static final Pattern FORM =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** A new one. */
    public static FileId draw() {
        return new FileId(UUID.randomUUID());
    }

    /** The id that a text names, or null when the text cannot be one. */
    public static @Nullable FileId parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return null;
        }
        return new FileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
