package cn.tongbao.evidence.seal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * Keeps bytes under their hash. Once kept, they can be read and removed, never changed. The file
 * system is the default; an object store can stand in its place.
 */
public interface ContentStore {

    /** Into how many shares the store falls. */
    int SHARES = 256;

    /** Opens a place for bytes that are still arriving; closing it leaves nothing behind. */
    Incoming receive() throws IOException;

    /**
     * Keeps what has arrived under its hash, durably, before it returns. Equal content is kept
     * once.
     */
    void keep(Incoming incoming, Fingerprint fingerprint) throws IOException;

    /** The size of a content, or nothing if there is none of that hash. */
    OptionalLong size(String sha256) throws IOException;

    /** Reads a content from an offset on. */
    InputStream open(String sha256, long offset) throws IOException;

    /** Removes a content; it need not be there. */
    void remove(String sha256) throws IOException;

    /**
     * The hashes of the contents in one share of the store that were last handed in before then.
     *
     * @param share from 0 to {@link #SHARES} - 1
     */
    List<String> keptBefore(int share, Instant before) throws IOException;

    /** Gives up bytes that have not gone on arriving since then. */
    void abandon(Instant before) throws IOException;

    /** How many bytes can still be taken in. */
    long room() throws IOException;

    /** Bytes on their way in. */
    interface Incoming extends AutoCloseable {

        /** Takes in the next bytes. */
        void write(byte[] bytes, int offset, int length) throws IOException;

        /** Ends the writing and makes the bytes durable. */
        void complete() throws IOException;

        /** Reads back what has arrived, after completion. */
        InputStream reread() throws IOException;

        /** Gives up the place; what was not kept is gone. */
        @Override
        void close() throws IOException;
    }
}
