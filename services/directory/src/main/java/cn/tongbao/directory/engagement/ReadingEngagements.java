package cn.tongbao.directory.engagement;

import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.Cursor;
import cn.tongbao.platform.web.Page;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Engagements for the body that chose and for who was chosen. */
@Service
public class ReadingEngagements {

    private final EngagementDesk desk;
    private final Engagements engagements;

    ReadingEngagements(EngagementDesk desk, Engagements engagements) {
        this.desk = desk;
        this.engagements = engagements;
    }

    /** One of them. */
    @Transactional
    public EngagementView read(Subject who, String reference) {
        return desk.view(desk.look(who, reference), who);
    }

    /** One page of them, the newest first. */
    @Transactional(readOnly = true)
    public Page<EngagementView> list(
            Subject who, Question question, @Nullable String cursor, @Nullable Integer limit) {
        if (!Access.mayDo(who, EngagementAct.READ)) {
            throw new NotReadable();
        }
        var status = question.status();
        new Checks()
                .that(
                        status == null
                                || Arrays.stream(EngagementStatus.values())
                                        .anyMatch(known -> known.name().equals(status)),
                        "status",
                        "UNKNOWN_CODE")
                .raise();
        var most = Cursor.limit(limit);
        var flagged =
                question.flagged() == null ? null : desk.flagged(engagements.membersAtWorkFor(who));
        var found = engagements.find(who, question, flagged, place(cursor), most);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                desk.views(page, who),
                found.size() > most
                        ? Cursor.encode(
                                page.getLast().openedAt().toString(), page.getLast().reference())
                        : null);
    }

    private static Engagements.@Nullable Place place(@Nullable String cursor) {
        var keys = Cursor.decode(cursor, 2);
        return keys.isEmpty()
                ? null
                : new Engagements.Place(Cursor.instant(keys.get(0)).toString(), keys.get(1));
    }

    /**
     * Which engagements are looked for; what is not said does not matter.
     *
     * @param flagged whether the entry may not be chosen any more while the engagement is open
     * @param overdue whether its limit has passed
     */
    public record Question(
            @Nullable Boolean open,
            @Nullable String status,
            @Nullable Boolean flagged,
            @Nullable Boolean overdue) {}
}
