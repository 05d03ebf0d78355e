package cn.tongbao.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.identity.TestTokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every role at every endpoint, and what each sees of an entry. */
class AccessTests extends ServiceTests {

    private static final String KEEPER = "directory-keeper";
    private static final String STALE = "\"999\"";

    private static final List<String> ROLES =
            List.of(
                    "intake-officer",
                    "routing-officer",
                    "agency-officer",
                    "mediation-secretary",
                    "mediator",
                    "party",
                    "court-clerk",
                    "judge",
                    "institution",
                    "expert",
                    KEEPER,
                    "liaison-officer",
                    "supervisor",
                    "auditor",
                    "administrator",
                    "system");

    private static final List<String> KEPT =
            List.of(
                    "/verification",
                    "/listing",
                    "/review",
                    "/warning",
                    "/suspension",
                    "/removal",
                    "/readmission");

    @Test
    void a_published_entry_is_read_by_all_and_changed_by_its_own_and_the_keeper() {
        var path = listed("inst.access");
        for (var role : ROLES) {
            var who = TestTokens.bearer("somebody", role, null, "110000");
            assertThat(get(who, path).statusCode()).as(role).isEqualTo(200);
            assertThat(get(who, path + "/history").statusCode()).as(role).isEqualTo(200);
            var keeps = role.equals(KEEPER);
            for (var act : KEPT) {
                assertThat(post(who, path + act, STALE, Map.of()).statusCode())
                        .as(role + act)
                        .isEqualTo(keeps ? 412 : 403);
            }
            assertThat(put(who, path, STALE, Map.of()).statusCode())
                    .as(role)
                    .isEqualTo(keeps ? 412 : 403);
            assertThat(put(who, path + "/particulars", STALE, Map.of()).statusCode())
                    .as(role)
                    .isEqualTo(keeps ? 412 : 403);
        }
        var own = Callers.institution("inst.access");
        assertThat(put(own, path + "/particulars", STALE, Map.of()).statusCode()).isEqualTo(412);
        assertThat(put(own, path + "/particulars", null, Map.of()).statusCode()).isEqualTo(428);
        assertThat(post(own, path + "/listing", STALE, Map.of()).statusCode()).isEqualTo(403);
        assertThat(post(null, path + "/listing", STALE, Map.of()).statusCode()).isEqualTo(401);
        assertThat(put(null, path, STALE, Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void a_candidate_is_there_for_its_own_and_the_keeper_of_its_region_alone() {
        var path = applied("inst.hidden");
        for (var role : ROLES) {
            var who = TestTokens.bearer("somebody", role, "SAMR-110000", "440000");
            for (var act : KEPT) {
                assertThat(post(who, path + act, STALE, Map.of()).statusCode())
                        .as(role + act)
                        .isEqualTo(404);
            }
            assertThat(get(who, path).statusCode()).as(role).isEqualTo(404);
            assertThat(get(who, path + "/history").statusCode()).as(role).isEqualTo(404);
        }
        assertThat(get(null, path).statusCode()).isEqualTo(404);
        assertThat(get(Callers.OTHER_KEEPER, path).statusCode()).isEqualTo(404);
        assertThat(get(Callers.SUPERVISOR, path).statusCode()).isEqualTo(404);
        assertThat(get(Callers.KEEPER, path).statusCode()).isEqualTo(200);
        assertThat(get(Callers.institution("inst.hidden"), path).statusCode()).isEqualTo(200);
        assertThat(
                        post(Callers.institution("inst.hidden"), path + "/listing", STALE, Map.of())
                                .statusCode())
                .isEqualTo(403);
        assertThat(ids("?limit=200", null)).doesNotContain(id(path));
        assertThat(ids("?limit=200", Callers.OTHER_KEEPER)).doesNotContain(id(path));
        assertThat(ids("?limit=200", Callers.KEEPER)).contains(id(path));
        assertThat(ids("?limit=200", Callers.institution("inst.hidden"))).contains(id(path));
    }

    @Test
    void who_keeps_the_register_of_another_region_changes_nothing() {
        var path = listed("inst.elsewhere");
        assertThat(post(Callers.OTHER_KEEPER, path + "/warning", STALE, Map.of()).statusCode())
                .isEqualTo(403);
        var body = Mother.institution("越区");
        body.put("person", "somebody.else");
        assertThat(post(Callers.OTHER_KEEPER, INSTITUTIONS, null, body).statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_public_sees_no_personal_data_beyond_what_the_office_requires() {
        var institution = listed("inst.private");
        var person = listedPerson(Callers.JUDGE, Mother.person("EXPERT", "李专家"));
        for (var caller : List.of("", Callers.PARTY, Callers.OTHER_JUDGE, Callers.AUDITOR)) {
            var who = caller.isEmpty() ? null : caller;
            for (var path : List.of(institution, person)) {
                assertThat(get(who, path).body())
                        .doesNotContain("钱工程师", "alpha@example.cn", "139-0000", "示例软件公司", "inside");
            }
            assertThat(get(who, person).body()).doesNotContain("GG-123");
            assertThat(get(who, institution).body()).contains("110000-77", "\"staffCount\":1");
            assertThat(get(who, INSTITUTIONS + "?limit=200").body())
                    .doesNotContain("钱工程师", "alpha@example.cn");
        }
        assertThat(get(Callers.KEEPER, institution).body()).contains("钱工程师", "alpha@example.cn");
        assertThat(get(Callers.JUDGE, person).body()).contains("139-0000", "GG-123");
    }

    @Test
    void who_may_apply_for_whom() {
        var allowed =
                Map.of(
                        "EXPERT",
                                Set.of("expert", "judge", "court-clerk", "agency-officer", KEEPER),
                        "INVESTIGATOR",
                                Set.of("expert", "judge", "court-clerk", "agency-officer", KEEPER),
                        "MEDIATOR", Set.of("mediator", "mediation-secretary", KEEPER));
        for (var role : ROLES) {
            var office = role.equals("mediation-secretary") ? "MEDI-110000" : "COURT-110108";
            var who = TestTokens.bearer("apply." + role, role, office, "110000");
            var statuses = new LinkedHashMap<String, Integer>();
            allowed.forEach((kind, roles) -> {
                statuses.put(
                        kind, post(who, EXPERTS, null, Mother.person(kind, "某人")).statusCode());
                assertThat(statuses.get(kind))
                        .as(role + " for " + kind)
                        .isEqualTo(roles.contains(role) ? 201 : 403);
            });
            assertThat(
                            post(who, INSTITUTIONS, null, Mother.institution("某中心 " + role))
                                    .statusCode())
                    .as(role)
                    .isEqualTo(Set.of("institution", KEEPER).contains(role) ? 201 : 403);
        }
        assertThat(post(null, EXPERTS, null, Mother.person("EXPERT", "某人")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void looks_at_what_is_not_public_are_remembered() {
        var path = listed("inst.looks");
        var before = looks(path);
        get(null, path);
        get(Callers.PARTY, path);
        assertThat(looks(path)).isEqualTo(before);
        get(Callers.KEEPER, path);
        assertThat(looks(path)).isEqualTo(before + 1);
    }

    private long looks(String path) {
        return count(
                "select count(*) from audit_log where act = 'ENTRY_READ' and record = ?", id(path));
    }

    private List<String> ids(String query, @Nullable String caller) {
        return succeeded(get(caller, INSTITUTIONS + query)).get("items").findValuesAsString("id");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
