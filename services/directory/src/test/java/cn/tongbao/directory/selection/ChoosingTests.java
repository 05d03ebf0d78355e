package cn.tongbao.directory.selection;

import static cn.tongbao.directory.TestMembers.busy;
import static cn.tongbao.directory.TestMembers.expert;
import static cn.tongbao.directory.TestMembers.institution;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.directory.Callers;
import cn.tongbao.directory.Mother;
import cn.tongbao.directory.TestBeacon.Mode;
import cn.tongbao.directory.TestMembers;
import cn.tongbao.directory.member.Interests;
import cn.tongbao.directory.member.MemberState;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who can be chosen, and what is refused. */
class ChoosingTests extends SelectionTests {

    @Test
    void who_is_agreed_upon_is_chosen_at_once_and_has_no_proof() {
        var selection = chosen(agreed("协商一", "I-alpha"));

        assertThat(selection.get("status").stringValue()).isEqualTo("AGREED");
        assertThat(selection.get("memberId").stringValue()).isEqualTo("I-alpha");
        assertThat(selection.get("engaged").asBoolean()).isTrue();
        var path = SELECTIONS + "/" + reference(selection);
        assertRefused(get(null, path + "/proof"), 404, "NOT_FOUND");
        assertThat(get(null, "/directory/draws/" + reference(selection)).statusCode())
                .isEqualTo(404);
        assertThat(succeeded(get(Callers.JUDGE, path + "/history")).get("items").size())
                .isEqualTo(2);
    }

    @Test
    void from_outside_comes_neither_who_stands_in_the_case_nor_who_is_off_the_register() {
        members.put(institution("gone", MemberState.SUSPENDED, Interests.none()));
        var body = draw("名册外回避").put("kind", "AGREED");
        var outside = body.putObject("outside").put("reason", "唯一具备检测条件");
        body.putArray("agents")
                .addObject()
                .put("name", "李律师")
                .put("organisation", "某知识产权代理公司")
                .put("party", "某软件公司");
        for (var name : List.of("某 软件公司", "某知识产权代理公司", "李律师")) {
            outside.put("nameZh", name);
            assertFields(
                    post(Callers.JUDGE, SELECTIONS, null, body), "/outside/nameZh STANDS_IN_CASE");
        }
        outside.put("nameZh", "gone鉴定所");
        assertRefused(post(Callers.JUDGE, SELECTIONS, null, body), 422, "MEMBER_NOT_SELECTABLE");
    }

    @Test
    void the_best_fit_from_outside_needs_reasons_and_says_how_many_were_listed() {
        var body = draw("名册外").put("kind", "AGREED");
        body.putObject("outside").put("nameZh", "某大学实验室");
        assertFields(post(Callers.JUDGE, SELECTIONS, null, body), "/outside/reason REQUIRED");
        body.putObject("outside").put("nameZh", "某大学实验室").put("reason", "唯一具备检测条件");

        var selection = chosen(body);

        assertThat(selection.at("/outside/listed").asInt()).isEqualTo(3);
        assertThat(selection.hasNonNull("memberId")).isFalse();
    }

    @Test
    void an_agency_chooses_in_its_procedure_and_sees_its_own_alone() {
        var selection = succeeded(post(Callers.AGENCY, SELECTIONS, null, agreed("行政案件", "I-beta")));
        var path = SELECTIONS + "/" + reference(selection);

        assertThat(selection.get("officeId").stringValue()).isEqualTo("SAMR-110000");
        assertThat(get(Callers.AGENCY, path).statusCode()).isEqualTo(200);
        assertThat(get(Callers.JUDGE, path).statusCode()).isEqualTo(404);
    }

    @Test
    void conflicts_are_shown_before_and_have_to_be_answered() {
        members.put(
                institution(
                        "alpha",
                        MemberState.LISTED,
                        new Interests(
                                List.of("COURT-110108"),
                                List.of("Big Group (China)"),
                                List.of("张三"))));
        var before = reference(chosen(agreed("旧案", "I-gamma")));
        succeeded(
                post(
                        Callers.JUDGE,
                        SELECTIONS + "/" + before + "/end",
                        "\"1\"",
                        Map.of("reason", "CASE_ENDED")));
        var body = draw("旧案");
        body.putArray("agents")
                .addObject()
                .put("name", "王律师")
                .put("organisation", "big group（china）")
                .put("party", "张 三");

        var candidates = succeeded(post(Callers.CLERK, SELECTIONS + "/candidates", null, body));
        var refused = post(Callers.JUDGE, SELECTIONS, null, body);

        assertThat(candidates.at("/items/0/conflicts").findValuesAsString("kind"))
                .containsExactlyInAnyOrder(
                        "DECLARED_INTEREST", "DECLARED_INTEREST", "SAME_GROUP_AS_AGENT");
        assertThat(candidates.at("/items/1/conflicts").isEmpty()).isTrue();
        assertThat(candidates.at("/items/2/conflicts").findValuesAsString("kind"))
                .containsExactly("EARLIER_ENGAGEMENT");
        assertRefused(refused, 422, "CONFLICTS_FOUND");
        assertThat(json(refused).get("conflicts").size()).isEqualTo(4);
        excluding(body, "I-alpha");
        body.putArray("acceptedConflicts")
                .addObject()
                .put("memberId", "I-gamma")
                .put("reason", "双方均无异议");
        beacon.mode(Mode.SILENT);
        var selection = chosen(body);
        assertThat(selection.get("conflicts").size()).isEqualTo(4);
        assertThat(proof(reference(selection)).at("/pool/members").findValuesAsString("id"))
                .containsExactly("I-beta", "I-gamma");
    }

    @Test
    void from_an_empty_pool_or_one_with_all_excluded_nothing_is_drawn() {
        assertRefused(
                post(
                        Callers.JUDGE,
                        SELECTIONS,
                        null,
                        excluding(draw("全部排除"), "I-alpha", "I-beta", "I-gamma")),
                422,
                "POOL_ALL_EXCLUDED");
        members.clear();
        assertRefused(post(Callers.JUDGE, SELECTIONS, null, draw("空")), 422, "POOL_EMPTY");
    }

    @Test
    void from_a_pool_of_one_that_one_is_drawn() {
        var reference = reference(chosen(excluding(draw("仅一家"), "I-alpha", "I-beta")));

        assertThat(awaited(reference, "DRAWN").at("/result/memberId").stringValue())
                .isEqualTo("I-gamma");
    }

    @Test
    void only_the_kind_asked_for_is_in_the_pool() {
        members.put(expert("zhao", null));
        beacon.mode(Mode.SILENT);
        var body = draw("专家").put("memberKind", "EXPERT").put("instance", "FIRST");

        assertThat(proof(reference(chosen(body))).at("/pool/members").findValuesAsString("id"))
                .containsExactly("E-zhao");
    }

    @ParameterizedTest
    @EnumSource(
            value = MemberState.class,
            names = {"CANDIDATE", "STANDARD_VERIFIED", "SUSPENDED", "REMOVED"})
    void who_is_not_on_the_list_is_neither_agreed_upon_nor_drawn(MemberState state) {
        members.put(institution("alpha", state, Interests.none()));
        assertRefused(
                post(Callers.JUDGE, SELECTIONS, null, agreed("不可选", "I-alpha")),
                422,
                state == MemberState.SUSPENDED || state == MemberState.REMOVED
                        ? "MEMBER_NOT_SELECTABLE"
                        : "MEMBER_UNKNOWN");
        beacon.mode(Mode.SILENT);
        assertThat(
                        proof(reference(chosen(draw("停 " + state))))
                                .at("/pool/members")
                                .findValuesAsString("id"))
                .containsExactly("I-beta", "I-gamma");
    }

    @Test
    void unknown_unfit_and_excluded_members_are_refused() {
        assertRefused(
                post(Callers.JUDGE, SELECTIONS, null, agreed("未知", "I-nobody")),
                422,
                "MEMBER_UNKNOWN");
        assertRefused(
                post(Callers.JUDGE, SELECTIONS, null, excluding(draw("未知"), "I-nobody")),
                422,
                "MEMBER_UNKNOWN");
        assertRefused(
                post(
                        Callers.JUDGE,
                        SELECTIONS,
                        null,
                        agreed("不符", "I-alpha")
                                .put("memberKind", "EXPERT")
                                .put("instance", "FIRST")),
                422,
                "MEMBER_UNFIT");
        assertRefused(
                post(
                        Callers.JUDGE,
                        SELECTIONS,
                        null,
                        excluding(agreed("排除", "I-alpha"), "I-alpha")),
                422,
                "MEMBER_EXCLUDED");
    }

    @Test
    void a_closed_office_chooses_nobody() {
        var office = Mother.office("COURT-110108", "COURT", "COUNTY", "110108", null);
        heard("office.closed.v1", "liaison", "COURT-110108", 99, office.put("status", "CLOSED"));
        try {
            assertRefused(
                    post(Callers.JUDGE, SELECTIONS, null, agreed("撤销", "I-alpha")),
                    422,
                    "OFFICE_CLOSED");
        } finally {
            heard(
                    "office.changed.v1",
                    "liaison",
                    "COURT-110108",
                    100,
                    office.put("status", "OPEN"));
        }
    }

    @Test
    void every_wrong_field_is_named() {
        assertFields(
                post(Callers.JUDGE, SELECTIONS, null, Map.of()),
                "/caseLabel REQUIRED",
                "/kind REQUIRED",
                "/specialty REQUIRED");
        var body = draw("x".repeat(201)).put("caseReference", "C-1").put("memberKind", "MEDIATOR");
        body.put("agreedMemberId", "I-alpha");
        body.putObject("specialty")
                .put("rightType", "SOME")
                .put("appraisalKind", "ZZZ")
                .put("technicalField", "Z99");
        body.putArray("agents").addObject();
        var exclusions = body.putArray("exclusions");
        exclusions.addObject().put("memberId", "I-alpha").put("ground", "OTHER");
        exclusions.addObject().put("memberId", "I-alpha").put("ground", "DISLIKE");
        assertFields(
                post(Callers.JUDGE, SELECTIONS, null, body),
                "/caseLabel TOO_LONG",
                "/caseReference MALFORMED_REFERENCE",
                "/memberKind UNKNOWN_CODE",
                "/agreedMemberId NOT_ALLOWED",
                "/specialty/rightType UNKNOWN_CODE",
                "/specialty/appraisalKind UNKNOWN_CODE",
                "/specialty/technicalField UNKNOWN_CODE",
                "/agents/0/name REQUIRED",
                "/exclusions/0/text REQUIRED",
                "/exclusions/1/memberId TWICE",
                "/exclusions/1/ground UNKNOWN_CODE");
    }

    @Test
    void a_hole_in_a_list_is_named() {
        var body = draw("缺项");
        body.putArray("agents").addNull();
        body.putArray("exclusions").addNull();
        body.putArray("acceptedConflicts").addNull();
        assertFields(
                post(Callers.JUDGE, SELECTIONS, null, body),
                "/agents/0 REQUIRED",
                "/exclusions/0 REQUIRED",
                "/acceptedConflicts/0 REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"kind\":1}",
                "{\"other\":true}",
                "{\"caseLabel\":\"\\u0000\"}"
            })
    void what_cannot_be_read_is_malformed(String body) {
        assertThat(command("POST", Callers.JUDGE, SELECTIONS, null, body).statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_list_shows_a_draw_without_its_pool_and_says_where_that_is() {
        beacon.mode(Mode.SILENT);
        var reference = reference(chosen(draw("摇号列表")));

        var ofCase = URLEncoder.encode("摇号列表", StandardCharsets.UTF_8);
        var listed = succeeded(get(Callers.JUDGE, SELECTIONS + "?case=" + ofCase)).at("/items/0");

        assertThat(listed.get("reference").stringValue()).isEqualTo(reference);
        assertThat(listed.hasNonNull("draw")).isFalse();
        assertThat(listed.get("status").stringValue()).isEqualTo("AWAITING_ENTROPY");
        var proof = succeeded(get(null, listed.get("proof").stringValue()));
        var read = succeeded(get(Callers.JUDGE, SELECTIONS + "/" + reference));
        assertThat(read.at("/draw/pool/members")).hasSize(3).isEqualTo(proof.at("/pool/members"));
    }

    @Test
    void candidates_are_paged_by_id() {
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page =
                    succeeded(
                            post(
                                    Callers.JUDGE,
                                    SELECTIONS + "/candidates?limit=2&cursor=" + cursor,
                                    null,
                                    draw("分页候选")));
            assertThat(page.get("items").size()).isBetween(1, 2);
            seen.addAll(page.get("items").findValuesAsString("memberId"));
            cursor = page.path("nextCursor").stringValue("");
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactly("I-alpha", "I-beta", "I-gamma");
        for (var wrong : List.of("cursor=nonsense", "limit=0", "limit=201")) {
            assertThat(
                            post(
                                            Callers.JUDGE,
                                            SELECTIONS + "/candidates?" + wrong,
                                            null,
                                            draw("分页候选"))
                                    .statusCode())
                    .as(wrong)
                    .isEqualTo(422);
        }
    }

    @Test
    void the_list_pages_from_the_newest_and_shows_the_own_alone() {
        // Later than whatever other tests chose.
        clock.forward(Duration.ofDays(300));
        for (int i = 0; i < 3; i++) {
            chosen(agreed("分页" + i, "I-alpha"));
        }
        var first = succeeded(get(Callers.JUDGE, SELECTIONS + "?limit=2"));
        var second =
                succeeded(
                        get(
                                Callers.JUDGE,
                                SELECTIONS
                                        + "?limit=2&cursor="
                                        + first.get("nextCursor").stringValue()));

        assertThat(first.at("/items/0/caseLabel").stringValue()).isEqualTo("分页2");
        assertThat(second.at("/items/0/caseLabel").stringValue()).isEqualTo("分页0");
        assertThat(succeeded(get(Callers.OTHER_JUDGE, SELECTIONS)).get("items").isEmpty()).isTrue();
        assertRefused(get(Callers.JUDGE, SELECTIONS + "?cursor=nonsense"), 422, "CURSOR_INVALID");
        assertThat(get(Callers.JUDGE, SELECTIONS + "?status=SOME").statusCode()).isEqualTo(422);
    }

    @Test
    void a_draw_that_stands_is_not_drawn_again() {
        var reference = reference(chosen(draw("不得重摇")));
        awaited(reference, "DRAWN");
        var path = SELECTIONS + "/" + reference + "/redraw";

        assertThat(post(Callers.JUDGE, path, null, Map.of()).statusCode()).isEqualTo(428);
        assertThat(post(Callers.JUDGE, path, "\"99\"", Map.of()).statusCode()).isEqualTo(412);
        var tag = "\"" + read(reference).get("version").asLong() + "\"";
        assertRefused(post(Callers.JUDGE, path, tag, Map.of()), 409, "SELECTION_STATE");
    }

    @Test
    void a_void_draw_is_drawn_again_once_from_its_pool_less_who_may_not_be_chosen_any_more() {
        beacon.mode(Mode.SILENT);
        var first = reference(chosen(draw("作废重摇")));
        clock.forward(Duration.ofDays(10));
        awaited(first, "VOID");
        members.put(busy("alpha"));
        members.put(institution("beta", MemberState.SUSPENDED, Interests.none()));
        members.put(institution("delta"));
        var tag = "\"" + read(first).get("version").asLong() + "\"";
        var path = SELECTIONS + "/" + first + "/redraw";

        var second = succeeded(post(Callers.JUDGE, path, tag, Map.of()));

        var proof = proof(reference(second));
        assertThat(proof.get("redrawOf").stringValue()).isEqualTo(first);
        assertThat(proof.at("/leftOut").findValuesAsString("memberId"))
                .containsExactly("I-alpha", "I-beta");
        assertThat(proof.at("/leftOut").findValuesAsString("reason"))
                .containsOnly("NOT_SELECTABLE");
        assertThat(proof.at("/pool/members").findValuesAsString("id")).containsExactly("I-gamma");
        assertThat(proof(first).get("redrawnAs").stringValue()).isEqualTo(reference(second));
        assertThat(proof.get("commitment")).isNotEqualTo(proof(first).get("commitment"));
        tag = "\"" + read(first).get("version").asLong() + "\"";
        assertRefused(post(Callers.JUDGE, path, tag, Map.of()), 409, "SELECTION_STATE");
    }

    @Test
    void a_redraw_that_leaves_nobody_out_says_that_its_pool_is_the_same_and_stops_there() {
        beacon.mode(Mode.SILENT);
        var first = reference(chosen(draw("原名单重摇")));
        clock.forward(Duration.ofDays(10));
        awaited(first, "VOID");

        var second = reference(succeeded(redraw(first, "{}")));

        assertThat(get(null, "/directory/draws/" + second + "?lang=en").body())
                .contains("Its pool is the same.")
                .doesNotContain("the same, less:");
    }

    @Test
    void who_takes_no_work_today_is_not_agreed_upon_and_left_out_of_a_redraw() {
        beacon.mode(Mode.SILENT);
        var first = reference(chosen(draw("暂不接受委托")));
        clock.forward(Duration.ofDays(10));
        awaited(first, "VOID");
        members.put(TestMembers.unavailable(institution("beta")));

        assertRefused(
                post(Callers.JUDGE, SELECTIONS, null, agreed("暂不接受委托二", "I-beta")),
                422,
                "MEMBER_NOT_SELECTABLE");
        var second = proof(reference(succeeded(redraw(first, "{}"))));
        assertThat(second.at("/leftOut/0/memberId").stringValue()).isEqualTo("I-beta");
        assertThat(second.at("/leftOut/0/reason").stringValue()).isEqualTo("NOT_SELECTABLE");
    }

    @Test
    void a_redraw_says_nothing_and_takes_nothing_that_is_said() {
        beacon.mode(Mode.SILENT);
        var first = reference(chosen(draw("重摇不带内容")));
        clock.forward(Duration.ofDays(10));
        awaited(first, "VOID");

        assertThat(redraw(first, "{\"exclusions\":[]}").statusCode()).isEqualTo(400);
        assertThat(redraw(first, "").statusCode()).isEqualTo(201);
    }

    @Test
    void the_member_itself_or_its_staff_in_the_case_is_found_however_it_is_written() {
        var body = draw("自己人");
        var agents = body.putArray("agents");
        agents.addObject().put("name", "institute\u200B ALPHA");
        agents.addObject().put("name", "李律师").put("party", "beta 鉴定所");
        agents.addObject().put("name", "钱gamma");

        var found = succeeded(post(Callers.JUDGE, SELECTIONS + "/candidates", null, body));

        assertThat(found.get("items").findValuesAsString("kind"))
                .containsExactly("STANDS_IN_CASE", "STANDS_IN_CASE", "STANDS_IN_CASE");
        assertThat(found.at("/items/1/conflicts/0/with").stringValue()).isEqualTo("beta 鉴定所");
    }

    @Test
    void a_conflict_is_accepted_once_with_a_member_that_there_is() {
        var twice = agreed("接受冲突", "I-alpha");
        var accepted = twice.putArray("acceptedConflicts");
        accepted.addObject().put("memberId", "I-alpha").put("reason", "无异议");
        accepted.addObject().put("memberId", "I-alpha").put("reason", "无异议");
        assertFields(
                post(Callers.JUDGE, SELECTIONS, null, twice),
                "/acceptedConflicts/1/memberId TWICE");
        var unknown = agreed("接受冲突", "I-alpha");
        unknown.putArray("acceptedConflicts")
                .addObject()
                .put("memberId", "x".repeat(600))
                .put("reason", "无异议");

        var answer = post(Callers.JUDGE, SELECTIONS, null, unknown);

        assertRefused(answer, 422, "MEMBER_UNKNOWN");
        assertThat(answer.body()).contains("/acceptedConflicts/0/memberId");
    }

    @Test
    void what_the_body_calls_the_case_comes_back_as_written() {
        var selection = chosen(agreed("  （2026） 京0108民初99号 ", "I-alpha"));

        assertThat(selection.get("caseLabel").stringValue()).isEqualTo("  （2026） 京0108民初99号 ");
    }

    @Test
    void the_list_can_be_asked_by_method_and_by_case() {
        beacon.mode(Mode.SILENT);
        var drawn = reference(chosen(draw("按方式查询").put("caseReference", "C-110108-2026-BYCASE")));
        var agreed = reference(chosen(agreed("按案件查询", "I-alpha")));

        assertThat(asked("?kind=DRAW&limit=200")).contains(drawn).doesNotContain(agreed);
        assertThat(asked("?kind=AGREED&limit=200")).contains(agreed).doesNotContain(drawn);
        assertThat(asked("?case=C-110108-2026-BYCASE")).containsExactly(drawn);
        assertThat(asked("?case=" + URLEncoder.encode("按案件 查询", StandardCharsets.UTF_8)))
                .containsExactly(agreed);
        assertFields(get(Callers.JUDGE, SELECTIONS + "?kind=SOME"), "kind UNKNOWN_CODE");
    }

    private List<String> asked(String query) {
        return succeeded(get(Callers.JUDGE, SELECTIONS + query))
                .get("items")
                .valueStream()
                .map(this::reference)
                .toList();
    }

    private HttpResponse<String> redraw(String reference, String body) {
        return command(
                "POST",
                Callers.JUDGE,
                SELECTIONS + "/" + reference + "/redraw",
                "\"" + read(reference).get("version").asLong() + "\"",
                body);
    }
}
