package cn.tongbao.directory.selection;

import cn.tongbao.directory.record.RecordWriter;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.outbox.NewEvent;
import cn.tongbao.platform.outbox.Outbox;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.AuditTrail;
import cn.tongbao.platform.web.Versions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a selection is taken out for a change and put back, with its history, its limit, its event
 * and a row of the audit trail, in the transaction of the act, or not at all.
 */
@Component
public class SelectionDesk {

    /** Who acts when nobody does. */
    static final Subject PLATFORM = new Subject("directory", Set.of("system"), null, null);

    private final Selections selections;
    private final List<ChosenListener> listeners;
    private final RecordWriter writer;
    private final Outbox outbox;
    private final AuditTrail audit;

    SelectionDesk(
            Selections selections,
            List<ChosenListener> listeners,
            RecordWriter writer,
            Outbox outbox,
            AuditTrail audit) {
        this.selections = selections;
        this.listeners = List.copyOf(listeners);
        this.writer = writer;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** The selection, locked until the act ends, for a subject who may do the act. */
    @Transactional(propagation = Propagation.MANDATORY)
    Selection take(Subject who, String reference, SelectionAct act, @Nullable String ifMatch) {
        var selection = selections.lock(reference);
        Access.toAct(who, selection.audience(), SelectionAct.READ, act);
        Versions.require(ifMatch, selection.version(), () -> SelectionView.of(selection));
        return selection;
    }

    /** The selection to look at; the look is remembered. */
    @Transactional(propagation = Propagation.MANDATORY)
    Selection look(Subject who, String reference, String what) {
        var selection = selections.get(reference);
        Access.toRead(who, selection.audience(), SelectionAct.READ);
        audit.record(who, what, Selection.RECORD_KIND, reference, null);
        return selection;
    }

    /** Lays a new one down, unless its reference is taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean open(Selection selection, Subject who, Deed deed) {
        if (!selections.insert(selection)) {
            return false;
        }
        publish(selection, who, deed);
        return true;
    }

    /** Puts a changed one back. */
    @Transactional(propagation = Propagation.MANDATORY)
    void put(Selection selection, Subject who, Deed deed) {
        if (selection.changes().none()) {
            return;
        }
        selections.update(selection);
        publish(selection, who, deed);
    }

    /** The engagement that came of a selection is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void engagementOver(String reference, boolean released, Subject who, Deed deed) {
        var selection = selections.lock(reference);
        selection.engagementOver(released, deed);
        put(selection, who, deed);
    }

    private void publish(Selection selection, Subject who, Deed deed) {
        var changes = selection.changes();
        writer.write(selection.reference(), selection.version(), changes, deed.at());
        outbox.append(List.of(SelectionState.event(selection, changes.eventType())));
        audit.record(who, changes.eventType(), Selection.RECORD_KIND, selection.reference(), null);
        if (changes.eventType().equals(Selection.AGREED_EVENT)
                || changes.eventType().equals(Selection.DRAWN_EVENT)) {
            listeners.forEach(listener -> listener.chosen(selection, deed));
        }
    }

    /** The selection, said again as it is. */
    NewEvent restated(Selection selection) {
        return SelectionState.event(selection, Selection.RESTATED);
    }
}
