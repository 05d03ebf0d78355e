package cn.tongbao.directory.engagement;

import static cn.tongbao.directory.TestMembers.institution;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.directory.Callers;
import cn.tongbao.directory.member.Interests;
import cn.tongbao.directory.member.MemberState;
import cn.tongbao.directory.selection.SelectionTests;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** From the choice to the end of the engagement. */
class EngagementTests extends SelectionTests {

    private static final String ALPHA = Callers.institution("institution.alpha");
    private static final String BETA = Callers.institution("institution.beta");
    private static final List<String> CONTENTS =
            Arrays.stream(Report.Content.values()).map(Enum::name).toList();

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
    void who_steps_back_is_released_and_the_redraw_leaves_him_out() {
        var first = reference(chosen(excluding(draw("回避重摇"), "I-gamma")));
        var drawn = awaited(first, "DRAWN").at("/result/memberId").stringValue();
        var account = Callers.institution("institution." + drawn.substring(2));
        var other = drawn.equals("I-alpha") ? "I-beta" : "I-alpha";
        var asked =
                succeeded(
                        step(
                                account,
                                first,
                                "recusal",
                                Map.of("ground", "INTEREST", "text", "与一方有业务往来")));
        assertRefused(
                step(account, first, "acceptance", Map.of("promise", true)), 409, "OBJECTION_OPEN");
        decide(first, asked, true);

        var second =
                succeeded(
                        post(
                                Callers.JUDGE,
                                SELECTIONS + "/" + first + "/redraw",
                                "\"" + read(first).get("version").asLong() + "\"",
                                Map.of()));
        var proof = awaited(reference(second), "DRAWN");

        assertThat(proof.at("/leftOut/0/memberId").stringValue()).isEqualTo(drawn);
        assertThat(proof.at("/leftOut/0/reason").stringValue()).isEqualTo("RELEASED");
        assertThat(proof.at("/result/memberId").stringValue()).isEqualTo(other);
        assertThat(proof.get("redrawOf").stringValue()).isEqualTo(first);
    }

    @Test
    void with_nobody_left_there_is_no_redraw() {
        var first = reference(chosen(excluding(draw("无人可摇"), "I-beta", "I-gamma")));
        awaited(first, "DRAWN");
        var asked =
                succeeded(
                        step(
                                ALPHA,
                                first,
                                "recusal",
                                Map.of("ground", "NO_CAPACITY", "text", "无法按期完成")));
        decide(first, asked, true);

        assertRefused(
                post(
                        Callers.JUDGE,
                        SELECTIONS + "/" + first + "/redraw",
                        "\"" + read(first).get("version").asLong() + "\"",
                        Map.of()),
                422,
                "POOL_ALL_EXCLUDED");
    }

    @Test
    void a_challenge_of_a_party_is_entered_by_the_court_and_dismissed_changes_nothing() {
        var reference = offered("申请回避");
        assertFields(
                step(
                        Callers.CLERK,
                        reference,
                        "challenge",
                        Map.of("ground", "INTEREST", "text", "曾任对方顾问")),
                "/by REQUIRED");
        var challenged =
                succeeded(
                        step(
                                Callers.CLERK,
                                reference,
                                "challenge",
                                Map.of("ground", "INTEREST", "text", "曾任对方顾问", "by", "被告")));
        decide(reference, challenged, false);

        assertThat(
                        succeeded(step(ALPHA, reference, "acceptance", Map.of("promise", true)))
                                .get("status")
                                .stringValue())
                .isEqualTo("ACCEPTED");
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

    private String offered(String caseLabel) {
        return reference(chosen(agreed(caseLabel, "I-alpha")));
    }

    private JsonNode seen(String reference) {
        return succeeded(get(Callers.JUDGE, SELECTIONS + "/" + reference + "/engagement"));
    }

    private List<String> references(String caller) {
        return succeeded(get(caller, "/api/v1/engagements?open=true&limit=200"))
                .get("items")
                .findValuesAsString("reference");
    }

    private HttpResponse<String> step(String caller, String reference, String act, Object body) {
        return post(
                caller,
                SELECTIONS + "/" + reference + "/" + act,
                "\"" + seen(reference).get("version").asLong() + "\"",
                body);
    }

    private void decide(String reference, JsonNode engagement, boolean granted) {
        var id = engagement.at("/objections/0/id").stringValue();
        succeeded(
                step(
                        Callers.JUDGE,
                        reference,
                        "objections/" + id + "/decision",
                        Map.of("granted", granted, "reason", "经审查")));
    }

    private JsonNode handOver(String reference) {
        return succeeded(
                step(
                        Callers.CLERK,
                        reference,
                        "materials",
                        materials(
                                Map.of(
                                        "description",
                                        "源代码光盘",
                                        "examinedOn",
                                        "2026-05-20",
                                        "evidence",
                                        clerksFile()),
                                "2026-07-01")));
    }

    private static Map<String, Object> materials(Map<String, Object> item, String dueOn) {
        return Map.of(
                "items",
                List.of(item),
                "letter",
                Map.of("matter", "软件同一性", "scope", "源代码", "aim", "是否实质性相似"),
                "dueOn",
                dueOn);
    }

    private JsonNode report(String reference) {
        return succeeded(
                step(
                        ALPHA,
                        reference,
                        "report",
                        Map.of("evidence", alphasFile(), "contents", CONTENTS)));
    }

    private String clerksFile() {
        return files.of("clerk.haidian", "COURT-110108", "源代码.zip");
    }

    private String alphasFile() {
        return files.of("institution.alpha", null, "鉴定意见书.pdf");
    }
}
