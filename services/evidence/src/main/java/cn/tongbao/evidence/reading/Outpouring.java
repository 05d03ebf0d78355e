package cn.tongbao.evidence.reading;

import cn.tongbao.evidence.alarm.AlarmKind;
import cn.tongbao.evidence.alarm.Alarms;
import cn.tongbao.evidence.seal.ContentStore;
import cn.tongbao.evidence.seal.EvidenceProblem;
import cn.tongbao.evidence.seal.SealedFile;
import cn.tongbao.evidence.seal.StoreFailed;
import cn.tongbao.platform.web.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands bytes out and proves them on the way. The last piece of a whole content is held back until
 * the hash of all of it is known: a content that is not what was sealed never arrives whole.
 */
@Component
public class Outpouring {

    private static final Logger log = LoggerFactory.getLogger(Outpouring.class);

    private static final int PIECE = 64 * 1024;

    private final ContentStore store;
    private final Alarms alarms;

    Outpouring(ContentStore store, Alarms alarms) {
        this.store = store;
        this.alarms = alarms;
    }

    /**
     * Makes sure that there is something to hand out, while the answer can still say otherwise.
     *
     * @throws ProblemException if the content is not there, or not as long as it was
     */
    public void check(SealedFile file) {
        try {
            var size = store.size(file.fingerprint().sha256());
            if (size.isEmpty() || size.getAsLong() != file.fingerprint().size()) {
                alarms.raise(AlarmKind.SEAL_BROKEN, file.id().toString(), "size " + size);
                throw new ProblemException(EvidenceProblem.SEAL_BROKEN);
            }
        } catch (IOException e) {
            throw StoreFailed.because(e);
        }
    }

    /**
     * Hands out a part of a file, or the whole; ends early when the reader has gone.
     *
     * @throws CutShort if the content is not what was sealed, or cannot be read
     */
    public void pour(SealedFile file, long from, long length, OutputStream out) {
        try (var content = store.open(file.fingerprint().sha256(), from)) {
            if (from == 0 && length == file.fingerprint().size()) {
                whole(file, content, out);
            } else {
                part(file, content, length, out);
            }
        } catch (IOException e) {
            throw new CutShort(e);
        }
    }

    private void whole(SealedFile file, InputStream content, OutputStream out) throws IOException {
        var digest = sha256();
        var piece = new byte[PIECE];
        long left = file.fingerprint().size();
        while (left > 0) {
            int read = content.readNBytes(piece, 0, (int) Math.min(PIECE, left));
            digest.update(piece, 0, read);
            left -= read;
            if (read == 0 || (left == 0 && !sealed(file, digest))) {
                throw broken(file, "another hash, read %d bytes short".formatted(left));
            }
            if (!handed(out, piece, read)) {
                return;
            }
        }
    }

    private void part(SealedFile file, InputStream content, long length, OutputStream out)
            throws IOException {
        var piece = new byte[PIECE];
        long left = length;
        while (left > 0) {
            int read = content.readNBytes(piece, 0, (int) Math.min(PIECE, left));
            if (read == 0) {
                throw broken(file, "%d bytes short".formatted(left));
            }
            if (!handed(out, piece, read)) {
                return;
            }
            left -= read;
        }
    }

    /** Whether the reader is still there. */
    private static boolean handed(OutputStream out, byte[] piece, int length) {
        try {
            out.write(piece, 0, length);
            return true;
        } catch (IOException e) {
            log.atDebug().setCause(e).log("A reader has gone before the end");
            return false;
        }
    }

    private static boolean sealed(SealedFile file, MessageDigest digest) {
        return file.fingerprint().sha256().equals(HexFormat.of().formatHex(digest.digest()));
    }

    private CutShort broken(SealedFile file, String found) {
        alarms.raise(AlarmKind.SEAL_BROKEN, file.id().toString(), found);
        return new CutShort(null);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
