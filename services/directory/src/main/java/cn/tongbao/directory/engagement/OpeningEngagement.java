package cn.tongbao.directory.engagement;

import cn.tongbao.directory.member.Members;
import cn.tongbao.directory.record.Limits;
import cn.tongbao.directory.selection.ChosenListener;
import cn.tongbao.directory.selection.Selection;
import cn.tongbao.platform.records.Deed;
import java.util.Objects;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whoever is chosen has an engagement from the same moment on. */
@Component
class OpeningEngagement implements ChosenListener {

    private final EngagementDesk desk;
    private final Members members;
    private final Limits limits;

    /** The desk comes late, since it ends selections and so knows theirs. */
    OpeningEngagement(@Lazy EngagementDesk desk, Members members, Limits limits) {
        this.desk = desk;
        this.members = members;
        this.limits = limits;
    }

    @Override
    public void chosen(Selection selection, Deed deed) {
        desk.open(Engagement.open(selection.reference(), parties(selection), deed, limits), deed);
    }

    private Parties parties(Selection selection) {
        var matter = selection.matter();
        var id = selection.memberId();
        if (id == null) {
            var outside = Objects.requireNonNull(selection.outside(), "nobody is chosen");
            return new Parties(
                    matter.officeId(),
                    matter.regionCode(),
                    matter.caseLabel(),
                    null,
                    outside.nameZh(),
                    null,
                    null,
                    matter.caseReference(),
                    matter.specialty().rightType());
        }
        var member = members.byId(id).orElse(null);
        return new Parties(
                matter.officeId(),
                matter.regionCode(),
                matter.caseLabel(),
                id,
                member == null ? id : member.nameZh(),
                member == null ? null : member.person(),
                null,
                matter.caseReference(),
                matter.specialty().rightType());
    }
}
