package cn.tongbao.tipintake.tip.messaging;

import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import cn.tongbao.rulebook.RulebookSource;
import cn.tongbao.tipintake.sql.JsonColumns;
import cn.tongbao.tipintake.tip.CaseKeeping;
import cn.tongbao.tipintake.tip.LegalTime;
import cn.tongbao.tipintake.tip.Tip;
import cn.tongbao.tipintake.tip.Tips;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A case goes from one centre to another: the new one sees its tips, and whoever reported is told
 * under his receipt code, at once and in any case within the time of XRG-10. Every state of the
 * case says all of its hand-overs, so one that was missed is healed by the next.
 */
@Component
class TransferredCases implements EventHandler {

    private static final String TELLING = "XRG-10";
    private static final String UPON_REQUEST = "REQUEST";

    private final Tips tips;
    private final TipPublication publication;
    private final RulebookSource rulebooks;
    private final LegalTime time;

    TransferredCases(
            Tips tips, TipPublication publication, RulebookSource rulebooks, LegalTime time) {
        this.tips = tips;
        this.publication = publication;
        this.rulebooks = rulebooks;
        this.time = time;
    }

    @Override
    public Set<String> types() {
        return Set.of("case.transferred.v1", "case.restated.v1");
    }

    @Override
    public void handle(Event event) {
        var state = JsonColumns.read(event.data(), State.class);
        var moves = state.handOvers();
        if (moves == null || moves.isEmpty()) {
            return;
        }
        var now = time.now();
        var told =
                moves.stream()
                        .filter(move -> move.ground().equals(UPON_REQUEST))
                        .map(move ->
                                new CaseKeeping.Told(move.id(), move.toOfficeId(), move.at(), now))
                        .toList();
        var news =
                new CaseKeeping(
                        state.routingOfficeId(),
                        state.regionCode(),
                        event.aggregateVersion(),
                        told);
        for (var reference : state.tips()) {
            tips.findForChange(reference).ifPresent(tip -> follow(tip, news));
        }
    }

    private void follow(Tip tip, CaseKeeping news) {
        var before = tip.keeping();
        var step = tip.caseMoved(news);
        if (step == null) {
            return;
        }
        var all = Objects.requireNonNull(step.tip().keeping()).told();
        var fresh = all.subList(before == null ? 0 : before.told().size(), all.size());
        tips.saveKeeping(step, fresh, citation());
        publication.publishNewAudience(step);
    }

    private String citation() {
        return rulebooks.current().limit(TELLING, LegalTime.day(time.now())).citation();
    }

    /** The part of a case's state that is followed here. */
    record State(
            List<String> tips,
            String routingOfficeId,
            @Nullable String regionCode,
            @Nullable List<Move> handOvers) {}

    /** A hand-over of the case. */
    record Move(String id, String ground, String toOfficeId, Instant at) {}
}
