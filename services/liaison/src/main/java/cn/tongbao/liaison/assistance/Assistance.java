package cn.tongbao.liaison.assistance;

import cn.tongbao.liaison.assistance.Course.Completion;
import cn.tongbao.liaison.assistance.Course.Designation;
import cn.tongbao.liaison.assistance.Course.Dispute;
import cn.tongbao.liaison.assistance.Course.Escalation;
import cn.tongbao.liaison.assistance.Course.Extension;
import cn.tongbao.liaison.assistance.Course.Rating;
import cn.tongbao.liaison.assistance.Course.Refusal;
import cn.tongbao.liaison.assistance.Course.Reply;
import cn.tongbao.liaison.assistance.Course.Transfer;
import cn.tongbao.liaison.record.Changes;
import cn.tongbao.liaison.record.ClockChange;
import cn.tongbao.liaison.record.ClockKind;
import cn.tongbao.liaison.record.LiaisonProblem;
import cn.tongbao.platform.deadlines.LimitClock;
import cn.tongbao.platform.deadlines.RunningLimit;
import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.ProblemException;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request for help: decides what may happen to it and collects what has to be written. */
public final class Assistance {

    /** Its name among the records that files belong to. */
    public static final String RECORD_KIND = "ASSISTANCE";

    private final String reference;
    private final Matter matter;
    private final Instant sentAt;
    private List<Reply> replies;
    private long version;
    private AssistanceStatus status;
    private Side from;
    private Side to;
    private Instant updatedAt;
    private boolean overdue;
    private @Nullable Instant receivedAt;
    private @Nullable LimitClock clock;
    private @Nullable Refusal refusal;
    private @Nullable Extension extension;
    private @Nullable Completion completion;
    private @Nullable Rating rating;
    private @Nullable Escalation escalation;
    private @Nullable Dispute dispute;
    private @Nullable Designation designation;
    private @Nullable String withdrawalReason;
    private @Nullable String continuedBy;
    private @Nullable Transfer transfer;
    private transient Changes changes = new Changes();
    private transient boolean audienceChanged;

    @JsonCreator
    private Assistance(
            String reference,
            Matter matter,
            Side from,
            Side to,
            AssistanceStatus status,
            Instant sentAt) {
        this.reference = reference;
        this.matter = matter;
        this.from = from;
        this.to = to;
        this.status = status;
        this.sentAt = sentAt;
        this.updatedAt = sentAt;
        this.replies = new ArrayList<>();
        this.version = 1;
    }

    static Assistance send(
            String reference, Matter matter, Side from, Side to, RunningLimit answer, Deed deed) {
        var sent = new Assistance(reference, matter, from, to, AssistanceStatus.SENT, deed.at());
        sent.changes.note("SENT", deed, Map.of("toOfficeId", to.officeId(), "kind", matter.kind()));
        sent.changes.tell(AssistanceEvents.REQUESTED);
        sent.run(answer);
        return sent;
    }

    /**
     * A request that the common superior laid on an office, which cannot refuse it.
     *
     * @param soFar what the office that had it before replied
     */
    static Assistance designated(
            String reference,
            Matter matter,
            Side from,
            Side to,
            Designation designation,
            List<Reply> soFar,
            RunningLimit course,
            Deed deed) {
        var sent =
                new Assistance(reference, matter, from, to, AssistanceStatus.ACCEPTED, deed.at());
        sent.receivedAt = deed.at();
        sent.designation = designation;
        sent.replies.addAll(soFar);
        sent.changes.note(
                "DESIGNATED",
                deed,
                Map.of("toOfficeId", to.officeId(), "byOfficeId", designation.byOfficeId()));
        sent.changes.tell(AssistanceEvents.REQUESTED);
        sent.run(course);
        return sent;
    }

    /** The superior that was called upon; its officer designates for it, or whoever watches. */
    String escalatedTo() {
        return Objects.requireNonNull(escalation, "was called upon before").officeId();
    }

    /** Whether that can happen now; 409 otherwise. */
    void require(AssistanceTrigger trigger) {
        status.after(trigger);
        if (trigger == AssistanceTrigger.RATE && rating != null) {
            throw new ProblemException(LiaisonProblem.ALREADY_RATED);
        }
        var escapes = trigger == AssistanceTrigger.DISPUTE || trigger == AssistanceTrigger.REDIRECT;
        if (escapes && designation != null) {
            throw new ProblemException(LiaisonProblem.ASSISTANCE_STATE, status.name());
        }
        if (oneSided() && (escapes || trigger == AssistanceTrigger.RATE)) {
            throw new ProblemException(LiaisonProblem.ASSISTANCE_STATE, status.name());
        }
        if (trigger == AssistanceTrigger.DESIGNATE && escalation == null) {
            throw new ProblemException(LiaisonProblem.NOT_ESCALATED);
        }
        if (matter.transfersCase()) {
            requireOfTransfer(trigger);
        }
    }

    /**
     * Once accepted the case is on its way: only its arrival ends the request, and nobody turns it
     * round. What cannot be transferred at all is not negotiated about either.
     */
    private void requireOfTransfer(AssistanceTrigger trigger) {
        var turnsRound =
                trigger == AssistanceTrigger.WITHDRAW || trigger == AssistanceTrigger.DESIGNATE;
        if (trigger == AssistanceTrigger.COMPLETE || (turnsRound && status.takenUp())) {
            throw new ProblemException(LiaisonProblem.CASE_ON_ITS_WAY);
        }
        if (transfer != null
                && transfer.refused()
                && (trigger == AssistanceTrigger.DISPUTE
                        || trigger == AssistanceTrigger.REDIRECT)) {
            throw new ProblemException(LiaisonProblem.ASSISTANCE_STATE, status.name());
        }
    }

    void receive(Deed deed) {
        receivedAt = deed.at();
        move(AssistanceTrigger.RECEIVE, deed, Map.of());
        changes.tell(AssistanceEvents.CHANGED);
    }

    /**
     * From when the time to finish counts: the law counts from the receipt of the letter, for data
     * of authorities from the consent (XRG-12D). While the sides dispute who has to help nobody
     * works on it, so it counts from the end of the dispute.
     */
    Instant courseFrom(Instant now) {
        var fromConsent = matter.sharing() != null || status == AssistanceStatus.DISPUTED;
        return receivedAt == null || fromConsent ? now : receivedAt;
    }

    void accept(RunningLimit course, Deed deed) {
        if (receivedAt == null) {
            receivedAt = deed.at();
        }
        move(AssistanceTrigger.ACCEPT, deed, Map.of());
        changes.tell(AssistanceEvents.CHANGED);
        run(course);
    }

    void refuse(Refusal said, Deed deed) {
        move(AssistanceTrigger.REFUSE, deed, Map.of("ground", said.ground()));
        refusal = said;
        stop();
        changes.tell(AssistanceEvents.CHANGED);
    }

    /** A word of the asked office moves the request on, one of the asking office does not. */
    void reply(Reply said, boolean byAsked, Deed deed) {
        require(AssistanceTrigger.REPLY);
        replies.add(said);
        if (byAsked) {
            move(AssistanceTrigger.REPLY, deed, Map.of("files", said.files().size()));
        } else {
            note("REPLY", deed, Map.of("files", said.files().size()));
        }
        changes.tell(AssistanceEvents.CHANGED);
    }

    void askExtension(Extension asked, Deed deed) {
        move(
                AssistanceTrigger.ASK_EXTENSION,
                deed,
                Map.of("until", asked.until().toString(), "reason", asked.reason()));
        extension = asked;
        changes.tell(AssistanceEvents.CHANGED);
    }

    void decideExtension(
            boolean granted, @Nullable String text, @Nullable RunningLimit until, Deed deed) {
        var asked = Objects.requireNonNull(extension, "was asked for in this state");
        move(AssistanceTrigger.DECIDE_EXTENSION, deed, Map.of("granted", granted));
        extension = asked.decided(granted, text, deed.at());
        if (until != null) {
            run(until);
        }
        changes.tell(AssistanceEvents.CHANGED);
    }

    void complete(Completion done, Deed deed) {
        move(AssistanceTrigger.COMPLETE, deed, Map.of("result", done.result()));
        completion = done;
        stop();
        changes.tell(AssistanceEvents.COMPLETED);
    }

    void rate(Rating given, Deed deed) {
        require(AssistanceTrigger.RATE);
        rating = given;
        note("RATE", deed, Map.of("usefulness", given.usefulness()));
        changes.tell(AssistanceEvents.CHANGED);
    }

    void withdraw(String reason, Deed deed) {
        move(AssistanceTrigger.WITHDRAW, deed, Map.of("reason", reason));
        withdrawalReason = reason;
        stop();
        changes.tell(AssistanceEvents.CHANGED);
    }

    void dispute(Dispute said, RunningLimit negotiation, Deed deed) {
        require(AssistanceTrigger.DISPUTE);
        move(AssistanceTrigger.DISPUTE, deed, Map.of());
        dispute = said;
        run(negotiation);
        changes.tell(AssistanceEvents.CHANGED);
    }

    void redirect(String successor, Deed deed) {
        move(AssistanceTrigger.REDIRECT, deed, Map.of("continuedBy", successor));
        continuedBy = successor;
        stop();
        changes.tell(AssistanceEvents.CHANGED);
    }

    /** The superior lays it on the office that was asked. */
    void designate(Designation said, RunningLimit course, Deed deed) {
        designation = said;
        if (receivedAt == null) {
            receivedAt = deed.at();
        }
        move(AssistanceTrigger.DESIGNATE, deed, Map.of("officeId", said.officeId()));
        run(course);
        changes.tell(AssistanceEvents.CHANGED);
    }

    /**
     * The superior lays it on somebody else: on another office, where it goes on as a request of
     * its own (police rules art. 23: the former body stops), or on the asking office itself.
     */
    void designateAway(Designation said, @Nullable String successor, Deed deed) {
        status.after(AssistanceTrigger.DESIGNATE);
        designation = said;
        continuedBy = successor;
        var target = successor == null ? AssistanceStatus.REJECTED : AssistanceStatus.REDIRECTED;
        step("DESIGNATE", target, deed, Map.of("officeId", said.officeId()));
        stop();
        changes.tell(AssistanceEvents.CHANGED);
    }

    void warned(String ruleId, Deed deed) {
        var running = clock;
        if (running != null && running.ruleId().equals(ruleId)) {
            clock = running.warned(deed.at());
            note("DEADLINE_WARNED", deed, Map.of("ruleId", ruleId));
            changes.tell(AssistanceEvents.CHANGED);
        }
    }

    /** A limit passed; the superior is called upon the first time that one does. */
    void missed(String ruleId, @Nullable String superior, Deed deed) {
        var running = clock;
        if (!status.open() || running == null || !running.ruleId().equals(ruleId)) {
            return;
        }
        clock = running.asMissed();
        overdue = true;
        note("DEADLINE_MISSED", deed, Map.of("ruleId", ruleId));
        changes.tell(AssistanceEvents.CHANGED);
        if (escalation == null && superior != null) {
            escalation = new Escalation(superior, ruleId, deed.at());
            audienceChanged = true;
            changes.note("ESCALATED", deed, Map.of("officeId", superior, "ruleId", ruleId));
            changes.tell(AssistanceEvents.ESCALATED);
        }
    }

    void moved(RunningLimit now, Deed deed) {
        var running = clock;
        if (running != null && running.ruleId().equals(now.ruleId())) {
            clock = running.movedTo(now);
            note("DEADLINE_MOVED", deed, Map.of("dueOn", now.dueOn().toString()));
            changes.tell(AssistanceEvents.CHANGED);
        }
    }

    /**
     * News of the case that is to be transferred. When it has gone the request is fulfilled; when
     * it cannot go the request ends with the reason. Older news, and news after the end, change
     * nothing but what is shown.
     */
    void hear(Transfer news, Deed deed) {
        if (!matter.transfersCase() || (transfer != null && transfer.heard() >= news.heard())) {
            return;
        }
        transfer = news;
        if (news.done() && status.takenUp()) {
            handedOver(news, deed);
        } else if (news.refused() && status.open()) {
            move(
                    AssistanceTrigger.CASE_REFUSED,
                    deed,
                    Map.of("reason", Objects.requireNonNull(news.reason())));
            stop();
            changes.tell(AssistanceEvents.CHANGED);
        } else {
            note("TRANSFER_" + news.status(), deed, Map.of());
            changes.tell(AssistanceEvents.CHANGED);
        }
    }

    private void handedOver(Transfer news, Deed deed) {
        move(AssistanceTrigger.CASE_HANDED_OVER, deed, Map.of());
        completion =
                new Completion(
                        "FULFILLED",
                        "%s: %s → %s"
                                .formatted(
                                        matter.caseReference(),
                                        news.fromOfficeId(),
                                        news.toOfficeId()),
                        List.of(),
                        deed.person(),
                        deed.at());
        stop();
        changes.tell(AssistanceEvents.COMPLETED);
    }

    /**
     * Another office steps in wherever the closed one stood. Where it stood on the other side
     * already nobody is left to be asked, and the request is over; only a case that is on its way
     * arrives first.
     */
    void handOver(String closed, Side successor, Deed deed) {
        if (from.officeId().equals(closed)) {
            from = successor;
        }
        if (to.officeId().equals(closed)) {
            to = successor;
        }
        var called = escalation;
        if (called != null && called.officeId().equals(closed)) {
            escalation = new Escalation(successor.officeId(), called.ruleId(), called.at());
        }
        var laid = designation;
        if (laid != null && laid.byOfficeId().equals(closed)) {
            designation = laid.by(successor.officeId());
        }
        audienceChanged = true;
        note(
                "HANDED_OVER",
                deed,
                Map.of("fromOfficeId", closed, "toOfficeId", successor.officeId()));
        if (oneSided() && status.open() && !(matter.transfersCase() && status.takenUp())) {
            move(AssistanceTrigger.SIDES_MERGED, deed, Map.of("officeId", successor.officeId()));
            stop();
        }
        changes.tell(AssistanceEvents.CHANGED);
    }

    private boolean oneSided() {
        return from.officeId().equals(to.officeId());
    }

    private void move(AssistanceTrigger trigger, Deed deed, Map<String, Object> detail) {
        step(trigger.name(), status.after(trigger), deed, detail);
    }

    private void step(String act, AssistanceStatus target, Deed deed, Map<String, Object> detail) {
        changed(deed);
        changes.moved(act, status, target, deed, detail);
        status = target;
    }

    private void note(String act, Deed deed, Map<String, Object> detail) {
        changed(deed);
        changes.note(act, deed, detail);
    }

    private void changed(Deed deed) {
        if (changes.none()) {
            version++;
        }
        updatedAt = deed.at();
    }

    /** A limit that begins to run is not missed, whatever became of the one before it. */
    private void run(RunningLimit limit) {
        stop();
        clock = limit.clock();
        overdue = false;
        changes.add(new ClockChange.Start(ClockKind.ASSISTANCE, reference, limit));
    }

    private void stop() {
        var running = clock;
        if (running != null) {
            changes.add(new ClockChange.Stop(ClockKind.ASSISTANCE, reference, running.ruleId()));
            clock = null;
        }
    }

    Audience audience() {
        var readers = from.audience().and(to.audience());
        if (escalation != null) {
            readers = readers.office(escalation.officeId());
        }
        // Who laid it on the office sees what becomes of it.
        return designation == null ? readers : readers.office(designation.byOfficeId());
    }

    boolean audienceChanged() {
        return audienceChanged;
    }

    Changes changes() {
        return changes;
    }

    String reference() {
        return reference;
    }

    long version() {
        return version;
    }

    AssistanceStatus status() {
        return status;
    }

    Matter matter() {
        return matter;
    }

    Side from() {
        return from;
    }

    Side to() {
        return to;
    }

    Instant sentAt() {
        return sentAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Optional<Instant> receivedAt() {
        return Optional.ofNullable(receivedAt);
    }

    boolean overdue() {
        return overdue;
    }

    List<Reply> replies() {
        return List.copyOf(replies);
    }

    @Nullable LimitClock clock() {
        return clock;
    }

    @Nullable Refusal refusal() {
        return refusal;
    }

    @Nullable Extension extension() {
        return extension;
    }

    @Nullable Completion completion() {
        return completion;
    }

    @Nullable Rating rating() {
        return rating;
    }

    @Nullable Escalation escalation() {
        return escalation;
    }

    @Nullable Dispute dispute() {
        return dispute;
    }

    @Nullable Designation designation() {
        return designation;
    }

    @Nullable String withdrawalReason() {
        return withdrawalReason;
    }

    @Nullable String continuedBy() {
        return continuedBy;
    }

    @Nullable Transfer transfer() {
        return transfer;
    }
}
