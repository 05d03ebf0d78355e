package cn.tongbao.mediation.confirmation;

import cn.tongbao.mediation.attachment.RecordFile;
import cn.tongbao.mediation.record.Changes;
import cn.tongbao.mediation.record.ClockChange;
import cn.tongbao.mediation.record.ClockKind;
import cn.tongbao.mediation.record.Deed;
import cn.tongbao.mediation.record.LimitClock;
import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.RunningLimit;
import cn.tongbao.platform.identity.Audience;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An application for judicial confirmation: the aggregate. The court sees this record, with the
 * agreement and what belongs to it, and never the mediation from which it came.
 */
public final class Confirmation {

    /** The kind of record that files are bound to. */
    public static final String RECORD_KIND = "CONFIRMATION";

    static final String APPLIED_EVENT = "confirmation.applied.v1";
    static final String CHANGED = "confirmation.changed.v1";
    static final String RULED = "confirmation.ruled.v1";
    static final String RESTATED = "confirmation.restated.v1";

    private final String reference;
    private final Matter matter;
    private final Instant appliedAt;
    private final String appliedBy;
    private long version;
    private ConfirmationStatus status;
    private Instant updatedAt;
    private @Nullable String courtNumber;
    private @Nullable LimitClock clock;
    private @Nullable LimitClock review;
    private List<Material> materials;
    private List<Supplement> supplements;
    private @Nullable Hearing hearing;
    private @Nullable Instant acceptedAt;
    private @Nullable Wish wish;
    private @Nullable Decision decision;
    private List<Objection> objections;

    private transient Changes changes = new Changes();
    private transient long storedVersion;

    @JsonCreator
    private Confirmation(
            String reference,
            Matter matter,
            Instant appliedAt,
            String appliedBy,
            long version,
            ConfirmationStatus status,
            Instant updatedAt,
            @Nullable String courtNumber,
            @Nullable LimitClock clock,
            @Nullable LimitClock review,
            List<Material> materials,
            List<Supplement> supplements,
            @Nullable Hearing hearing,
            @Nullable Instant acceptedAt,
            @Nullable Wish wish,
            @Nullable Decision decision,
            List<Objection> objections) {
        this.reference = reference;
        this.matter = matter;
        this.appliedAt = appliedAt;
        this.appliedBy = appliedBy;
        this.version = version;
        this.status = status;
        this.updatedAt = updatedAt;
        this.courtNumber = courtNumber;
        this.clock = clock;
        this.review = review;
        this.materials = materials;
        this.supplements = supplements;
        this.hearing = hearing;
        this.acceptedAt = acceptedAt;
        this.wish = wish;
        this.decision = decision;
        this.objections = objections;
        this.storedVersion = version;
    }

    /** The parties apply jointly; the court decides within CON-10 whether to accept. */
    static Confirmation apply(
            String reference, Matter matter, List<Material> materials, Deed deed, Limits limits) {
        var confirmation =
                new Confirmation(
                        reference,
                        matter,
                        deed.at(),
                        deed.person(),
                        0,
                        ConfirmationStatus.APPLIED,
                        deed.at(),
                        null,
                        null,
                        null,
                        List.copyOf(materials),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        List.of());
        confirmation.changes.note("APPLIED", deed, Map.of("court", matter.courtOfficeId()));
        confirmation.changes.tell(APPLIED_EVENT);
        confirmation.restart(limits.start("CON-10", deed.at()));
        confirmation.touch(deed.at());
        return confirmation;
    }

    /** The court gives it a number of its own. */
    void register(String number, Deed deed, Limits limits) {
        courtNumber = number;
        move(ConfirmationTrigger.REGISTER, "REGISTERED", deed, Map.of("number", number), limits);
    }

    /** The court asks for something by a day that it sets. */
    void ask(List<String> items, @Nullable String text, LocalDate dueOn, Deed deed, Limits limits) {
        var trigger =
                status == ConfirmationStatus.ACCEPTED
                        ? ConfirmationTrigger.ASK_IN_REVIEW
                        : ConfirmationTrigger.ASK_BEFORE_ACCEPTANCE;
        require(trigger);
        if (trigger == ConfirmationTrigger.ASK_IN_REVIEW) {
            review = clock;
        }
        var duringReview = trigger == ConfirmationTrigger.ASK_IN_REVIEW;
        supplements =
                plus(
                        supplements,
                        new Supplement(
                                items,
                                text,
                                dueOn,
                                deed.at(),
                                duringReview,
                                null,
                                List.of(),
                                null));
        var transition = status.on(trigger);
        changes.note("SUPPLEMENT_REQUESTED", transition, deed, Map.of("dueOn", dueOn.toString()));
        if (transition.stops() != null) {
            stop();
        }
        status = transition.target();
        // The review runs on beside it; the record shows the nearer day.
        restart(limits.until("CON-13", dueOn, deed.at()));
        changed(deed);
    }

    /** What the court asked for is handed in. */
    void supply(
            @Nullable String text,
            List<RecordFile> files,
            List<Material> more,
            Deed deed,
            Limits limits) {
        var asked = supplements.isEmpty() ? null : supplements.getLast();
        var inReview = asked != null && asked.inReview();
        var trigger =
                inReview
                        ? ConfirmationTrigger.SUPPLY_IN_REVIEW
                        : ConfirmationTrigger.SUPPLY_BEFORE_ACCEPTANCE;
        require(trigger);
        if (asked != null) {
            supplements =
                    plus(
                            supplements.subList(0, supplements.size() - 1),
                            asked.answered(text, files, deed.at()));
        }
        var all = new ArrayList<>(materials);
        all.addAll(more);
        materials = List.copyOf(all);
        move(trigger, "SUPPLEMENTED", deed, Map.of("files", files.size()), limits);
        if (inReview) {
            clock = review;
            review = null;
        }
    }

    /** The day for it passed. */
    void staySilent(Deed deed, Limits limits) {
        stopReview();
        move(
                ConfirmationTrigger.STAY_SILENT,
                "DEEMED_WITHDRAWN",
                deed,
                Map.of("ruleId", "CON-13"),
                limits);
        changes.because("CON-13");
    }

    /** The judge accepts it; the review begins (CON-11). */
    void accept(Deed deed, Limits limits) {
        require(ConfirmationTrigger.ACCEPT);
        acceptedAt = deed.at();
        move(ConfirmationTrigger.ACCEPT, "ACCEPTED", deed, Map.of(), limits);
    }

    /** The judge does not accept it (CON-15). */
    void refuse(String ground, @Nullable String text, LocalDate on, Deed deed, Limits limits) {
        require(ConfirmationTrigger.NOT_ACCEPT);
        decision = new Decision(null, ground, null, on, text, null, null, null);
        move(
                ConfirmationTrigger.NOT_ACCEPT,
                "NOT_ACCEPTED",
                deed,
                Map.of("ground", ground),
                limits);
        changes.because("CON-15");
    }

    /** The parties were heard (CON-12). */
    void hear(Hearing held, Deed deed, Limits limits) {
        require(ConfirmationTrigger.HEAR);
        hearing = held;
        move(ConfirmationTrigger.HEAR, "HEARD", deed, Map.of("present", held.present()), limits);
    }

    /** The president of the court extends the review. */
    void extend(LocalDate until, String reason, Deed deed, Limits limits) {
        require(ConfirmationTrigger.EXTEND);
        var running = clock;
        move(
                ConfirmationTrigger.EXTEND,
                "REVIEW_EXTENDED",
                deed,
                Map.of("until", until.toString(), "reason", reason),
                limits);
        changes.because("CON-11");
        restart(limits.until("CON-11", until, running == null ? deed.at() : running.startedAt()));
    }

    /** A party withdraws, or asks the court to let it (CON-14). */
    void withdraw(String partyId, String reason, Deed deed, Limits limits) {
        var accepted = acceptedAt != null;
        var trigger = accepted ? ConfirmationTrigger.ASK_TO_WITHDRAW : ConfirmationTrigger.WITHDRAW;
        require(trigger);
        wish = new Wish(partyId, reason, deed.at());
        move(
                trigger,
                accepted ? "WITHDRAWAL_ASKED" : "WITHDRAWN",
                deed,
                Map.of("party", partyId),
                limits);
        changes.because("CON-14");
    }

    /** The judge lets it be withdrawn. */
    void permitWithdrawal(Deed deed, Limits limits) {
        require(ConfirmationTrigger.PERMIT_WITHDRAWAL);
        stopReview();
        move(ConfirmationTrigger.PERMIT_WITHDRAWAL, "WITHDRAWN", deed, Map.of(), limits);
        changes.because("CON-14");
    }

    /** The judge rules. */
    void rule(Decision ruling, Deed deed, Limits limits) {
        var trigger =
                "CONFIRMED".equals(ruling.result())
                        ? ConfirmationTrigger.CONFIRM
                        : ConfirmationTrigger.DISMISS;
        require(trigger);
        decision = ruling;
        var detail = new LinkedHashMap<String, Object>();
        detail.put("result", ruling.result());
        if (ruling.ground() != null) {
            detail.put("ground", ruling.ground());
        }
        if (ruling.number() != null) {
            detail.put("number", ruling.number());
        }
        if (hearing == null) {
            detail.put("notHeard", "CON-12");
        }
        move(trigger, "RULED", deed, detail, limits);
        changes.tell(RULED);
    }

    /** Somebody objects to the ruling (CON-18). */
    void object(Objection objection, Deed deed, Limits limits) {
        require(ConfirmationTrigger.OBJECT);
        objections = plus(objections, objection);
        move(ConfirmationTrigger.OBJECT, "OBJECTED", deed, Map.of("by", objection.by()), limits);
        changes.because("CON-18");
    }

    /** A limit came near. */
    void warned(String ruleId, Deed deed) {
        if (clock != null && clock.ruleId().equals(ruleId)) {
            clock = clock.warned(deed.at());
        } else if (review != null && review.ruleId().equals(ruleId)) {
            review = review.warned(deed.at());
        } else {
            return;
        }
        changes.note("DEADLINE_WARNED", deed, Map.of("ruleId", ruleId));
        changes.because(ruleId);
        changed(deed);
    }

    /** A limit of the court passed; the record shows it. */
    void missed(String ruleId, Deed deed) {
        if (clock != null && clock.ruleId().equals(ruleId)) {
            clock = clock.asMissed();
        } else if (review != null && review.ruleId().equals(ruleId)) {
            review = review.asMissed();
        } else {
            return;
        }
        changes.note("DEADLINE_MISSED", deed, Map.of("ruleId", ruleId));
        changes.because(ruleId);
        changed(deed);
    }

    /**
     * A limit ends on another day, because the calendar it runs through was published meanwhile.
     */
    void moved(RunningLimit now, Deed deed) {
        if (clock != null && clock.ruleId().equals(now.ruleId())) {
            clock = clock.movedTo(now);
        } else if (review != null && review.ruleId().equals(now.ruleId())) {
            review = review.movedTo(now);
        } else {
            return;
        }
        changes.note(
                "DEADLINE_MOVED",
                deed,
                Map.of("ruleId", now.ruleId(), "to", now.dueOn().toString()));
        changes.because(now.ruleId());
        changed(deed);
    }

    /** Makes sure that it is in a state in which this can happen. */
    void require(ConfirmationTrigger trigger) {
        status.on(trigger);
    }

    /** Those who may see it: the court, the parties, the mediator and his body. */
    Audience audience() {
        var audience = Audience.none().office(matter.courtOfficeId()).office(matter.bodyOfficeId());
        if (matter.mediator() != null) {
            audience = audience.person(matter.mediator());
        }
        for (var party : matter.parties()) {
            for (var person : party.persons()) {
                audience = audience.person(person);
            }
        }
        return audience;
    }

    private void stop() {
        if (clock != null) {
            changes.add(new ClockChange.Stop(ClockKind.CONFIRMATION, reference, clock.ruleId()));
            clock = null;
        }
    }

    private void stopReview() {
        if (review != null) {
            changes.add(new ClockChange.Stop(ClockKind.CONFIRMATION, reference, review.ruleId()));
            review = null;
        }
    }

    private void restart(RunningLimit limit) {
        changes.add(new ClockChange.Start(ClockKind.CONFIRMATION, reference, limit));
        clock = limit.clock();
    }

    private void move(
            ConfirmationTrigger trigger,
            String act,
            Deed deed,
            Map<String, Object> detail,
            Limits limits) {
        var transition = status.on(trigger);
        changes.note(act, transition, deed, detail);
        if (transition.stops() != null) {
            stop();
        }
        if (transition.starts() != null) {
            restart(limits.start(transition.starts(), deed.at()));
        }
        status = transition.target();
        changed(deed);
    }

    private void changed(Deed deed) {
        if (changes.none()) {
            changes.tell(CHANGED);
        }
        touch(deed.at());
    }

    private void touch(Instant at) {
        version = storedVersion + 1;
        updatedAt = at;
    }

    private static <T> List<T> plus(List<T> list, T element) {
        var more = new ArrayList<>(list);
        more.add(element);
        return List.copyOf(more);
    }

    Changes changes() {
        return changes;
    }

    long nextVersion() {
        return storedVersion + 1;
    }

    String reference() {
        return reference;
    }

    long version() {
        return version;
    }

    ConfirmationStatus status() {
        return status;
    }

    Matter matter() {
        return matter;
    }

    Instant appliedAt() {
        return appliedAt;
    }

    String appliedBy() {
        return appliedBy;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    @Nullable String courtNumber() {
        return courtNumber;
    }

    @Nullable LimitClock clock() {
        return clock;
    }

    @Nullable LimitClock review() {
        return review;
    }

    List<Material> materials() {
        return materials;
    }

    List<Supplement> supplements() {
        return supplements;
    }

    @Nullable Hearing hearing() {
        return hearing;
    }

    @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    @Nullable Wish wish() {
        return wish;
    }

    @Nullable Decision decision() {
        return decision;
    }

    List<Objection> objections() {
        return objections;
    }
}
