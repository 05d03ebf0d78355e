package cn.tongbao.caserouting.casefile;

import static cn.tongbao.caserouting.casefile.DispatchTrigger.ACKNOWLEDGE;
import static cn.tongbao.caserouting.casefile.DispatchTrigger.CONCLUDE;
import static cn.tongbao.caserouting.casefile.DispatchTrigger.INSTRUCT;
import static cn.tongbao.caserouting.casefile.DispatchTrigger.RECALL;
import static cn.tongbao.caserouting.casefile.DispatchTrigger.REFUSE;
import static cn.tongbao.caserouting.casefile.DispatchTrigger.REQUEST_MATERIAL;

import cn.tongbao.platform.web.ProblemException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a dispatch stands. */
public enum DispatchStatus {
    /** On its way; the office has to acknowledge (RTE-03) and may object (RTE-04). */
    SENT,
    /** With the office, which has to report the outcome (RTE-05). */
    ACKNOWLEDGED,
    /** Sent back by the office. */
    REFUSED,
    /** Taken back by the centre. */
    RECALLED,
    /** Outcome reported. */
    CONCLUDED;

    private static final String OWN = "Tongbao routing rules";

    private static final List<Transition<DispatchStatus, DispatchTrigger>> TABLE =
            List.of(
                    line(
                            SENT,
                            ACKNOWLEDGE,
                            ACKNOWLEDGED,
                            Roles.AGENCY,
                            Limits.OUTCOME,
                            Limits.ACKNOWLEDGEMENT),
                    line(SENT, REFUSE, REFUSED, Roles.AGENCY, null, Limits.ACKNOWLEDGEMENT),
                    line(SENT, RECALL, RECALLED, Roles.ROUTING, null, Limits.ACKNOWLEDGEMENT),
                    line(SENT, INSTRUCT, SENT, Roles.ROUTING_AND_SUPERVISION, null, null),
                    new Transition<>(
                            ACKNOWLEDGED,
                            CONCLUDE,
                            CONCLUDED,
                            Roles.AGENCY,
                            null,
                            Limits.OUTCOME,
                            "Decree 310 art. 11(1) (FWD-21)"),
                    line(ACKNOWLEDGED, RECALL, RECALLED, Roles.ROUTING, null, Limits.OUTCOME),
                    line(ACKNOWLEDGED, REQUEST_MATERIAL, ACKNOWLEDGED, Roles.AGENCY, null, null),
                    line(
                            ACKNOWLEDGED,
                            INSTRUCT,
                            ACKNOWLEDGED,
                            Roles.ROUTING_AND_SUPERVISION,
                            null,
                            null));

    /** Every legal transition, one line each. */
    public static List<Transition<DispatchStatus, DispatchTrigger>> table() {
        return TABLE;
    }

    /**
     * The line for the trigger in this state.
     *
     * @throws ProblemException {@code DISPATCH_STATE} if there is none
     */
    public Transition<DispatchStatus, DispatchTrigger> on(DispatchTrigger trigger) {
        return TABLE.stream()
                .filter(line -> line.from() == this && line.trigger() == trigger)
                .findFirst()
                .orElseThrow(() -> new ProblemException(CaseProblem.DISPATCH_STATE, name()));
    }

    /** Whether the office holds the dispatch, at work or done. */
    public boolean live() {
        return this != REFUSED && this != RECALLED;
    }

    /** Whether something is still awaited from the office. */
    public boolean unfinished() {
        return this == SENT || this == ACKNOWLEDGED;
    }

    private static Transition<DispatchStatus, DispatchTrigger> line(
            DispatchStatus from,
            DispatchTrigger trigger,
            DispatchStatus target,
            Set<String> roles,
            @Nullable String starts,
            @Nullable String stops) {
        return new Transition<>(from, trigger, target, roles, starts, stops, OWN);
    }
}
