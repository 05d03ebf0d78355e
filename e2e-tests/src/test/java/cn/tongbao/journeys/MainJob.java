package cn.tongbao.journeys;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The steps that many journeys share, each as its user does it through the gateway. */
final class MainJob {

    static final String TIPS = "/api/v1/tips";
    static final String CASES = "/api/v1/cases";

    private MainJob() {}

    record Submitted(String reference, String receiptCode) {}

    static Submitted submit(Caller caller, ObjectNode tip) {
        var answer = caller.postOnce(TIPS, tip, Caller.newKey()).expect(201);
        return new Submitted(answer.at("/reference"), answer.at("/receiptCode"));
    }

    static Answer status(Caller citizen, String receiptCode) {
        return citizen.post(TIPS + "/status", Map.of("receiptCode", receiptCode));
    }

    /** Accepts a tip and waits until its case stands; the case's reference. */
    static String accept(Caller intake, Caller routing, String tip) {
        var etag = intake.get(TIPS + "/" + tip).expect(200).etag();
        intake.post(TIPS + "/" + tip + "/acceptance", Map.of(), etag).expect(200);
        return caseOf(routing, tip);
    }

    static String caseOf(Caller routing, String tip) {
        var hit =
                Eventually.answer(
                        () -> routing.get("/api/v1/search?kind=CASE&q=" + Caller.query(tip)),
                        found -> found.status() == 200 && found.json().path("total").asInt() == 1);
        return hit.at("/items/0/reference");
    }

    static Answer read(Caller caller, String caseReference) {
        return caller.get(CASES + "/" + caseReference).expect(200);
    }

    static String dispatch(Caller routing, String caseReference, String officeId, String kind) {
        var etag = read(routing, caseReference).etag();
        return routing.post(
                        CASES + "/" + caseReference + "/dispatches",
                        Map.of("officeId", officeId, "kind", kind, "note", "请依法处理"),
                        etag)
                .expect(201)
                .at("/dispatchId");
    }

    static JsonNode dispatchOf(Answer caseRead, String dispatchId) {
        for (var dispatch : caseRead.json().path("dispatches")) {
            if (dispatch.path("dispatchId").asString().equals(dispatchId)) {
                return dispatch;
            }
        }
        throw new AssertionError("no dispatch " + dispatchId + " in " + caseRead.text());
    }

    /** Does something with a dispatch at the version that its office sees. */
    static Answer onDispatch(
            Caller caller, String caseReference, String dispatchId, String act, Object body) {
        var version =
                dispatchOf(read(caller, caseReference), dispatchId).path("version").asString();
        return caller.post(
                CASES + "/" + caseReference + "/dispatches/" + dispatchId + "/" + act,
                body,
                "\"" + version + "\"");
    }

    static Map<String, Object> conclusion(String outcome) {
        return Map.of("outcomes", List.of(Map.of("type", outcome)), "summary", "已依法处理");
    }
}
