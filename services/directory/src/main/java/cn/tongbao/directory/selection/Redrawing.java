package cn.tongbao.directory.selection;

import cn.tongbao.directory.draw.PoolMember;
import cn.tongbao.directory.record.DirectoryProblem;
import cn.tongbao.directory.record.Limits;
import cn.tongbao.directory.selection.Selection.Considered;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.platform.web.References;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws again when who was drawn has stepped back or was refused (2002 rule art. 12), or when a
 * draw came to nothing: from the pool of the first one with its weights, less those, under a seed
 * and a round of its own.
 */
@Service
public class Redrawing {

    private final SelectingFrom from;
    private final UnderWay underWay;
    private final Announcing announcing;
    private final SelectionDesk desk;
    private final Limits limits;
    private final Clock clock;

    Redrawing(
            SelectingFrom from,
            UnderWay underWay,
            Announcing announcing,
            SelectionDesk desk,
            Limits limits,
            Clock clock) {
        this.from = from;
        this.underWay = underWay;
        this.announcing = announcing;
        this.desk = desk;
        this.limits = limits;
        this.clock = clock;
    }

    /** Draws again. */
    @Transactional
    public SelectionView redraw(Subject who, String reference, @Nullable String ifMatch) {
        var first = desk.take(who, reference, SelectionAct.REDRAW, ifMatch);
        from.hold(who);
        first.requireRedrawable();
        underWay.requireNone(first.matter());
        var announced = Objects.requireNonNull(first.announced());
        var deed = Deed.of(who, clock.instant());
        var leftOut = leftOut(first, announced);
        var gone = leftOut.stream().map(LeftOut::memberId).collect(Collectors.toSet());
        var pool = announced.announcement().pool();
        if (pool.members().stream().map(PoolMember::id).allMatch(gone::contains)) {
            throw new ProblemException(DirectoryProblem.POOL_ALL_EXCLUDED);
        }
        var seed = announcing.seed();
        var again =
                announcing.announced(
                        pool.without(gone),
                        seed,
                        announced.names(),
                        reference,
                        leftOut,
                        underWay.earlierDraws(first.matter(), reference),
                        deed);
        var considered =
                new Considered(first.exclusions(), first.conflicts(), first.acceptedConflicts());
        Selection second;
        do {
            second =
                    Selection.announced(
                            References.draw(
                                    'S',
                                    first.matter().regionCode(),
                                    limits.dayOf(deed.at()).getYear()),
                            first.matter(),
                            considered,
                            again,
                            deed,
                            limits);
        } while (!desk.open(second, who, deed));
        announcing.keep(second.reference(), seed, again);
        first.redrawnAs(second.reference(), deed);
        desk.put(first, who, deed);
        return SelectionView.of(second);
    }

    private List<LeftOut> leftOut(Selection first, Announced announced) {
        var leftOut = new ArrayList<LeftOut>();
        var released = first.memberId();
        var barred = from.barred(first.matter());
        for (var member : announced.announcement().pool().members()) {
            if (member.id().equals(released)) {
                leftOut.add(new LeftOut(member.id(), LeftOut.Reason.RELEASED));
                continue;
            }
            var known = from.find(member.id());
            if (known == null || !known.selectable() || barred.of(known) != null) {
                leftOut.add(new LeftOut(member.id(), LeftOut.Reason.NOT_SELECTABLE));
            }
        }
        return leftOut;
    }
}
