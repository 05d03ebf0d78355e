package cn.tongbao.evidence.upload.web;

import cn.tongbao.evidence.upload.HandedIn;
import java.time.Instant;

/** The receipt for a file. */
record UploadedView(
        String evidenceId,
        String token,
        Instant tokenExpiresAt,
        String sha256,
        String sm3,
        String mediaType,
        long size,
        String name,
        String scan) {

    static UploadedView of(HandedIn handedIn) {
        var file = handedIn.file();
        return new UploadedView(
                file.id().toString(),
                handedIn.token(),
                handedIn.tokenExpiresAt(),
                file.fingerprint().sha256(),
                file.fingerprint().sm3(),
                file.mediaType(),
                file.fingerprint().size(),
                handedIn.name(),
                file.scan().name());
    }
}
