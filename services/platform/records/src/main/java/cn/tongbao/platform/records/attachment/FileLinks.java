package cn.tongbao.platform.records.attachment;

import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.outbox.NewEvent;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What the keeper of files is told: which file belongs to which record, and who may see it. */
public final class FileLinks {

    private static final String AGGREGATE = "evidence-link";
    private static final String ATTACHED = "evidence.attached.v1";
    private static final String AUDIENCE_CHANGED = "evidence.audience-changed.v1";

    private FileLinks() {}

    /** The file is this record's. */
    public static NewEvent attached(
            String recordKind, Attachment attachment, Audience audience, long version) {
        return event(
                ATTACHED,
                recordKind,
                attachment.record(),
                attachment.file(),
                audience,
                version,
                attachment.by(),
                attachment.attachedAt());
    }

    /** The record shows the file to another audience than before, or a further record shows it. */
    public static NewEvent shown(
            String recordKind,
            String record,
            RecordFile file,
            Audience audience,
            long version,
            Instant at) {
        return event(AUDIENCE_CHANGED, recordKind, record, file, audience, version, null, at);
    }

    private static NewEvent event(
            String type,
            String recordKind,
            String record,
            RecordFile file,
            Audience audience,
            long version,
            @Nullable String by,
            Instant at) {
        return new NewEvent(
                type,
                AGGREGATE,
                file.evidenceId(),
                version,
                record,
                audience.tokens(),
                new Link(
                        file.evidenceId(),
                        file.sha256(),
                        recordKind,
                        record,
                        audience.tokens(),
                        version,
                        by,
                        at));
    }

    /** A file shown to the readers of a record. */
    record Link(
            String evidenceId,
            String sha256,
            String recordKind,
            String record,
            Collection<String> audience,
            long recordVersion,
            @Nullable String by,
            Instant at) {}
}
