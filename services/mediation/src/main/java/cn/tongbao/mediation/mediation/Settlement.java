package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.record.ClockChange;
import cn.tongbao.mediation.record.ClockKind;
import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.MediationProblem;
import cn.tongbao.platform.deadlines.RunningLimit;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a mediation that says what was agreed and what became of it: the agreement with its
 * signatures, the performance of its terms, and the application to have it confirmed.
 */
public final class Settlement {

    private final transient Mediation mediation;
    private @Nullable Agreement agreement;
    private List<Agreement> voided;
    private List<Performance> performance;
    private @Nullable Application application;

    Settlement(
            Mediation mediation,
            @Nullable Agreement agreement,
            List<Agreement> voided,
            List<Performance> performance,
            @Nullable Application application) {
        this.mediation = mediation;
        this.agreement = agreement;
        this.voided = voided;
        this.performance = performance;
        this.application = application;
    }

    /** Lays an agreement before the parties; an earlier one and its signatures become void. */
    void lay(Agreement laid, Deed deed) {
        mediation.require(MediationTrigger.DRAFT);
        voidAgreement(deed.at());
        agreement = laid;
        mediation.note(
                "AGREEMENT_LAID",
                deed,
                Map.of(
                        "edition",
                        laid.edition(),
                        "fileSha256",
                        laid.file().sha256(),
                        "termsSha256",
                        laid.termsSha256()));
    }

    /** Whatever was laid and signed binds nobody any more. */
    void voidAgreement(Instant at) {
        if (agreement != null) {
            voided = Mediation.plus(voided, agreement.voided(at));
            agreement = null;
        }
    }

    /** Somebody signs; with the last signature the agreement takes effect. */
    void sign(Signature signature, Deed deed, Limits limits, Course course) {
        mediation.require(MediationTrigger.SIGN);
        var laid = agreement;
        if (laid == null || !laid.covers(signature)) {
            throw new ProblemException(MediationProblem.AGREEMENT_CHANGED);
        }
        if (laid.signedBy(signature.signer())) {
            throw new ProblemException(MediationProblem.ALREADY_SAID, signature.signer());
        }
        var signed = laid.signed(signature);
        agreement = signed;
        var trigger =
                !signers().allMatch(signed::signedBy)
                        ? MediationTrigger.SIGN
                        : signed.partial()
                                ? MediationTrigger.SIGN_LAST_PARTLY
                                : MediationTrigger.SIGN_LAST;
        mediation.move(
                trigger,
                "SIGNED",
                deed,
                Map.of("signer", signature.signer(), "paper", signature.paper() != null),
                limits,
                course);
        if (trigger != MediationTrigger.SIGN) {
            takeEffect(signed, deed, limits, course);
        }
    }

    private void takeEffect(Agreement signed, Deed deed, Limits limits, Course course) {
        var day = signed.declaredOn() == null ? limits.dayOf(deed.at()) : signed.declaredOn();
        agreement = signed.effective(day);
        performance =
                signed.terms().stream()
                        .map(term -> new Performance(term.number(), null, null, false))
                        .toList();
        mediation.changes().tell(MediationEvent.SIGNED);
        if (course.confirmable(mediation.matter(), limits.dayOf(deed.at()))) {
            mediation.timing().start(limits.startOn("CON-02", day));
        }
        for (var term : signed.terms()) {
            if (term.dueOn() != null) {
                mediation
                        .changes()
                        .add(
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

    /** A term was performed. */
    void perform(
            int term,
            LocalDate day,
            @Nullable String text,
            Deed deed,
            Limits limits,
            Course course) {
        mediation.require(MediationTrigger.PERFORM);
        var now = performanceOf(term);
        if (now.performedOn() != null) {
            throw new ProblemException(MediationProblem.ALREADY_SAID, term);
        }
        replace(now.performed(day, text));
        mediation.changes().add(new ClockChange.Stop(ClockKind.TERM, termRecord(term), "TERM"));
        var all = performance.stream().allMatch(each -> each.performedOn() != null);
        mediation.move(
                all ? MediationTrigger.PERFORM_LAST : MediationTrigger.PERFORM,
                "TERM_PERFORMED",
                deed,
                Map.of("term", term, "on", day.toString()),
                limits,
                course);
        if (all) {
            mediation.changes().tell(MediationEvent.ENDED);
        }
    }

    /** The day of a term passed. */
    void defaulted(int term, Deed deed) {
        replace(performanceOf(term).asDefaulted());
        mediation.note("TERM_DEFAULTED", deed, Map.of("term", term));
    }

    /** The parties, or some of them, apply for confirmation. */
    public void apply(Application joined, Deed deed) {
        mediation.require(MediationTrigger.APPLY);
        application = joined;
        var filed = joined.confirmationReference() != null;
        mediation.note(
                filed ? "APPLICATION_FILED" : "APPLICATION_JOINED",
                deed,
                Map.of("court", joined.courtOfficeId(), "joined", joined.joined()));
        if (filed) {
            mediation.timing().stop();
        }
    }

    /**
     * The court was closed that parties have begun to apply to; what it has already goes its own
     * way.
     */
    boolean applyAt(String closed, String heirId) {
        if (application == null
                || application.confirmationReference() != null
                || !application.courtOfficeId().equals(closed)) {
            return false;
        }
        application = application.at(heirId);
        return true;
    }

    /** The application is over and another one may be made, for as long as there is time for it. */
    public void releaseApplication(Deed deed, Limits limits) {
        application = null;
        mediation.note("APPLICATION_OVER", deed, Map.of());
        var effective = agreement == null ? null : agreement.effectiveOn();
        if (effective != null && mediation.status() != MediationStatus.PERFORMED) {
            mediation.timing().start(limits.startOn("CON-02", effective));
        }
    }

    /** The court has ruled on the application. */
    public void ruled(String result, Deed deed) {
        if (application != null) {
            application = application.ruled(result);
            mediation.note("RULED", deed, Map.of("result", result));
        }
    }

    /** Everybody whose signature the agreement needs. */
    Stream<String> signers() {
        return Stream.concat(
                mediation.parties().stream().map(Party::id), Stream.of(Signature.MEDIATOR));
    }

    /** The edition that the next agreement will be. */
    int nextEdition() {
        return voided.size() + (agreement == null ? 0 : 1) + 1;
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

    /** The record that the limit of a term binds. */
    private String termRecord(int term) {
        return mediation.reference() + "/" + term;
    }

    @Nullable Agreement agreement() {
        return agreement;
    }

    List<Agreement> voided() {
        return voided;
    }

    List<Performance> performance() {
        return performance;
    }

    @Nullable Application application() {
        return application;
    }
}
