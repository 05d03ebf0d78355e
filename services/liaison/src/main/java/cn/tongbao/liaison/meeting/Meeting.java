package cn.tongbao.liaison.meeting;

import cn.tongbao.liaison.record.Changes;
import cn.tongbao.liaison.record.ClockChange;
import cn.tongbao.liaison.record.ClockKind;
import cn.tongbao.liaison.record.LiaisonProblem;
import cn.tongbao.platform.deadlines.RunningLimit;
import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.ProblemException;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One meeting: decides what may happen to it and collects what has to be written. */
public final class Meeting {

    /** Its name among the records that files belong to. */
    public static final String RECORD_KIND = "MEETING";

    /** What sets the day of a decision: the meeting itself. */
    static final String DUE = "MEETING-DUE";

    private final String reference;
    private final Call call;
    private final Instant calledAt;
    private final List<Invitee> invitees;
    private List<Minutes> minutes;
    private List<Countersignature> signatures;
    private List<Decision> decisions;
    private String hostOfficeId;
    private String hostRegionCode;
    private long version;
    private MeetingStatus status;
    private Instant updatedAt;
    private @Nullable String cancelledBecause;
    private transient Changes changes = new Changes();
    private transient boolean audienceChanged;
    private transient Map<UUID, Decision> touched = new LinkedHashMap<>();

    @JsonCreator
    private Meeting(
            String reference,
            Call call,
            String hostOfficeId,
            String hostRegionCode,
            List<Invitee> invitees,
            Instant calledAt) {
        this.reference = reference;
        this.call = call;
        this.hostOfficeId = hostOfficeId;
        this.hostRegionCode = hostRegionCode;
        this.invitees = new ArrayList<>(invitees);
        this.calledAt = calledAt;
        this.updatedAt = calledAt;
        this.status = MeetingStatus.INVITED;
        this.version = 1;
        this.minutes = new ArrayList<>();
        this.signatures = new ArrayList<>();
        this.decisions = new ArrayList<>();
    }

    static Meeting called(
            String reference,
            Call call,
            String hostOfficeId,
            String hostRegionCode,
            List<Invitee> invitees,
            Deed deed) {
        var meeting =
                new Meeting(reference, call, hostOfficeId, hostRegionCode, invitees, deed.at());
        meeting.changes.note("CALLED", deed, Map.of("invited", invitees.size()));
        meeting.changes.tell(MeetingEvents.CALLED);
        return meeting;
    }

    void require(MeetingStatus wanted) {
        if (status != wanted) {
            throw wrongState();
        }
    }

    /** Minutes are written once it was called, and again after that. */
    void requireMinutable() {
        if (status == MeetingStatus.CANCELLED) {
            throw wrongState();
        }
    }

    private ProblemException wrongState() {
        return new ProblemException(LiaisonProblem.MEETING_STATE, status.name());
    }

    void answer(UUID inviteeId, String answer, @Nullable String text, Deed deed) {
        invitees.replaceAll(invitee ->
                invitee.inviteeId().equals(inviteeId)
                        ? invitee.answered(answer, text, deed.at())
                        : invitee);
        note("ANSWERED", deed, Map.of("inviteeId", inviteeId.toString(), "answer", answer));
    }

    void cancel(String reason, Deed deed) {
        cancelledBecause = reason;
        step("CANCELLED", MeetingStatus.CANCELLED, deed, Map.of("reason", reason));
    }

    /**
     * Lays a new edition down. A decision that was there keeps what happened to it; one that is not
     * there any more is dropped, unless it was fulfilled.
     */
    void minute(
            String text,
            List<Decision> said,
            String person,
            Function<Decision, RunningLimit> days,
            Deed deed) {
        dropped(said, deed);
        for (var decision : said) {
            var before = find(decision.decisionId()).orElse(null);
            if (before == null) {
                decisions.add(decision);
                touched.put(decision.decisionId(), decision);
                run(decision, days);
            } else if (!before.equals(decision)) {
                replace(decision.decisionId(), _ -> decision);
                if (decision.open() && !before.dueOn().equals(decision.dueOn())) {
                    run(decision, days);
                }
            }
        }
        var lines = said.stream().map(Meeting::line).toList();
        var edition = minutes.size() + 1;
        var canonical = CanonicalMinutes.of(reference, edition, text, lines);
        var hash = CanonicalMinutes.sha256(canonical);
        minutes.add(new Minutes(edition, text, lines, canonical, hash, person, deed.at()));
        step("MINUTED", MeetingStatus.HELD, deed, Map.of("edition", edition, "sha256", hash));
    }

    private void dropped(List<Decision> said, Deed deed) {
        var kept = said.stream().map(Decision::decisionId).toList();
        for (var decision : List.copyOf(decisions)) {
            if (decision.open() && !kept.contains(decision.decisionId())) {
                decisions.remove(decision);
                touched.put(decision.decisionId(), decision);
                stop(decision);
                note("DROPPED", deed, Map.of("decisionId", decision.decisionId().toString()));
            }
        }
    }

    private static CanonicalMinutes.Line line(Decision decision) {
        return new CanonicalMinutes.Line(
                decision.decisionId().toString(),
                decision.text(),
                decision.ownerOfficeId(),
                decision.dueOn().toString());
    }

    void countersign(Countersignature signature, Deed deed) {
        var again =
                signatures.stream()
                        .anyMatch(known ->
                                known.inviteeId().equals(signature.inviteeId())
                                        && known.sha256().equals(signature.sha256()));
        if (again) {
            throw new ProblemException(LiaisonProblem.ALREADY_SIGNED);
        }
        signatures.add(signature);
        note(
                "COUNTERSIGNED",
                deed,
                Map.of(
                        "inviteeId",
                        signature.inviteeId().toString(),
                        "edition",
                        signature.edition()));
    }

    void fulfil(UUID decisionId, Decision.Fulfilment how, Deed deed) {
        replace(decisionId, decision -> decision.fulfilled(how));
        find(decisionId).ifPresent(this::stop);
        note("FULFILLED", deed, Map.of("decisionId", decisionId.toString()));
    }

    void warned(UUID decisionId, Deed deed) {
        if (replace(decisionId, decision -> decision.warned(deed.at()))) {
            note("DECISION_WARNED", deed, Map.of("decisionId", decisionId.toString()));
        }
    }

    void missed(UUID decisionId, Deed deed) {
        if (replace(decisionId, Decision::missed)) {
            note("DECISION_MISSED", deed, Map.of("decisionId", decisionId.toString()));
        }
    }

    /** Another office steps in wherever the closed one stood; what was signed stays as it was. */
    void handOver(String closed, String heir, String heirRegion, Deed deed) {
        if (hostOfficeId.equals(closed)) {
            hostOfficeId = heir;
            hostRegionCode = heirRegion;
        }
        invitees.replaceAll(invitee ->
                closed.equals(invitee.officeId()) ? invitee.withOffice(heir, heirRegion) : invitee);
        inviteOnce();
        for (var decision : List.copyOf(decisions)) {
            if (decision.keeper().equals(closed)) {
                put(decision.handedOverTo(heir));
            }
        }
        audienceChanged = true;
        note("HANDED_OVER", deed, Map.of("fromOfficeId", closed, "toOfficeId", heir));
    }

    /** An office is invited once, by the entry that has an answer, and the host not at all. */
    private void inviteOnce() {
        var seen = new HashSet<String>();
        seen.add(hostOfficeId);
        var kept = new HashSet<UUID>();
        Stream.of(true, false)
                .flatMap(answered ->
                        invitees.stream().filter(invitee -> answered == (invitee.answer() != null)))
                .filter(invitee -> invitee.officeId() == null || seen.add(invitee.officeId()))
                .forEach(invitee -> kept.add(invitee.inviteeId()));
        invitees.removeIf(invitee -> !kept.contains(invitee.inviteeId()));
    }

    private boolean replace(UUID decisionId, UnaryOperator<Decision> change) {
        var open = find(decisionId).filter(Decision::open);
        open.map(change).ifPresent(this::put);
        return open.isPresent();
    }

    private void put(Decision changed) {
        decisions.replaceAll(decision ->
                decision.decisionId().equals(changed.decisionId()) ? changed : decision);
        touched.put(changed.decisionId(), changed);
    }

    private void run(Decision decision, Function<Decision, RunningLimit> days) {
        changes.add(
                new ClockChange.Start(ClockKind.DECISION, record(decision), days.apply(decision)));
    }

    private void stop(Decision decision) {
        changes.add(new ClockChange.Stop(ClockKind.DECISION, record(decision), DUE));
    }

    /** Its name: the meeting and what it decided. */
    String record(Decision decision) {
        return reference + "/" + decision.decisionId();
    }

    private void step(String act, MeetingStatus target, Deed deed, Map<String, Object> detail) {
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
        changes.tell(MeetingEvents.CHANGED);
    }

    Audience audience() {
        var audience = Audience.none().office(hostOfficeId).place(hostRegionCode);
        for (var invitee : invitees) {
            if (invitee.officeId() != null) {
                audience = audience.office(invitee.officeId()).place(invitee.regionCode());
            }
        }
        return audience;
    }

    Optional<Decision> find(UUID decisionId) {
        return decisions.stream()
                .filter(decision -> decision.decisionId().equals(decisionId))
                .findFirst();
    }

    /** When the first edition was laid down that has this decision. */
    Instant decidedAt(UUID decisionId) {
        return minutes.stream()
                .filter(edition -> edition.has(decisionId))
                .findFirst()
                .orElseThrow()
                .at();
    }

    Optional<Minutes> present() {
        return minutes.isEmpty() ? Optional.empty() : Optional.of(minutes.getLast());
    }

    /** What was decided, altered or dropped since it was taken out. */
    List<Decision> touched() {
        return List.copyOf(touched.values());
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

    Call call() {
        return call;
    }

    Instant calledAt() {
        return calledAt;
    }

    List<Invitee> invitees() {
        return List.copyOf(invitees);
    }

    List<Minutes> minutes() {
        return List.copyOf(minutes);
    }

    List<Countersignature> signatures() {
        return List.copyOf(signatures);
    }

    List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    String hostOfficeId() {
        return hostOfficeId;
    }

    String hostRegionCode() {
        return hostRegionCode;
    }

    long version() {
        return version;
    }

    MeetingStatus status() {
        return status;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    @Nullable String cancelledBecause() {
        return cancelledBecause;
    }
}
