package cn.tongbao.liaison.assistance;

import cn.tongbao.liaison.record.RecordWriter;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.outbox.NewEvent;
import cn.tongbao.platform.outbox.Outbox;
import cn.tongbao.platform.records.attachment.Attachments;
import cn.tongbao.platform.records.attachment.FileLinks;
import cn.tongbao.platform.web.AuditTrail;
import cn.tongbao.platform.web.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a request is taken out for a change and put back: whatever goes back goes with its history,
 * its limit, its events and a row of the audit trail, in the transaction of the act.
 */
@Component
class AssistanceDesk {

    /** Who acts when nobody does: the platform itself, upon a clock. */
    static final Subject PLATFORM = new Subject("liaison", Set.of("system"), null, null);

    private final AssistanceRequests requests;
    private final Attachments attachments;
    private final RecordWriter writer;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final AssistanceLaw law;

    AssistanceDesk(
            AssistanceRequests requests,
            Attachments attachments,
            RecordWriter writer,
            Outbox outbox,
            AuditTrail audit,
            AssistanceLaw law) {
        this.requests = requests;
        this.attachments = attachments;
        this.writer = writer;
        this.outbox = outbox;
        this.audit = audit;
        this.law = law;
    }

    /** The request, locked until the act ends, for a subject who may do the act. */
    @Transactional(propagation = Propagation.MANDATORY)
    public AssistanceSight take(
            Subject who, String reference, AssistanceAct act, @Nullable String ifMatch) {
        var request = requests.lock(reference);
        var sight = AssistanceSight.of(who, request).toAct(act);
        Versions.require(ifMatch, request.version(), () -> view(sight));
        return sight;
    }

    /** The same, for the platform itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Assistance take(String reference) {
        return requests.lock(reference);
    }

    /** The same, where nobody says that there is one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Assistance> takeIfThere(String reference) {
        return requests.lockIfThere(reference);
    }

    /** The request to add something to that is no part of it; it cannot change meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public AssistanceSight hold(Subject who, String reference, AssistanceAct act) {
        var sight = AssistanceSight.of(who, requests.lock(reference)).toAct(act);
        audit.record(who, "ASSISTANCE_" + act.name(), Assistance.RECORD_KIND, reference, null);
        return sight;
    }

    /** The request to look at; the look is remembered. */
    @Transactional(propagation = Propagation.MANDATORY)
    public AssistanceSight look(Subject who, String reference, String what) {
        var sight = AssistanceSight.of(who, requests.get(reference));
        audit.record(who, what, Assistance.RECORD_KIND, reference, null);
        return sight;
    }

    /** Lays a new request down. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(Assistance request, Subject who) {
        requests.insert(request);
        publish(request, who, "ASSISTANCE_SENT");
    }

    /** Puts a changed request back and shows it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public AssistanceView put(AssistanceSight sight, AssistanceAct act) {
        put(sight.request(), sight.who(), "ASSISTANCE_" + act.name());
        return view(sight);
    }

    /** Puts back what somebody changed by an act on another record, or the platform by itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Assistance request, Subject who, String act) {
        if (!request.changes().none()) {
            requests.update(request);
            publish(request, who, act);
        }
    }

    AssistanceView view(AssistanceSight sight) {
        var request = sight.request();
        var clock = request.clock();
        return AssistanceView.of(
                request,
                clock == null ? null : law.shown(clock),
                attachments.of(request.reference()));
    }

    private void publish(Assistance request, Subject who, String act) {
        writer.write(
                request.reference(), request.version(), request.changes(), request.updatedAt());
        var events = new ArrayList<NewEvent>();
        events.add(AssistanceEvents.event(request, request.changes().eventType()));
        events.addAll(links(request));
        outbox.append(events);
        audit.record(who, act, Assistance.RECORD_KIND, request.reference(), null);
    }

    /** New files are bound, and all are shown to whoever may see them now. */
    private List<NewEvent> links(Assistance request) {
        var links = new ArrayList<NewEvent>();
        for (var file : attachments.of(request.reference())) {
            if (file.recordVersion() == request.version()) {
                links.add(
                        FileLinks.attached(
                                Assistance.RECORD_KIND,
                                file,
                                request.audience(),
                                request.version()));
            } else if (request.audienceChanged() && file.refused() == null) {
                links.add(
                        FileLinks.shown(
                                Assistance.RECORD_KIND,
                                request.reference(),
                                file.file(),
                                request.audience(),
                                request.version(),
                                request.updatedAt()));
            }
        }
        if (request.matter().continues() != null
                && (request.version() == 1 || request.audienceChanged())) {
            links.addAll(inherited(request));
        }
        return links;
    }

    /** The files of the request that this one continues stay that one's, and are shown here too. */
    private static List<NewEvent> inherited(Assistance request) {
        return request.matter().files().stream()
                .map(file ->
                        FileLinks.shown(
                                Assistance.RECORD_KIND,
                                request.reference(),
                                file,
                                request.audience(),
                                request.version(),
                                request.updatedAt()))
                .toList();
    }

    /** The request and its files, said again as they are. */
    List<NewEvent> restated(Assistance request) {
        var events = new ArrayList<NewEvent>();
        events.add(AssistanceEvents.event(request, AssistanceEvents.RESTATED));
        for (var file : attachments.of(request.reference())) {
            if (file.refused() == null) {
                events.add(
                        FileLinks.attached(
                                Assistance.RECORD_KIND,
                                file,
                                request.audience(),
                                request.version()));
            }
        }
        if (request.matter().continues() != null) {
            events.addAll(inherited(request));
        }
        return events;
    }
}
