package cn.tongbao.evidence.seal;

import java.io.IOException;

/**
 * Bytes that have arrived whole and were found fit. They are gone when this is closed, unless they
 * were kept.
 */
public final class Received implements AutoCloseable {

    private final ContentStore store;
    private final ContentStore.Incoming incoming;
    private final Fingerprint fingerprint;
    private final String mediaType;
    private final ScanResult scan;

    Received(
            ContentStore store,
            ContentStore.Incoming incoming,
            Fingerprint fingerprint,
            String mediaType,
            ScanResult scan) {
        this.store = store;
        this.incoming = incoming;
        this.fingerprint = fingerprint;
        this.mediaType = mediaType;
        this.scan = scan;
    }

    /** What the bytes are known by. */
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    /** What they are, as found in the content. */
    public String mediaType() {
        return mediaType;
    }

    /** What the scanner said. */
    public ScanResult scan() {
        return scan;
    }

    /** Keeps the bytes durably. To be called while the content is locked. */
    public void keep() {
        try {
            store.keep(incoming, fingerprint);
        } catch (IOException e) {
            throw StoreFailed.because(e);
        }
    }

    @Override
    public void close() {
        Receiving.discard(incoming);
    }
}
