package cn.tongbao.liaison.assistance;

import cn.tongbao.liaison.office.OfficeLookup;
import cn.tongbao.liaison.office.OfficeView;
import cn.tongbao.liaison.record.ClockKind;
import cn.tongbao.platform.deadlines.Deadline;
import cn.tongbao.platform.deadlines.DeadlineListener;
import cn.tongbao.platform.records.Deed;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What happens when a limit of a request comes near or passes: a warning, then the mark, then once
 * the common superior, who may designate.
 */
@Component
class StrikingClocks implements DeadlineListener {

    private final AssistanceDesk desk;
    private final OfficeLookup offices;

    StrikingClocks(AssistanceDesk desk, OfficeLookup offices) {
        this.desk = desk;
        this.offices = offices;
    }

    @Override
    public String recordKind() {
        return ClockKind.ASSISTANCE.recordKind();
    }

    @Override
    public void warned(Deadline deadline) {
        var request = desk.take(deadline.record());
        request.warned(deadline.ruleId(), deed(deadline.warnedAt()));
        desk.put(request, AssistanceDesk.PLATFORM, "DEADLINE_WARNED");
    }

    @Override
    public void missed(Deadline deadline) {
        var request = desk.take(deadline.record());
        request.missed(deadline.ruleId(), superior(request), deed(deadline.missedAt()));
        desk.put(request, AssistanceDesk.PLATFORM, "DEADLINE_MISSED");
    }

    private @Nullable String superior(Assistance request) {
        var from = offices.find(request.from().officeId());
        var to = offices.find(request.to().officeId());
        if (from.isEmpty() || to.isEmpty()) {
            return null;
        }
        return offices.liaisonOfCommonSuperior(from.get(), to.get())
                .map(OfficeView::id)
                .orElse(null);
    }

    private static Deed deed(@Nullable Instant at) {
        return Deed.ofPlatform("deadlines", Objects.requireNonNull(at));
    }
}
