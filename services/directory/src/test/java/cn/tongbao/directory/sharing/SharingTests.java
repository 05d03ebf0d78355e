package cn.tongbao.directory.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.directory.Callers;
import cn.tongbao.directory.TestMembers;
import cn.tongbao.directory.member.MemberKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who is of another region is chosen once the body that holds him has granted him for the case. */
class SharingTests extends Lending {

    @Test
    void without_a_grant_nobody_of_another_region_is_chosen() {
        assertRefused(
                post(Callers.JUDGE, SELECTIONS, null, investigator("未同意", LENT)), 422, "TEC-02");
        assertThat(
                        candidates(
                                draw("未同意")
                                        .put("memberKind", "INVESTIGATOR")
                                        .put("instance", "FIRST")))
                .isEmpty();
        assertRefused(
                post(
                        Callers.JUDGE,
                        SELECTIONS,
                        null,
                        draw("未同意").put("memberKind", "INVESTIGATOR").put("instance", "FIRST")),
                422,
                "POOL_EMPTY");
        members.put(person("wu", MemberKind.EXPERT, "310000", null));
        assertRefused(
                post(
                        Callers.JUDGE,
                        SELECTIONS,
                        null,
                        agreed("未同意", "E-wu").put("memberKind", "EXPERT").put("instance", "FIRST")),
                422,
                "SHR-01");
    }

    @Test
    void those_of_the_province_the_national_pool_and_the_own_house_need_no_grant() {
        members.put(person("near", MemberKind.EXPERT, "110105", null));
        members.put(person("pool", MemberKind.EXPERT, "000000", null));
        members.put(person("own", MemberKind.EXPERT, "440300", "COURT-110108"));
        members.put(person("far", MemberKind.EXPERT, "440300", null));

        assertThat(candidates(draw("无需同意").put("memberKind", "EXPERT").put("instance", "FIRST")))
                .containsExactlyInAnyOrder("E-near", "E-pool", "E-own");
        for (var free : List.of("E-near", "E-pool", "E-own", "I-alpha")) {
            assertRefused(
                    post(Callers.JUDGE, REQUESTS, null, asking(free, "无需同意")),
                    422,
                    "SHARING_NOT_NEEDED");
        }
    }

    @Test
    void granted_for_a_case_he_is_chosen_in_that_case_and_in_no_other() {
        var request = granted("已同意");

        assertThat(request.get("status").stringValue()).isEqualTo("GRANTED");
        assertThat(request.at("/decision/text").stringValue()).isEqualTo("远程参与");
        assertThat(request.at("/decision/officeId").stringValue()).isEqualTo(HOLDER);
        assertThat(
                        candidates(
                                draw("已同意")
                                        .put("memberKind", "INVESTIGATOR")
                                        .put("instance", "FIRST")))
                .containsExactly(LENT);
        var chosen = chosen(investigator("已同意", LENT));
        assertThat(chosen.get("memberId").stringValue()).isEqualTo(LENT);
        assertRefused(
                post(Callers.JUDGE, SELECTIONS, null, investigator("另一案", LENT)), 422, "TEC-02");
        assertRefused(
                post(Callers.OTHER_JUDGE, SELECTIONS, null, investigator("已同意", LENT)),
                422,
                "TEC-02");
    }

    @Test
    void where_both_know_the_case_by_its_reference_that_decides() {
        var body = asking(LENT, "同名案件").put("caseReference", "C-110108-2026-AAAA11");
        var request = succeeded(post(Callers.JUDGE, REQUESTS, null, body));
        succeeded(decide(HOLDERS_JUDGE, request, "grant", Map.of()));

        assertRefused(
                post(
                        Callers.JUDGE,
                        SELECTIONS,
                        null,
                        investigator("同名案件", LENT).put("caseReference", "C-110108-2026-BBBB22")),
                422,
                "TEC-02");
        chosen(investigator("改名案件", LENT).put("caseReference", "C-110108-2026-AAAA11"));
    }

    @Test
    void he_can_be_drawn_by_lot_then() {
        granted("共享摇号");
        var drawn = chosen(draw("共享摇号").put("memberKind", "INVESTIGATOR").put("instance", "FIRST"));
        var proof = awaited(reference(drawn), "DRAWN");
        assertThat(proof.at("/result/memberId").stringValue()).isEqualTo(LENT);
        assertThat(proof.toString()).doesNotContain("共享摇号", "L-110108");
    }

    @Test
    void a_grant_holds_from_its_first_to_its_last_day() {
        var request = asked("期间");
        var body = asking(LENT, "期间之后").put("from", "2026-07-01").put("until", "2026-07-31");
        var later = succeeded(post(Callers.JUDGE, REQUESTS, null, body));
        succeeded(decide(HOLDERS_JUDGE, request, "grant", Map.of("until", "2026-06-01")));
        succeeded(decide(HOLDERS_JUDGE, later, "grant", Map.of()));

        chosen(investigator("期间", LENT));
        assertRefused(
                post(Callers.JUDGE, SELECTIONS, null, investigator("期间之后", LENT)), 422, "TEC-02");
        clock.set(MONDAY.plusSeconds(86_400));
        assertRefused(
                post(Callers.JUDGE, SELECTIONS, null, investigator("期间", LENT)), 422, "TEC-02");
        clock.set(Instant.parse("2026-07-31T15:59:59Z"));
        chosen(investigator("期间之后", LENT));
    }

    @Test
    void refused_withdrawn_or_taken_back_he_is_not_chosen() {
        var refused = asked("拒绝");
        var answer = succeeded(decide(HOLDERS_JUDGE, refused, "refusal", Map.of("reason", "任务饱和")));
        assertThat(answer.at("/decision/text").stringValue()).isEqualTo("任务饱和");
        var withdrawn = granted("撤回");
        succeeded(decide(Callers.CLERK, withdrawn, "withdrawal", Map.of("reason", "已和解")));
        var revoked = granted("收回");
        succeeded(decide(HOLDERS_JUDGE, revoked, "revocation", Map.of("reason", "工作调整")));

        for (var label : List.of("拒绝", "撤回", "收回")) {
            assertRefused(
                    post(Callers.JUDGE, SELECTIONS, null, investigator(label, LENT)),
                    422,
                    "TEC-02");
        }
        var again = succeeded(get(Callers.JUDGE, path(revoked)));
        for (var act : List.of("grant", "refusal", "revocation")) {
            assertRefused(decide(HOLDERS_JUDGE, again, act, Map.of()), 409, "SHARING_STATE");
        }
        assertThat(acts(Callers.JUDGE, path(revoked)))
                .containsExactly("REQUESTED", "GRANTED", "REVOKED");
    }

    @Test
    void a_grant_taken_back_leaves_the_redraw_without_him() {
        members.put(person("local", MemberKind.INVESTIGATOR, "110000", null));
        var request = granted("收回重摇");
        var first = chosen(draw("收回重摇").put("memberKind", "INVESTIGATOR").put("instance", "FIRST"));
        var drawn = awaited(reference(first), "DRAWN").at("/result/memberId").stringValue();
        succeeded(decide(HOLDERS_JUDGE, request, "revocation", Map.of("reason", "工作调整")));
        release(reference(first), drawn);

        var body = read(reference(first));
        var again =
                post(
                        Callers.JUDGE,
                        SELECTIONS + "/" + reference(first) + "/redraw",
                        version(body),
                        Map.of());

        if (drawn.equals(LENT)) {
            var second = awaited(reference(succeeded(again)), "DRAWN");
            assertThat(second.at("/result/memberId").stringValue()).isEqualTo("E-local");
        } else {
            assertRefused(again, 422, "POOL_ALL_EXCLUDED");
        }
    }

    @Test
    void who_is_held_by_nobody_is_the_keepers_to_lend() {
        members.put(person("free", MemberKind.EXPERT, "440100", null));
        members.put(person("closed", MemberKind.EXPERT, "440100", "COURT-GONE"));
        for (var id : List.of("E-free", "E-closed")) {
            var request = succeeded(post(Callers.JUDGE, REQUESTS, null, asking(id, "无单位")));
            assertThat(request.has("holderOfficeId")).isFalse();
            assertThat(decide(HOLDERS_JUDGE, request, "grant", Map.of()).statusCode())
                    .isEqualTo(404);
            var granted = succeeded(decide(Callers.OTHER_KEEPER, request, "grant", Map.of()));
            assertThat(granted.get("status").stringValue()).isEqualTo("GRANTED");
            assertThat(
                            chosen(
                                            agreed("无单位", id)
                                                    .put("memberKind", "EXPERT")
                                                    .put("instance", "FIRST"))
                                    .get("memberId"))
                    .isNotNull();
        }
    }

    @Test
    void nobody_is_asked_for_twice_in_a_case_and_a_repeated_request_is_one() {
        var body = JSON.writeValueAsString(asking(LENT, "重复"));
        var first = command("POST", Callers.JUDGE, REQUESTS, null, body, "Idempotency-Key", "s-1");
        var again = command("POST", Callers.JUDGE, REQUESTS, null, body, "Idempotency-Key", "s-1");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location").orElse("")).isEqualTo(path(json(first)));
        assertThat(again.body()).isEqualTo(first.body());
        assertRefused(
                post(Callers.CLERK, REQUESTS, null, asking(LENT, "重复")), 409, "SHARING_EXISTS");
        succeeded(decide(HOLDERS_JUDGE, json(first), "refusal", Map.of("reason", "任务饱和")));
        succeeded(post(Callers.CLERK, REQUESTS, null, asking(LENT, "重复")));
    }

    private void release(String reference, String memberId) {
        var path = SELECTIONS + "/" + reference;
        var account = account(memberId.substring(2));
        var asked =
                succeeded(
                        post(
                                account,
                                path + "/recusal",
                                version(succeeded(get(account, path + "/engagement"))),
                                Map.of("ground", "NO_CAPACITY", "text", "任务饱和")));
        succeeded(
                post(
                        Callers.JUDGE,
                        path
                                + "/objections/"
                                + asked.at("/objections/0/id").stringValue()
                                + "/decision",
                        version(asked),
                        Map.of("granted", true, "reason", "准许")));
    }

    private List<String> candidates(ObjectNode body) {
        JsonNode found = succeeded(post(Callers.JUDGE, SELECTIONS + "/candidates", null, body));
        return found.get("items").findValuesAsString("memberId").stream().distinct().toList();
    }

    @Test
    void who_takes_no_work_is_not_asked_for() {
        members.put(
                TestMembers.unavailable(person("zhou", MemberKind.INVESTIGATOR, "440100", HOLDER)));

        assertRefused(
                post(Callers.JUDGE, REQUESTS, null, asking(LENT, "暂不接受委托")),
                422,
                "MEMBER_NOT_SELECTABLE");
    }

    @Test
    void what_a_body_calls_a_case_is_kept_as_written_and_compared_without_blanks() {
        var request = granted(" （2026）京0108 民初20号");

        assertThat(request.get("caseLabel").stringValue()).isEqualTo(" （2026）京0108 民初20号");
        chosen(investigator("(2026)京0108民初20号", LENT));
        assertRefused(
                post(Callers.JUDGE, REQUESTS, null, asking(LENT, "（2026）京0108民初20号")),
                409,
                "SHARING_EXISTS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "-999999999-01-01", "2025-05-31"})
    void nobody_is_asked_for_from_a_day_long_past(String from) {
        assertFields(
                post(Callers.JUDGE, REQUESTS, null, asking(LENT, "太早").put("from", from)),
                "/from OUT_OF_RANGE");
    }
}
