package cn.tongbao.evidence.seal;

import java.io.IOException;
import java.io.OutputStream;

/** Where the bytes of a file come from. */
@FunctionalInterface
public interface Source {

    /**
     * Hands over all bytes, and returns only when it is certain that these were all.
     *
     * @throws IOException if they stopped coming, or if the sink did not take them
     */
    void transferTo(OutputStream sink) throws IOException;
}
