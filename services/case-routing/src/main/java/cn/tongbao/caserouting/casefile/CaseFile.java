package cn.tongbao.caserouting.casefile;

import cn.tongbao.caserouting.casefile.ClockChange.Kind;
import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.web.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case with its dispatches and instructions: the aggregate. It decides what may happen in which
 * state, and remembers what has to be written: parts, history, clocks and the one fact that others
 * are told. Whoever changes it holds its row locked, so versions only count up.
 */
public final class CaseFile {

    private final @Nullable Audience audienceBefore;
    private final CaseContent contentBefore;
    private final long storedVersion;
    private final Map<UUID, Dispatch> dispatches = new LinkedHashMap<>();
    private final Map<UUID, Instruction> instructions = new LinkedHashMap<>();
    private final Changes changes = new Changes();
    private CaseHead head;

    private CaseFile(
            CaseHead head, long storedVersion, List<Dispatch> sent, List<Instruction> given) {
        this.head = head;
        this.contentBefore = head.content();
        this.storedVersion = storedVersion;
        sent.forEach(dispatch -> dispatches.put(dispatch.id(), dispatch));
        given.forEach(instruction -> instructions.put(instruction.id(), instruction));
        this.audienceBefore = storedVersion == 0 ? null : audience();
    }

    static CaseFile stored(CaseHead head, List<Dispatch> sent, List<Instruction> given) {
        return new CaseFile(head, head.version(), sent, given);
    }

    /** Opens a case from an accepted tip; the routing decision becomes due (RTE-02). */
    static CaseFile open(String reference, AcceptedTip tip, Deed deed, Limits limits) {
        var routing = limits.start(Limits.ROUTING, deed.at());
        var head =
                new CaseHead(
                        reference,
                        1,
                        CaseStatus.OPEN,
                        tip.intakeOfficeId(),
                        List.of(tip.reference()),
                        tip.content(),
                        tip.figures(),
                        deed.at(),
                        null,
                        deed.at(),
                        routing.clock(),
                        List.of(),
                        null,
                        List.of());
        var file = new CaseFile(head, 0, List.of(), List.of());
        file.changes.add(new ClockChange.Start(Kind.CASE, reference, routing));
        file.changes.tell(
                CaseFact.of(CaseFact.Type.OPENED),
                new HistoryEntry(
                        HistoryAct.CASE_OPENED,
                        null,
                        CaseStatus.OPEN.name(),
                        null,
                        null,
                        deed,
                        Map.of("tip", tip.reference(), "figures", tip.figures().all())));
        return file;
    }

    /** Makes sure that the case is in a state in which this can happen. */
    public void require(CaseTrigger trigger) {
        head.status().on(trigger);
    }

    /** Makes sure that offices can still work on the case. */
    public void requireRunning() {
        if (!head.status().running()) {
            throw new ProblemException(CaseProblem.CASE_STATE, head.status().name());
        }
    }

    /** Makes sure that nothing is awaited from the office yet. */
    public void requireNotWith(String officeId) {
        if (unfinishedOf(officeId) != null) {
            throw new ProblemException(CaseProblem.OFFICE_HAS_DISPATCH, officeId);
        }
    }

    /** Makes sure that no mediation body has the dispute. */
    public void requireNoMediation() {
        if (inMediation()) {
            throw new ProblemException(CaseProblem.CASE_IN_MEDIATION, head.status().name());
        }
    }

    /** Replaces the figures; the earlier ones stay in the history. */
    public void enterFigures(CaseFigures figures, Deed deed) {
        head = head.with(figures);
        changes.tell(
                CaseFact.of(CaseFact.Type.FIGURES_ENTERED),
                HistoryEntry.ofCase(
                        HistoryAct.FIGURES_ENTERED, deed, Map.of("figures", figures.all())));
        touch(deed.at());
    }

    /** Ends the case; nothing runs on it any more. */
    public void close(String reason, Deed deed, Limits limits) {
        var transition = head.status().on(CaseTrigger.CLOSE);
        changes.tell(
                CaseFact.of(CaseFact.Type.CLOSED),
                HistoryEntry.ofCase(HistoryAct.CLOSED, deed, Map.of("reason", reason)));
        for (var dispatch : dispatches()) {
            stopClocksOf(dispatch);
            if (dispatch.clock() != null) {
                put(dispatch.unclocked());
            }
        }
        move(transition, deed, limits);
    }

    /** Takes the case up again; the routing decision becomes due anew (RTE-02). */
    public void reopen(String reason, Deed deed, Limits limits) {
        var transition = head.status().on(CaseTrigger.REOPEN);
        changes.tell(
                CaseFact.of(CaseFact.Type.REOPENED),
                HistoryEntry.ofCase(HistoryAct.REOPENED, deed, Map.of("reason", reason)));
        move(transition, deed, limits);
    }

    /** What is done with its dispatches, by whom and when. */
    public DispatchWork work(Deed deed, Limits limits) {
        return new DispatchWork(this, deed, limits);
    }

    /** What is done with its referral to mediation, by whom and when. */
    public MediationWork mediating(Deed deed, Limits limits) {
        return new MediationWork(this, deed, limits);
    }

    /** What is done about who keeps it, by whom and when. */
    public KeepingWork keeping(Deed deed, Limits limits) {
        return new KeepingWork(this, deed, limits);
    }

    /** What is done with its instructions, by whom and when. */
    public InstructionWork instructing(Deed deed, Limits limits) {
        return new InstructionWork(this, deed, limits);
    }

    /** The dispatch of that id. */
    public Dispatch dispatch(UUID id) {
        var dispatch = dispatches.get(id);
        if (dispatch == null) {
            throw new NotReadable();
        }
        return dispatch;
    }

    /** The instruction of that id. */
    public Instruction instruction(UUID id) {
        var instruction = instructions.get(id);
        if (instruction == null) {
            throw new NotReadable();
        }
        return instruction;
    }

    /** The dispatch from which something is still awaited from the office. */
    public @Nullable Dispatch unfinishedOf(String officeId) {
        return dispatches.values().stream()
                .filter(dispatch -> dispatch.officeId().equals(officeId))
                .filter(dispatch -> dispatch.status().unfinished())
                .findFirst()
                .orElse(null);
    }

    /** Whether a mediation body has the dispute, whatever else is done beside. */
    boolean inMediation() {
        return head.referral() != null && head.referral().running();
    }

    /** Who handles the case now: the centre, the place, and every office that holds a dispatch. */
    public Audience audience() {
        var audience = routingAudience();
        for (var dispatch : dispatches.values()) {
            if (dispatch.status().live()) {
                audience = dispatch.audience(audience);
            }
        }
        return audience;
    }

    /**
     * Everybody who may see at least a part: also those who refused or were recalled, and those who
     * kept it before.
     */
    Audience readers() {
        var readers = routingAudience();
        for (var dispatch : dispatches.values()) {
            readers = dispatch.audience(readers);
        }
        for (var handOver : head.handOvers()) {
            readers = readers.and(handOver.formerKeepers());
        }
        return readers;
    }

    /** The audience of one dispatch. */
    public Audience audienceOf(Dispatch dispatch) {
        return dispatch.audience(routingAudience());
    }

    /** The audience of one instruction. */
    public Audience audienceOf(Instruction instruction) {
        return instruction.audience(routingAudience());
    }

    private Audience routingAudience() {
        return Audience.none().office(head.routingOfficeId()).place(head.content().regionCode());
    }

    /** Whether the last change let somebody in or out. */
    boolean audienceChanged() {
        return !audience().equals(audienceBefore);
    }

    boolean contentChanged() {
        return !head.content().equals(contentBefore);
    }

    /** The nearest last day of all limits that run on the case and its dispatches. */
    public @Nullable LocalDate dueOn() {
        return clocks().map(LimitClock::dueOn).min(LocalDate::compareTo).orElse(null);
    }

    /** Whether any limit that runs on it has passed. */
    public boolean overdue() {
        return clocks().anyMatch(LimitClock::missed);
    }

    private Stream<LimitClock> clocks() {
        return Stream.of(
                        Stream.ofNullable(head.clock()),
                        dispatches.values().stream().map(Dispatch::clock),
                        head.handOvers().stream().map(HandOver::telling))
                .flatMap(Function.identity())
                .filter(Objects::nonNull);
    }

    /** The reference that people know. */
    public String reference() {
        return head.reference();
    }

    /** Counts every change. */
    public long version() {
        return head.version();
    }

    /** The centre that keeps and routes it. */
    public String keeperId() {
        return head.routingOfficeId();
    }

    /** Where it stands. */
    public CaseStatus status() {
        return head.status();
    }

    /** What was handed in. */
    public CaseContent content() {
        return head.content();
    }

    /** What was counted and valued. */
    public CaseFigures figures() {
        return head.figures();
    }

    /** Its dispatches in the order in which they were sent. */
    public List<Dispatch> dispatches() {
        return List.copyOf(dispatches.values());
    }

    /** Its instructions in the order in which they were given. */
    public List<Instruction> instructions() {
        return List.copyOf(instructions.values());
    }

    void put(CaseHead changed) {
        head = changed;
    }

    CaseHead head() {
        return head;
    }

    Changes changes() {
        return changes;
    }

    boolean isNew() {
        return storedVersion == 0;
    }

    /** Changes a hand-over of which a reporter has still to be told; null if that is none. */
    @Nullable HandOver change(String handOverId, UnaryOperator<HandOver> by) {
        var moves = new ArrayList<>(head.handOvers());
        for (int i = 0; i < moves.size(); i++) {
            var before = moves.get(i);
            if (before.id().equals(handOverId) && before.telling() != null) {
                var after = by.apply(before);
                moves.set(i, after);
                head = head.with(moves);
                return after.equals(before) ? null : after;
            }
        }
        return null;
    }

    /** Goes where the transition leads, with its limits. */
    void move(Transition<CaseStatus, CaseTrigger> transition, Deed deed, Limits limits) {
        if (transition.moves()) {
            changes.add(
                    HistoryEntry.ofMove(
                            transition.from(),
                            transition.target(),
                            changes.fact().dispatchId(),
                            deed));
        }
        var clock = head.clock();
        if (transition.stops() != null) {
            changes.add(new ClockChange.Stop(Kind.CASE, head.reference(), transition.stops()));
            clock = null;
        }
        if (transition.starts() != null) {
            var running = limits.start(transition.starts(), deed.at());
            changes.add(new ClockChange.Start(Kind.CASE, head.reference(), running));
            clock = running.clock();
        }
        var closedAt = transition.target() == CaseStatus.CLOSED ? deed.at() : null;
        head = head.in(transition.target(), closedAt, clock);
        touch(deed.at());
    }

    /** Stops what runs on a dispatch and on the instructions that belong to it. */
    void stopClocksOf(Dispatch dispatch) {
        var clock = dispatch.clock();
        if (clock != null) {
            changes.add(
                    new ClockChange.Stop(Kind.DISPATCH, dispatch.id().toString(), clock.ruleId()));
        }
        instructions.values().stream()
                .filter(instruction -> instruction.dispatchId().equals(dispatch.id()))
                .filter(instruction -> instruction.status() == InstructionStatus.OPEN)
                .map(instruction -> instruction.id().toString())
                .map(id -> new ClockChange.Stop(Kind.INSTRUCTION, id, Limits.INSTRUCTION))
                .forEach(changes::add);
    }

    void put(Dispatch dispatch) {
        dispatches.put(dispatch.id(), dispatch);
        changes.touch(dispatch);
    }

    void put(Instruction instruction) {
        instructions.put(instruction.id(), instruction);
        changes.touch(instruction);
    }

    /** Counts the change: once, however much it touches. */
    void touch(Instant at) {
        head = head.touched(storedVersion + 1, at);
    }
}
