package cn.tongbao.beaconstub;

/** How the beacon behaves, for demonstrations and tests. */
enum Behaviour {
    /** Publishes each round at its time. */
    NORMAL,
    /** Answers, but so slowly that the caller gives up before. */
    SLOW,
    /** Answers with errors (503). */
    FAILING,
    /** Publishes nothing: every round is still to come. */
    SILENT,
    /** Signs with a key that nobody knows. */
    FORGED,
    /** Answers with the round after the one asked for. */
    OTHER_ROUND,
    /** Gives, rightly signed, another value than it gave before. */
    CONTRADICTING,
    /** Answers with something that is no round at all. */
    GARBLED
}
