package cn.tongbao.directory.sharing;

import cn.tongbao.directory.Callers;
import cn.tongbao.directory.Mother;
import cn.tongbao.directory.member.Interests;
import cn.tongbao.directory.member.Member;
import cn.tongbao.directory.member.MemberKind;
import cn.tongbao.directory.member.MemberState;
import cn.tongbao.directory.member.Specialty;
import cn.tongbao.directory.selection.SelectionTests;
import cn.tongbao.platform.identity.TestTokens;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What tests of sharing begin with: a court in Guangdong that holds a technical investigator. */
abstract class Lending extends SelectionTests {

    static final String REQUESTS = "/api/v1/sharing-requests";
    static final String HOLDER = "COURT-440000-01";
    static final String LENT = "E-zhou";
    static final String HOLDERS_JUDGE =
            TestTokens.bearer("judge.guangdong", "judge", HOLDER, "440000");
    static final String HOLDERS_CLERK =
            TestTokens.bearer("clerk.guangdong", "court-clerk", HOLDER, "440000");
    static final String APPEAL =
            TestTokens.bearer("judge.beijing", "judge", "COURT-110000-01", "110000");
    static final String LENT_HIMSELF = TestTokens.bearer("expert.zhou", "expert", null, null);

    @BeforeEach
    void elsewhere() {
        var office = Mother.office(HOLDER, "COURT", "CITY", "440100", null);
        heard("office.registered.v1", "liaison", HOLDER, 1, office);
        members.put(person("zhou", MemberKind.INVESTIGATOR, "440100", HOLDER));
    }

    /** A listed person for software, whose account is {@code expert.<name>}. */
    static Member person(
            String name, MemberKind kind, String regionCode, @Nullable String officeId) {
        return new Member(
                "E-" + name,
                kind,
                name + "专家",
                null,
                regionCode,
                List.of(new Specialty("COPYRIGHT_SOFTWARE", "WORKS", "G06")),
                List.of(),
                Interests.none(),
                "expert." + name,
                officeId,
                MemberState.LISTED,
                true);
    }

    static String account(String name) {
        return TestTokens.bearer("expert." + name, "expert", null, null);
    }

    static ObjectNode asking(String memberId, String caseLabel) {
        var body = JSON.createObjectNode();
        return body.put("memberId", memberId)
                .put("caseLabel", caseLabel)
                .put("purpose", "查明源代码是否实质相似")
                .put("from", "2026-06-01")
                .put("until", "2026-12-31");
    }

    JsonNode asked(String caseLabel) {
        return succeeded(post(Callers.JUDGE, REQUESTS, null, asking(LENT, caseLabel)));
    }

    JsonNode granted(String caseLabel) {
        return succeeded(
                decide(HOLDERS_JUDGE, asked(caseLabel), "grant", Map.of("conditions", "远程参与")));
    }

    HttpResponse<String> decide(String who, JsonNode request, String act, Object body) {
        return post(who, path(request) + "/" + act, version(request), body);
    }

    static String path(JsonNode request) {
        return REQUESTS + "/" + request.get("reference").stringValue();
    }

    static String version(JsonNode record) {
        return "\"" + record.get("version").asLong() + "\"";
    }

    static ObjectNode investigator(String caseLabel, String memberId) {
        return agreed(caseLabel, memberId)
                .put("memberKind", "INVESTIGATOR")
                .put("instance", "FIRST");
    }

    /** He takes the work on. */
    void accept(String bearer, String account, JsonNode selection) {
        var path = SELECTIONS + "/" + selection.get("reference").stringValue();
        var engagement = succeeded(get(bearer, path + "/engagement"));
        succeeded(
                post(account, path + "/acceptance", version(engagement), Map.of("promise", true)));
    }
}
