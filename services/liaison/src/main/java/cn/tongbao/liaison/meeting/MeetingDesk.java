package cn.tongbao.liaison.meeting;

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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a meeting is taken out for a change and put back with all that goes with the change. */
@Component
class MeetingDesk {

    static final Subject PLATFORM = new Subject("liaison", Set.of("system"), null, null);

    private final Meetings meetings;
    private final Attachments attachments;
    private final RecordWriter writer;
    private final Outbox outbox;
    private final AuditTrail audit;

    MeetingDesk(
            Meetings meetings,
            Attachments attachments,
            RecordWriter writer,
            Outbox outbox,
            AuditTrail audit) {
        this.meetings = meetings;
        this.attachments = attachments;
        this.writer = writer;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public MeetingSight take(
            Subject who, String reference, MeetingAct act, @Nullable String ifMatch) {
        var meeting = meetings.lock(reference);
        var sight = MeetingSight.of(who, meeting).toAct(act);
        Versions.require(ifMatch, meeting.version(), () -> view(sight));
        return sight;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Meeting take(String reference) {
        return meetings.lock(reference);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public MeetingSight look(Subject who, String reference, String what) {
        var sight = MeetingSight.of(who, meetings.get(reference));
        audit.record(who, what, Meeting.RECORD_KIND, reference, null);
        return sight;
    }

    /** Lays a new meeting down; false if its reference is taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean open(Meeting meeting, Subject who) {
        if (!meetings.insert(meeting)) {
            return false;
        }
        publish(meeting, who, "MEETING_CALLED");
        return true;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public MeetingView put(MeetingSight sight, MeetingAct act) {
        put(sight.meeting(), sight.who(), "MEETING_" + act.name());
        return view(sight);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Meeting meeting, Subject who, String act) {
        if (!meeting.changes().none()) {
            meetings.update(meeting);
            publish(meeting, who, act);
        }
    }

    MeetingView view(MeetingSight sight) {
        return sight.whole()
                ? MeetingView.of(sight.meeting(), attachments.of(sight.meeting().reference()))
                : MeetingView.ofOwnDecisions(sight);
    }

    private void publish(Meeting meeting, Subject who, String act) {
        writer.write(
                meeting.reference(), meeting.version(), meeting.changes(), meeting.updatedAt());
        var events = new ArrayList<NewEvent>();
        events.add(MeetingEvents.event(meeting, meeting.changes().eventType()));
        meeting.touched().forEach(each -> events.add(DecisionEvents.changed(meeting, each)));
        for (var file : attachments.of(meeting.reference())) {
            if (file.recordVersion() == meeting.version()) {
                events.add(
                        FileLinks.attached(
                                Meeting.RECORD_KIND, file, meeting.audience(), meeting.version()));
            } else if (meeting.audienceChanged() && file.refused() == null) {
                events.add(
                        FileLinks.shown(
                                Meeting.RECORD_KIND,
                                meeting.reference(),
                                file.file(),
                                meeting.audience(),
                                meeting.version(),
                                meeting.updatedAt()));
            }
        }
        outbox.append(events);
        audit.record(who, act, Meeting.RECORD_KIND, meeting.reference(), null);
    }

    /** The meeting, its decisions and its files, said again as they are. */
    List<NewEvent> restated(Meeting meeting) {
        var events = new ArrayList<NewEvent>();
        events.add(MeetingEvents.event(meeting, MeetingEvents.RESTATED));
        meeting.decisions().forEach(each -> events.add(DecisionEvents.restated(meeting, each)));
        for (var file : attachments.of(meeting.reference())) {
            if (file.refused() == null) {
                events.add(
                        FileLinks.attached(
                                Meeting.RECORD_KIND, file, meeting.audience(), meeting.version()));
            }
        }
        return events;
    }
}
