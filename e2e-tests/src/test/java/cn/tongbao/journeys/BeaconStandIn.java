package cn.tongbao.journeys;

/** The stand-in of the beacon that draws wait for, and how it is told to misbehave. */
final class BeaconStandIn {

    /** Locked by who makes it misbehave, and by who needs it to behave. */
    static final String NAME = "beacon-stub";

    private static final StandIn PROCESS = new StandIn(NAME + ".url");

    private BeaconStandIn() {}

    /** It publishes each round at its time. */
    static void behave() {
        behave("NORMAL");
    }

    /** It is late, fails, or answers in a way in which no beacon should. */
    static void behave(String mode) {
        PROCESS.behave(Caller.JSON.createObjectNode().put("mode", mode));
    }
}
