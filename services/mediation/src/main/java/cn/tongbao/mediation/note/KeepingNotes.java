package cn.tongbao.mediation.note;

import cn.tongbao.mediation.mediation.ConfidentialAccess;
import cn.tongbao.mediation.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.AuditTrail;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.Cursor;
import cn.tongbao.platform.web.Page;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mediator writes down what is said in confidence and reads what he wrote. Nobody else does:
 * neither body, party, court nor supervisor, and whoever follows him as mediator begins anew.
 */
@Service
public class KeepingNotes {

    private static final String RECORD_KIND = "MEDIATION_NOTE";
    private static final Set<String> KINDS = Set.of("NOTE", "CONCESSION");

    private final Notes notes;
    private final ConfidentialAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    KeepingNotes(Notes notes, ConfidentialAccess access, AuditTrail audit, Clock clock) {
        this.notes = notes;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes one down. */
    @Transactional
    public Note write(Subject who, String reference, NoteRequest request) {
        var parties = access.toMediator(who, reference);
        var kind = Objects.requireNonNullElse(request.kind(), "NOTE");
        new Checks()
                .that(KINDS.contains(kind), "/kind", "UNKNOWN_CODE")
                .that(
                        request.partyId() == null || parties.contains(request.partyId()),
                        "/partyId",
                        "UNKNOWN_PARTY")
                .that(
                        !kind.equals("CONCESSION") || request.partyId() != null,
                        "/partyId",
                        "REQUIRED")
                .required("/text", request.text())
                .text("/text", request.text(), Texts.MOST)
                .raise();
        var note =
                new Note(
                        UUID.randomUUID(),
                        kind,
                        request.partyId(),
                        request.sessionId(),
                        Texts.given(request.text()),
                        clock.instant());
        notes.add(reference, who.requirePerson(), note);
        audit.record(who, "NOTE_WRITTEN", RECORD_KIND, reference, null);
        return note;
    }

    /** One page of what he wrote, the oldest first. */
    @Transactional
    public Page<Note> read(
            Subject who, String reference, @Nullable String cursor, @Nullable Integer limit) {
        access.toMediator(who, reference);
        var most = Cursor.limit(limit);
        var keys = Cursor.decode(cursor, 2);
        var found =
                notes.of(
                        reference,
                        who.requirePerson(),
                        instant(keys),
                        keys.isEmpty() ? new UUID(0, 0).toString() : id(keys.get(1)),
                        most);
        audit.record(who, "NOTES_READ", RECORD_KIND, reference, null);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                page,
                found.size() > most
                        ? Cursor.encode(
                                page.getLast().at().toString(), page.getLast().noteId().toString())
                        : null);
    }

    private static String id(String key) {
        try {
            return UUID.fromString(key).toString();
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    private static @Nullable OffsetDateTime instant(List<String> keys) {
        return keys.isEmpty() ? null : Cursor.instant(keys.getFirst()).atOffset(ZoneOffset.UTC);
    }

    /** What is to be written down. */
    public record NoteRequest(
            @Nullable String kind,
            @Nullable String partyId,
            @Nullable UUID sessionId,
            @Nullable String text) {

        /** Keeps the text out of logs. */
        @Override
        public String toString() {
            return "NoteRequest[]";
        }
    }
}
