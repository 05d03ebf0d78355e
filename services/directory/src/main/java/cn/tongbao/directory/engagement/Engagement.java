package cn.tongbao.directory.engagement;

import cn.tongbao.directory.office.Office;
import cn.tongbao.directory.record.Changes;
import cn.tongbao.directory.record.ClockChange;
import cn.tongbao.directory.record.ClockKind;
import cn.tongbao.directory.record.DirectoryProblem;
import cn.tongbao.directory.record.Limits;
import cn.tongbao.platform.deadlines.LimitClock;
import cn.tongbao.platform.deadlines.RunningLimit;
import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.ProblemException;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An engagement: the aggregate. It bears the reference of the selection that it came of. */
public final class Engagement {

    /** The kind of record that its files are bound to: that of the selection. */
    public static final String RECORD_KIND = "SELECTION";

    static final String OPENED = "engagement.opened.v1";
    static final String CHANGED = "engagement.changed.v1";
    static final String ENDED = "engagement.ended.v1";
    static final String RESTATED = "engagement.restated.v1";

    private final String reference;
    private Parties parties;
    private final Instant openedAt;
    private long version;
    private EngagementStatus status;
    private Instant updatedAt;
    private @Nullable LimitClock clock;
    private @Nullable Instant acceptedAt;
    private @Nullable Letter letter;
    private @Nullable LocalDate dueOn;
    private List<Objection> objections;
    private List<Handover> handovers;
    private List<Extension> extensions;
    private @Nullable Report report;
    private List<Questioning> questionings;
    private @Nullable Ending ending;

    private transient Changes changes = new Changes();
    private transient long storedVersion;
    private transient boolean handedOver;

    @JsonCreator
    private Engagement(
            String reference,
            Parties parties,
            Instant openedAt,
            long version,
            EngagementStatus status,
            Instant updatedAt,
            @Nullable LimitClock clock,
            @Nullable Instant acceptedAt,
            @Nullable Letter letter,
            @Nullable LocalDate dueOn,
            List<Objection> objections,
            List<Handover> handovers,
            List<Extension> extensions,
            @Nullable Report report,
            List<Questioning> questionings,
            @Nullable Ending ending) {
        this.reference = reference;
        this.parties = parties;
        this.openedAt = openedAt;
        this.version = version;
        this.status = status;
        this.updatedAt = updatedAt;
        this.clock = clock;
        this.acceptedAt = acceptedAt;
        this.letter = letter;
        this.dueOn = dueOn;
        this.objections = objections;
        this.handovers = handovers;
        this.extensions = extensions;
        this.report = report;
        this.questionings = questionings;
        this.ending = ending;
        this.storedVersion = version;
    }

    /** Somebody is chosen, and has to say whether he takes it on (ENG-01). */
    static Engagement open(String reference, Parties parties, Deed deed, Limits limits) {
        var engagement =
                new Engagement(
                        reference,
                        parties,
                        deed.at(),
                        0,
                        EngagementStatus.OFFERED,
                        deed.at(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        null);
        engagement.start(limits.start(EngagementStatus.ACCEPTANCE, deed.at()));
        engagement.changes.note("ENGAGEMENT_OPENED", deed, Map.of());
        engagement.tell(OPENED, deed);
        return engagement;
    }

    /** He takes it on. */
    void accept(Deed deed) {
        requireUndisputed();
        move(EngagementTrigger.ACCEPT, "ACCEPTED", deed, Map.of(), null);
        acceptedAt = deed.at();
        tell(CHANGED, deed);
    }

    /** He or a party asks for another. Until the body has decided no time runs against him. */
    void object(Objection objection, Deed deed) {
        requireObjectable();
        objections = with(objections, objection);
        var running = clock;
        if (running != null) {
            changes.add(new ClockChange.Stop(ClockKind.ENGAGEMENT, reference, running.ruleId()));
            clock = null;
        }
        changes.note(
                objection.kind() == Objection.Kind.RECUSAL ? "RECUSAL_ASKED" : "CHALLENGED",
                deed,
                Map.of("ground", objection.ground().name()));
        tell(CHANGED, deed);
    }

    /**
     * The body decides on it; granted, he is released and another is chosen (APP-13). Dismissed, he
     * has to say anew whether he takes it on, or has as many days more as the decision took.
     */
    void decide(UUID id, boolean granted, String reason, Deed deed, Limits limits) {
        var objection = requireOpen(id);
        objections =
                objections.stream()
                        .map(one ->
                                one.equals(objection)
                                        ? one.decided(granted, reason, deed.person(), deed.at())
                                        : one)
                        .toList();
        if (granted) {
            var why =
                    objection.kind() == Objection.Kind.RECUSAL
                            ? Ending.Reason.RECUSED
                            : Ending.Reason.CHALLENGED;
            release(why, null, deed);
        } else {
            changes.note("OBJECTION_DISMISSED", deed, Map.of());
            goOn(limits.dayOf(objection.at()), deed, limits);
            tell(CHANGED, deed);
        }
    }

    private void goOn(LocalDate since, Deed deed, Limits limits) {
        var due = dueOn;
        if (status == EngagementStatus.OFFERED) {
            start(limits.start(EngagementStatus.ACCEPTANCE, deed.at()));
        } else if (due != null) {
            dueOn = due.plusDays(ChronoUnit.DAYS.between(since, limits.dayOf(deed.at())));
            var limit = limits.until(EngagementStatus.DUE, dueOn, deed.at());
            if (limit.dueAt().isAfter(deed.at())) {
                start(limit);
            } else {
                // He was late before anybody asked for another, which was noticed and told then.
                clock = limit.clock().asMissed();
            }
        }
    }

    /** Materials go to him; with the first of them his day is set (ENG-02). */
    void handOver(
            Handover handover,
            @Nullable Letter of,
            @Nullable LocalDate due,
            Deed deed,
            Limits limits) {
        requireUndisputed();
        var first = status == EngagementStatus.ACCEPTED;
        var limit =
                first && due != null ? limits.until(EngagementStatus.DUE, due, deed.at()) : null;
        move(
                EngagementTrigger.HAND_OVER,
                "HANDED_OVER",
                deed,
                Map.of("items", handover.items().size()),
                limit);
        if (first) {
            letter = of;
            dueOn = due;
        }
        handovers = with(handovers, handover);
        tell(CHANGED, deed);
    }

    /** The day is moved, with a reason. */
    void extend(LocalDate due, String reason, Deed deed, Limits limits) {
        requireUndisputed();
        var before = dueOn;
        move(
                EngagementTrigger.EXTEND,
                "EXTENDED",
                deed,
                Map.of("dueOn", due.toString()),
                limits.until(EngagementStatus.DUE, due, deed.at()));
        extensions =
                with(
                        extensions,
                        new Extension(before == null ? due : before, due, reason, deed.at()));
        dueOn = due;
        tell(CHANGED, deed);
    }

    /** The report is there; late ones are taken and marked. */
    void report(Report handedIn, Deed deed) {
        requireUndisputed();
        if (status == EngagementStatus.REPORTED) {
            // The file of the first one was not his to hand in.
            changes.note("REPORTED_AGAIN", deed, Map.of("late", handedIn.late()));
        } else {
            move(EngagementTrigger.REPORT, "REPORTED", deed, Map.of("late", handedIn.late()), null);
        }
        report = handedIn;
        tell(CHANGED, deed);
    }

    /** Questions in court. */
    void question(Questioning questioning, Deed deed) {
        move(
                EngagementTrigger.QUESTION,
                "QUESTIONED",
                deed,
                Map.of("attended", questioning.attended()),
                null);
        questionings = with(questionings, questioning);
        tell(CHANGED, deed);
    }

    /** All is done. */
    void end(@Nullable String text, Deed deed) {
        move(EngagementTrigger.END, "ENDED", deed, Map.of(), null);
        ending = new Ending(Ending.Reason.DONE, text, deed.at());
        tell(ENDED, deed);
    }

    /** He is released; the reason decides what a redraw leaves out. */
    void release(Ending.Reason reason, @Nullable String text, Deed deed) {
        move(EngagementTrigger.RELEASE, "RELEASED", deed, Map.of("reason", reason.name()), null);
        ending = new Ending(reason, text, deed.at());
        changes.because(reason == Ending.Reason.LATE ? "APP-07" : "APP-13");
        tell(ENDED, deed);
    }

    /** Another office goes on for the body that engaged him. */
    void handOver(Office heir, Deed deed) {
        changes.note(
                "ENGAGEMENT_HANDED_OVER",
                deed,
                Map.of("fromOfficeId", parties.officeId(), "toOfficeId", heir.id()));
        parties = parties.at(heir);
        handedOver = true;
        tell(CHANGED, deed);
    }

    /** A limit comes near. */
    void warned(String ruleId, Deed deed) {
        var running = clock;
        if (running != null && running.ruleId().equals(ruleId)) {
            clock = running.warned(deed.at());
            struck("DEADLINE_WARNED", ruleId, deed);
        }
    }

    /** A limit has passed; who is late is not released by that, the body decides. */
    void missed(String ruleId, Deed deed) {
        var running = clock;
        if (running != null && running.ruleId().equals(ruleId)) {
            clock = running.asMissed();
            struck("DEADLINE_MISSED", ruleId, deed);
        }
    }

    private void struck(String act, String ruleId, Deed deed) {
        changes.note(act, deed, Map.of("rule", ruleId));
        changes.because(ruleId);
        tell(CHANGED, deed);
    }

    /** Makes sure that the trigger does something here. */
    void require(EngagementTrigger trigger) {
        status.on(trigger);
    }

    /** Makes sure that another can still be asked for, and nobody has asked yet. */
    void requireObjectable() {
        if (status == EngagementStatus.REPORTED || over()) {
            throw new ProblemException(DirectoryProblem.ENGAGEMENT_STATE, status.name());
        }
        requireUndisputed();
    }

    /**
     * The objection that is to be decided on.
     *
     * @throws NotReadable if there is none of that id
     * @throws ProblemException if it is decided
     */
    Objection requireOpen(UUID id) {
        var objection =
                objections.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(NotReadable::new);
        if (over() || !objection.open()) {
            throw new ProblemException(DirectoryProblem.ENGAGEMENT_STATE, status.name());
        }
        return objection;
    }

    /** Makes sure that nobody has asked for another. */
    void requireUndisputed() {
        if (objections.stream().anyMatch(Objection::open)) {
            throw new ProblemException(DirectoryProblem.OBJECTION_OPEN);
        }
    }

    private void move(
            EngagementTrigger trigger,
            String act,
            Deed deed,
            Map<String, Object> detail,
            @Nullable RunningLimit limit) {
        var transition = status.on(trigger);
        changes.note(act, transition, deed, detail);
        status = transition.target();
        if (transition.stops() != null) {
            changes.add(new ClockChange.Stop(ClockKind.ENGAGEMENT, reference, transition.stops()));
            clock = null;
        }
        if (transition.starts() != null && limit != null) {
            start(limit);
        }
    }

    private void start(RunningLimit limit) {
        clock = limit.clock();
        changes.add(new ClockChange.Start(ClockKind.ENGAGEMENT, reference, limit));
    }

    private void tell(String event, Deed deed) {
        changes.tell(event);
        version = storedVersion + 1;
        updatedAt = deed.at();
    }

    private static <T> List<T> with(List<T> list, T one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }

    /** Whether another is to be chosen. */
    boolean leavesPlace() {
        var end = ending;
        return end != null && end.reason().leavesPlace();
    }

    boolean over() {
        return status == EngagementStatus.ENDED || status == EngagementStatus.RELEASED;
    }

    boolean overdue() {
        var running = clock;
        return running != null && running.missed();
    }

    /** Whether others see its files now than before. */
    boolean filesChangeHands() {
        return handedOver || status == EngagementStatus.RELEASED;
    }

    /** Who sees the files: who was released has no more business with the case. */
    Audience audienceOfFiles() {
        return status == EngagementStatus.RELEASED
                ? Audience.none().office(parties.officeId())
                : audience();
    }

    /** Who sees it: the body that chose, and who was chosen. */
    public Audience audience() {
        var body = Audience.none().office(parties.officeId());
        return parties.person() == null ? body : body.person(parties.person());
    }

    long nextVersion() {
        return storedVersion + 1;
    }

    Changes changes() {
        return changes;
    }

    String reference() {
        return reference;
    }

    Parties parties() {
        return parties;
    }

    EngagementStatus status() {
        return status;
    }

    long version() {
        return version;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    @Nullable LimitClock clock() {
        return clock;
    }

    @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    @Nullable Letter letter() {
        return letter;
    }

    @Nullable LocalDate dueOn() {
        return dueOn;
    }

    List<Objection> objections() {
        return objections;
    }

    List<Handover> handovers() {
        return handovers;
    }

    List<Extension> extensions() {
        return extensions;
    }

    @Nullable Report report() {
        return report;
    }

    List<Questioning> questionings() {
        return questionings;
    }

    @Nullable Ending ending() {
        return ending;
    }
}
