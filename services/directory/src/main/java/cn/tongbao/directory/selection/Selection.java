package cn.tongbao.directory.selection;

import cn.tongbao.directory.beacon.BeaconRound;
import cn.tongbao.directory.draw.Outcome;
import cn.tongbao.directory.office.Office;
import cn.tongbao.directory.record.Changes;
import cn.tongbao.directory.record.ClockChange;
import cn.tongbao.directory.record.ClockKind;
import cn.tongbao.directory.record.DirectoryProblem;
import cn.tongbao.directory.record.Limits;
import cn.tongbao.platform.deadlines.LimitClock;
import cn.tongbao.platform.deadlines.RunningLimit;
import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.ProblemException;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A selection: the aggregate. What was announced of a draw is never changed after. */
public final class Selection {

    /** The kind of record, in the audit trail. */
    public static final String RECORD_KIND = "SELECTION";

    static final String AGREED_EVENT = "selection.agreed.v1";
    static final String ANNOUNCED_EVENT = "selection.announced.v1";
    static final String DRAWN_EVENT = "selection.drawn.v1";
    static final String VOIDED_EVENT = "selection.voided.v1";
    static final String CHANGED = "selection.changed.v1";
    static final String RESTATED = "selection.restated.v1";

    private final String reference;
    private Matter matter;
    private final SelectionKind kind;
    private final List<Exclusion> exclusions;
    private final List<Conflict> conflicts;
    private final List<AcceptedConflict> acceptedConflicts;
    private final @Nullable Outside outside;
    private final @Nullable Announced announced;
    private final String chosenBy;
    private final Instant createdAt;
    private long version;
    private SelectionStatus status;
    private Instant updatedAt;
    private @Nullable String memberId;
    private @Nullable LimitClock clock;
    private @Nullable Revealed revealed;
    private @Nullable Voided voided;
    private @Nullable EngagementEnd engagementEnd;
    private @Nullable String redrawnAs;

    private transient Changes changes = new Changes();
    private transient long storedVersion;

    @JsonCreator
    private Selection(
            String reference,
            Matter matter,
            SelectionKind kind,
            List<Exclusion> exclusions,
            List<Conflict> conflicts,
            List<AcceptedConflict> acceptedConflicts,
            @Nullable Outside outside,
            @Nullable Announced announced,
            String chosenBy,
            Instant createdAt,
            long version,
            SelectionStatus status,
            Instant updatedAt,
            @Nullable String memberId,
            @Nullable LimitClock clock,
            @Nullable Revealed revealed,
            @Nullable Voided voided,
            @Nullable EngagementEnd engagementEnd,
            @Nullable String redrawnAs) {
        this.reference = reference;
        this.matter = matter;
        this.kind = kind;
        this.exclusions = List.copyOf(exclusions);
        this.conflicts = List.copyOf(conflicts);
        this.acceptedConflicts = List.copyOf(acceptedConflicts);
        this.outside = outside;
        this.announced = announced;
        this.chosenBy = chosenBy;
        this.createdAt = createdAt;
        this.version = version;
        this.status = status;
        this.updatedAt = updatedAt;
        this.memberId = memberId;
        this.clock = clock;
        this.revealed = revealed;
        this.voided = voided;
        this.engagementEnd = engagementEnd;
        this.redrawnAs = redrawnAs;
        this.storedVersion = version;
    }

    /** Chosen by agreement (APP-01), or from outside the registers (APP-04). */
    static Selection agreed(
            String reference,
            Matter matter,
            Considered considered,
            @Nullable String memberId,
            @Nullable Outside outside,
            Deed deed) {
        var selection =
                fresh(reference, matter, SelectionKind.AGREED, considered, outside, null, deed);
        selection.memberId = memberId;
        selection.changes.note(
                "AGREED", deed, memberId == null ? Map.of() : Map.of("member", memberId));
        selection.changes.because(outside == null ? "APP-01" : "APP-04");
        selection.tell(AGREED_EVENT, deed);
        return selection;
    }

    /** Lots will be drawn (APP-03); what it will be by is public from now on. */
    static Selection announced(
            String reference,
            Matter matter,
            Considered considered,
            Announced announced,
            Deed deed,
            Limits limits) {
        var selection =
                fresh(reference, matter, SelectionKind.DRAW, considered, null, announced, deed);
        var limit = limits.start(SelectionStatus.DRAW_LIMIT, deed.at());
        selection.clock = limit.clock();
        selection.changes.add(new ClockChange.Start(ClockKind.SELECTION, reference, limit));
        selection.changes.note(
                "ANNOUNCED",
                deed,
                Map.of(
                        "poolHash",
                        announced.announcement().poolHash(),
                        "commitment",
                        announced.announcement().commitment(),
                        "round",
                        announced.announcement().entropy().round()));
        selection.changes.because("APP-03");
        selection.tell(ANNOUNCED_EVENT, deed);
        return selection;
    }

    private static Selection fresh(
            String reference,
            Matter matter,
            SelectionKind kind,
            Considered considered,
            @Nullable Outside outside,
            @Nullable Announced announced,
            Deed deed) {
        return new Selection(
                reference,
                matter,
                kind,
                considered.exclusions(),
                considered.conflicts(),
                considered.accepted(),
                outside,
                announced,
                deed.person(),
                deed.at(),
                0,
                announced == null ? SelectionStatus.AGREED : SelectionStatus.AWAITING_ENTROPY,
                deed.at(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The round is there, and somebody is drawn. */
    void reveal(String seed, BeaconRound round, Outcome outcome, Deed deed) {
        move(
                SelectionTrigger.REVEAL,
                "DRAWN",
                deed,
                Map.of("member", outcome.memberId(), "round", round.round()));
        memberId = outcome.memberId();
        revealed = new Revealed(seed, round, outcome, deed.at());
        tell(DRAWN_EVENT, deed);
    }

    /** It comes to nothing, for everybody to see. */
    void annul(Voided why, Deed deed) {
        var trigger =
                why.reason() == Voided.Reason.NOT_REVEALED
                        ? SelectionTrigger.LAPSE
                        : SelectionTrigger.BREAK;
        move(trigger, "VOIDED", deed, Map.of("reason", why.reason().name()));
        voided = why;
        tell(VOIDED_EVENT, deed);
    }

    /** The engagement that came of it is over. */
    void engagementOver(boolean released, Deed deed) {
        engagementEnd = new EngagementEnd(released, deed.at());
        changes.note(released ? "RELEASED" : "ENGAGEMENT_ENDED", deed, Map.of());
        tell(CHANGED, deed);
    }

    /** Another office goes on for the one that chose; what was published of a draw stands. */
    void handOver(Office heir, Deed deed) {
        changes.note(
                "HANDED_OVER",
                deed,
                Map.of("fromOfficeId", matter.officeId(), "toOfficeId", heir.id()));
        matter = matter.at(heir);
        tell(CHANGED, deed);
    }

    /**
     * Another draw takes its place.
     *
     * @throws ProblemException unless it is void, or who was drawn is released (APP-13), and its
     *     pool is the one that was published
     */
    void redrawnAs(String successor, Deed deed) {
        requireRedrawable();
        redrawnAs = successor;
        changes.note("REDRAWN", deed, Map.of("as", successor));
        changes.because("APP-13");
        tell(CHANGED, deed);
    }

    void requireRedrawable() {
        var over = engagementEnd;
        var ready =
                status == SelectionStatus.VOID
                        || (status == SelectionStatus.DRAWN && over != null && over.released());
        var drawn = announced;
        if (drawn == null || !ready || redrawnAs != null) {
            throw new ProblemException(DirectoryProblem.SELECTION_STATE, status.name());
        }
        var announcement = drawn.announcement();
        if ((voided != null && !voided.reason().poolStands())
                || !announcement.pool().hash().equals(announcement.poolHash())) {
            throw new ProblemException(DirectoryProblem.POOL_BROKEN, reference);
        }
    }

    /** The limit is nearly over. */
    void warned(String ruleId, Deed deed) {
        var running = clock;
        if (running != null && running.ruleId().equals(ruleId)) {
            clock = running.warned(deed.at());
            changes.note("DEADLINE_WARNED", deed, Map.of("rule", ruleId));
            changes.because(ruleId);
            tell(CHANGED, deed);
        }
    }

    /** The limit was counted again. */
    void moved(RunningLimit limit, Deed deed) {
        var running = clock;
        if (running != null && running.ruleId().equals(limit.ruleId())) {
            clock = running.movedTo(limit);
            changes.note("DEADLINE_MOVED", deed, Map.of("rule", limit.ruleId()));
            tell(CHANGED, deed);
        }
    }

    private void move(SelectionTrigger trigger, String act, Deed deed, Map<String, Object> detail) {
        var transition = status.on(trigger);
        changes.note(act, transition, deed, detail);
        status = transition.target();
        if (transition.stops() != null) {
            changes.add(new ClockChange.Stop(ClockKind.SELECTION, reference, transition.stops()));
            clock = null;
        }
    }

    private void tell(String event, Deed deed) {
        changes.tell(event);
        version = storedVersion + 1;
        updatedAt = deed.at();
    }

    /** Whether it may still lead to somebody at work, or has. */
    boolean underWay() {
        return status == SelectionStatus.AWAITING_ENTROPY || engaged();
    }

    /** Whether somebody is chosen and at work, or about to be. */
    public boolean engaged() {
        return (status == SelectionStatus.AGREED || status == SelectionStatus.DRAWN)
                && engagementEnd == null;
    }

    /** Who sees it: the body that chooses. */
    public Audience audience() {
        return Audience.none().office(matter.officeId());
    }

    Changes changes() {
        return changes;
    }

    /** Its reference. */
    public String reference() {
        return reference;
    }

    /** What somebody is chosen for. */
    public Matter matter() {
        return matter;
    }

    /** How. */
    public SelectionKind kind() {
        return kind;
    }

    /** Where it stands. */
    public SelectionStatus status() {
        return status;
    }

    /** Its version. */
    public long version() {
        return version;
    }

    /** Who is chosen, once somebody of the registers is. */
    public @Nullable String memberId() {
        return memberId;
    }

    /** Who is chosen from outside the registers. */
    public @Nullable Outside outside() {
        return outside;
    }

    /** What was published of the draw, if it is one. */
    public @Nullable Announced announced() {
        return announced;
    }

    /** What was added to it. */
    public @Nullable Revealed revealed() {
        return revealed;
    }

    /** Why it came to nothing, if it did. */
    public @Nullable Voided voided() {
        return voided;
    }

    List<Exclusion> exclusions() {
        return exclusions;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    List<AcceptedConflict> acceptedConflicts() {
        return acceptedConflicts;
    }

    String chosenBy() {
        return chosenBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    @Nullable LimitClock clock() {
        return clock;
    }

    @Nullable EngagementEnd engagementEnd() {
        return engagementEnd;
    }

    @Nullable String redrawnAs() {
        return redrawnAs;
    }

    /** What was weighed before the choice. */
    record Considered(
            List<Exclusion> exclusions,
            List<Conflict> conflicts,
            List<AcceptedConflict> accepted) {}
}
