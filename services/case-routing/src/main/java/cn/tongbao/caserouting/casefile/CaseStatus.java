package cn.tongbao.caserouting.casefile;

import static cn.tongbao.caserouting.casefile.CaseTrigger.CLOSE;
import static cn.tongbao.caserouting.casefile.CaseTrigger.DISPATCH;
import static cn.tongbao.caserouting.casefile.CaseTrigger.INFORM;
import static cn.tongbao.caserouting.casefile.CaseTrigger.REFER;
import static cn.tongbao.caserouting.casefile.CaseTrigger.RELEASE;
import static cn.tongbao.caserouting.casefile.CaseTrigger.RELEASE_LAST;
import static cn.tongbao.caserouting.casefile.CaseTrigger.RELEASE_TO_MEDIATION;
import static cn.tongbao.caserouting.casefile.CaseTrigger.REOPEN;
import static cn.tongbao.caserouting.casefile.CaseTrigger.REPORT;
import static cn.tongbao.caserouting.casefile.CaseTrigger.REPORT_LAST;
import static cn.tongbao.caserouting.casefile.CaseTrigger.RETURN;
import static cn.tongbao.caserouting.casefile.CaseTrigger.SETTLE;
import static cn.tongbao.caserouting.casefile.CaseTrigger.TAKE_UP;

import cn.tongbao.platform.web.ProblemException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands. While it is open its routing is due (RTE-02); once dispatched, the limits of
 * its dispatches run instead. Mediation runs beside enforcement: only a case that no office has to
 * act on waits for it.
 */
public enum CaseStatus {
    /** Waits for the routing decision. */
    OPEN,
    /** Sent to offices, none has acknowledged. */
    DISPATCHED,
    /** At least one office has taken it up. */
    IN_PROGRESS,
    /** Every office that was to act has reported its outcome, or the parties have agreed. */
    CONCLUDED,
    /** The dispute is before a mediation body, and no office has to act. */
    IN_MEDIATION,
    /** Ended by the centre. */
    CLOSED;

    private static final String OWN = "Tongbao routing rules";

    private static final List<Transition<CaseStatus, CaseTrigger>> TABLE =
            List.of(
                    line(OPEN, DISPATCH, DISPATCHED, Roles.ROUTING, null, Limits.ROUTING),
                    line(OPEN, INFORM, OPEN, Roles.ROUTING_AND_AGENCY, null, null),
                    line(OPEN, REFER, IN_MEDIATION, Roles.ROUTING, null, Limits.ROUTING),
                    line(OPEN, CLOSE, CLOSED, Roles.ROUTING, null, Limits.ROUTING),
                    line(DISPATCHED, DISPATCH, DISPATCHED, Roles.ROUTING, null, null),
                    line(DISPATCHED, INFORM, DISPATCHED, Roles.ROUTING_AND_AGENCY, null, null),
                    line(DISPATCHED, TAKE_UP, IN_PROGRESS, Roles.AGENCY, null, null),
                    line(DISPATCHED, RELEASE, DISPATCHED, Roles.ROUTING_AND_AGENCY, null, null),
                    line(
                            DISPATCHED,
                            RELEASE_LAST,
                            OPEN,
                            Roles.ROUTING_AND_AGENCY,
                            Limits.ROUTING,
                            null),
                    line(
                            DISPATCHED,
                            RELEASE_TO_MEDIATION,
                            IN_MEDIATION,
                            Roles.ROUTING_AND_AGENCY,
                            null,
                            null),
                    line(DISPATCHED, REPORT_LAST, CONCLUDED, Roles.ROUTING_AND_AGENCY, null, null),
                    line(DISPATCHED, REFER, DISPATCHED, Roles.ROUTING, null, null),
                    line(IN_PROGRESS, DISPATCH, IN_PROGRESS, Roles.ROUTING, null, null),
                    line(IN_PROGRESS, INFORM, IN_PROGRESS, Roles.ROUTING_AND_AGENCY, null, null),
                    line(IN_PROGRESS, TAKE_UP, IN_PROGRESS, Roles.AGENCY, null, null),
                    line(IN_PROGRESS, RELEASE, IN_PROGRESS, Roles.ROUTING_AND_AGENCY, null, null),
                    line(
                            IN_PROGRESS,
                            RELEASE_LAST,
                            OPEN,
                            Roles.ROUTING_AND_AGENCY,
                            Limits.ROUTING,
                            null),
                    line(IN_PROGRESS, REPORT, IN_PROGRESS, Roles.AGENCY, null, null),
                    line(
                            IN_PROGRESS,
                            RELEASE_TO_MEDIATION,
                            IN_MEDIATION,
                            Roles.ROUTING_AND_AGENCY,
                            null,
                            null),
                    line(IN_PROGRESS, REPORT_LAST, CONCLUDED, Roles.ROUTING_AND_AGENCY, null, null),
                    line(IN_PROGRESS, REFER, IN_PROGRESS, Roles.ROUTING, null, null),
                    line(CONCLUDED, INFORM, CONCLUDED, Roles.ROUTING_AND_AGENCY, null, null),
                    line(CONCLUDED, REFER, CONCLUDED, Roles.ROUTING, null, null),
                    line(CONCLUDED, CLOSE, CLOSED, Roles.ROUTING, null, null),
                    line(CONCLUDED, REOPEN, OPEN, Roles.ROUTING, Limits.ROUTING, null),
                    line(IN_MEDIATION, DISPATCH, DISPATCHED, Roles.ROUTING, null, null),
                    line(IN_MEDIATION, INFORM, IN_MEDIATION, Roles.ROUTING_AND_AGENCY, null, null),
                    line(IN_MEDIATION, RETURN, OPEN, Roles.ROUTING, Limits.ROUTING, null),
                    line(IN_MEDIATION, SETTLE, CONCLUDED, Set.of(), null, null),
                    line(CLOSED, REOPEN, OPEN, Roles.ROUTING, Limits.ROUTING, null));

    /** Every legal transition, one line each. */
    public static List<Transition<CaseStatus, CaseTrigger>> table() {
        return TABLE;
    }

    /**
     * The line for the trigger in this state.
     *
     * @throws ProblemException {@code CASE_STATE} if there is none
     */
    public Transition<CaseStatus, CaseTrigger> on(CaseTrigger trigger) {
        return TABLE.stream()
                .filter(line -> line.from() == this && line.trigger() == trigger)
                .findFirst()
                .orElseThrow(() -> refusal(trigger));
    }

    /** Whether anything may still be done by the offices. */
    public boolean running() {
        return this != CLOSED;
    }

    private ProblemException refusal(CaseTrigger trigger) {
        return switch (trigger) {
            case DISPATCH,
                    INFORM,
                    TAKE_UP,
                    RELEASE,
                    RELEASE_LAST,
                    RELEASE_TO_MEDIATION,
                    REPORT,
                    REPORT_LAST,
                    RETURN,
                    SETTLE ->
                    new ProblemException(CaseProblem.CASE_STATE, name());
            case REFER ->
                    new ProblemException(
                            this == IN_MEDIATION
                                    ? CaseProblem.CASE_IN_MEDIATION
                                    : CaseProblem.CASE_STATE,
                            name());
            case CLOSE ->
                    switch (this) {
                        case CLOSED -> new ProblemException(CaseProblem.CASE_STATE, name());
                        case IN_MEDIATION ->
                                new ProblemException(CaseProblem.CASE_IN_MEDIATION, name());
                        case OPEN, DISPATCHED, IN_PROGRESS, CONCLUDED ->
                                new ProblemException(CaseProblem.CASE_AT_WORK, name());
                    };
            case REOPEN -> new ProblemException(CaseProblem.CASE_NOT_ENDED, name());
        };
    }

    private static Transition<CaseStatus, CaseTrigger> line(
            CaseStatus from,
            CaseTrigger trigger,
            CaseStatus target,
            Set<String> roles,
            @Nullable String starts,
            @Nullable String stops) {
        return new Transition<>(from, trigger, target, roles, starts, stops, OWN);
    }
}
