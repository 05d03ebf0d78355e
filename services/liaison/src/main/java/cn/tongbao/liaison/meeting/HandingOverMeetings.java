package cn.tongbao.liaison.meeting;

import cn.tongbao.liaison.office.OfficeSuccession;
import cn.tongbao.liaison.office.OfficeView;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The meetings and open decisions of a closed office go to its successor. */
@Component
class HandingOverMeetings implements OfficeSuccession {

    private final Meetings meetings;
    private final MeetingDesk desk;

    HandingOverMeetings(Meetings meetings, MeetingDesk desk) {
        this.meetings = meetings;
        this.desk = desk;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(Subject who, OfficeView closed, OfficeView successor, Instant at) {
        for (var meeting : meetings.lockOf(closed.id())) {
            meeting.handOver(closed.id(), successor.id(), successor.regionCode(), Deed.of(who, at));
            desk.put(meeting, who, "MEETING_HANDED_OVER");
        }
    }
}
