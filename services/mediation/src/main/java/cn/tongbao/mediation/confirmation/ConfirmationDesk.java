package cn.tongbao.mediation.confirmation;

import cn.tongbao.mediation.mediation.MediationDesk;
import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.MediationProblem;
import cn.tongbao.mediation.record.RecordWriter;
import cn.tongbao.mediation.record.Roles;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.outbox.NewEvent;
import cn.tongbao.platform.outbox.Outbox;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.records.attachment.Attachments;
import cn.tongbao.platform.records.attachment.FileLinks;
import cn.tongbao.platform.records.attachment.RecordFile;
import cn.tongbao.platform.web.AuditTrail;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.platform.web.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where an application is taken out for a change and put back, with its history, its limits, its
 * events and a row of the audit trail, in the transaction of the act, or not at all.
 */
@Component
class ConfirmationDesk {

    private static final Set<ConfirmationAct> OF_THE_COURT =
            Set.of(
                    ConfirmationAct.REGISTER,
                    ConfirmationAct.ASK,
                    ConfirmationAct.ACCEPT,
                    ConfirmationAct.NOT_ACCEPT,
                    ConfirmationAct.HEAR,
                    ConfirmationAct.EXTEND,
                    ConfirmationAct.PERMIT_WITHDRAWAL,
                    ConfirmationAct.RULE);

    private final Confirmations confirmations;
    private final ConfirmationViews views;
    private final Attachments attachments;
    private final MediationDesk mediations;
    private final Limits limits;
    private final RecordWriter writer;
    private final Outbox outbox;
    private final AuditTrail audit;

    ConfirmationDesk(
            Confirmations confirmations,
            ConfirmationViews views,
            Attachments attachments,
            MediationDesk mediations,
            Limits limits,
            RecordWriter writer,
            Outbox outbox,
            AuditTrail audit) {
        this.confirmations = confirmations;
        this.views = views;
        this.attachments = attachments;
        this.mediations = mediations;
        this.limits = limits;
        this.writer = writer;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * The application, locked until the act ends, for a subject who may do the act. The acts of a
     * docked court are its own system's.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    ConfirmationSight take(
            Subject who, String reference, ConfirmationAct act, @Nullable String ifMatch) {
        var confirmation = confirmations.lock(reference);
        var sight = ConfirmationSight.of(who, confirmation).toAct(act);
        if (ifMatch != null || Roles.staff(who)) {
            Versions.require(ifMatch, confirmation.version(), () -> views.of(sight));
        }
        if (confirmation.matter().docked()
                && (OF_THE_COURT.contains(act)
                        || (act == ConfirmationAct.OBJECT && sight.court()))) {
            throw new ProblemException(
                    MediationProblem.COURT_DOCKED, confirmation.matter().courtOfficeId());
        }
        return sight;
    }

    /** The application to look at; the look is remembered. */
    @Transactional(propagation = Propagation.MANDATORY)
    ConfirmationSight look(Subject who, String reference, String what) {
        var sight = ConfirmationSight.of(who, confirmations.get(reference));
        audit.record(who, what, Confirmation.RECORD_KIND, reference, null);
        return sight;
    }

    /** A reference that nobody else has or gets. */
    @Transactional(propagation = Propagation.MANDATORY)
    String reserve(Supplier<String> draw) {
        String reference;
        do {
            reference = draw.get();
        } while (!confirmations.reserve(reference));
        return reference;
    }

    /** Lays a new application down under a reserved reference, and shares files with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void open(Confirmation confirmation, Subject who, List<RecordFile> shared) {
        confirmations.insert(confirmation);
        publish(confirmation, who, "APPLY", shared);
    }

    /** Puts a changed application back and shows it. */
    @Transactional(propagation = Propagation.MANDATORY)
    ConfirmationView put(ConfirmationSight sight, ConfirmationAct act) {
        put(sight.confirmation(), sight.who(), act.name());
        return views.of(sight);
    }

    /** The same, for whoever acts. */
    @Transactional(propagation = Propagation.MANDATORY)
    void put(Confirmation confirmation, Subject who, String act) {
        if (confirmation.changes().none()) {
            return;
        }
        confirmations.update(confirmation);
        publish(confirmation, who, act, List.of());
        followUp(confirmation, who, act);
    }

    /** Puts one back that another office goes on with; for its mediation nothing has happened. */
    @Transactional(propagation = Propagation.MANDATORY)
    void putHandedOver(Confirmation confirmation, Subject who, String act) {
        confirmations.update(confirmation);
        publish(confirmation, who, act, List.of());
    }

    /** What the decision of the court means for the mediation. */
    private void followUp(Confirmation confirmation, Subject who, String act) {
        var deed = new Deed(who.requirePerson(), who.office(), confirmation.updatedAt());
        var decision = confirmation.decision();
        if (confirmation.status().withoutRuling()) {
            var mediation = mediations.take(confirmation.matter().mediationReference());
            mediation.settlement().releaseApplication(deed, limits);
            mediations.put(mediation, who, act);
        } else if (confirmation.changes().eventType().equals(Confirmation.RULED)
                && decision != null
                && decision.result() != null) {
            var mediation = mediations.take(confirmation.matter().mediationReference());
            mediation.settlement().ruled(decision.result(), deed);
            mediations.put(mediation, who, act);
        }
    }

    private void publish(
            Confirmation confirmation, Subject who, String act, List<RecordFile> shared) {
        writer.write(
                confirmation.reference(),
                confirmation.version(),
                confirmation.changes(),
                confirmation.updatedAt());
        var events = new ArrayList<NewEvent>();
        events.add(ConfirmationState.event(confirmation, confirmation.changes().eventType()));
        var audience = confirmation.audience();
        for (var file : attachments.of(confirmation.reference())) {
            if (file.recordVersion() == confirmation.version()) {
                events.add(
                        FileLinks.attached(
                                Confirmation.RECORD_KIND, file, audience, confirmation.version()));
            }
        }
        for (var file : shared) {
            events.add(shown(confirmation, file));
        }
        if (confirmation.audienceChanged()) {
            events.addAll(shownAnew(confirmation));
        }
        outbox.append(events);
        audit.record(who, act, Confirmation.RECORD_KIND, confirmation.reference(), null);
    }

    /** All its files, for whoever may see them now. */
    private List<NewEvent> shownAnew(Confirmation confirmation) {
        var events = new ArrayList<NewEvent>();
        for (var file : attachments.of(confirmation.reference())) {
            if (file.refused() == null && file.recordVersion() != confirmation.version()) {
                events.add(shown(confirmation, file.file()));
            }
        }
        ofMediation(confirmation).forEach(file -> events.add(shown(confirmation, file)));
        return events;
    }

    /** What the mediation shares with it: the agreement, and what joined it on paper. */
    private List<RecordFile> ofMediation(Confirmation confirmation) {
        var matter = confirmation.matter();
        var files = new ArrayList<RecordFile>();
        files.add(matter.agreement().file());
        if (matter.papers() != null) {
            files.addAll(matter.papers());
            return files;
        }
        var application = mediations.read(matter.mediationReference()).application();
        if (application != null
                && confirmation.reference().equals(application.confirmationReference())) {
            files.addAll(application.papers());
        }
        return files;
    }

    private static NewEvent shown(Confirmation confirmation, RecordFile file) {
        return FileLinks.shown(
                Confirmation.RECORD_KIND,
                confirmation.reference(),
                file,
                confirmation.audience(),
                confirmation.version(),
                confirmation.updatedAt());
    }

    /** The application and its files, said again as they are. */
    List<NewEvent> restated(Confirmation confirmation) {
        var events = new ArrayList<NewEvent>();
        events.add(ConfirmationState.event(confirmation, Confirmation.RESTATED));
        for (var file : attachments.of(confirmation.reference())) {
            if (file.refused() == null) {
                events.add(
                        FileLinks.attached(
                                Confirmation.RECORD_KIND,
                                file,
                                confirmation.audience(),
                                confirmation.version()));
            }
        }
        ofMediation(confirmation).forEach(file -> events.add(shown(confirmation, file)));
        return events;
    }
}
