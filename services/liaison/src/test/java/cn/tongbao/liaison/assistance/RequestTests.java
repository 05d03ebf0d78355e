package cn.tongbao.liaison.assistance;

import cn.tongbao.liaison.RecordTests;
import java.util.List;
import java.util.Map;

/** Requests as tests send them. */
abstract class RequestTests extends RecordTests {

    static final String REQUESTS = "/api/v1/assistance-requests";

    static Map<String, Object> asking(String toOfficeId) {
        return body(
                "toOfficeId", toOfficeId,
                "kind", "INVESTIGATION",
                "text", "请协助调查涉案仓库的发货记录",
                "caseReference", "C-110000-2026-7K3M9Q");
    }

    /** A request of Beijing; its path. */
    String sent(String toOfficeId) {
        return sent(BEIJING, asking(toOfficeId));
    }

    String sent(String bearer, Map<String, Object> body) {
        return path(
                succeeded(send(bearer, REQUESTS, null, null, body)).get("reference").stringValue());
    }

    static String path(String reference) {
        return REQUESTS + "/" + reference;
    }

    static String reference(String path) {
        return path.substring(REQUESTS.length() + 1);
    }

    String accepted() {
        var request = sent("LIAI-440000");
        succeeded(act(GUANGDONG, request, "acceptance", Map.of()));
        return request;
    }

    String refused() {
        var request = sent("LIAI-440000");
        succeeded(
                act(
                        GUANGDONG,
                        request,
                        "refusal",
                        Map.of(
                                "ground", "OUT_OF_AREA",
                                "text", "仓库在河北",
                                "proposedOfficeId", "LIAI-130000")));
        return request;
    }

    static Map<String, Object> withFiles(String text, String... tokens) {
        return Map.of("text", text, "evidence", List.of(tokens));
    }
}
