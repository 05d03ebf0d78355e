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
import java.util.stream.Collectors;
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

    /** Replaces the figures; the earlier ones stay in the history. */
    public void enterFigures(CaseFigures figures, Deed deed) {
        head = head.with(figures);
        changes.tell(
                CaseFact.of(CaseFact.Type.FIGURES_ENTERED),
                HistoryEntry.ofCase(
                        HistoryAct.FIGURES_ENTERED, deed, Map.of("figures", figures.all())));
        touch(deed.at());
    }

    /** Sends the case to an office, which has to acknowledge (RTE-03). */
    public Dispatch dispatch(DispatchOrder order, Deed deed, Limits limits) {
        requireNotWith(order.officeId());
        var transition = head.status().on(CaseTrigger.DISPATCH);
        var running = limits.start(Limits.ACKNOWLEDGEMENT, deed.at());
        var objection = limits.start(Limits.OBJECTION, deed.at());
        var dispatch =
                Dispatch.sent(
                        UUID.randomUUID(),
                        dispatches.size() + 1,
                        new Dispatch.Sending(
                                order.officeId(),
                                order.officeRegion(),
                                order.kind(),
                                order.note(),
                                deed.at(),
                                deed.person(),
                                objection.dueOn()),
                        running.clock());
        put(dispatch);
        changes.add(new ClockChange.Start(Kind.DISPATCH, dispatch.id().toString(), running));
        changes.tell(
                CaseFact.of(CaseFact.Type.DISPATCHED, dispatch),
                HistoryEntry.of(
                        HistoryAct.DISPATCHED,
                        dispatch,
                        null,
                        deed,
                        Map.of("officeId", order.officeId(), "kind", order.kind().name())));
        move(transition, deed, limits);
        return dispatch;
    }

    /** The office confirms that the dispatch arrived; its outcome becomes due (RTE-05). */
    public Dispatch acknowledge(Dispatch dispatch, Deed deed, Limits limits) {
        dispatch.status().on(DispatchTrigger.ACKNOWLEDGE);
        var transition = head.status().on(CaseTrigger.TAKE_UP);
        var outcome =
                dispatch.sending().kind().awaitsOutcome()
                        ? limits.start(Limits.OUTCOME, deed.at())
                        : null;
        var next = dispatch.acknowledged(deed.at(), outcome == null ? null : outcome.clock());
        changes.add(stop(dispatch, Limits.ACKNOWLEDGEMENT));
        if (outcome != null) {
            changes.add(new ClockChange.Start(Kind.DISPATCH, next.id().toString(), outcome));
        }
        return moved(
                dispatch,
                next,
                HistoryAct.ACKNOWLEDGED,
                CaseFact.Type.ACKNOWLEDGED,
                Map.of(),
                transition,
                deed,
                limits);
    }

    /** The office sends the dispatch back. */
    public Dispatch refuse(Dispatch dispatch, Refusal refusal, Deed deed, Limits limits) {
        var next = dispatch.refused(refusal);
        changes.add(stop(dispatch, Limits.ACKNOWLEDGEMENT));
        stopInstructionsOf(dispatch);
        put(next);
        var detail = new LinkedHashMap<String, Object>();
        detail.put("ground", refusal.ground());
        detail.put("text", refusal.text());
        detail.put("late", refusal.late());
        if (refusal.proposedOfficeId() != null) {
            detail.put("proposedOfficeId", refusal.proposedOfficeId());
        }
        return moved(
                dispatch,
                next,
                HistoryAct.REFUSED,
                CaseFact.Type.REFUSED,
                detail,
                head.status().on(released()),
                deed,
                limits);
    }

    /** The centre takes the dispatch back. */
    public Dispatch recall(Dispatch dispatch, Recall recall, Deed deed, Limits limits) {
        var next = dispatch.recalled(recall);
        var clock = dispatch.clock();
        if (clock != null) {
            changes.add(stop(dispatch, clock.ruleId()));
        }
        stopInstructionsOf(dispatch);
        put(next);
        return moved(
                dispatch,
                next,
                HistoryAct.RECALLED,
                CaseFact.Type.RECALLED,
                Map.of("reason", recall.reason()),
                head.status().on(released()),
                deed,
                limits);
    }

    /** The office reports the outcome. */
    public Dispatch conclude(Dispatch dispatch, Conclusion conclusion, Deed deed, Limits limits) {
        var next = dispatch.concluded(conclusion);
        changes.add(stop(dispatch, Limits.OUTCOME));
        put(next);
        var detail = new LinkedHashMap<String, Object>();
        detail.put(
                "outcomes", conclusion.outcomes().stream().map(Conclusion.Outcome::type).toList());
        detail.put(
                "rules",
                conclusion.lines().stream()
                        .map(line -> Map.of("ruleId", line.ruleId(), "version", line.ruleVersion()))
                        .toList());
        return moved(
                dispatch,
                next,
                HistoryAct.CONCLUDED,
                CaseFact.Type.CONCLUDED,
                detail,
                head.status().on(reported()),
                deed,
                limits);
    }

    /** The office asks the reporter for something. */
    public Dispatch requestMaterial(Dispatch dispatch, MaterialRequest request, Deed deed) {
        requireRunning();
        var next = dispatch.asking(request);
        put(next);
        changes.tell(
                new CaseFact(
                        CaseFact.Type.MATERIAL_REQUESTED, next.id(), request.requestId(), null),
                HistoryEntry.of(
                        HistoryAct.MATERIAL_REQUESTED,
                        next,
                        next.status(),
                        deed,
                        Map.of("requestId", request.requestId().toString())));
        touch(deed.at());
        return next;
    }

    /** The reporter has answered; the same answers again change nothing. */
    void answerMaterial(String requestId, List<MaterialRequest.Answer> answers, Deed deed) {
        for (var dispatch : List.copyOf(dispatches.values())) {
            for (var request : dispatch.materialRequests()) {
                if (request.requestId().toString().equals(requestId)
                        && !request.answers().equals(answers)) {
                    answer(dispatch, request.requestId(), answers, deed);
                }
            }
        }
    }

    private void answer(
            Dispatch dispatch, UUID requestId, List<MaterialRequest.Answer> answers, Deed deed) {
        var next = dispatch.answered(requestId, answers);
        put(next);
        changes.tell(
                new CaseFact(CaseFact.Type.MATERIAL_ANSWERED, next.id(), requestId, null),
                HistoryEntry.of(
                        HistoryAct.MATERIAL_ANSWERED,
                        next,
                        next.status(),
                        deed,
                        Map.of("requestId", requestId.toString())));
        touch(deed.at());
    }

    /**
     * Shares the files of the tip with everybody who handles the case, except those that were given
     * to one office in answer to its question.
     */
    void shareEvidence(List<EvidenceFile> ofTip, Deed deed) {
        var answered =
                dispatches.values().stream()
                        .flatMap(dispatch -> dispatch.materialRequests().stream())
                        .flatMap(request -> request.answers().stream())
                        .flatMap(answer -> answer.evidence().stream())
                        .map(EvidenceFile::evidenceId)
                        .collect(Collectors.toSet());
        var shared = ofTip.stream().filter(file -> !answered.contains(file.evidenceId())).toList();
        if (shared.equals(head.content().evidence())) {
            return;
        }
        head = head.with(head.content().withEvidence(shared));
        changes.tell(
                CaseFact.of(CaseFact.Type.EVIDENCE_CHANGED),
                HistoryEntry.ofCase(
                        HistoryAct.EVIDENCE_CHANGED, deed, Map.of("files", shared.size())));
        touch(deed.at());
    }

    /** Tells an office that holds a dispatch what to do by when. */
    public Instruction instruct(
            Dispatch dispatch, String text, LocalDate dueOn, Deed deed, Limits limits) {
        requireRunning();
        dispatch.status().on(DispatchTrigger.INSTRUCT);
        var running = limits.until(dueOn, deed.at());
        var instruction =
                new Instruction(
                        UUID.randomUUID(),
                        instructions.size() + 1,
                        dispatch.id(),
                        dispatch.officeId(),
                        dispatch.sending().officeRegion(),
                        text,
                        dueOn,
                        InstructionStatus.OPEN,
                        1,
                        deed.at(),
                        deed.person(),
                        deed.office(),
                        null,
                        null,
                        List.of());
        put(instruction);
        changes.add(new ClockChange.Start(Kind.INSTRUCTION, instruction.id().toString(), running));
        changes.tell(
                new CaseFact(CaseFact.Type.INSTRUCTED, dispatch.id(), instruction.id(), null),
                HistoryEntry.of(
                        HistoryAct.INSTRUCTED,
                        instruction,
                        null,
                        deed,
                        Map.of("officeId", dispatch.officeId(), "dueOn", dueOn.toString())));
        touch(deed.at());
        return instruction;
    }

    /** The office answers an instruction. */
    public Instruction reply(Instruction instruction, String text, Deed deed) {
        requireRunning();
        var transition = instruction.status().on(InstructionTrigger.REPLY);
        var dispatch = Objects.requireNonNull(dispatches.get(instruction.dispatchId()));
        if (!dispatch.status().live()) {
            throw new ProblemException(CaseProblem.DISPATCH_STATE, dispatch.status().name());
        }
        var next = instruction.replied(new Instruction.Reply(text, deed.at()));
        put(next);
        if (transition.stops() != null) {
            changes.add(
                    new ClockChange.Stop(
                            Kind.INSTRUCTION, next.id().toString(), transition.stops()));
        }
        changes.tell(
                new CaseFact(CaseFact.Type.INSTRUCTION_REPLIED, dispatch.id(), next.id(), null),
                HistoryEntry.of(
                        HistoryAct.INSTRUCTION_REPLIED,
                        next,
                        instruction.status(),
                        deed,
                        Map.of()));
        touch(deed.at());
        return next;
    }

    /** Ends the case; nothing runs on it any more. */
    public void close(String reason, Deed deed, Limits limits) {
        var transition = head.status().on(CaseTrigger.CLOSE);
        changes.tell(
                CaseFact.of(CaseFact.Type.CLOSED),
                HistoryEntry.ofCase(HistoryAct.CLOSED, deed, Map.of("reason", reason)));
        for (var dispatch : List.copyOf(dispatches.values())) {
            var clock = dispatch.clock();
            if (clock != null) {
                changes.add(stop(dispatch, clock.ruleId()));
                put(dispatch.unclocked());
            }
            stopInstructionsOf(dispatch);
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

    /** A limit comes near. */
    void warn(Kind kind, String record, String ruleId, Deed deed) {
        var detail = Map.<String, Object>of("ruleId", ruleId);
        switch (kind) {
            case CASE -> {
                var clock = head.clock();
                if (clock == null) {
                    return;
                }
                head = head.with(clock.warned(deed.at()), head.escalations());
                strike(
                        null,
                        ruleId,
                        true,
                        HistoryEntry.ofCase(HistoryAct.DEADLINE_WARNED, deed, detail));
            }
            case DISPATCH -> {
                var dispatch = Objects.requireNonNull(dispatches.get(UUID.fromString(record)));
                var next = dispatch.warned(deed.at());
                put(next);
                strike(
                        next.id(),
                        ruleId,
                        true,
                        HistoryEntry.of(
                                HistoryAct.DEADLINE_WARNED, next, next.status(), deed, detail));
            }
            case INSTRUCTION -> {
                var instruction = Objects.requireNonNull(instructions.get(UUID.fromString(record)));
                var next = instruction.warned(deed.at());
                put(next);
                strike(
                        next.dispatchId(),
                        ruleId,
                        true,
                        HistoryEntry.of(
                                HistoryAct.DEADLINE_WARNED, next, next.status(), deed, detail));
            }
        }
        touch(deed.at());
    }

    /** A limit has passed: it is shown as missed, and brought before a supervisor once. */
    void miss(Kind kind, String record, String ruleId, String routingRegion, Deed deed) {
        switch (kind) {
            case CASE -> {
                var clock = head.clock();
                if (clock == null) {
                    return;
                }
                var escalation = new Escalation(routingRegion, deed.at(), ruleId);
                var escalated = new ArrayList<>(head.escalations());
                escalated.add(escalation);
                head = head.with(clock.asMissed(), escalated);
                strike(
                        null,
                        ruleId,
                        false,
                        HistoryEntry.ofCase(
                                HistoryAct.DEADLINE_MISSED, deed, detailOf(escalation)));
            }
            case DISPATCH -> {
                var dispatch = Objects.requireNonNull(dispatches.get(UUID.fromString(record)));
                var escalation =
                        new Escalation(dispatch.sending().officeRegion(), deed.at(), ruleId);
                var next = dispatch.missed(escalation);
                put(next);
                strike(
                        next.id(),
                        ruleId,
                        false,
                        HistoryEntry.of(
                                HistoryAct.DEADLINE_MISSED,
                                next,
                                next.status(),
                                deed,
                                detailOf(escalation)));
            }
            case INSTRUCTION -> {
                var instruction = Objects.requireNonNull(instructions.get(UUID.fromString(record)));
                var escalation = new Escalation(instruction.officeRegion(), deed.at(), ruleId);
                var next = instruction.missed(escalation);
                put(next);
                changes.add(new ClockChange.Stop(kind, record, ruleId));
                strike(
                        next.dispatchId(),
                        ruleId,
                        false,
                        HistoryEntry.of(
                                HistoryAct.DEADLINE_MISSED,
                                next,
                                instruction.status(),
                                deed,
                                detailOf(escalation)));
            }
        }
        touch(deed.at());
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

    /** Everybody who may see at least a part: also those who refused or were recalled. */
    Audience readers() {
        var readers = routingAudience();
        for (var dispatch : dispatches.values()) {
            readers = dispatch.audience(readers);
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
        return Stream.concat(
                        Stream.ofNullable(head.clock()),
                        dispatches.values().stream().map(Dispatch::clock))
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

    CaseHead head() {
        return head;
    }

    Changes changes() {
        return changes;
    }

    boolean isNew() {
        return storedVersion == 0;
    }

    private Dispatch moved(
            Dispatch before,
            Dispatch next,
            HistoryAct act,
            CaseFact.Type type,
            Map<String, Object> detail,
            Transition<CaseStatus, CaseTrigger> transition,
            Deed deed,
            Limits limits) {
        put(next);
        changes.tell(
                CaseFact.of(type, next), HistoryEntry.of(act, next, before.status(), deed, detail));
        move(transition, deed, limits);
        return next;
    }

    private void move(Transition<CaseStatus, CaseTrigger> transition, Deed deed, Limits limits) {
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

    private CaseTrigger released() {
        if (head.status() == CaseStatus.OPEN || head.status() == CaseStatus.CONCLUDED) {
            return CaseTrigger.RELEASE;
        }
        if (dispatches.values().stream().noneMatch(dispatch -> dispatch.status().live())) {
            return CaseTrigger.RELEASE_LAST;
        }
        return nobodyAtWork() ? CaseTrigger.REPORT_LAST : CaseTrigger.RELEASE;
    }

    private CaseTrigger reported() {
        var moves = head.status() != CaseStatus.OPEN && head.status() != CaseStatus.CONCLUDED;
        return moves && nobodyAtWork() ? CaseTrigger.REPORT_LAST : CaseTrigger.REPORT;
    }

    private boolean nobodyAtWork() {
        var awaited =
                dispatches.values().stream()
                        .filter(dispatch -> dispatch.sending().kind().awaitsOutcome())
                        .toList();
        return awaited.stream().noneMatch(dispatch -> dispatch.status().unfinished())
                && awaited.stream()
                        .anyMatch(dispatch -> dispatch.status() == DispatchStatus.CONCLUDED);
    }

    private void stopInstructionsOf(Dispatch dispatch) {
        instructions.values().stream()
                .filter(instruction -> instruction.dispatchId().equals(dispatch.id()))
                .filter(instruction -> instruction.status() == InstructionStatus.OPEN)
                .forEach(instruction ->
                        changes.add(
                                new ClockChange.Stop(
                                        Kind.INSTRUCTION,
                                        instruction.id().toString(),
                                        Limits.INSTRUCTION)));
    }

    private static ClockChange stop(Dispatch dispatch, String ruleId) {
        return new ClockChange.Stop(Kind.DISPATCH, dispatch.id().toString(), ruleId);
    }

    private void strike(
            @Nullable UUID dispatchId, String ruleId, boolean warning, HistoryEntry entry) {
        var type = warning ? CaseFact.Type.DEADLINE_WARNED : CaseFact.Type.DEADLINE_MISSED;
        changes.tell(new CaseFact(type, dispatchId, null, ruleId), entry);
    }

    private static Map<String, Object> detailOf(Escalation escalation) {
        return Map.of("ruleId", escalation.ruleId(), "escalatedTo", escalation.regionCode());
    }

    private void put(Dispatch dispatch) {
        dispatches.put(dispatch.id(), dispatch);
        changes.touch(dispatch);
    }

    private void put(Instruction instruction) {
        instructions.put(instruction.id(), instruction);
        changes.touch(instruction);
    }

    private void touch(Instant at) {
        head = head.touched(storedVersion + 1, at);
    }
}
