package cn.tongbao.journeys;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** A request by which Beijing asks Guangdong for help, and the steps that many journeys share. */
record AssistanceJob(String reference) {

    static final String REQUESTS = "/api/v1/assistance-requests";
    static final String BEIJINGS_OFFICE = "LIAI-110000";
    static final String GUANGDONGS_OFFICE = "LIAI-440000";
    static final String SUPERIOR = "LIAI-000000";
    static final Caller BEIJING = Caller.of("liaison.beijing");
    static final Caller GUANGDONG = Caller.of("liaison.guangdong");
    static final Caller NATIONAL = Caller.of("liaison.national");

    /** The body of a request, to be varied by the journey. */
    static ObjectNode request(String text) {
        var body = Caller.JSON.createObjectNode();
        return body.put("toOfficeId", GUANGDONGS_OFFICE)
                .put("kind", "INVESTIGATION")
                .put("text", text);
    }

    static AssistanceJob send(Caller from, ObjectNode request) {
        return new AssistanceJob(
                from.postOnce(REQUESTS, request, Caller.newKey()).expect(201).at("/reference"));
    }

    String path() {
        return REQUESTS + "/" + reference;
    }

    Answer read(Caller caller) {
        return caller.get(path()).expect(200);
    }

    /** Does something with it at the version that the caller sees. */
    Answer act(Caller caller, String act, Object body) {
        return MediationJob.actOn(caller, path(), act, body);
    }

    Answer reply(Caller caller, String text) {
        return act(
                caller,
                "replies",
                Map.of(
                        "text",
                        text,
                        "evidence",
                        List.of(caller.fileToken("调查材料.txt", text + System.nanoTime()))));
    }

    /** What happened to it, the oldest first. */
    List<String> acts(Caller caller) {
        return caller.get(path() + "/history?limit=200")
                .expect(200)
                .json()
                .path("items")
                .findValuesAsString("act");
    }
}
