package cn.tongbao.directory.engagement;

import static cn.tongbao.directory.TestMembers.institution;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.directory.Callers;
import cn.tongbao.directory.member.Interests;
import cn.tongbao.directory.member.MemberState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** From the choice to the end of the engagement. */
class CourseOfEngagementTests extends EngagementTests {

    @Test
    void accepted_materials_report_questions_and_end() {
        var reference = offered("全过程");
        assertThat(seen(reference).at("/clock/ruleId").stringValue()).isEqualTo("ENG-01");
        succeeded(step(ALPHA, reference, "acceptance", Map.of("promise", true)));
        var handedOver = handOver(reference);
        assertThat(handedOver.get("status").stringValue()).isEqualTo("IN_PROGRESS");
        assertThat(handedOver.at("/clock/ruleId").stringValue()).isEqualTo("ENG-02");
        succeeded(
                step(
                        Callers.JUDGE,
                        reference,
                        "extension",
                        Map.of("dueOn", "2026-08-01", "reason", "样品需补充检测")));
        var reported = report(reference);
        assertThat(reported.at("/report/contents").valueStream().map(JsonNode::stringValue))
                .containsExactlyElementsOf(CONTENTS);
        assertThat(reported.at("/report/late").asBoolean()).isFalse();
        assertThat(reported.at("/extensions/0/from").stringValue()).isEqualTo("2026-07-01");
        succeeded(
                step(
                        Callers.CLERK,
                        reference,
                        "questions",
                        Map.of("on", "2026-06-01", "attended", true)));
        var ended = succeeded(step(Callers.JUDGE, reference, "end", Map.of()));

        assertThat(ended.get("status").stringValue()).isEqualTo("ENDED");
        assertThat(ended.at("/handovers/0/items/0/file/sha256").stringValue()).hasSize(64);
        assertThat(read(reference).get("engaged").asBoolean()).isFalse();
        assertThat(read(reference).at("/engagementEnd/released").asBoolean()).isFalse();
    }

    @Test
    void the_law_is_kept_on_promise_materials_and_report() {
        var reference = offered("法定要求");
        assertRefused(
                step(ALPHA, reference, "acceptance", Map.of("promise", false)), 422, "APP-05");
        succeeded(step(ALPHA, reference, "acceptance", Map.of("promise", true)));
        assertFields(
                step(Callers.CLERK, reference, "materials", Map.of()),
                "/items REQUIRED",
                "/letter REQUIRED",
                "/dueOn REQUIRED");
        var hole = JSON.createObjectNode();
        hole.putArray("items").addNull();
        assertFields(
                step(Callers.CLERK, reference, "materials", hole),
                "/items/0 REQUIRED",
                "/letter REQUIRED",
                "/dueOn REQUIRED");
        var unexamined =
                materials(Map.of("description", "源代码光盘", "evidence", clerksFile()), "2026-07-01");
        assertRefused(step(Callers.CLERK, reference, "materials", unexamined), 422, "APP-06");
        handOver(reference);
        assertRefused(
                step(
                        ALPHA,
                        reference,
                        "report",
                        Map.of("evidence", alphasFile(), "contents", List.of("OPINION"))),
                422,
                "APP-08");
        assertRefused(
                step(Callers.JUDGE, reference, "end", Map.of("reason", "LATE")), 422, "APP-07");
        assertRefused(step(Callers.JUDGE, reference, "end", Map.of()), 409, "ENGAGEMENT_STATE");
    }

    @Test
    void who_is_late_is_shown_and_may_be_released() {
        var reference = offered("逾期");
        succeeded(step(ALPHA, reference, "acceptance", Map.of("promise", true)));
        handOver(reference);
        clock.forward(Duration.ofDays(40));
        await().atMost(SOON).until(() -> seen(reference).get("overdue").asBoolean());

        var released = succeeded(step(Callers.JUDGE, reference, "end", Map.of("reason", "LATE")));

        assertThat(released.get("status").stringValue()).isEqualTo("RELEASED");
        assertThat(read(reference).at("/engagementEnd/released").asBoolean()).isTrue();
    }

    @Test
    void a_report_whose_file_was_not_his_is_handed_in_again() {
        var reference = offered("报告文件");
        succeeded(step(ALPHA, reference, "acceptance", Map.of("promise", true)));
        handOver(reference);
        var first = report(reference).at("/report/file/evidenceId").stringValue();
        assertRefused(
                step(
                        ALPHA,
                        reference,
                        "report",
                        Map.of("evidence", alphasFile(), "contents", CONTENTS)),
                409,
                "ENGAGEMENT_STATE");
        jdbc.sql("update attachment set refused = 'ALREADY_ATTACHED' where evidence_id = ?")
                .param(first)
                .update();

        assertThat(seen(reference).at("/refusedFiles/0").stringValue()).isEqualTo(first);
        assertThat(get(ALPHA, "/api/v1/engagements?status=REPORTED&limit=200").body())
                .contains("\"refusedFiles\":[\"" + first + "\"]");
        assertThat(report(reference).at("/report/file/evidenceId").stringValue())
                .isNotEqualTo(first);
    }

    @Test
    void a_late_report_is_taken_and_marked() {
        var reference = offered("迟交");
        succeeded(step(ALPHA, reference, "acceptance", Map.of("promise", true)));
        handOver(reference);
        clock.forward(Duration.ofDays(40));
        await().atMost(SOON).until(() -> seen(reference).get("overdue").asBoolean());

        assertThat(report(reference).at("/report/late").asBoolean()).isTrue();
    }

    @Test
    void an_entry_suspended_meanwhile_is_flagged_while_the_engagement_is_open() {
        var reference = offered("暂停标记");
        assertThat(seen(reference).hasNonNull("memberFlag")).isFalse();
        members.put(institution("alpha", MemberState.SUSPENDED, Interests.none()));

        assertThat(seen(reference).get("memberFlag").stringValue()).isEqualTo("SUSPENDED");
    }

    @Test
    void with_one_off_the_register_nothing_goes_on_and_the_body_releases_him() {
        var first = reference(chosen(excluding(draw("暂停后重摇"), "I-gamma")));
        var drawn = awaited(first, "DRAWN").at("/result/memberId").stringValue();
        var name = drawn.substring(2);
        var account = Callers.institution("institution." + name);
        assertRefused(
                step(Callers.JUDGE, first, "end", Map.of("reason", "MEMBER_FLAGGED")),
                422,
                "MEMBER_NOT_FLAGGED");
        members.put(institution(name, MemberState.SUSPENDED, Interests.none()));

        assertRefused(
                step(account, first, "acceptance", Map.of("promise", true)), 409, "MEMBER_FLAGGED");
        var released =
                succeeded(
                        step(
                                Callers.JUDGE,
                                first,
                                "end",
                                Map.of("reason", "MEMBER_FLAGGED", "text", "已被暂停")));

        assertThat(released.get("status").stringValue()).isEqualTo("RELEASED");
        assertThat(released.at("/ending/reason").stringValue()).isEqualTo("MEMBER_FLAGGED");
        var second = succeeded(redraw(first));
        assertThat(proof(reference(second)).at("/leftOut/0/memberId").stringValue())
                .isEqualTo(drawn);
    }

    @Test
    void nothing_more_is_handed_to_one_who_was_removed_meanwhile() {
        var reference = offered("移出后移交");
        succeeded(step(ALPHA, reference, "acceptance", Map.of("promise", true)));
        members.put(institution("alpha", MemberState.REMOVED, Interests.none()));

        assertRefused(step(Callers.CLERK, reference, "materials", Map.of()), 409, "MEMBER_FLAGGED");
    }

    @Test
    void an_engagement_ends_with_its_case_and_nobody_is_drawn_in_his_place() {
        var first = reference(chosen(excluding(draw("案件撤诉"), "I-beta", "I-gamma")));
        awaited(first, "DRAWN");
        succeeded(step(ALPHA, first, "acceptance", Map.of("promise", true)));
        handOver(first);

        var released = succeeded(step(Callers.JUDGE, first, "end", Map.of("reason", "CASE_ENDED")));

        assertThat(released.get("status").stringValue()).isEqualTo("RELEASED");
        assertThat(read(first).at("/engagementEnd/released").asBoolean()).isFalse();
        assertRefused(redraw(first), 409, "SELECTION_STATE");
    }

    @Test
    void the_newest_come_first_and_can_be_asked_for_by_what_is_the_matter_with_them() {
        var late = offered("列表逾期");
        succeeded(step(ALPHA, late, "acceptance", Map.of("promise", true)));
        clock.forward(Duration.ofDays(1));
        members.put(institution("omega"));
        var flagged = reference(chosen(agreed("列表暂停", "I-omega")));
        members.put(institution("omega", MemberState.SUSPENDED, Interests.none()));

        assertThat(asked("open=true")).containsSubsequence(flagged, late);
        assertThat(asked("flagged=true")).containsExactly(flagged);
        assertThat(asked("flagged=false&open=true")).contains(late).doesNotContain(flagged);
        assertThat(asked("status=ACCEPTED")).contains(late).doesNotContain(flagged);
        clock.forward(Duration.ofDays(40));
        await().atMost(SOON).until(() -> seen(flagged).get("overdue").asBoolean());
        assertThat(asked("overdue=true")).contains(flagged).doesNotContain(late);
        assertFields(get(Callers.JUDGE, "/api/v1/engagements?status=SOME"), "status UNKNOWN_CODE");
        var page = succeeded(get(Callers.JUDGE, "/api/v1/engagements?limit=1"));
        var next =
                succeeded(
                        get(
                                Callers.JUDGE,
                                "/api/v1/engagements?limit=1&cursor="
                                        + page.get("nextCursor").stringValue()));
        assertThat(
                        List.of(
                                page.at("/items/0/reference").stringValue(),
                                next.at("/items/0/reference").stringValue()))
                .isEqualTo(asked("").subList(0, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2028-06-01", "9999-12-31", "+999999999-12-31"})
    void no_day_is_set_that_nobody_will_see(String far) {
        var reference = offered("太远 " + far);
        succeeded(step(ALPHA, reference, "acceptance", Map.of("promise", true)));
        var item = Map.<String, Object>of("description", "光盘", "evidence", "none");
        assertFields(
                step(Callers.CLERK, reference, "materials", materials(item, far)),
                "/dueOn TOO_FAR");
        handOver(reference);
        assertFields(
                step(Callers.JUDGE, reference, "extension", Map.of("dueOn", far, "reason", "补充")),
                "/dueOn TOO_FAR");
    }

    @Test
    void he_who_was_chosen_reads_of_the_body_and_of_no_officer() {
        var reference = offered("不见姓名");
        challenged(reference);
        decide(reference, seen(reference), false);
        succeeded(step(ALPHA, reference, "acceptance", Map.of("promise", true)));
        handOver(reference);

        var own = get(ALPHA, SELECTIONS + "/" + reference + "/engagement");
        var listed = get(ALPHA, "/api/v1/engagements?limit=200");

        assertThat(seen(reference).toString()).contains("judge.haidian", "clerk.haidian");
        assertThat(own.body() + listed.body()).doesNotContain("judge.haidian", "clerk.haidian");
        assertThat(json(own).at("/handovers/0/by").stringValue()).isEqualTo("COURT-110108");
        assertThat(json(own).at("/objections/0/ruling/person").stringValue())
                .isEqualTo("COURT-110108");
    }

    @Test
    void questions_are_not_recorded_from_before_the_engagement() {
        var reference = offered("提问日期");
        succeeded(step(ALPHA, reference, "acceptance", Map.of("promise", true)));
        handOver(reference);
        report(reference);
        for (var day : List.of("0001-01-01", "-999999999-01-01", "2026-05-31")) {
            assertFields(
                    step(
                            Callers.CLERK,
                            reference,
                            "questions",
                            Map.of("on", day, "attended", true)),
                    "/on BEFORE_BEGIN");
        }
    }

    @Test
    void for_one_from_outside_the_body_files_his_papers() {
        var body = draw("名册外委托").put("kind", "AGREED");
        body.putObject("outside").put("nameZh", "某大学实验室").put("reason", "唯一具备条件");
        var reference = reference(chosen(body));

        assertThat(
                        succeeded(
                                        step(
                                                Callers.CLERK,
                                                reference,
                                                "acceptance",
                                                Map.of("promise", true)))
                                .get("name")
                                .stringValue())
                .isEqualTo("某大学实验室");
    }

    @Test
    void engagements_are_seen_by_the_body_and_the_chosen_alone() {
        var reference = offered("可见范围");
        var path = SELECTIONS + "/" + reference + "/engagement";

        for (var caller : List.of(Callers.JUDGE, Callers.CLERK, ALPHA)) {
            assertThat(get(caller, path).statusCode()).isEqualTo(200);
        }
        for (var caller :
                List.of(
                        BETA,
                        Callers.OTHER_JUDGE,
                        Callers.AGENCY,
                        Callers.KEEPER,
                        Callers.PARTY,
                        Callers.SUPERVISOR,
                        Callers.AUDITOR,
                        Callers.ADMINISTRATOR)) {
            assertThat(get(caller, path).statusCode()).isEqualTo(404);
        }
        assertThat(get(null, path).statusCode()).isEqualTo(401);
        assertThat(references(ALPHA)).contains(reference);
        assertThat(references(BETA)).doesNotContain(reference);
        assertThat(get(ALPHA, SELECTIONS + "/" + reference).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "acceptance, CHOSEN",
        "recusal, CHOSEN",
        "report, CHOSEN",
        "challenge, BODY",
        "materials, BODY",
        "questions, BODY",
        "extension, JUDGE",
        "end, JUDGE",
        "objections/00000000-0000-0000-0000-000000000000/decision, JUDGE"
    })
    void every_act_is_for_those_whose_it_is(String act, String whose) {
        var path = SELECTIONS + "/" + offered("权限 " + act.replaceAll("/.*", "")) + "/" + act;
        var clerk = whose.equals("BODY") ? 412 : 403;
        var judge = whose.equals("CHOSEN") ? 403 : 412;
        var chosen = whose.equals("CHOSEN") ? 412 : 403;

        assertThat(post(Callers.JUDGE, path, "\"99\"", Map.of()).statusCode()).isEqualTo(judge);
        assertThat(post(Callers.CLERK, path, "\"99\"", Map.of()).statusCode()).isEqualTo(clerk);
        assertThat(post(ALPHA, path, "\"99\"", Map.of()).statusCode()).isEqualTo(chosen);
        assertThat(post(BETA, path, "\"99\"", Map.of()).statusCode()).isEqualTo(404);
        assertThat(post(Callers.OTHER_JUDGE, path, "\"99\"", Map.of()).statusCode()).isEqualTo(404);
        assertThat(post(null, path, "\"99\"", Map.of()).statusCode()).isEqualTo(401);
        var allowed = chosen == 412 ? ALPHA : Callers.JUDGE;
        assertThat(post(allowed, path, null, Map.of()).statusCode()).isEqualTo(428);
    }

    private List<String> asked(String query) {
        return succeeded(get(Callers.JUDGE, "/api/v1/engagements?limit=200&" + query))
                .get("items")
                .findValuesAsString("reference");
    }

    private List<String> references(String caller) {
        return succeeded(get(caller, "/api/v1/engagements?open=true&limit=200"))
                .get("items")
                .findValuesAsString("reference");
    }
}
