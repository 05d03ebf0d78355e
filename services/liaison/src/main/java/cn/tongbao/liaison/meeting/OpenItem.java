package cn.tongbao.liaison.meeting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision that waits to be fulfilled, with the meeting that took it. */
public record OpenItem(
        String meetingReference, String title, @Nullable String caseReference, Decision decision) {

    static OpenItem of(Meeting meeting, UUID decisionId) {
        return new OpenItem(
                meeting.reference(),
                meeting.call().title(),
                meeting.call().caseReference(),
                meeting.find(decisionId).orElseThrow());
    }
}
