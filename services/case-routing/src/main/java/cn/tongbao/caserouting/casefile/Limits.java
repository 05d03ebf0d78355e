package cn.tongbao.caserouting.casefile;

import java.time.Instant;
import java.time.LocalDate;

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

    /** The day that an instruction itself names; no rule of the rulebook. */
    String INSTRUCTION = "INSTRUCTION";

    /** The limit as it runs from an instant. */
    RunningLimit start(String ruleId, Instant at);

    /** A limit whose last day somebody has set. */
    RunningLimit until(LocalDate lastDay, Instant at);

    /** The legal day of an instant. */
    LocalDate dayOf(Instant at);
}
