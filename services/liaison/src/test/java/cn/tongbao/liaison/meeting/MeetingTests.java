package cn.tongbao.liaison.meeting;

import cn.tongbao.liaison.RecordTests;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What tests of meetings share: one that Beijing calls with Hebei and a guest about a case. */
abstract class MeetingTests extends RecordTests {

    static final String MEETINGS = "/api/v1/meetings";
    static final String CASE = "C-110000-2026-7K3M9Q";

    static Map<String, Object> withFiles(String token) {
        return Map.of("text", "已办", "evidence", List.of(token));
    }

    void merged(String id, String into) {
        succeeded(
                send(
                        ADMIN,
                        "/api/v1/offices/" + id + "/merger",
                        "\"1\"",
                        null,
                        Map.of("intoId", into, "reason", "机构改革")));
    }

    static Map<String, Object> calling() {
        return body(
                "title",
                "服装市场案件会商",
                "caseReference",
                CASE,
                "startsAt",
                "2026-06-03T01:00:00Z",
                "place",
                "第一会议室",
                "agenda",
                List.of("先行处理，后补公证认证文件"),
                "offices",
                List.of("LIAI-130000"),
                "guests",
                List.of(Map.of("name", "权利人代理人", "role", "代理人")));
    }

    static Map<String, Object> decision(String owner, String dueOn) {
        return Map.of("text", "先行处理", "ownerOfficeId", owner, "dueOn", dueOn);
    }

    String called() {
        return called(calling());
    }

    String called(Map<String, Object> calling) {
        return MEETINGS
                + "/"
                + succeeded(send(BEIJING, MEETINGS, null, null, calling))
                        .get("reference")
                        .stringValue();
    }

    String guest(String meeting) {
        return seen(BEIJING, meeting).at("/invitees/1/inviteeId").stringValue();
    }

    JsonNode minuted(String meeting, String decision, String dueOn) {
        return succeeded(
                act(
                        BEIJING,
                        meeting,
                        "minutes",
                        Map.of(
                                "text",
                                "与会各方意见如下",
                                "decisions",
                                List.of(
                                        Map.of(
                                                "text", decision,
                                                "ownerOfficeId", "LIAI-130000",
                                                "dueOn", dueOn)))));
    }

    List<String> open(String bearer, String query) {
        return seen(bearer, MEETINGS + "/open-decisions" + query)
                .get("items")
                .findValuesAsString("decisionId");
    }
}
