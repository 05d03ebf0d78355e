package cn.tongbao.courtstub;

/**
 * How the court behaves, for demonstrations and tests.
 *
 * @param mode as a whole
 * @param answerTwice whether it says everything twice
 * @param outOfOrder whether it says later things first
 * @param wrongSignature whether it signs with a secret that nobody knows
 */
record Behaviour(Mode mode, boolean answerTwice, boolean outOfOrder, boolean wrongSignature) {

    static final Behaviour USUAL = new Behaviour(Mode.NORMAL, false, false, false);

    /** How it behaves as a whole. */
    enum Mode {
        /** Takes steps and answers them after a while. */
        NORMAL,
        /** Takes steps, but so slowly that the caller gives up before. */
        SLOW,
        /** Takes no steps. */
        FAILING,
        /** Takes steps and says nothing about them. */
        SILENT
    }
}
