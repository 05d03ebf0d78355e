package cn.tongbao.directory.sharing;

import cn.tongbao.directory.record.RecordWriter;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.outbox.NewEvent;
import cn.tongbao.platform.outbox.Outbox;
import cn.tongbao.platform.web.AuditTrail;
import cn.tongbao.platform.web.Versions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a request is taken out for a change and put back, with its history, its event and a row of
 * the audit trail, in the transaction of the act, or not at all.
 */
@Component
class SharingDesk {

    private final Sharings sharings;
    private final RecordWriter writer;
    private final Outbox outbox;
    private final AuditTrail audit;

    SharingDesk(Sharings sharings, RecordWriter writer, Outbox outbox, AuditTrail audit) {
        this.sharings = sharings;
        this.writer = writer;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** The request, locked until the act ends, for somebody of the side whose act it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    Sharing take(Subject who, String reference, SharingAct act, @Nullable String ifMatch) {
        var sharing = sharings.lock(reference);
        Access.toRead(who, sharing.audience(), SharingAct.READ);
        if (!Access.mayDo(who, act) || !side(who, sharing, act)) {
            throw new NotAllowed();
        }
        Versions.require(ifMatch, sharing.version(), () -> SharingView.of(sharing));
        return sharing;
    }

    private static boolean side(Subject who, Sharing sharing, SharingAct act) {
        return switch (act) {
            case READ -> true;
            case ASK -> sharing.officeId().equals(who.office());
            case DECIDE -> KeepingPersons.decides(who, sharing.lent());
        };
    }

    /** The request to look at; the look is remembered. */
    @Transactional(propagation = Propagation.MANDATORY)
    Sharing look(Subject who, String reference, String what) {
        var sharing = sharings.get(reference);
        Access.toRead(who, sharing.audience(), SharingAct.READ);
        audit.record(who, what, Sharing.RECORD_KIND, reference, null);
        return sharing;
    }

    /** Lays a new one down, unless its reference is taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean open(Sharing sharing, Subject who) {
        if (!sharings.insert(sharing)) {
            return false;
        }
        publish(sharing, who);
        return true;
    }

    /** Puts a changed one back. */
    @Transactional(propagation = Propagation.MANDATORY)
    SharingView put(Sharing sharing, Subject who) {
        sharings.update(sharing);
        publish(sharing, who);
        return SharingView.of(sharing);
    }

    private void publish(Sharing sharing, Subject who) {
        var changes = sharing.changes();
        writer.write(sharing.reference(), sharing.version(), changes, sharing.updatedAt());
        outbox.append(List.of(SharingState.event(sharing, changes.eventType())));
        audit.record(who, changes.eventType(), Sharing.RECORD_KIND, sharing.reference(), null);
    }

    /** The request, said again as it is. */
    NewEvent restated(Sharing sharing) {
        return SharingState.event(sharing, Sharing.RESTATED);
    }
}
