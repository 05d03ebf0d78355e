package cn.tongbao.liaison.assistance;

/** What can happen to a request. */
enum AssistanceTrigger {
    /** The asked office has seen it. */
    RECEIVE,
    /** It helps. */
    ACCEPT,
    /** It does not, and says why. */
    REFUSE,
    /** One side writes to the other. */
    REPLY,
    /** The asked office wants more time. */
    ASK_EXTENSION,
    /** The asking office says whether it gets it. */
    DECIDE_EXTENSION,
    /** The asked office has finished. */
    COMPLETE,
    /** The asking office says how useful it was. */
    RATE,
    /** The asking office does not need it any more. */
    WITHDRAW,
    /** The asking office disputes a refusal. */
    DISPUTE,
    /** The asking office turns to the office that was proposed. */
    REDIRECT,
    /** The common superior says who is to do it. */
    DESIGNATE,
    /** The case that was to be transferred has gone. */
    CASE_HANDED_OVER,
    /** The case cannot be transferred. */
    CASE_REFUSED,
    /** Both sides have become one office. */
    SIDES_MERGED
}
