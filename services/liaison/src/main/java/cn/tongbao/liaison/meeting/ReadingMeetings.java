package cn.tongbao.liaison.meeting;

import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Histories;
import cn.tongbao.platform.records.HistoryView;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.Cursor;
import cn.tongbao.platform.web.Page;
import cn.tongbao.rulebook.RulebookSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody looks at meetings that are his to see, and at what is open across them. */
@Service
public class ReadingMeetings {

    private static final int LAST_YEAR = 9_999;

    private final MeetingDesk desk;
    private final Meetings meetings;
    private final Histories histories;
    private final RulebookSource rulebook;

    ReadingMeetings(
            MeetingDesk desk, Meetings meetings, Histories histories, RulebookSource rulebook) {
        this.desk = desk;
        this.meetings = meetings;
        this.histories = histories;
        this.rulebook = rulebook;
    }

    /** One of them. */
    @Transactional
    public MeetingView read(Subject who, String reference) {
        return desk.view(desk.look(who, reference, "MEETING_READ"));
    }

    /** One page of what happened to one of them, the oldest first. */
    @Transactional
    public Page<HistoryView> history(
            Subject who, String reference, @Nullable String cursor, @Nullable Integer limit) {
        if (!desk.look(who, reference, "MEETING_HISTORY_READ").whole()) {
            throw new NotReadable();
        }
        return histories.page(reference, cursor, limit);
    }

    /** One page of them, the latest first. */
    @Transactional(readOnly = true)
    public Page<MeetingView> list(
            Subject who, MeetingFilter filter, @Nullable String cursor, @Nullable Integer limit) {
        toRead(who);
        var status = filter.status();
        new Checks()
                .that(kept(filter.from()), "from", "OUT_OF_RANGE")
                .that(kept(filter.to()), "to", "OUT_OF_RANGE")
                .that(
                        status == null || rulebook.current().codes().has("meetingStatuses", status),
                        "status",
                        "UNKNOWN_CODE")
                .raise();
        var most = Cursor.limit(limit);
        var keys = Cursor.decode(cursor, 2);
        var found =
                meetings.find(who, filter, instant(keys), keys.isEmpty() ? "" : keys.get(1), most);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                page.stream().map(meeting -> desk.view(MeetingSight.of(who, meeting))).toList(),
                found.size() > most
                        ? Cursor.encode(
                                page.getLast().call().startsAt().toString(),
                                page.getLast().reference())
                        : null);
    }

    /** One page of the decisions that wait, by day: of an office, of a case, or all. */
    @Transactional(readOnly = true)
    public Page<OpenItem> open(
            Subject who,
            @Nullable String officeId,
            @Nullable String caseReference,
            @Nullable String cursor,
            @Nullable Integer limit) {
        toRead(who);
        var most = Cursor.limit(limit);
        var keys = Cursor.decode(cursor, 2);
        var found = meetings.open(who, officeId, caseReference, day(keys), id(keys), most);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                page,
                found.size() > most
                        ? Cursor.encode(
                                page.getLast().decision().dueOn().toString(),
                                page.getLast().decision().decisionId().toString())
                        : null);
    }

    private static void toRead(Subject who) {
        if (!Access.mayDo(who, MeetingAct.READ)
                && !Access.mayDo(who, MeetingAct.READ_OWN_DECISIONS)) {
            throw new NotReadable();
        }
    }

    /** A day as the database keeps them. */
    private static boolean kept(@Nullable LocalDate day) {
        return day == null || (day.getYear() > 0 && day.getYear() <= LAST_YEAR);
    }

    private static @Nullable OffsetDateTime instant(List<String> keys) {
        return keys.isEmpty() ? null : Cursor.instant(keys.getFirst()).atOffset(ZoneOffset.UTC);
    }

    private static @Nullable LocalDate day(List<String> keys) {
        return keys.isEmpty() ? null : Cursor.day(keys.getFirst());
    }

    private static UUID id(List<String> keys) {
        try {
            return keys.isEmpty() ? new UUID(0, 0) : UUID.fromString(keys.get(1));
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }
}
