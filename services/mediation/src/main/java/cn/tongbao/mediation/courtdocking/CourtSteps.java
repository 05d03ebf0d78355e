package cn.tongbao.mediation.courtdocking;

/** The way of a step to a docked court. */
public interface CourtSteps {

    /**
     * Writes the step down in the transaction of its act, which must be there; it goes out after
     * the commit, as often as it takes. Steps of one confirmation reach the court in their order.
     *
     * @throws IllegalStateException without a transaction, or if the court is not docked
     */
    void append(CourtStep step);
}
