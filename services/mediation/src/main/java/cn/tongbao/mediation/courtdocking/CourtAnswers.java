package cn.tongbao.mediation.courtdocking;

/** Who lets the answers of courts take effect. */
public interface CourtAnswers {

    /**
     * Lets an answer take effect, in the transaction that marks it so. What was written before a
     * refusal is taken back with it.
     *
     * @throws CourtAnswerRefused if it never can; any other failure is tried again
     */
    void take(CourtAnswer answer) throws CourtAnswerRefused;
}
