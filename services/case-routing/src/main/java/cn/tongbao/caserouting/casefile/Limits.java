package cn.tongbao.caserouting.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The limits that run on cases, counted by the rulebook. A port, so that the case file can be
 * tested against any calendar.
 */
public interface Limits {

    /** Routing decision of the centre. */
    String ROUTING = "RTE-02";

    /** The office acknowledges. */
    String ACKNOWLEDGEMENT = "RTE-03";

    /** The office objects to the dispatch. */
    String OBJECTION = "RTE-04";

    /** The office reports the outcome. */
    String OUTCOME = "RTE-05";

    /** Whoever reported is told that another centre has the case. */
    String TELLING = "XRG-10";

    /** The day that an instruction itself names; no rule of the rulebook. */
    String INSTRUCTION = "INSTRUCTION";

    /** The limit as it runs from an instant. */
    RunningLimit start(String ruleId, Instant at);

    /**
     * A running limit counted again by the calendar as it is now, and by the row of the rule that
     * it was begun by: what the rule says by now does not touch it. Empty if the tables do not hold
     * that row any more.
     *
     * @param ruleVersion null if it was not kept; then the row valid at the start counts
     */
    Optional<RunningLimit> again(String ruleId, @Nullable String ruleVersion, Instant startedAt);

    /** Names the tables that limits are counted by at present. */
    String edition();

    /** A limit whose last day somebody has set. */
    RunningLimit until(LocalDate lastDay, Instant at);

    /** The legal day of an instant. */
    LocalDate dayOf(Instant at);
}
