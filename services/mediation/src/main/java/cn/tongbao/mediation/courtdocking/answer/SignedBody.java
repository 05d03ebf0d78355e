package cn.tongbao.mediation.courtdocking.answer;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What was signed, to the byte. */
public final class SignedBody {

    private final byte[] bytes;

    private SignedBody(byte[] bytes) {
        this.bytes = bytes;
    }

    /** These bytes; no body is an empty one. */
    public static SignedBody of(byte @Nullable [] bytes) {
        return new SignedBody(bytes == null ? new byte[0] : bytes.clone());
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedBody that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
