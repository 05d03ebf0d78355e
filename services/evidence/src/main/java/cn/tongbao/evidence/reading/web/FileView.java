package cn.tongbao.evidence.reading.web;

import cn.tongbao.evidence.reading.View;
import cn.tongbao.evidence.seal.RecordRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What readers are told about a file. */
record FileView(
        String evidenceId,
        @Nullable String name,
        String mediaType,
        long size,
        String sha256,
        String sm3,
        String scan,
        String state,
        Instant sealedAt,
        @Nullable Instant attachedAt,
        @Nullable Attached attachedTo) {

    /** The record that holds the file. */
    record Attached(String recordKind, String record) {

        static @Nullable Attached of(@Nullable RecordRef record) {
            return record == null ? null : new Attached(record.kind().name(), record.reference());
        }
    }

    static FileView of(View view) {
        var file = view.file();
        return new FileView(
                file.id().toString(),
                file.name(),
                file.mediaType(),
                file.fingerprint().size(),
                file.fingerprint().sha256(),
                file.fingerprint().sm3(),
                file.scan().name(),
                file.state().name(),
                file.sealedAt(),
                file.attachedAt(),
                Attached.of(view.record()));
    }
}
