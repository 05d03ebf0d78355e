package cn.tongbao.directory.entry;

import cn.tongbao.directory.record.RecordWriter;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.outbox.NewEvent;
import cn.tongbao.platform.outbox.Outbox;
import cn.tongbao.platform.records.attachment.Attachment;
import cn.tongbao.platform.records.attachment.Attachments;
import cn.tongbao.platform.records.attachment.FileLinks;
import cn.tongbao.platform.web.AuditTrail;
import cn.tongbao.platform.web.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where an entry is taken out for a change and put back: whatever goes back goes with its history,
 * its limits, its events and a row of the audit trail, in the transaction of the act, or not at
 * all.
 */
@Component
class EntryDesk {

    /** Who acts when nobody does: the platform itself, upon a clock. */
    private static final Subject PLATFORM = new Subject("directory", Set.of("system"), null, null);

    private final Entries entries;
    private final Attachments attachments;
    private final EntryViews views;
    private final EntryEvents events;
    private final RecordWriter writer;
    private final Outbox outbox;
    private final AuditTrail audit;

    EntryDesk(
            Entries entries,
            Attachments attachments,
            EntryViews views,
            EntryEvents events,
            RecordWriter writer,
            Outbox outbox,
            AuditTrail audit) {
        this.entries = entries;
        this.attachments = attachments;
        this.views = views;
        this.events = events;
        this.writer = writer;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** The entry, locked until the act ends, for a subject who may do the act. */
    @Transactional(propagation = Propagation.MANDATORY)
    Entry take(Subject who, Register register, String id, EntryAct act, @Nullable String ifMatch) {
        var entry = entries.lock(id);
        if (entry.kind().register() != register || !sees(who, entry)) {
            throw new NotReadable();
        }
        if (!inside(who, entry) || !Access.mayDo(who, act)) {
            throw new NotAllowed();
        }
        Versions.require(ifMatch, entry.version(), () -> views.of(who, entry));
        return entry;
    }

    /** The same, for the platform itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    Entry take(String id) {
        return entries.lock(id);
    }

    /** The entry to look at; a look at what is not public is remembered. */
    @Transactional(propagation = Propagation.MANDATORY)
    Entry look(Subject who, Register register, String id, String what) {
        var entry =
                entries.find(id)
                        .filter(one -> one.kind().register() == register && sees(who, one))
                        .orElseThrow(NotReadable::new);
        if (inside(who, entry)) {
            audit.record(who, what, register.recordKind(), id, null);
        }
        return entry;
    }

    /** Whether the subject sees more of it than the public. */
    static boolean inside(Subject who, Entry entry) {
        return Access.allows(who, entry.insiders(), EntryAct.READ_WHOLE);
    }

    private static boolean sees(Subject who, Entry entry) {
        return entry.published() || inside(who, entry);
    }

    /** Lays a new entry down; false if its id is taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean open(Entry entry) {
        return entries.insert(entry);
    }

    /** Tells of an entry that was laid down, once its files are bound. */
    @Transactional(propagation = Propagation.MANDATORY)
    EntryView opened(Entry entry, Subject who, String act) {
        publish(entry, who, act);
        return views.of(who, entry);
    }

    /** Puts a changed entry back and shows it. */
    @Transactional(propagation = Propagation.MANDATORY)
    EntryView put(Entry entry, Subject who, String act) {
        entries.update(entry);
        publish(entry, who, act);
        return views.of(who, entry);
    }

    /** Puts back what the platform changed by itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    void put(Entry entry, String act) {
        if (!entry.changes().none()) {
            entries.update(entry);
            publish(entry, PLATFORM, act);
        }
    }

    /** What every listener may be told anew of an entry: its state, and who may see its files. */
    List<NewEvent> restated(Entry entry) {
        var told = new ArrayList<>(events.restated(entry));
        for (var file : attachments.of(entry.id())) {
            if (file.refused() == null) {
                told.add(attached(entry, file));
            }
        }
        return told;
    }

    private void publish(Entry entry, Subject who, String act) {
        writer.write(entry.id(), entry.version(), entry.changes(), entry.updatedAt());
        var told = new ArrayList<>(events.of(entry));
        told.addAll(links(entry));
        outbox.append(told);
        audit.record(who, act, entry.kind().register().recordKind(), entry.id(), null);
    }

    /** New files are bound, and all are shown to whoever may see them now. */
    private List<NewEvent> links(Entry entry) {
        var links = new ArrayList<NewEvent>();
        for (var file : attachments.of(entry.id())) {
            if (file.recordVersion() == entry.version()) {
                links.add(attached(entry, file));
            } else if (entry.insidersChanged() && file.refused() == null) {
                links.add(
                        FileLinks.shown(
                                entry.kind().register().recordKind(),
                                entry.id(),
                                file.file(),
                                entry.insiders(),
                                entry.version(),
                                entry.updatedAt()));
            }
        }
        return links;
    }

    private static NewEvent attached(Entry entry, Attachment file) {
        return FileLinks.attached(
                entry.kind().register().recordKind(), file, entry.insiders(), entry.version());
    }
}
