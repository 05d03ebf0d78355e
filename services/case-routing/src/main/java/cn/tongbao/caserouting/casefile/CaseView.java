package cn.tongbao.caserouting.casefile;

import cn.tongbao.caserouting.meeting.OpenItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as one subject sees it. In lists the long parts are left out; an office that no longer
 * handles the case sees the reference and its own dispatch alone, a centre that gave it away the
 * reference and its hand-over, one that has to fulfil what a meeting decided the reference and
 * that.
 *
 * @param version what commands on the case name in {@code If-Match}
 * @param dueOn the nearest last day of the limits that concern the reader
 * @param clock the limit of the routing decision while that is awaited
 * @param mediation the last referral to a mediation body and what became of it; offices that hold a
 *     dispatch learn the body and where it stands
 * @param handOvers how it came from one centre to the next: whole for those who answer for it, else
 *     the hand-overs that the reader's own side made
 * @param openItems what meetings have decided and is still to be done: all of it for those who
 *     answer for the case, else what the reader's office has to do; not in lists
 */
public record CaseView(
        String reference,
        @Nullable Long version,
        @Nullable String status,
        @Nullable String title,
        @Nullable String description,
        @Nullable String rightType,
        @Nullable List<String> infringementTypes,
        @Nullable List<String> tags,
        @Nullable String regionCode,
        @Nullable LocalDate occurredOn,
        @Nullable List<CaseContent.Suspect> suspects,
        @Nullable List<CaseContent.Goods> goods,
        CaseContent.@Nullable RightHolder rightHolder,
        @Nullable List<String> tips,
        @Nullable String routingOfficeId,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant updatedAt,
        @Nullable LocalDate dueOn,
        boolean overdue,
        @Nullable LimitClock clock,
        @Nullable List<Escalation> escalations,
        @Nullable CaseFigures figures,
        @Nullable List<EvidenceFile> evidence,
        @Nullable MediationView mediation,
        List<DispatchView> dispatches,
        List<InstructionView> instructions,
        @Nullable List<HandOverView> handOvers,
        @Nullable List<OpenItem> openItems) {

    /** What the subject may see of it by itself, without what meetings decided. */
    public static CaseView of(CaseSight sight) {
        return sight.whole() ? whole(sight, true, null) : reduced(sight, null);
    }

    /** The whole of what the subject may see. */
    static CaseView withOpenItems(CaseSight sight) {
        var open = sight.openItems().isEmpty() && !sight.watches() ? null : sight.openItems();
        return sight.whole() ? whole(sight, true, open) : reduced(sight, open);
    }

    /** The same, as short as a list wants it. */
    static CaseView item(CaseSight sight) {
        return sight.whole() ? whole(sight, false, null) : reduced(sight, null);
    }

    private static CaseView whole(
            CaseSight sight, boolean full, @Nullable List<OpenItem> openItems) {
        var head = sight.file().head();
        var content = head.content();
        return new CaseView(
                head.reference(),
                head.version(),
                head.status().name(),
                content.title(),
                full ? content.description() : null,
                content.rightType(),
                content.infringementTypes(),
                content.tags(),
                content.regionCode(),
                content.occurredOn(),
                full ? content.suspects() : null,
                full ? content.goods() : null,
                full ? content.rightHolder() : null,
                head.tips(),
                head.routingOfficeId(),
                head.openedAt(),
                head.closedAt(),
                head.updatedAt(),
                sight.dueOn(),
                sight.overdue(),
                sight.watches() ? head.clock() : null,
                sight.watches() ? head.escalations() : null,
                full ? head.figures() : null,
                full ? content.evidence() : null,
                mediation(sight, full),
                dispatches(sight),
                instructions(sight),
                handOvers(sight),
                openItems);
    }

    private static CaseView reduced(CaseSight sight, @Nullable List<OpenItem> openItems) {
        return new CaseView(
                sight.file().reference(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                dispatches(sight),
                instructions(sight),
                handOvers(sight),
                openItems);
    }

    private static @Nullable MediationView mediation(CaseSight sight, boolean full) {
        var referral = sight.file().head().referral();
        if (referral == null) {
            return null;
        }
        return sight.watches()
                ? MediationView.whole(referral, full)
                : MediationView.reduced(referral);
    }

    private static List<DispatchView> dispatches(CaseSight sight) {
        return sight.dispatches().stream().map(DispatchView::of).toList();
    }

    private static @Nullable List<HandOverView> handOvers(CaseSight sight) {
        var shown = sight.handOvers();
        return shown.isEmpty() && !sight.watches()
                ? null
                : shown.stream().map(HandOverView::of).toList();
    }

    private static List<InstructionView> instructions(CaseSight sight) {
        return sight.instructions().stream().map(InstructionView::of).toList();
    }
}
