package cn.tongbao.evidence.seal;

import cn.tongbao.platform.web.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * Counts, hashes and stores bytes in one pass, so that what is hashed is what is stored and nothing
 * is held in memory but the first bytes, by which the media type is told.
 */
final class Arriving extends OutputStream {

    private static final long MEGABYTE = 1L << 20;

    private final ContentStore.Incoming incoming;
    private final long limit;
    private final MessageDigest sha256 = sha256();
    private final SM3Digest sm3 = new SM3Digest();
    private final ByteArrayOutputStream prefix = new ByteArrayOutputStream();
    private long size;

    Arriving(ContentStore.Incoming incoming, long limit) {
        this.incoming = incoming;
        this.limit = limit;
    }

    @Override
    public void write(int oneByte) {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        size += length;
        if (size > limit) {
            throw new ProblemException(EvidenceProblem.FILE_TOO_LARGE, limit / MEGABYTE)
                    .at("/file", "TOO_LARGE");
        }
        sha256.update(bytes, offset, length);
        sm3.update(bytes, offset, length);
        prefix.write(bytes, offset, Math.min(length, MediaTypes.PREFIX - prefix.size()));
        store(bytes, offset, length);
    }

    /** A failure of our own disk must not look like one of the sender's line. */
    private void store(byte[] bytes, int offset, int length) {
        try {
            incoming.write(bytes, offset, length);
        } catch (IOException e) {
            throw StoreFailed.because(e);
        }
    }

    byte[] prefix() {
        return prefix.toByteArray();
    }

    Fingerprint fingerprint() {
        var ofSm3 = new byte[sm3.getDigestSize()];
        sm3.doFinal(ofSm3, 0);
        var hex = HexFormat.of();
        return new Fingerprint(hex.formatHex(sha256.digest()), hex.formatHex(ofSm3), size);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
