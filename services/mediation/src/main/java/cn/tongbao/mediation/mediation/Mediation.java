package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.record.Changes;
import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.MediationProblem;
import cn.tongbao.mediation.record.Part;
import cn.tongbao.platform.deadlines.LimitClock;
import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.rulebook.Pause;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A mediation: the aggregate. It decides what may happen in which state, and remembers what has to
 * be written: history, limits and the one event that others are told by. Whoever changes it holds
 * its row locked, so versions only count up. What is said in confidence is no part of it.
 *
 * <p>Who leads it, how its time runs and what was agreed are parts with acts of their own.
 */
public final class Mediation {

    /** The kind of record that files are bound to. */
    public static final String RECORD_KIND = "MEDIATION";

    private final String reference;
    private Matter matter;
    private final String openedBy;
    private final Instant openedAt;
    private long version;
    private MediationStatus status;
    private Instant updatedAt;
    private List<Party> parties;

    @Part private final Leadership leadership;

    @Part private final Timing timing;

    private List<Session> sessions;
    private @Nullable Facts facts;

    @Part private final Settlement settlement;

    private @Nullable End end;

    private transient Changes changes = new Changes();
    private transient Audience audienceBefore = Audience.none();
    private transient long storedVersion;

    @JsonCreator
    private Mediation(
            String reference,
            Matter matter,
            String openedBy,
            Instant openedAt,
            long version,
            MediationStatus status,
            Instant updatedAt,
            List<Party> parties,
            @Nullable Lead lead,
            List<Challenge> challenges,
            @Nullable LimitClock clock,
            List<Pause> pauses,
            @Nullable Instant suspendedAt,
            List<Extension> extensions,
            List<Session> sessions,
            @Nullable Facts facts,
            @Nullable Agreement agreement,
            List<Agreement> voided,
            List<Performance> performance,
            @Nullable Application application,
            @Nullable End end) {
        this.reference = reference;
        this.matter = matter;
        this.openedBy = openedBy;
        this.openedAt = openedAt;
        this.version = version;
        this.status = status;
        this.updatedAt = updatedAt;
        this.parties = parties;
        this.leadership = new Leadership(this, lead, challenges);
        this.timing = new Timing(this, clock, pauses, suspendedAt, extensions);
        this.sessions = sessions;
        this.facts = facts;
        this.settlement = new Settlement(this, agreement, voided, performance, application);
        this.end = end;
        this.storedVersion = version;
        this.audienceBefore = audience();
    }

    /** Opens a mediation: a party applies, or the body asks the parties at once. */
    static Mediation open(
            String reference,
            Matter matter,
            List<Party> parties,
            boolean applied,
            Deed deed,
            Limits limits,
            Course course) {
        var mediation =
                new Mediation(
                        reference,
                        matter,
                        deed.person(),
                        deed.at(),
                        0,
                        MediationStatus.APPLIED,
                        deed.at(),
                        List.copyOf(parties),
                        null,
                        List.of(),
                        null,
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null);
        mediation.audienceBefore = Audience.none();
        if (applied) {
            mediation.changes.note("APPLIED", deed, Map.of());
        } else {
            mediation.move(MediationTrigger.ADMIT, "OPENED", deed, Map.of(), limits, course);
        }
        mediation.changes.tell(MediationEvent.OPENED);
        mediation.touch(deed.at());
        return mediation;
    }

    /** The body finds an application fit. */
    void admit(Deed deed, Limits limits, Course course) {
        move(MediationTrigger.ADMIT, "ADMITTED", deed, Map.of(), limits, course);
    }

    /** The body returns an application. */
    void giveBack(String ground, @Nullable String text, Deed deed, Limits limits, Course course) {
        end = new End(ground, text, deed.at());
        move(MediationTrigger.RETURN, "RETURNED", deed, Map.of("ground", ground), limits, course);
        changes.tell(MediationEvent.ENDED);
    }

    /**
     * A court was closed, and another goes on for it: as the one that invited the mediation, as the
     * one that parties have begun to apply to, or as both.
     */
    void handOverCourt(String closed, String heirId, Deed deed) {
        var invited = closed.equals(matter.invitingCourtOfficeId());
        if (invited) {
            matter = matter.invitedBy(heirId);
        }
        if (settlement.applyAt(closed, heirId) || invited) {
            note(
                    "HANDED_OVER",
                    deed,
                    Map.of("fromOfficeId", closed, "toOfficeId", heirId, "court", true));
        }
    }

    /** The body was closed, and its successor goes on with the limit that runs. */
    void handOver(String heirId, Deed deed) {
        changes.note(
                "HANDED_OVER",
                deed,
                Map.of("fromOfficeId", matter.bodyOfficeId(), "toOfficeId", heirId));
        matter = matter.at(heirId);
        changes.tell(MediationEvent.CHANGED);
        touch(deed.at());
    }

    /** Somebody takes a party's seat. */
    void seat(String partyId, Party.Seat seat, Deed deed) {
        require(MediationTrigger.JOIN);
        var party = party(partyId);
        if (party.seats(seat.person())) {
            return;
        }
        if (parties.stream().anyMatch(other -> other.seats(seat.person()))) {
            throw new ProblemException(MediationProblem.OTHER_SIDE);
        }
        if (ledBy(seat.person())) {
            throw new ProblemException(MediationProblem.MEDIATOR_IS_PARTY);
        }
        if (!seat.agent() && party.seats().stream().anyMatch(taken -> !taken.agent())) {
            throw new ProblemException(MediationProblem.SEAT_TAKEN);
        }
        put(party.seated(seat));
        note("SEAT_CLAIMED", deed, Map.of("party", partyId, "agent", seat.agent()));
    }

    /** A party says whether it agrees to mediate. */
    void consent(String partyId, Party.Consent consent, Deed deed, Limits limits, Course course) {
        require(MediationTrigger.CONSENT);
        var party = party(partyId);
        if (party.consent() != null) {
            throw new ProblemException(MediationProblem.ALREADY_SAID, party.name());
        }
        put(party.saying(consent));
        var detail = Map.<String, Object>of("party", partyId, "paper", consent.paper() != null);
        if (!consent.agrees()) {
            end = new End(null, null, deed.at());
            move(MediationTrigger.REFUSE, "REFUSED", deed, detail, limits, course);
            changes.tell(MediationEvent.ENDED);
            return;
        }
        var all = parties.stream().allMatch(Party::consents);
        var trigger =
                !all
                        ? MediationTrigger.CONSENT
                        : lead() == null
                                ? MediationTrigger.CONSENT_LAST
                                : MediationTrigger.CONSENT_LAST_NAMED;
        move(trigger, "CONSENTED", deed, detail, limits, course);
    }

    /** Plans a session. */
    void plan(Session session, Deed deed) {
        require(MediationTrigger.MEET);
        sessions = plus(sessions, session);
        note("SESSION_PLANNED", deed, Map.of("session", session.id().toString()));
    }

    /** Records who came to a session, or why it did not take place. */
    void change(UUID id, UnaryOperator<Session> change, String act, Deed deed) {
        require(MediationTrigger.MEET);
        var session = session(id);
        if (!session.open()) {
            throw new ProblemException(MediationProblem.SESSION_STATE);
        }
        sessions =
                sessions.stream()
                        .map(one -> one.id().equals(id) ? change.apply(one) : one)
                        .toList();
        note(act, deed, Map.of("session", id.toString()));
    }

    /** Records facts that nobody disputes; they wait for the parties to agree. */
    void record(String text, Deed deed) {
        require(MediationTrigger.RECORD_FACTS);
        facts = new Facts(text, deed.at(), List.of(), null);
        note("FACTS_RECORDED", deed, Map.of());
    }

    /** A party agrees to them; with the last one they may be handed on. */
    void agreeToFacts(String partyId, Deed deed) {
        require(MediationTrigger.RECORD_FACTS);
        var recorded = facts;
        if (recorded == null) {
            throw new NotReadable();
        }
        var party = party(partyId);
        if (recorded.agreed().contains(partyId)) {
            throw new ProblemException(MediationProblem.ALREADY_SAID, party.name());
        }
        var all =
                parties.stream()
                        .allMatch(each ->
                                each.id().equals(partyId) || recorded.agreed().contains(each.id()));
        facts = recorded.agreedBy(partyId, all, deed.at());
        note("FACTS_AGREED", deed, Map.of("party", partyId));
    }

    /** Ends it without an agreement, or because it is not needed any more. */
    void end(
            MediationTrigger trigger,
            String ground,
            @Nullable String text,
            Deed deed,
            Limits limits,
            Course course) {
        require(trigger);
        end = new End(ground, text, deed.at());
        settlement.voidAgreement(deed.at());
        move(trigger, "ENDED", deed, Map.of("ground", ground), limits, course);
        changes.tell(MediationEvent.ENDED);
    }

    /** The case was taken back from the body before it heard of the mediation. */
    void recall(Deed deed, Limits limits, Course course) {
        require(MediationTrigger.END);
        note("REFERRAL_RECALLED", deed, Map.of());
        end(MediationTrigger.END, "WITHDRAWN_OR_SETTLED", null, deed, limits, course);
    }

    /** Makes sure that it is in a state in which this can happen. */
    public void require(MediationTrigger trigger) {
        status.on(trigger);
    }

    /** The party of that id. */
    public Party party(String id) {
        return findParty(id).orElseThrow(NotReadable::new);
    }

    /** The party of that id, if there is one. */
    public Optional<Party> findParty(@Nullable String id) {
        return parties.stream().filter(party -> party.id().equals(id)).findFirst();
    }

    /** The party that this person acts for, if he does. */
    public Optional<Party> partyOf(@Nullable String person) {
        return parties.stream().filter(party -> party.seats(person)).findFirst();
    }

    Session session(UUID id) {
        return sessions.stream()
                .filter(session -> session.id().equals(id))
                .findFirst()
                .orElseThrow(NotReadable::new);
    }

    /** Whether this person leads it now. */
    public boolean ledBy(@Nullable String person) {
        return leadership.ledBy(person);
    }

    /** Those who may see it: the body, the mediator, and whoever acts for a party. */
    public Audience audience() {
        var audience = handling();
        for (var party : parties) {
            audience = audience.and(seatsOf(party));
        }
        return audience;
    }

    /** Those who may see a paper that a party handed in for itself. */
    public Audience audienceOf(@Nullable String partyId) {
        return partyId == null ? audience() : handling().and(seatsOf(party(partyId)));
    }

    private Audience handling() {
        var body = Audience.none().office(matter.bodyOfficeId());
        var lead = lead();
        return lead == null ? body : body.person(lead.person());
    }

    private static Audience seatsOf(Party party) {
        var audience = Audience.none();
        for (var seat : party.seats()) {
            audience = audience.person(seat.person());
        }
        return audience;
    }

    void put(Party changed) {
        parties =
                parties.stream()
                        .map(party -> party.id().equals(changed.id()) ? changed : party)
                        .toList();
    }

    /** What the parties said of one mediator says nothing of another. */
    void forgetChoices() {
        parties = parties.stream().map(party -> party.waiving(null).choosing(null)).toList();
    }

    /** Goes where the transition leads, with its limits. */
    void move(
            MediationTrigger trigger,
            String act,
            Deed deed,
            Map<String, Object> detail,
            Limits limits,
            Course course) {
        var transition = status.on(trigger);
        changes.note(act, transition, deed, detail);
        if (transition.stops() != null) {
            timing.stop();
        }
        var starts = course.ruleOf(transition.starts(), matter, limits.dayOf(deed.at()));
        if (starts != null) {
            timing.start(limits.start(starts, deed.at()));
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
            changes.tell(MediationEvent.CHANGED);
        }
        touch(deed.at());
    }

    /** Counts the change: once, however much it touches. */
    private void touch(Instant at) {
        version = storedVersion + 1;
        updatedAt = at;
    }

    static <T> List<T> plus(List<T> list, T element) {
        var more = new ArrayList<>(list);
        more.add(element);
        return List.copyOf(more);
    }

    /** Whether the last change let somebody in or out. */
    boolean audienceChanged() {
        return !audience().equals(audienceBefore);
    }

    Changes changes() {
        return changes;
    }

    /** The version that a change being made will have. */
    public long nextVersion() {
        return storedVersion + 1;
    }

    /** The reference that people know. */
    public String reference() {
        return reference;
    }

    /** Counts every change. */
    public long version() {
        return version;
    }

    /** Where it stands. */
    public MediationStatus status() {
        return status;
    }

    /** What is mediated. */
    public Matter matter() {
        return matter;
    }

    /** The parties, in the order in which they were named. */
    public List<Party> parties() {
        return parties;
    }

    String openedBy() {
        return openedBy;
    }

    Instant openedAt() {
        return openedAt;
    }

    /** When it last changed. */
    public Instant updatedAt() {
        return updatedAt;
    }

    /** The mediator, once one is named. */
    public @Nullable Lead lead() {
        return leadership.lead();
    }

    /** Who leads it, and whether he may go on. */
    Leadership leadership() {
        return leadership;
    }

    /** The limit that runs on it. */
    public @Nullable LimitClock clock() {
        return timing.clock();
    }

    /** How its time runs. */
    Timing timing() {
        return timing;
    }

    List<Session> sessions() {
        return sessions;
    }

    @Nullable Facts facts() {
        return facts;
    }

    /** The agreement that is laid before the parties, or binds them. */
    public @Nullable Agreement agreement() {
        return settlement.agreement();
    }

    /** The application for confirmation that runs or was ruled on. */
    public @Nullable Application application() {
        return settlement.application();
    }

    /** What was agreed, and what became of it. */
    public Settlement settlement() {
        return settlement;
    }

    @Nullable End ended() {
        return end;
    }
}
