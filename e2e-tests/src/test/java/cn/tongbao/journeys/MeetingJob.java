package cn.tongbao.journeys;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A meeting that Beijing's liaison office calls, and the steps that journeys share.
 *
 * @param calledOn the legal day on which it was called
 */
record MeetingJob(String reference, LocalDate calledOn) {

    static final String MEETINGS = "/api/v1/meetings";
    static final Caller HOST = AssistanceJob.BEIJING;

    /** Far enough that a clock that a journey moved does not overtake it. */
    private static final Duration AHEAD = Duration.ofDays(1_000);

    /** The body of an invitation, to be varied by the journey. */
    static ObjectNode invitation(String title, String... offices) {
        var body = Caller.JSON.createObjectNode().put("title", title).put("place", "三层会议室");
        body.put("startsAt", Instant.now().plus(AHEAD).toString());
        body.putArray("agenda").add("先行处理的条件");
        var invited = body.putArray("offices");
        List.of(offices).forEach(invited::add);
        return body;
    }

    static MeetingJob call(Caller host, ObjectNode invitation) {
        var called = host.postOnce(MEETINGS, invitation, Caller.newKey()).expect(201);
        return new MeetingJob(called.at("/reference"), called.dayAt("/calledAt"));
    }

    String path() {
        return MEETINGS + "/" + reference;
    }

    Answer read(Caller caller) {
        return caller.get(path()).expect(200);
    }

    /** Does something with it at the version that the caller sees. */
    Answer act(Caller caller, String act, Object body) {
        return MediationJob.actOn(caller, path(), act, body);
    }

    /** The invited office, or the guest of that name. */
    String invitee(String officeOrName) {
        for (JsonNode one : read(HOST).json().path("invitees")) {
            if (one.path("officeId").asString("").equals(officeOrName)
                    || one.path("name").asString("").equals(officeOrName)) {
                return one.path("inviteeId").asString();
            }
        }
        throw new AssertionError("nobody invited as " + officeOrName);
    }

    static Map<String, Object> decision(String text, String owner, LocalDate dueOn) {
        return Map.of("text", text, "ownerOfficeId", owner, "dueOn", dueOn.toString());
    }

    Answer proven(Caller caller, String decisionId, String text) {
        return act(
                caller,
                "decisions/" + decisionId + "/fulfilment",
                Map.of("text", text, "evidence", List.of(MediationJob.paper(caller))));
    }

    /** The texts of what is still open of a case, as somebody sees it. */
    static List<String> open(Caller caller, String caseReference) {
        return caller
                .get(MEETINGS + "/open-decisions?limit=200&caseReference=" + caseReference)
                .expect(200)
                .json()
                .path("items")
                .findValues("decision")
                .stream()
                .map(decision -> decision.path("text").asString())
                .toList();
    }
}
