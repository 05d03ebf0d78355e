package cn.tongbao.caserouting.casefile;

import cn.tongbao.platform.deadlines.Deadlines;
import cn.tongbao.platform.deadlines.NewDeadline;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.outbox.Outbox;
import cn.tongbao.platform.web.AuditTrail;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a case is taken out for a change and put back: whatever goes back goes with its parts, its
 * history, its clocks, one event and one row of the audit trail, in the transaction of the act, or
 * not at all.
 */
@Component
public class CaseDesk {

    /** Who acts when nobody does: the platform itself, upon an event or a clock. */
    static final Subject PLATFORM = new Subject("case-routing", Set.of("system"), null, null);

    private static final String RECORD_KIND = "CASE";

    private final CaseFiles files;
    private final CaseEvents events;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final AuditTrail audit;

    CaseDesk(
            CaseFiles files,
            CaseEvents events,
            Deadlines deadlines,
            Outbox outbox,
            AuditTrail audit) {
        this.files = files;
        this.events = events;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** The case, with its row locked until the act ends; an unknown one is not readable. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile take(String reference) {
        return files.lock(reference);
    }

    /** The same, where nobody says that there is one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<CaseFile> takeIfThere(String reference) {
        return files.lockIfThere(reference);
    }

    /** The case to look at; the look is remembered. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile look(String reference) {
        return files.get(reference);
    }

    /** Puts a changed case back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(CaseFile file, Subject who, CaseAct act) {
        files.update(file);
        publish(file, who, act.name());
    }

    /** Remembers that somebody saw the case or a part of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void seen(CaseFile file, Subject who, String what) {
        audit.record(who, what, RECORD_KIND, file.reference(), null);
    }

    /** Lays the new case of a tip down; false if its reference is taken. */
    boolean open(CaseFile file, AcceptedTip tip) {
        if (!files.insert(file, tip)) {
            return false;
        }
        publish(file, PLATFORM, HistoryAct.CASE_OPENED.name());
        return true;
    }

    /** Puts back what the platform changed by itself. */
    void put(CaseFile file) {
        put(file, file.changes().fact().type().name());
    }

    /** The same, under the name that the audit trail calls it by. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(CaseFile file, String act) {
        files.update(file);
        publish(file, PLATFORM, act);
    }

    private void publish(CaseFile file, Subject who, String act) {
        for (var change : file.changes().clocks()) {
            apply(change, file);
        }
        outbox.append(events.of(file));
        audit.record(who, act, RECORD_KIND, file.reference(), null);
    }

    private void apply(ClockChange change, CaseFile file) {
        var kind = change.kind().recordKind();
        switch (change) {
            case ClockChange.Start(_, var record, var limit) ->
                    deadlines.start(
                            new NewDeadline(
                                    kind,
                                    record,
                                    limit.ruleId(),
                                    limit.ruleVersion(),
                                    limit.startedAt(),
                                    limit.warnAt(),
                                    limit.dueAt()));
            case ClockChange.Stop(_, var record, var ruleId) ->
                    deadlines.stop(kind, record, ruleId, file.head().updatedAt());
        }
    }
}
