package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.record.RecordWriter;
import cn.tongbao.mediation.record.Roles;
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
 * Where a mediation is taken out for a change and put back: whatever goes back goes with its
 * history, its limits, its events and a row of the audit trail, in the transaction of the act, or
 * not at all.
 */
@Component
public class MediationDesk {

    /** Who acts when nobody does: the platform itself, upon an event or a clock. */
    static final Subject PLATFORM = new Subject("mediation", Set.of("system"), null, null);

    private final Mediations mediations;
    private final Attachments attachments;
    private final MediationViews views;
    private final RecordWriter writer;
    private final Outbox outbox;
    private final AuditTrail audit;

    MediationDesk(
            Mediations mediations,
            Attachments attachments,
            MediationViews views,
            RecordWriter writer,
            Outbox outbox,
            AuditTrail audit) {
        this.mediations = mediations;
        this.attachments = attachments;
        this.views = views;
        this.writer = writer;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** The mediation, locked until the act ends, for a subject who may do the act. */
    @Transactional(propagation = Propagation.MANDATORY)
    public MediationSight take(
            Subject who, String reference, MediationAct act, @Nullable String ifMatch) {
        var mediation = mediations.lock(reference);
        var sight = MediationSight.of(who, mediation).toAct(act);
        if (ifMatch != null || Roles.staff(who)) {
            Versions.require(ifMatch, mediation.version(), () -> views.of(sight));
        }
        return sight;
    }

    /** The same, for the platform itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mediation take(String reference) {
        return mediations.lock(reference);
    }

    /** The mediation as it is, for the platform itself. */
    public Mediation read(String reference) {
        return mediations.get(reference);
    }

    /** The mediation to look at; the look is remembered. */
    @Transactional(propagation = Propagation.MANDATORY)
    public MediationSight look(Subject who, String reference, String what) {
        var sight = MediationSight.of(who, mediations.get(reference));
        audit.record(who, what, Mediation.RECORD_KIND, reference, null);
        return sight;
    }

    /** Lays a new mediation down; false if its reference is taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean open(Mediation mediation, Subject who) {
        if (!mediations.insert(mediation)) {
            return false;
        }
        publish(mediation, who, MediationAct.OPEN.name());
        return true;
    }

    /** Puts a changed mediation back and shows it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public MediationView put(MediationSight sight, MediationAct act) {
        mediations.update(sight.mediation());
        publish(sight.mediation(), sight.who(), act.name());
        return views.of(sight);
    }

    /** Puts back what somebody changed by an act on another record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Mediation mediation, Subject who, String act) {
        if (!mediation.changes().none()) {
            mediations.update(mediation);
            publish(mediation, who, act);
        }
    }

    /** Puts back what the platform changed by itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Mediation mediation, String act) {
        put(mediation, PLATFORM, act);
    }

    private void publish(Mediation mediation, Subject who, String act) {
        writer.write(
                mediation.reference(),
                mediation.version(),
                mediation.changes(),
                mediation.updatedAt());
        var events = new ArrayList<NewEvent>();
        events.add(MediationState.event(mediation, mediation.changes().eventType()));
        events.addAll(links(mediation, attachments.of(mediation.reference())));
        outbox.append(events);
        audit.record(who, act, Mediation.RECORD_KIND, mediation.reference(), null);
    }

    /** New files are bound, and all are shown to whoever may see them now. */
    private static List<NewEvent> links(Mediation mediation, List<Attachment> files) {
        var links = new ArrayList<NewEvent>();
        for (var file : files) {
            var audience = mediation.audienceOf(file.owner());
            if (file.recordVersion() == mediation.version()) {
                links.add(
                        FileLinks.attached(
                                Mediation.RECORD_KIND, file, audience, mediation.version()));
            } else if (mediation.audienceChanged() && file.refused() == null) {
                links.add(
                        FileLinks.shown(
                                Mediation.RECORD_KIND,
                                mediation.reference(),
                                file.file(),
                                audience,
                                mediation.version(),
                                mediation.updatedAt()));
            }
        }
        return links;
    }

    /** The mediation and its files, said again as they are. */
    List<NewEvent> restated(Mediation mediation) {
        var events = new ArrayList<NewEvent>();
        events.add(MediationState.event(mediation, MediationEvent.RESTATED));
        for (var file : attachments.of(mediation.reference())) {
            if (file.refused() == null) {
                events.add(
                        FileLinks.attached(
                                Mediation.RECORD_KIND,
                                file,
                                mediation.audienceOf(file.owner()),
                                mediation.version()));
            }
        }
        return events;
    }
}
