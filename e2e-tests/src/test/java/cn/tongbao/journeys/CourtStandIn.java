package cn.tongbao.journeys;

import java.util.Map;

/** The stand-in of a docked court, and how it is told to misbehave. */
final class CourtStandIn {

    /** The court that it stands for. */
    static final String COURT = "COURT-110105";

    private static final StandIn PROCESS = new StandIn("court-stub.url");

    private CourtStandIn() {}

    /** It does what a court does. */
    static void behave() {
        behave("NORMAL", Map.of());
    }

    /** It is slow, fails, stays silent, or answers in a way in which no court should. */
    static void behave(String mode, Map<String, Boolean> faults) {
        var body = Caller.JSON.createObjectNode().put("mode", mode);
        for (var fault : new String[] {"answerTwice", "outOfOrder", "wrongSignature"}) {
            body.put(fault, faults.getOrDefault(fault, false));
        }
        PROCESS.behave(body);
    }
}
