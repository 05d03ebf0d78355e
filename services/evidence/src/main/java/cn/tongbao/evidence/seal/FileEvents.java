package cn.tongbao.evidence.seal;

import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.outbox.NewEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What other services are told about files. */
public final class FileEvents {

    /** The kind of aggregate that the events are about. */
    public static final String AGGREGATE = "evidence";

    private FileEvents() {}

    /** A file is sealed: what it is, for whoever gets its token. */
    public static NewEvent sealed(SealedFile file) {
        var person = file.uploader().person();
        var audience = person == null ? Audience.none() : Audience.none().person(person);
        return event(
                "evidence.sealed.v1",
                file.id(),
                file.version(),
                audience,
                new Sealed(
                        file.id().toString(),
                        file.fingerprint().sha256(),
                        file.fingerprint().sm3(),
                        file.fingerprint().size(),
                        file.mediaType(),
                        Objects.requireNonNull(file.name(), "a removed file is not restated"),
                        file.sealedAt()));
    }

    /** A record does not get a file, and has to show it as refused. */
    public static NewEvent rejected(
            FileId id, long version, RecordRef record, RefusalReason reason, Audience audience) {
        return event(
                "evidence.rejected.v1",
                id,
                version,
                audience,
                new Rejected(
                        id.toString(), record.kind().name(), record.reference(), reason.name()));
    }

    private static NewEvent event(
            String type, FileId id, long version, Audience audience, Object data) {
        return new NewEvent(
                type,
                AGGREGATE,
                id.toString(),
                version,
                id.toString(),
                List.of(audience.toArray()),
                data);
    }

    private record Sealed(
            String evidenceId,
            String sha256,
            String sm3,
            long size,
            String mediaType,
            String name,
            Instant sealedAt) {}

    private record Rejected(String evidenceId, String recordKind, String record, String reason) {}
}
