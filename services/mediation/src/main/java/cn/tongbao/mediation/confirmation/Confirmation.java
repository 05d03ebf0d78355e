package cn.tongbao.mediation.confirmation;

import cn.tongbao.mediation.record.Changes;
import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.Part;
import cn.tongbao.mediation.record.Transition;
import cn.tongbao.platform.deadlines.LimitClock;
import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.records.Deed;
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
 *
 * <p>How its time runs and what was handed in are parts with acts of their own.
 */
public final class Confirmation {

    /** The kind of record that files are bound to. */
    public static final String RECORD_KIND = "CONFIRMATION";

    static final String APPLIED_EVENT = "confirmation.applied.v1";
    static final String CHANGED = "confirmation.changed.v1";
    static final String RULED = "confirmation.ruled.v1";
    static final String RESTATED = "confirmation.restated.v1";

    private final String reference;
    private Matter matter;
    private final Instant appliedAt;
    private final String appliedBy;
    private long version;
    private ConfirmationStatus status;
    private Instant updatedAt;
    private @Nullable String courtNumber;

    @Part private final Timing timing;

    @Part private final Submissions submissions;

    private @Nullable Hearing hearing;
    private @Nullable Instant acceptedAt;
    private @Nullable Wish wish;
    private @Nullable Decision decision;
    private List<Objection> objections;

    private transient Changes changes = new Changes();
    private transient long storedVersion;
    private transient boolean audienceChanged;

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
        this.timing = new Timing(this, clock, review);
        this.submissions = new Submissions(this, materials, supplements);
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
        confirmation.timing.start(limits.start("CON-10", deed.at()));
        confirmation.touch(deed.at());
        return confirmation;
    }

    /** The court gives it a number of its own. */
    void register(String number, Deed deed, Limits limits) {
        courtNumber = number;
        move(ConfirmationTrigger.REGISTER, "REGISTERED", deed, Map.of("number", number), limits);
    }

    /** The day for it passed. */
    void staySilent(Deed deed, Limits limits) {
        timing.stopReview();
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
        var running = clock();
        move(
                ConfirmationTrigger.EXTEND,
                "REVIEW_EXTENDED",
                deed,
                Map.of("until", until.toString(), "reason", reason),
                limits);
        changes.because("CON-11");
        timing.start(
                limits.until("CON-11", until, running == null ? deed.at() : running.startedAt()));
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
        timing.stopReview();
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

    /** The mediation body or the court was closed, and another office goes on, limits running. */
    void handOver(String closed, Matter at, Deed deed) {
        var heirId = closed.equals(matter.courtOfficeId()) ? at.courtOfficeId() : at.bodyOfficeId();
        matter = at;
        audienceChanged = true;
        note("HANDED_OVER", deed, Map.of("fromOfficeId", closed, "toOfficeId", heirId));
    }

    boolean audienceChanged() {
        return audienceChanged;
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

    /** Goes where the transition leads, with its limits. */
    void move(
            ConfirmationTrigger trigger,
            String act,
            Deed deed,
            Map<String, Object> detail,
            Limits limits) {
        var transition = status.on(trigger);
        pass(transition, act, deed, detail);
        if (transition.starts() != null) {
            timing.start(limits.start(transition.starts(), deed.at()));
        }
    }

    /** The same, where the limit that begins is set by whoever acts. */
    void pass(
            Transition<ConfirmationStatus, ConfirmationTrigger> transition,
            String act,
            Deed deed,
            Map<String, Object> detail) {
        changes.note(act, transition, deed, detail);
        if (transition.stops() != null) {
            timing.stop();
        }
        status = transition.target();
        changed(deed);
    }

    /** Tells of something that leaves the state as it is. */
    void note(String act, Deed deed, Map<String, Object> detail) {
        changes.note(act, deed, detail);
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

    static <T> List<T> plus(List<T> list, T element) {
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

    /** How its time runs. */
    Timing timing() {
        return timing;
    }

    @Nullable LimitClock clock() {
        return timing.clock();
    }

    @Nullable LimitClock review() {
        return timing.review();
    }

    /** Its papers. */
    Submissions submissions() {
        return submissions;
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
