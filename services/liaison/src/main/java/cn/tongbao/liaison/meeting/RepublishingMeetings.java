package cn.tongbao.liaison.meeting;

import cn.tongbao.platform.outbox.Outbox;
import cn.tongbao.platform.outbox.Republisher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says again what every meeting is now. */
@Component
class RepublishingMeetings implements Republisher {

    private final Meetings meetings;
    private final MeetingDesk desk;
    private final Outbox outbox;

    RepublishingMeetings(Meetings meetings, MeetingDesk desk, Outbox outbox) {
        this.meetings = meetings;
        this.desk = desk;
        this.outbox = outbox;
    }

    @Override
    public String aggregateType() {
        return MeetingEvents.AGGREGATE;
    }

    @Override
    public @Nullable String republishAfter(@Nullable String lastId, int limit) {
        var next = meetings.shareAfter(lastId, limit);
        outbox.append(next.stream().flatMap(meeting -> desk.restated(meeting).stream()).toList());
        return next.isEmpty() ? null : next.getLast().reference();
    }
}
