package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.record.Changes;
import cn.tongbao.mediation.record.ClockChange;
import cn.tongbao.mediation.record.ClockKind;
import cn.tongbao.mediation.record.Deed;
import cn.tongbao.mediation.record.LimitClock;
import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.MediationProblem;
import cn.tongbao.mediation.record.RunningLimit;
import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.rulebook.Pause;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mediation: the aggregate. It decides what may happen in which state, and remembers what has to
 * be written: history, limits and the one event that others are told by. Whoever changes it holds
 * its row locked, so versions only count up. What is said in confidence is no part of it.
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
    private @Nullable Lead lead;
    private List<Challenge> challenges;
    private @Nullable LimitClock clock;
    private List<Pause> pauses;
    private @Nullable Instant suspendedAt;
    private List<Extension> extensions;
    private List<Session> sessions;
    private @Nullable Facts facts;
    private @Nullable Agreement agreement;
    private List<Agreement> voided;
    private List<Performance> performance;
    private @Nullable Application application;
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
        this.lead = lead;
        this.challenges = challenges;
        this.clock = clock;
        this.pauses = pauses;
        this.suspendedAt = suspendedAt;
        this.extensions = extensions;
        this.sessions = sessions;
        this.facts = facts;
        this.agreement = agreement;
        this.voided = voided;
        this.performance = performance;
        this.application = application;
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
        if (lead != null && lead.person().equals(seat.person())) {
            throw new ProblemException(MediationProblem.MEDIATOR_IS_PARTY);
        }
        if (!seat.agent() && party.seats().stream().anyMatch(taken -> !taken.agent())) {
            throw new ProblemException(MediationProblem.SEAT_TAKEN);
        }
        put(party.seated(seat));
        changes.note("SEAT_CLAIMED", deed, Map.of("party", partyId, "agent", seat.agent()));
        changed(deed);
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
                        : lead == null
                                ? MediationTrigger.CONSENT_LAST
                                : MediationTrigger.CONSENT_LAST_NAMED;
        move(trigger, "CONSENTED", deed, detail, limits, course);
    }

    /** Names the mediator; while parties are still asked he waits for their consent. */
    void name(Lead named, Deed deed, Limits limits, Course course) {
        var trigger =
                status == MediationStatus.CONSENT_SOUGHT
                        ? MediationTrigger.NAME_EARLY
                        : MediationTrigger.NAME;
        require(trigger);
        lead = named;
        parties = parties.stream().map(party -> party.waiving(null).choosing(null)).toList();
        move(
                trigger,
                "MEDIATOR_NAMED",
                deed,
                Map.of("mediator", named.person(), "appointment", named.appointment().name()),
                limits,
                course);
    }

    /**
     * A party chooses a mediator.
     *
     * @return whether all have chosen the same one
     */
    boolean choose(String partyId, String mediator, Deed deed) {
        require(MediationTrigger.NAME_EARLY);
        put(party(partyId).choosing(mediator));
        // Whom it chose is its own and the body's to know, and the history is read by all.
        changes.note("MEDIATOR_CHOSEN", deed, Map.of("party", partyId));
        changed(deed);
        return parties.stream().allMatch(party -> mediator.equals(party.choice()));
    }

    /** The mediator takes it up, or discloses an interest and waits for the parties. */
    void takeUp(@Nullable String disclosure, Deed deed, Limits limits, Course course) {
        require(MediationTrigger.TAKE_UP);
        var named = named();
        if (named.disclosedAt() != null) {
            throw new ProblemException(MediationProblem.INTEREST_NOT_WAIVED);
        }
        if (disclosure == null) {
            lead = named.accepting(deed.at());
            move(MediationTrigger.TAKE_UP, "MEDIATOR_ACCEPTED", deed, Map.of(), limits, course);
        } else {
            lead = named.disclosing(disclosure, deed.at());
            move(MediationTrigger.DISCLOSE, "INTEREST_DISCLOSED", deed, Map.of(), limits, course);
        }
    }

    /** A party waives the disclosed interest; with the last one the mediation begins. */
    void waive(String partyId, Deed deed, Limits limits, Course course) {
        require(MediationTrigger.DISCLOSE);
        var party = party(partyId);
        var named = named();
        if (named.disclosedAt() == null || party.waivedAt() != null) {
            throw new ProblemException(MediationProblem.ALREADY_SAID, party.name());
        }
        put(party.waiving(deed.at()));
        changes.note("INTEREST_WAIVED", deed, Map.of("party", partyId));
        if (parties.stream().allMatch(each -> each.waivedAt() != null)) {
            lead = named.accepting(deed.at());
            move(MediationTrigger.TAKE_UP, "MEDIATOR_ACCEPTED", deed, Map.of(), limits, course);
        } else {
            changed(deed);
        }
    }

    /** The mediator stays silent or is recused; another one is chosen. */
    void loseMediator(String act, Deed deed, Limits limits, Course course) {
        loseMediator(act, Map.of(), deed, limits, course);
    }

    /** The mediator declines or withdraws and says why; another one is chosen. */
    void decline(String reason, Deed deed, Limits limits, Course course) {
        loseMediator("MEDIATOR_DECLINED", Map.of("reason", reason), deed, limits, course);
    }

    private void loseMediator(
            String act, Map<String, Object> why, Deed deed, Limits limits, Course course) {
        require(MediationTrigger.LOSE_MEDIATOR);
        var lost = named();
        lead = null;
        if (agreement != null) {
            voided = plus(voided, agreement.voided(deed.at()));
            agreement = null;
        }
        parties = parties.stream().map(party -> party.waiving(null).choosing(null)).toList();
        pauses = List.of();
        var detail = new HashMap<>(why);
        detail.put("mediator", lost.person());
        move(MediationTrigger.LOSE_MEDIATOR, act, deed, detail, limits, course);
    }

    /** A party asks for another mediator. */
    Challenge challenge(String partyId, String reason, Deed deed) {
        require(MediationTrigger.CHALLENGE);
        var challenge =
                new Challenge(
                        UUID.randomUUID(),
                        party(partyId).id(),
                        named().person(),
                        reason,
                        deed.at(),
                        null,
                        null);
        challenges = plus(challenges, challenge);
        changes.note("MEDIATOR_CHALLENGED", deed, Map.of("party", partyId));
        changed(deed);
        return challenge;
    }

    /** The body decides on a challenge. */
    void decide(
            UUID id,
            boolean grants,
            @Nullable String why,
            Deed deed,
            Limits limits,
            Course course) {
        require(MediationTrigger.CHALLENGE);
        var challenge =
                challenges.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(NotReadable::new);
        if (challenge.granted() != null) {
            throw new ProblemException(MediationProblem.ALREADY_SAID, challenge.mediator());
        }
        challenges =
                challenges.stream()
                        .map(one -> one.id().equals(id) ? one.decided(grants, why) : one)
                        .toList();
        changes.note("CHALLENGE_DECIDED", deed, Map.of("granted", grants));
        if (grants && lead != null && lead.person().equals(challenge.mediator())) {
            loseMediator("MEDIATOR_RECUSED", deed, limits, course);
        } else {
            changed(deed);
        }
    }

    /** Plans a session. */
    void plan(Session session, Deed deed) {
        require(MediationTrigger.MEET);
        sessions = plus(sessions, session);
        changes.note("SESSION_PLANNED", deed, Map.of("session", session.id().toString()));
        changed(deed);
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
        changes.note(act, deed, Map.of("session", id.toString()));
        changed(deed);
    }

    /** Proposes a later last day, or agrees to the one proposed; with the last consent it holds. */
    Extension extend(LocalDate until, List<String> agreeing, Deed deed, Limits limits) {
        require(MediationTrigger.EXTEND);
        var running = running();
        var last = extensions.isEmpty() ? null : extensions.getLast();
        var proposal =
                last != null && last.effectiveAt() == null && last.until().equals(until)
                        ? last
                        : Extension.proposed(until, deed.at());
        var known = proposal.equals(last);
        var all =
                parties.stream()
                        .allMatch(party ->
                                agreeing.contains(party.id())
                                        || proposal.agreed().contains(party.id()));
        var agreed = proposal.agreedBy(agreeing, all, deed.at());
        var before = known ? extensions.subList(0, extensions.size() - 1) : extensions;
        extensions = plus(before, agreed);
        changes.note(
                all ? "EXTENDED" : "EXTENSION_PROPOSED",
                deed,
                Map.of("until", until.toString(), "from", running.dueOn().toString()));
        if (all) {
            changes.because(running.ruleId());
            restart(limits.until(running.ruleId(), until, running.startedAt()));
        }
        changed(deed);
        return agreed;
    }

    /** An appraisal begins: its time does not count (MED-07). */
    void suspend(String reason, Deed deed, Limits limits, Course course) {
        suspendedAt = deed.at();
        var stopped = clock;
        move(MediationTrigger.SUSPEND, "SUSPENDED", deed, Map.of("reason", reason), limits, course);
        // Kept, so that the limit goes on where it stopped.
        clock = stopped;
        changes.because("MED-07");
    }

    /** The appraisal is over; the limit goes on. */
    void resume(Deed deed, Limits limits, Course course) {
        require(MediationTrigger.RESUME);
        var from = suspendedAt;
        var stopped = running();
        if (from != null) {
            pauses = plus(pauses, new Pause(from, deed.at()));
        }
        suspendedAt = null;
        var resumed = resumed(stopped, from, deed.at(), limits);
        move(MediationTrigger.RESUME, "RESUMED", deed, Map.of(), limits, course);
        restart(resumed);
        changes.because("MED-07");
    }

    private RunningLimit resumed(
            LimitClock stopped, @Nullable Instant from, Instant to, Limits limits) {
        if (stopped.ruleVersion() != null) {
            return limits.again(
                            stopped.ruleId(), stopped.ruleVersion(), stopped.startedAt(), pauses)
                    .orElseGet(() -> shifted(stopped, from, to, limits));
        }
        return shifted(stopped, from, to, limits);
    }

    /** A day that was agreed on moves by the days of the pause. */
    private static RunningLimit shifted(
            LimitClock stopped, @Nullable Instant from, Instant to, Limits limits) {
        var days =
                from == null ? 0 : limits.dayOf(to).toEpochDay() - limits.dayOf(from).toEpochDay();
        return limits.until(stopped.ruleId(), stopped.dueOn().plusDays(days), stopped.startedAt());
    }

    /** Records facts that nobody disputes; they wait for the parties to agree. */
    void record(String text, Deed deed) {
        require(MediationTrigger.RECORD_FACTS);
        facts = new Facts(text, deed.at(), List.of(), null);
        changes.note("FACTS_RECORDED", deed, Map.of());
        changed(deed);
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
        changes.note("FACTS_AGREED", deed, Map.of("party", partyId));
        changed(deed);
    }

    /** Lays an agreement before the parties; an earlier one and its signatures become void. */
    void lay(Agreement laid, Deed deed) {
        require(MediationTrigger.DRAFT);
        if (agreement != null) {
            voided = plus(voided, agreement.voided(deed.at()));
        }
        agreement = laid;
        changes.note(
                "AGREEMENT_LAID",
                deed,
                Map.of(
                        "edition",
                        laid.edition(),
                        "fileSha256",
                        laid.file().sha256(),
                        "termsSha256",
                        laid.termsSha256()));
        changed(deed);
    }

    /** Somebody signs; with the last signature the agreement takes effect. */
    void sign(Signature signature, Deed deed, Limits limits, Course course) {
        require(MediationTrigger.SIGN);
        var laid = agreement;
        if (laid == null || !laid.covers(signature)) {
            throw new ProblemException(MediationProblem.AGREEMENT_CHANGED);
        }
        if (laid.signedBy(signature.signer())) {
            throw new ProblemException(MediationProblem.ALREADY_SAID, signature.signer());
        }
        var signed = laid.signed(signature);
        agreement = signed;
        var detail =
                Map.<String, Object>of(
                        "signer", signature.signer(), "paper", signature.paper() != null);
        if (!signers().allMatch(signed::signedBy)) {
            move(MediationTrigger.SIGN, "SIGNED", deed, detail, limits, course);
            return;
        }
        var day = signed.declaredOn() == null ? limits.dayOf(deed.at()) : signed.declaredOn();
        agreement = signed.effective(day);
        performance =
                signed.terms().stream()
                        .map(term -> new Performance(term.number(), null, null, false))
                        .toList();
        move(
                signed.partial() ? MediationTrigger.SIGN_LAST_PARTLY : MediationTrigger.SIGN_LAST,
                "SIGNED",
                deed,
                detail,
                limits,
                course);
        changes.tell(MediationEvent.SIGNED);
        if (course.confirmable(matter, limits.dayOf(deed.at()))) {
            startApplicationLimit(day, limits);
        }
        for (var term : signed.terms()) {
            if (term.dueOn() != null) {
                changes.add(
                        new ClockChange.Start(
                                ClockKind.TERM,
                                termRecord(term.number()),
                                termLimit(term.dueOn(), deed, limits)));
            }
        }
    }

    /** A term may be past its day when the last one signs; it is in default at once. */
    private static RunningLimit termLimit(LocalDate dueOn, Deed deed, Limits limits) {
        var end = limits.startOf(dueOn.plusDays(1));
        return end.isAfter(deed.at())
                ? limits.until("TERM", dueOn, deed.at())
                : new RunningLimit("TERM", null, end, end, end, dueOn, false);
    }

    private void startApplicationLimit(LocalDate effective, Limits limits) {
        var running = limits.startOn("CON-02", effective);
        changes.add(new ClockChange.Start(ClockKind.MEDIATION, reference, running));
        clock = running.clock();
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
        if (agreement != null) {
            voided = plus(voided, agreement.voided(deed.at()));
            agreement = null;
        }
        move(trigger, "ENDED", deed, Map.of("ground", ground), limits, course);
        changes.tell(MediationEvent.ENDED);
    }

    /** A term was performed. */
    void perform(
            int term,
            LocalDate day,
            @Nullable String text,
            Deed deed,
            Limits limits,
            Course course) {
        require(MediationTrigger.PERFORM);
        var now = performanceOf(term);
        if (now.performedOn() != null) {
            throw new ProblemException(MediationProblem.ALREADY_SAID, term);
        }
        replace(now.performed(day, text));
        changes.add(new ClockChange.Stop(ClockKind.TERM, termRecord(term), "TERM"));
        var all = performance.stream().allMatch(each -> each.performedOn() != null);
        move(
                all ? MediationTrigger.PERFORM_LAST : MediationTrigger.PERFORM,
                "TERM_PERFORMED",
                deed,
                Map.of("term", term, "on", day.toString()),
                limits,
                course);
        if (all) {
            changes.tell(MediationEvent.ENDED);
        }
    }

    /** The day of a term passed. */
    void defaulted(int term, Deed deed) {
        replace(performanceOf(term).asDefaulted());
        changes.note("TERM_DEFAULTED", deed, Map.of("term", term));
        changed(deed);
    }

    /** The parties, or some of them, apply for confirmation. */
    public void apply(Application joined, Deed deed) {
        require(MediationTrigger.APPLY);
        application = joined;
        changes.note(
                joined.confirmationReference() == null ? "APPLICATION_JOINED" : "APPLICATION_FILED",
                deed,
                Map.of("court", joined.courtOfficeId(), "joined", joined.joined()));
        if (joined.confirmationReference() != null && clock != null) {
            changes.add(new ClockChange.Stop(ClockKind.MEDIATION, reference, clock.ruleId()));
            clock = null;
        }
        changed(deed);
    }

    /** The application is over and another one may be made, for as long as there is time for it. */
    public void releaseApplication(Deed deed, Limits limits) {
        application = null;
        changes.note("APPLICATION_OVER", deed, Map.of());
        var effective = agreement == null ? null : agreement.effectiveOn();
        if (effective != null && status != MediationStatus.PERFORMED) {
            startApplicationLimit(effective, limits);
        }
        changed(deed);
    }

    /** The court has ruled on the application. */
    public void ruled(String result, Deed deed) {
        if (application != null) {
            application = application.ruled(result);
            changes.note("RULED", deed, Map.of("result", result));
            changed(deed);
        }
    }

    /** The parties have not chosen in time: the court appoints (MED-02). */
    void leaveChoiceToCourt(Deed deed, Limits limits) {
        var running = running();
        changes.note("CHOICE_LAPSED", deed, Map.of("ruleId", running.ruleId()));
        changes.because(running.ruleId());
        changes.add(new ClockChange.Stop(ClockKind.MEDIATION, reference, running.ruleId()));
        restart(limits.start("MED-02", deed.at()));
        changed(deed);
    }

    /** A limit came near. */
    void warned(String ruleId, Deed deed) {
        if (clock != null && clock.ruleId().equals(ruleId)) {
            clock = clock.warned(deed.at());
            changes.note("DEADLINE_WARNED", deed, Map.of("ruleId", ruleId));
            changes.because(ruleId);
            changed(deed);
        }
    }

    /** A limit passed, and nothing else follows from it. */
    void missed(String ruleId, Deed deed) {
        if (clock != null && clock.ruleId().equals(ruleId)) {
            clock = clock.asMissed();
            changes.note("DEADLINE_MISSED", deed, Map.of("ruleId", ruleId));
            changes.because(ruleId);
            changed(deed);
        }
    }

    /**
     * A limit ends on another day, because the calendar it runs through was published meanwhile.
     */
    void moved(RunningLimit now, Deed deed) {
        var running = clock;
        if (running != null && running.ruleId().equals(now.ruleId())) {
            changes.note(
                    "DEADLINE_MOVED",
                    deed,
                    Map.of(
                            "ruleId",
                            now.ruleId(),
                            "from",
                            running.dueOn().toString(),
                            "to",
                            now.dueOn().toString(),
                            "reason",
                            "CALENDAR_CHANGED"));
            clock = running.movedTo(now);
            changes.because(now.ruleId());
            changed(deed);
        }
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
        return lead != null && lead.person().equals(person);
    }

    /** Those who may see it: the body, the mediator, and whoever acts for a party. */
    public Audience audience() {
        var audience = Audience.none().office(matter.bodyOfficeId());
        if (lead != null) {
            audience = audience.person(lead.person());
        }
        for (var party : parties) {
            audience = audience.and(seatsOf(party));
        }
        return audience;
    }

    /** Those who may see a paper that a party handed in for itself. */
    public Audience audienceOf(@Nullable String partyId) {
        if (partyId == null) {
            return audience();
        }
        var audience = Audience.none().office(matter.bodyOfficeId());
        if (lead != null) {
            audience = audience.person(lead.person());
        }
        return audience.and(seatsOf(party(partyId)));
    }

    private static Audience seatsOf(Party party) {
        var audience = Audience.none();
        for (var seat : party.seats()) {
            audience = audience.person(seat.person());
        }
        return audience;
    }

    /** Everybody whose signature the agreement needs. */
    Stream<String> signers() {
        return Stream.concat(parties.stream().map(Party::id), Stream.of(Signature.MEDIATOR));
    }

    /** The edition that the next agreement will be. */
    int nextEdition() {
        return voided.size() + (agreement == null ? 0 : 1) + 1;
    }

    private Lead named() {
        if (lead == null) {
            throw new ProblemException(MediationProblem.MEDIATION_STATE, status.name());
        }
        return lead;
    }

    private LimitClock running() {
        if (clock == null) {
            throw new ProblemException(MediationProblem.MEDIATION_STATE, status.name());
        }
        return clock;
    }

    private Performance performanceOf(int term) {
        return performance.stream()
                .filter(each -> each.term() == term)
                .findFirst()
                .orElseThrow(NotReadable::new);
    }

    private void replace(Performance changed) {
        performance =
                performance.stream()
                        .map(each -> each.term() == changed.term() ? changed : each)
                        .toList();
    }

    private void put(Party changed) {
        parties =
                parties.stream()
                        .map(party -> party.id().equals(changed.id()) ? changed : party)
                        .toList();
    }

    /** Goes where the transition leads, with its limits. */
    private void move(
            MediationTrigger trigger,
            String act,
            Deed deed,
            Map<String, Object> detail,
            Limits limits,
            Course course) {
        var transition = status.on(trigger);
        changes.note(act, transition, deed, detail);
        var running = clock;
        if (transition.stops() != null && running != null) {
            changes.add(new ClockChange.Stop(ClockKind.MEDIATION, reference, running.ruleId()));
            clock = null;
        }
        var starts = course.ruleOf(transition.starts(), matter, limits.dayOf(deed.at()));
        if (starts != null) {
            restart(limits.start(starts, deed.at()));
        }
        status = transition.target();
        changed(deed);
    }

    private void restart(RunningLimit limit) {
        changes.add(new ClockChange.Start(ClockKind.MEDIATION, reference, limit));
        clock = limit.clock();
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

    private static <T> List<T> plus(List<T> list, T element) {
        var more = new ArrayList<>(list);
        more.add(element);
        return List.copyOf(more);
    }

    /** The record that the limit of a term binds. */
    String termRecord(int term) {
        return reference + "/" + term;
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
        return lead;
    }

    List<Challenge> challenges() {
        return challenges;
    }

    /** The limit that runs on it. */
    public @Nullable LimitClock clock() {
        return clock;
    }

    List<Pause> pauses() {
        return pauses;
    }

    @Nullable Instant suspendedAt() {
        return suspendedAt;
    }

    List<Extension> extensions() {
        return extensions;
    }

    List<Session> sessions() {
        return sessions;
    }

    @Nullable Facts facts() {
        return facts;
    }

    /** The agreement that is laid before the parties, or binds them. */
    public @Nullable Agreement agreement() {
        return agreement;
    }

    List<Agreement> voided() {
        return voided;
    }

    List<Performance> performance() {
        return performance;
    }

    /** The application for confirmation that runs or was ruled on. */
    public @Nullable Application application() {
        return application;
    }

    @Nullable End ended() {
        return end;
    }
}
