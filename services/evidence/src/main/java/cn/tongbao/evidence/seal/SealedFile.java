package cn.tongbao.evidence.seal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One hand-in of a file: what was sealed, by whom, and which record holds it.
 *
 * @param id its name
 * @param version grows with every change and every refusal, so that events about it have an order
 * @param state where it stands
 * @param name as handed in, without folders; null once removed
 * @param mediaType as found in the content
 * @param fingerprint of the bytes
 * @param scan what the malware scanner said, or that none was asked
 * @param uploader who handed it in
 * @param sealedAt when
 * @param boundTo the record that attached it first
 * @param attachedAt when that was
 * @param removedAt when the bytes were removed
 */
public record SealedFile(
        FileId id,
        long version,
        FileState state,
        @Nullable String name,
        String mediaType,
        Fingerprint fingerprint,
        ScanResult scan,
        Uploader uploader,
        Instant sealedAt,
        @Nullable RecordRef boundTo,
        @Nullable Instant attachedAt,
        @Nullable Instant removedAt) {

    /** A file whose bytes have just been received whole. */
    public static SealedFile seal(
            FileId id,
            String name,
            String mediaType,
            Fingerprint fingerprint,
            ScanResult scan,
            Uploader uploader,
            Instant at) {
        return new SealedFile(
                id,
                1,
                FileState.SEALED,
                name,
                mediaType,
                fingerprint,
                scan,
                uploader,
                at,
                null,
                null,
                null);
    }

    /**
     * Decides on a record that wants the file. The first one gets it, which makes a file evidence
     * in one record and not a thing that wanders between them.
     */
    public Binding attach(RecordRef record, String sha256, Instant at) {
        if (!fingerprint.sha256().equals(sha256)) {
            return new Binding.Refused(refused(), RefusalReason.UNKNOWN);
        }
        if (record.equals(boundTo)) {
            return new Binding.Standing(this);
        }
        return state.after(FileState.Act.ATTACH)
                .<Binding>map(next -> new Binding.Bound(attached(next, record, at)))
                .orElseGet(() -> new Binding.Refused(refused(), reason()));
    }

    /**
     * The file once nobody has attached it in time; its name goes too, since it may tell of people.
     *
     * @throws IllegalStateException if a record holds it
     */
    public SealedFile expire(Instant at) {
        var next =
                state.after(FileState.Act.EXPIRE)
                        .orElseThrow(() ->
                                new IllegalStateException("a file that is %s".formatted(state)));
        return new SealedFile(
                id,
                version + 1,
                next,
                null,
                mediaType,
                fingerprint,
                scan,
                Uploader.FORGOTTEN,
                sealedAt,
                null,
                null,
                at);
    }

    private RefusalReason reason() {
        return state == FileState.REMOVED ? RefusalReason.EXPIRED : RefusalReason.ALREADY_ATTACHED;
    }

    private SealedFile attached(FileState next, RecordRef record, Instant at) {
        return with(version + 1, next, record, at);
    }

    private SealedFile refused() {
        return with(version + 1, state, boundTo, attachedAt);
    }

    private SealedFile with(
            long version, FileState state, @Nullable RecordRef boundTo, @Nullable Instant at) {
        return new SealedFile(
                id,
                version,
                state,
                name,
                mediaType,
                fingerprint,
                scan,
                uploader,
                sealedAt,
                boundTo,
                at,
                removedAt);
    }
}
