package cn.tongbao.evidence.upload;

import cn.tongbao.evidence.config.UploadSettings;
import cn.tongbao.evidence.seal.ContentStore;
import cn.tongbao.evidence.seal.EvidenceProblem;
import cn.tongbao.evidence.seal.Receiving;
import cn.tongbao.evidence.seal.SealedFile;
import cn.tongbao.evidence.seal.Source;
import cn.tongbao.evidence.seal.StoreFailed;
import cn.tongbao.platform.identity.FileCapabilities;
import cn.tongbao.platform.identity.FileCapability;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.ProblemException;
import java.io.IOException;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Anybody hands a file in: its bytes are received and sealed, and a token for it is given out. */
@Component
public class HandingIn {

    private static final Logger log = LoggerFactory.getLogger(HandingIn.class);

    /** What a multipart body may be longer than the file in it. */
    private static final long WRAPPING = 64 * 1024;

    private final Receiving receiving;
    private final Sealing sealing;
    private final ContentStore store;
    private final FileCapabilities capabilities;
    private final UploadSettings settings;

    HandingIn(
            Receiving receiving,
            Sealing sealing,
            ContentStore store,
            FileCapabilities capabilities,
            UploadSettings settings) {
        this.receiving = receiving;
        this.sealing = sealing;
        this.store = store;
        this.capabilities = capabilities;
        this.settings = settings;
    }

    /**
     * Refuses a body whose announced length cannot fit, before a byte of it is read.
     *
     * @param length as announced; negative if it was not
     * @return how long the body may be at most
     */
    public long expect(Subject who, long length) {
        var limit = limitOf(who);
        if (length - WRAPPING > limit.toBytes()) {
            throw new ProblemException(EvidenceProblem.FILE_TOO_LARGE, limit.toMegabytes())
                    .at("/file", "TOO_LARGE");
        }
        if (room() < settings.minFreeSpace().toBytes() + Math.max(length, 0)) {
            log.atError().log("The content store is full; nothing is taken in");
            throw new ProblemException(EvidenceProblem.STORE_UNAVAILABLE);
        }
        return limit.toBytes() + WRAPPING;
    }

    /**
     * Takes one file in.
     *
     * @throws IOException if the sender stopped in the middle; nothing is left of it then
     */
    public HandedIn handIn(Subject who, String sentName, Source source) throws IOException {
        var name = FileName.of(sentName).value();
        try (var received = receiving.receive(source, name, limitOf(who).toBytes())) {
            var file = sealing.seal(who, name, received);
            var expiresAt = file.sealedAt().plus(settings.tokenLife());
            return new HandedIn(file, name, token(file, name, expiresAt), expiresAt);
        }
    }

    private String token(SealedFile file, String name, Instant expiresAt) {
        return capabilities.sign(
                new FileCapability(
                        file.id().toString(),
                        file.fingerprint().sha256(),
                        file.fingerprint().size(),
                        file.mediaType(),
                        name,
                        file.uploader().person(),
                        file.uploader().office(),
                        expiresAt));
    }

    private DataSize limitOf(Subject who) {
        return who.office() == null ? settings.publicLimit() : settings.staffLimit();
    }

    private long room() {
        try {
            return store.room();
        } catch (IOException e) {
            throw StoreFailed.because(e);
        }
    }
}
