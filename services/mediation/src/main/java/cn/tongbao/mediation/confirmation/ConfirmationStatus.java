package cn.tongbao.mediation.confirmation;

import static cn.tongbao.mediation.confirmation.ConfirmationTrigger.*;

import cn.tongbao.mediation.record.MediationProblem;
import cn.tongbao.mediation.record.Roles;
import cn.tongbao.mediation.record.Transition;
import cn.tongbao.platform.web.ProblemException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an application for confirmation stands; names of the list {@code confirmationStatuses}. */
public enum ConfirmationStatus {
    /** Handed in; the court decides whether to accept it (CON-10). */
    APPLIED,
    /** The court waits for what it asked for (CON-09, CON-13). */
    SUPPLEMENT_REQUESTED,
    /** The court reviews it (CON-11). */
    ACCEPTED,
    /** Not accepted on a ground of CON-15. */
    NOT_ACCEPTED,
    /** Withdrawn by a party. */
    WITHDRAWN,
    /** Nobody answered in time, which counts as a withdrawal (CON-13). */
    DEEMED_WITHDRAWN,
    /** Ruled to be valid, and enforceable from then on. */
    CONFIRMED,
    /** Dismissed by a ruling. */
    DISMISSED;

    private static final String LAW = "《民事诉讼法》";
    private static final String INTERPRETATION = "《民事诉讼法解释》";
    private static final Set<String> COURT = Set.of(Roles.CLERK, Roles.JUDGE);
    private static final Set<String> BENCH = Set.of(Roles.JUDGE);
    private static final Set<String> SIDES = Set.of(Roles.PARTY, Roles.SECRETARY);
    private static final Set<String> OBJECTORS = Set.of(Roles.PARTY, Roles.CLERK, Roles.JUDGE);

    private static final List<Transition<ConfirmationStatus, ConfirmationTrigger>> TABLE =
            List.of(
                    line(APPLIED, REGISTER, APPLIED, COURT, null, null, LAW + "第二百零五条"),
                    line(
                            APPLIED,
                            ASK_BEFORE_ACCEPTANCE,
                            SUPPLEMENT_REQUESTED,
                            COURT,
                            "CON-13",
                            "CON-10",
                            INTERPRETATION + "第三百五十四条第二款"),
                    line(
                            APPLIED,
                            ACCEPT,
                            ACCEPTED,
                            BENCH,
                            "CON-11",
                            "CON-10",
                            LAW + "第二百零五条、第一百八十七条"),
                    line(
                            APPLIED,
                            NOT_ACCEPT,
                            NOT_ACCEPTED,
                            BENCH,
                            null,
                            "CON-10",
                            INTERPRETATION + "第三百五十五条"),
                    line(
                            APPLIED,
                            WITHDRAW,
                            WITHDRAWN,
                            SIDES,
                            null,
                            "CON-10",
                            INTERPRETATION + "第三百五十七条"),
                    line(
                            SUPPLEMENT_REQUESTED,
                            REGISTER,
                            SUPPLEMENT_REQUESTED,
                            COURT,
                            null,
                            null,
                            LAW + "第二百零五条"),
                    line(
                            SUPPLEMENT_REQUESTED,
                            SUPPLY_BEFORE_ACCEPTANCE,
                            APPLIED,
                            SIDES,
                            "CON-10",
                            "CON-13",
                            INTERPRETATION + "第三百五十四条第二款"),
                    line(
                            SUPPLEMENT_REQUESTED,
                            SUPPLY_IN_REVIEW,
                            ACCEPTED,
                            SIDES,
                            null,
                            "CON-13",
                            INTERPRETATION + "第三百五十六条"),
                    line(
                            SUPPLEMENT_REQUESTED,
                            STAY_SILENT,
                            DEEMED_WITHDRAWN,
                            Set.of(),
                            null,
                            "CON-13",
                            INTERPRETATION + "第三百五十七条第二款"),
                    line(
                            SUPPLEMENT_REQUESTED,
                            WITHDRAW,
                            WITHDRAWN,
                            SIDES,
                            null,
                            "CON-13",
                            INTERPRETATION + "第三百五十七条"),
                    line(
                            SUPPLEMENT_REQUESTED,
                            ASK_TO_WITHDRAW,
                            SUPPLEMENT_REQUESTED,
                            SIDES,
                            null,
                            null,
                            INTERPRETATION + "第三百五十七条"),
                    line(
                            SUPPLEMENT_REQUESTED,
                            PERMIT_WITHDRAWAL,
                            WITHDRAWN,
                            BENCH,
                            null,
                            "CON-13",
                            INTERPRETATION + "第三百五十七条"),
                    line(
                            ACCEPTED,
                            ASK_IN_REVIEW,
                            SUPPLEMENT_REQUESTED,
                            COURT,
                            "CON-13",
                            null,
                            INTERPRETATION + "第三百五十六条"),
                    line(ACCEPTED, REGISTER, ACCEPTED, COURT, null, null, LAW + "第二百零五条"),
                    line(ACCEPTED, HEAR, ACCEPTED, COURT, null, null, INTERPRETATION + "第三百五十六条"),
                    line(ACCEPTED, EXTEND, ACCEPTED, BENCH, null, null, LAW + "第一百八十七条"),
                    line(
                            ACCEPTED,
                            ASK_TO_WITHDRAW,
                            ACCEPTED,
                            SIDES,
                            null,
                            null,
                            INTERPRETATION + "第三百五十七条"),
                    line(
                            ACCEPTED,
                            PERMIT_WITHDRAWAL,
                            WITHDRAWN,
                            BENCH,
                            null,
                            "CON-11",
                            INTERPRETATION + "第三百五十七条"),
                    line(ACCEPTED, CONFIRM, CONFIRMED, BENCH, null, "CON-11", LAW + "第二百零六条"),
                    line(
                            ACCEPTED,
                            DISMISS,
                            DISMISSED,
                            BENCH,
                            null,
                            "CON-11",
                            LAW + "第二百零六条；" + INTERPRETATION + "第三百五十八条"),
                    line(
                            CONFIRMED,
                            OBJECT,
                            CONFIRMED,
                            OBJECTORS,
                            null,
                            null,
                            INTERPRETATION + "第三百七十二条"),
                    line(
                            DISMISSED,
                            OBJECT,
                            DISMISSED,
                            OBJECTORS,
                            null,
                            null,
                            INTERPRETATION + "第三百七十二条"));

    /** Every legal transition, one line each. */
    public static List<Transition<ConfirmationStatus, ConfirmationTrigger>> table() {
        return TABLE;
    }

    /**
     * The line for the trigger in this state.
     *
     * @throws ProblemException {@code CONFIRMATION_STATE} if there is none
     */
    public Transition<ConfirmationStatus, ConfirmationTrigger> on(ConfirmationTrigger trigger) {
        return TABLE.stream()
                .filter(line -> line.from() == this && line.trigger() == trigger)
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(MediationProblem.CONFIRMATION_STATE, name()));
    }

    /** Whether the parties may apply anew. */
    public boolean withoutRuling() {
        return this == NOT_ACCEPTED || this == WITHDRAWN || this == DEEMED_WITHDRAWN;
    }

    private static Transition<ConfirmationStatus, ConfirmationTrigger> line(
            ConfirmationStatus from,
            ConfirmationTrigger trigger,
            ConfirmationStatus target,
            Set<String> roles,
            @Nullable String starts,
            @Nullable String stops,
            String basis) {
        return new Transition<>(from, trigger, target, roles, starts, stops, basis);
    }
}
