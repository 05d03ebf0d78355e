package cn.tongbao.tipintake.tip;

import static cn.tongbao.tipintake.tip.Trigger.ACCEPTANCE;
import static cn.tongbao.tipintake.tip.Trigger.ANSWER;
import static cn.tongbao.tipintake.tip.Trigger.IDENTITY_REPLY;
import static cn.tongbao.tipintake.tip.Trigger.IDENTITY_REQUEST;
import static cn.tongbao.tipintake.tip.Trigger.REJECTION;
import static cn.tongbao.tipintake.tip.Trigger.SUBMISSION;
import static cn.tongbao.tipintake.tip.Trigger.WITHDRAWAL;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The states of a tip at its intake office, with the only ways from one to the next. After
 * acceptance the case has states of its own elsewhere.
 */
public enum TipStatus {
    RECEIVED(Limits.INTAKE, null),
    IDENTITY_REQUESTED(Limits.INTAKE, null),
    ACCEPTED(null, "the clocks of the case run from here on"),
    REJECTED(null, "final"),
    ANSWERED(null, "final"),
    WITHDRAWN(null, "final");

    private static final List<Transition> TABLE =
            List.of(
                    new Transition(
                            null,
                            SUBMISSION,
                            RECEIVED,
                            Limits.ANYBODY,
                            TipEvent.SUBMITTED,
                            Limits.INTAKE,
                            null,
                            "SAMR Order 121: complaints and reports are received"),
                    decision(RECEIVED, ACCEPTANCE, ACCEPTED, TipEvent.ACCEPTED, Limits.ACCEPTED_BY),
                    decision(RECEIVED, REJECTION, REJECTED, TipEvent.REJECTED, Limits.REJECTED_BY),
                    decision(RECEIVED, ANSWER, ANSWERED, TipEvent.ANSWERED, Limits.ANSWERED_BY),
                    new Transition(
                            RECEIVED,
                            IDENTITY_REQUEST,
                            IDENTITY_REQUESTED,
                            Limits.OFFICER,
                            TipEvent.IDENTITY_REQUESTED,
                            null,
                            null,
                            "SAMR Order 121 art. 10: a complainant gives his real identity"),
                    withdrawal(RECEIVED),
                    new Transition(
                            IDENTITY_REQUESTED,
                            IDENTITY_REPLY,
                            RECEIVED,
                            Limits.ANYBODY,
                            TipEvent.ANSWER_GIVEN,
                            null,
                            null,
                            "SAMR Order 121 art. 10: a complainant gives his real identity"),
                    decision(
                            IDENTITY_REQUESTED,
                            ACCEPTANCE,
                            ACCEPTED,
                            TipEvent.ACCEPTED,
                            Limits.ACCEPTED_BY),
                    decision(
                            IDENTITY_REQUESTED,
                            REJECTION,
                            REJECTED,
                            TipEvent.REJECTED,
                            Limits.REJECTED_BY),
                    decision(
                            IDENTITY_REQUESTED,
                            ANSWER,
                            ANSWERED,
                            TipEvent.ANSWERED,
                            Limits.ANSWERED_BY),
                    withdrawal(IDENTITY_REQUESTED));

    private final @Nullable String limit;
    private final @Nullable String noLimit;

    TipStatus(@Nullable String limit, @Nullable String noLimit) {
        this.limit = limit;
        this.noLimit = noLimit;
    }

    /** The whole table, for tests and for the diagram. */
    public static List<Transition> table() {
        return TABLE;
    }

    /** The way in. */
    public static Transition beginning() {
        return TABLE.getFirst();
    }

    /** The way from here, if there is one. */
    public Optional<Transition> on(Trigger trigger) {
        return TABLE.stream().filter(t -> t.from() == this && t.trigger() == trigger).findFirst();
    }

    /** Whether the intake office still has to decide. */
    public boolean open() {
        return limit != null;
    }

    /** The rule whose clock runs in this state. */
    public @Nullable String limit() {
        return limit;
    }

    /** Why no clock runs in this state. */
    public @Nullable String noLimit() {
        return noLimit;
    }

    private static Transition decision(
            TipStatus from, Trigger trigger, TipStatus target, TipEvent event, String basis) {
        return new Transition(
                from, trigger, target, Limits.OFFICER, event, null, Limits.INTAKE, basis);
    }

    private static Transition withdrawal(TipStatus from) {
        return new Transition(
                from,
                WITHDRAWAL,
                WITHDRAWN,
                Limits.ANYBODY,
                TipEvent.WITHDRAWN,
                null,
                Limits.INTAKE,
                "SAMR Order 121 art. 23(1): withdrawn by the one who handed it in");
    }

    /** Constants that the enum's own constructor needs before its static fields exist. */
    private static final class Limits {
        static final String INTAKE = "RTE-01";
        static final String OFFICER = "intake-officer";
        static final String ANYBODY = "reporter";
        static final String ACCEPTED_BY = "SAMR Order 121: acceptance decision; RTE-01";
        static final String REJECTED_BY = "SAMR Order 121 art. 16: grounds of non-acceptance";
        static final String ANSWERED_BY =
                "SAMR Order 20 art. 39: whoever asks is told the right channel";

        private Limits() {}
    }
}
