package cn.tongbao.tipintake.tip;

/** The facts about a tip that other services hear of; each carries the whole state. */
public enum TipEvent {
    SUBMITTED("tip.submitted.v1"),
    REVIEWED("tip.reviewed.v1"),
    ACCEPTED("tip.accepted.v1"),
    REJECTED("tip.rejected.v1"),
    ANSWERED("tip.answered.v1"),
    WITHDRAWN("tip.withdrawn.v1"),
    IDENTITY_REQUESTED("tip.identity-requested.v1"),
    MESSAGE_SENT("tip.message-sent.v1"),
    ANSWER_GIVEN("tip.answer-given.v1"),
    /** The state once more: for consumers that start anew, and when time or a file changed it. */
    RESTATED("tip.restated.v1");

    private final String type;

    TipEvent(String type) {
        this.type = type;
    }

    /** Its name on the wire, which is its routing key too. */
    public String type() {
        return type;
    }
}
