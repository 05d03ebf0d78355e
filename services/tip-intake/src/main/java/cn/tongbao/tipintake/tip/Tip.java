package cn.tongbao.tipintake.tip;

import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.tipintake.problem.TipProblem;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A tip at its intake office. Each act either refuses with a coded problem or answers the state
 * after it together with the event that tells of it; the version counts these.
 *
 * @param files how many files hang on it
 * @param answers how many replies to requests it has
 * @param caseReference the case that it went into, once that is known here
 * @param keeping who keeps that case, once it is another centre than the one that opened it
 */
public record Tip(
        String reference,
        long version,
        TipStatus status,
        Submission submission,
        String intakeOffice,
        Audience audience,
        Handling handling,
        int files,
        int answers,
        @Nullable String caseReference,
        @Nullable CaseKeeping keeping) {

    /** The kind of record, as deadlines, audit and files name it. */
    public static final String RECORD_KIND = "TIP";

    /** A new tip. */
    public static Step received(
            String reference,
            Submission submission,
            String intakeOffice,
            Handling handling,
            int files) {
        var audience = audience(intakeOffice, submission, null);
        var begin = TipStatus.beginning();
        var tip =
                new Tip(
                        reference,
                        1,
                        begin.target(),
                        submission,
                        intakeOffice,
                        audience,
                        handling,
                        files,
                        0,
                        null,
                        null);
        return new Step(tip, begin.event(), begin);
    }

    /** An officer of the intake office looks at it for the first time. */
    public Step open(Instant now) {
        return new Step(
                with(status, handling.opened(now), files, answers), TipEvent.REVIEWED, null);
    }

    /** The office takes it up. Consultations are answered instead. */
    public Step accept(Instant now) {
        var transition = transition(Trigger.ACCEPTANCE);
        if (submission.kind() == TipKind.CONSULTATION) {
            throw new ProblemException(TipProblem.CONSULTATION_IS_ANSWERED);
        }
        return decide(transition, now, null);
    }

    /** The office does not take it up. */
    public Step reject(Instant now, Rejection why) {
        return decide(transition(Trigger.REJECTION), now, why);
    }

    /** The office answers; reports and complaints are accepted or rejected instead. */
    public Step answer(Instant now) {
        var transition = transition(Trigger.ANSWER);
        if (submission.kind() != TipKind.CONSULTATION) {
            throw new ProblemException(TipProblem.NOT_A_CONSULTATION);
        }
        return decide(transition, now, null);
    }

    /** The office asks for proof of identity, which nobody can give for an anonymous tip. */
    public Step requestIdentity(Instant now) {
        var transition = transition(Trigger.IDENTITY_REQUEST);
        if (submission.anonymous()) {
            throw new ProblemException(TipProblem.REPORTER_ANONYMOUS);
        }
        return new Step(
                with(transition.target(), handling.opened(now), files, answers),
                transition.event(),
                transition);
    }

    /** The office has written to the reporter. */
    public Step messageSent(Instant now) {
        return new Step(
                with(status, handling.opened(now), files, answers), TipEvent.MESSAGE_SENT, null);
    }

    /** The reporter has proven who he is, or said why not. */
    public Step identityReplied(int newFiles) {
        var transition = transition(Trigger.IDENTITY_REPLY);
        return new Step(
                with(transition.target(), handling, files + newFiles, answers),
                transition.event(),
                transition);
    }

    /** The reporter has written. */
    public Step replied(boolean toRequest, int newFiles) {
        return new Step(
                with(status, handling, files + newFiles, toRequest ? answers + 1 : answers),
                TipEvent.ANSWER_GIVEN,
                null);
    }

    /** The reporter takes it back, as long as the office has not decided. */
    public Step withdraw(Instant now) {
        return decide(transition(Trigger.WITHDRAWAL), now, null);
    }

    /** Most of the time for the decision has gone. */
    public Step warned(Instant at) {
        return new Step(with(status, handling.warned(at), files, answers), TipEvent.RESTATED, null);
    }

    /** The time for the decision has gone. */
    public Step missed() {
        return new Step(with(status, handling.missed(), files, answers), TipEvent.RESTATED, null);
    }

    /** The time for the decision ends on another day, as the calendar has been published. */
    public Step due(Instant at, LocalDate on) {
        return new Step(
                with(status, handling.dueAt(at, on), files, answers), TipEvent.RESTATED, null);
    }

    /** The state is the same, but a file of it was refused. */
    public Step fileRefused() {
        return new Step(with(status, handling, files, answers), TipEvent.RESTATED, null);
    }

    /** Another office takes over from one that has closed, and its people see the tip instead. */
    public Step handOver(String successor) {
        var tip =
                new Tip(
                        reference,
                        version + 1,
                        status,
                        submission,
                        successor,
                        audience(successor, submission, keeping),
                        handling,
                        files,
                        answers,
                        caseReference,
                        keeping);
        return new Step(tip, TipEvent.RESTATED, null);
    }

    /**
     * Another centre has the case: its people see the tip too, and the reporter is told.
     *
     * @return null if all of that is known
     */
    public @Nullable Step caseMoved(CaseKeeping news) {
        var now = keeping == null ? news : keeping.with(news);
        if (now.equals(keeping)) {
            return null;
        }
        var tip =
                new Tip(
                        reference,
                        version + 1,
                        status,
                        submission,
                        intakeOffice,
                        audience(intakeOffice, submission, now),
                        handling,
                        files,
                        answers,
                        caseReference,
                        now);
        return new Step(tip, TipEvent.RESTATED, null);
    }

    /** Whether it is for this office to decide on it and to speak with the reporter. */
    public boolean handledBy(@Nullable String office) {
        return intakeOffice.equals(office);
    }

    private static Audience audience(
            String office, Submission submission, @Nullable CaseKeeping keeping) {
        var own = Audience.none().office(office).place(submission.facts().regionCode());
        return keeping == null ? own : own.and(keeping.audience());
    }

    /**
     * Makes sure that an act is still possible, before anything about it is looked at.
     *
     * @throws ProblemException {@code TIP_DECIDED} if it is not
     */
    public void require(Trigger trigger) {
        transition(trigger);
    }

    /**
     * Makes sure that something can still be added.
     *
     * @param caseClosed whether the case that it went into has come to its end
     * @throws ProblemException {@code TIP_CLOSED} if not
     */
    public void requireUnfinished(boolean caseClosed) {
        var finished =
                switch (status) {
                    case RECEIVED, IDENTITY_REQUESTED -> false;
                    case ACCEPTED -> caseClosed;
                    case REJECTED, ANSWERED, WITHDRAWN -> true;
                };
        if (finished) {
            throw new ProblemException(TipProblem.TIP_CLOSED);
        }
    }

    private Step decide(Transition transition, Instant now, @Nullable Rejection why) {
        var seen = transition.trigger() == Trigger.WITHDRAWAL ? handling : handling.opened(now);
        return new Step(
                with(transition.target(), seen.decided(now, why), files, answers),
                transition.event(),
                transition);
    }

    private Transition transition(Trigger trigger) {
        return status.on(trigger)
                .orElseThrow(() -> new ProblemException(TipProblem.TIP_DECIDED, status.name()));
    }

    private Tip with(TipStatus next, Handling then, int filesThen, int answersThen) {
        return new Tip(
                reference,
                version + 1,
                next,
                submission,
                intakeOffice,
                audience,
                then,
                filesThen,
                answersThen,
                caseReference,
                keeping);
    }
}
