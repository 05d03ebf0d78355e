package cn.tongbao.directory.engagement;

import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Cursor;
import cn.tongbao.platform.web.Page;
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
        return desk.view(desk.look(who, reference));
    }

    /** One page of them, by reference. */
    @Transactional(readOnly = true)
    public Page<EngagementView> list(
            Subject who, @Nullable Boolean open, @Nullable String cursor, @Nullable Integer limit) {
        if (!Access.mayDo(who, EngagementAct.READ)) {
            throw new NotReadable();
        }
        var most = Cursor.limit(limit);
        var keys = Cursor.decode(cursor, 1);
        var found = engagements.find(who, open, keys.isEmpty() ? null : keys.getFirst(), most);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                page.stream().map(desk::view).toList(),
                found.size() > most ? Cursor.encode(page.getLast().reference()) : null);
    }
}
