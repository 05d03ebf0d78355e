package cn.tongbao.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.directory.member.MemberKind;
import cn.tongbao.directory.member.Members;
import cn.tongbao.directory.member.Specialty;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An entry from its application to its removal and back, and who may be chosen meanwhile. */
class RegisterTests extends ServiceTests {

    private static final Specialty SOFTWARE = new Specialty("COPYRIGHT_SOFTWARE", "WORKS", "G06");

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    @Autowired private Members members;

    @Test
    void an_institution_applies_is_verified_listed_warned_suspended_removed_and_readmitted() {
        var path = applied("inst.course");
        assertThat(get(null, path).statusCode()).isEqualTo(404);
        assertThat(selectable(path)).isFalse();
        succeeded(act(Callers.KEEPER, path, "verification", Mother.checklist(true)));
        assertThat(get(null, path).statusCode()).isEqualTo(404);
        succeeded(act(Callers.KEEPER, path, "listing", Mother.decision("符合标准")));

        assertThat(seen(null, path).get("status").stringValue()).isEqualTo("LISTED");
        assertThat(seen(null, path).at("/review/dueOn").stringValue()).isEqualTo("2027-06-01");
        assertThat(selectable(path)).isTrue();
        succeeded(act(Callers.KEEPER, path, "warning", Mother.decision("迟延")));
        assertThat(selectable(path)).isTrue();
        succeeded(act(Callers.KEEPER, path, "suspension", Mother.decision("违规")));
        assertThat(selectable(path)).isFalse();
        succeeded(act(Callers.KEEPER, path, "removal", Mother.decision("除名")));
        assertThat(seen(null, path).get("status").stringValue()).isEqualTo("REMOVED");
        assertThat(seen(null, path).has("review")).isFalse();
        var back = Mother.decision("整改完成");
        back.set("items", Mother.checklist(true).get("items"));
        succeeded(act(Callers.KEEPER, path, "readmission", back));
        assertThat(selectable(path)).isTrue();
        succeeded(act(Callers.KEEPER, path, "review", Map.of("reason", "年度审核通过")));
        assertThat(status(path)).isEqualTo("LISTED");
        assertThat(acts(null, path))
                .containsExactly(
                        "VERIFIED",
                        "LISTED",
                        "WARNED",
                        "SUSPENDED",
                        "REMOVED",
                        "READMITTED",
                        "REVIEWED");
    }

    @Test
    void the_public_history_has_reasons_notices_and_days_and_no_officers() {
        var path = listed("inst.history");
        succeeded(act(Callers.KEEPER, path, "warning", Mother.decision("迟延提交报告")));

        var told = get(null, path + "/history").body();
        assertThat(told)
                .contains("公告：迟延提交报告", "\"reason\":\"迟延提交报告\"", "directory-keeper")
                .doesNotContain("keeper.national");
        assertThat(get(Callers.institution("inst.history"), path + "/history").body())
                .contains("\"reason\"", "APPLIED");
    }

    @Test
    void what_is_missing_keeps_it_a_candidate_and_is_told_to_the_applicant() {
        var path = applied("inst.incomplete");
        var found = Mother.checklist(true);
        ((ObjectNode) found.at("/items/2")).put("met", false).put("note", "缺社保证明");
        succeeded(act(Callers.KEEPER, path, "verification", found));
        assertThat(status(path)).isEqualTo("CANDIDATE");
        assertThat(
                        seen(Callers.institution("inst.incomplete"), path)
                                .at("/inside/verification/items/2/note")
                                .stringValue())
                .isEqualTo("缺社保证明");
        assertRefused(
                act(Callers.KEEPER, path, "listing", Mother.decision("x")), 409, "ENTRY_STATE");
        var better = Mother.institution("补正后的鉴定中心");
        succeeded(
                put(
                        Callers.institution("inst.incomplete"),
                        path,
                        tag(Callers.KEEPER, path),
                        better));
        assertThat(seen(Callers.KEEPER, path).get("nameZh").stringValue()).isEqualTo("补正后的鉴定中心");
        assertThat(seen(Callers.KEEPER, path).at("/inside/verification").isMissingNode()).isTrue();
    }

    @Test
    void a_removed_entry_comes_back_only_with_everything_a_listing_needs() {
        var path = listed("inst.back");
        succeeded(act(Callers.KEEPER, path, "removal", Mother.decision("除名")));
        assertFields(
                act(Callers.KEEPER, path, "readmission", Mother.decision("回")), "/items REQUIRED");
        var back = Mother.decision("回");
        back.set("items", Mother.checklist(false).get("items"));
        assertRefused(act(Callers.KEEPER, path, "readmission", back), 422, "REQUIREMENTS_NOT_MET");
        assertThat(status(path)).isEqualTo("REMOVED");
    }

    @Test
    void an_applicant_who_was_turned_down_was_never_listed_and_may_apply_anew() {
        var path = applied("inst.refused");
        assertRefused(
                post(
                        Callers.institution("inst.refused"),
                        INSTITUTIONS,
                        null,
                        Mother.institution("再来")),
                409,
                "ENTRY_EXISTS");
        succeeded(act(Callers.KEEPER, path, "removal", Map.of("reason", "不符合")));
        assertThat(get(null, path).statusCode()).isEqualTo(404);
        var back = Mother.decision("回");
        back.set("items", Mother.checklist(true).get("items"));
        assertRefused(act(Callers.KEEPER, path, "readmission", back), 409, "NEVER_LISTED");
        applied("inst.refused");
    }

    @Test
    void who_was_removed_and_applies_anew_is_shown_with_the_removal() {
        var path = listed("inst.anew");
        succeeded(act(Callers.KEEPER, path, "removal", Mother.decision("出具虚假意见")));
        var again = listed("inst.anew");

        var shown = seen(null, again);
        var id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(shown.at("/former/id").stringValue()).isEqualTo(id);
        assertThat(shown.at("/former/status").stringValue()).isEqualTo("REMOVED");
        assertThat(shown.at("/former/notice/zh").stringValue()).isEqualTo("公告：出具虚假意见");
        assertThat(get(null, again.replace("/api/v1", "/directory") + "?lang=zh").body())
                .contains("/directory/institutions/" + id, "公告：出具虚假意见");
    }

    @Test
    void the_same_licence_under_another_account_is_the_same_one_that_was_removed() {
        var body = Mother.institution("换账号的鉴定中心");
        ((ObjectNode) body.at("/qualifications/0")).put("number", "same-licence");
        var path = listed("inst.first", body);
        succeeded(act(Callers.KEEPER, path, "removal", Mother.decision("除名")));

        var answer = post(Callers.institution("inst.second"), INSTITUTIONS, null, body);
        var again = INSTITUTIONS + "/" + succeeded(answer).get("id").stringValue();

        assertThat(path).endsWith(seen(Callers.KEEPER, again).at("/former/id").stringValue());
    }

    @Test
    void without_a_licence_that_holds_nobody_is_verified_or_chosen_until_it_is_renewed() {
        var body = Mother.institution("许可证到期的鉴定中心");
        var licence = (ObjectNode) body.at("/qualifications/0");
        licence.put("validUntil", "2001-01-01");
        var account = Callers.institution("inst.expired");
        var answer = post(account, INSTITUTIONS, null, body);
        var path = INSTITUTIONS + "/" + succeeded(answer).get("id").stringValue();
        assertRefused(
                act(Callers.KEEPER, path, "verification", Mother.checklist(true)),
                422,
                "LICENCE_EXPIRED");
        licence.put("validUntil", "2026-06-10");
        succeeded(put(account, path, tag(Callers.KEEPER, path), body));
        succeeded(act(Callers.KEEPER, path, "verification", Mother.checklist(true)));
        clock.set(Instant.parse("2026-06-11T02:00:00Z"));
        assertRefused(
                act(Callers.KEEPER, path, "listing", Mother.decision("x")), 422, "LICENCE_EXPIRED");
        clock.set(Instant.parse("2026-06-10T02:00:00Z"));
        succeeded(act(Callers.KEEPER, path, "listing", Mother.decision("符合标准")));
        assertThat(selectable(path)).isTrue();
        clock.set(Instant.parse("2026-06-11T02:00:00Z"));
        assertThat(selectable(path)).isFalse();
        var review = JSON.createObjectNode().put("reason", "年度审核");
        assertRefused(act(Callers.KEEPER, path, "review", review), 422, "LICENCE_EXPIRED");
        review.putArray("qualifications").add(licence.deepCopy().put("validUntil", "2031-06-10"));
        succeeded(act(Callers.KEEPER, path, "review", review));
        assertThat(selectable(path)).isTrue();
    }

    @Test
    void the_keeper_alone_puts_right_what_is_listed_and_everybody_reads_that_he_did() {
        var path = listed("inst.moves");
        var own = Callers.institution("inst.moves");
        var body = Mother.institution("迁址鉴定中心");
        body.putArray("staff").addObject().put("name", "新来工程师");
        assertRefused(put(own, path, tag(own, path), body), 409, "ENTRY_STATE");
        assertFields(put(Callers.KEEPER, path, tag(own, path), body), "/reason REQUIRED");
        body.put("reason", "迁址并更换人员");
        assertFields(
                put(
                        Callers.KEEPER,
                        path,
                        tag(own, path),
                        body.deepCopy().put("regionCode", "999999")),
                "/regionCode UNKNOWN_CODE");
        body.remove("interests");

        succeeded(put(Callers.KEEPER, path, tag(own, path), body));

        var seen = seen(own, path);
        assertThat(seen.get("nameZh").stringValue()).isEqualTo("迁址鉴定中心");
        assertThat(seen.at("/inside/staff/0/name").stringValue()).isEqualTo("新来工程师");
        assertThat(seen.at("/inside/verification/items")).isNotEmpty();
        assertThat(seen.get("status").stringValue()).isEqualTo("LISTED");
        assertThat(seen.at("/inside/interests/companies/0").stringValue()).isEqualTo("示例软件公司");
        assertThat(seen.at("/inside/verification/by").stringValue()).isEqualTo("directory-keeper");
        var corrected =
                succeeded(get(null, path + "/history"))
                        .get("items")
                        .valueStream()
                        .toList()
                        .getLast();
        assertThat(corrected.get("act").stringValue()).isEqualTo("CORRECTED");
        assertThat(corrected.at("/detail/reason").stringValue()).isEqualTo("迁址并更换人员");
        assertThat(corrected.at("/detail/changed").valueStream().map(JsonNode::stringValue))
                .containsExactly("nameZh", "staff");
        assertThat(corrected.at("/detail/formerNameZh").stringValue()).startsWith("示例鉴定中心");
        assertThat(members.byId(path.substring(INSTITUTIONS.length() + 1)).orElseThrow().staff())
                .containsExactly("新来工程师");
    }

    @Test
    void who_comes_back_is_appointed_for_a_time_that_has_not_ended() {
        var path = listedPerson(Callers.JUDGE, Mother.person("EXPERT", "回任专家"));
        succeeded(act(Callers.KEEPER, path, "removal", Mother.decision("除名")));
        var back = Mother.decision("整改完成");
        back.set("items", Mother.checklist(true).get("items"));
        succeeded(act(Callers.KEEPER, path, "readmission", back));
        clock.set(Instant.parse("2029-05-31T16:00:01Z"));
        await().atMost(SOON).until(() -> acts(null, path).contains("APPOINTMENT_ENDED"));
        succeeded(act(Callers.KEEPER, path, "removal", Mother.decision("再除名")));

        assertFields(act(Callers.KEEPER, path, "readmission", back), "/appointment REQUIRED");
    }

    @Test
    void an_institution_is_known_by_its_name_also_when_it_may_not_be_chosen() {
        var path = listed("inst.byname", Mother.institution("百分百%_鉴定所"));
        succeeded(act(Callers.KEEPER, path, "suspension", Mother.decision("违规")));
        var id = path.substring(INSTITUTIONS.length() + 1);

        assertThat(members.institutionsNamed("百分百%_鉴定所")).extracting("id").containsExactly(id);
        assertThat(members.institutionsNamed("百分百%%鉴定所")).isEmpty();
        assertThat(members.institutionsNamed("百分百%_鉴定")).isEmpty();
    }

    @Test
    void the_keeper_sees_who_else_names_the_same_licence() {
        var body = Mother.institution("执照甲");
        body.putArray("qualifications").addObject().put("name", "司法鉴定许可证").put("number", "SAME-1");
        var one = listed("inst.licence.one", body);
        var other = listed("inst.licence.two", body.deepCopy().put("nameZh", "执照乙"));

        assertThat(seen(Callers.KEEPER, one).at("/inside/sameLicence/0").stringValue())
                .isEqualTo(other.substring(INSTITUTIONS.length() + 1));
        assertThat(
                        seen(Callers.institution("inst.licence.one"), one)
                                .at("/inside")
                                .has("sameLicence"))
                .isFalse();
    }

    @Test
    void one_institution_is_not_listed_twice() {
        var body = Mother.institution("重复登记所");
        body.putArray("qualifications").addObject().put("name", "司法鉴定许可证").put("number", "TWICE-1");
        listed("inst.once", body);
        var again =
                post(
                        Callers.institution("inst.again"),
                        INSTITUTIONS,
                        null,
                        body.deepCopy().put("nameZh", "重复 登记所"));
        var path = INSTITUTIONS + "/" + json(again).get("id").stringValue();
        succeeded(act(Callers.KEEPER, path, "verification", Mother.checklist(true)));

        assertRefused(
                act(Callers.KEEPER, path, "listing", Mother.decision("符合标准")), 409, "ENTRY_EXISTS");
    }

    @Test
    void nobody_is_held_by_an_office_that_cannot_decide_on_him() {
        for (var office : List.of("MEDI-110000", "PROT-110000")) {
            assertRefused(
                    post(
                            Callers.KEEPER,
                            EXPERTS,
                            null,
                            Mother.person("EXPERT", "专家").put("officeId", office)),
                    422,
                    "OFFICE_UNFIT");
        }
        assertFields(
                post(
                        Callers.EXPERT,
                        EXPERTS,
                        null,
                        Mother.person("EXPERT", "专家").put("officeId", "COURT-110108")),
                "/officeId NOT_ALLOWED");
        assertRefused(
                post(
                        Callers.mediator("mediator.unfit"),
                        EXPERTS,
                        null,
                        Mother.person("MEDIATOR", "调解员").put("officeId", "COURT-110108")),
                422,
                "OFFICE_UNFIT");
    }

    @Test
    void whom_an_entry_is_about_reads_that_the_keeper_decided_and_not_which_officer() {
        var path = listed("inst.unnamed");

        assertThat(get(Callers.institution("inst.unnamed"), path + "/history").body())
                .contains("inst.unnamed", "directory-keeper")
                .doesNotContain("keeper.national");
        assertThat(get(Callers.KEEPER, path + "/history").body()).contains("keeper.national");
    }

    @Test
    void a_removed_entry_does_not_come_back_beside_a_new_one_of_the_same_account() {
        var path = listed("inst.twice");
        succeeded(act(Callers.KEEPER, path, "removal", Mother.decision("除名")));
        applied("inst.twice");
        var back = Mother.decision("回");
        back.set("items", Mother.checklist(true).get("items"));
        assertRefused(act(Callers.KEEPER, path, "readmission", back), 409, "ENTRY_EXISTS");
    }

    @Test
    void the_yearly_review_falls_due_by_itself_and_a_review_begins_another_year() {
        var path = listed("inst.review");
        clock.set(Instant.parse("2027-04-15T02:00:00Z"));
        await().atMost(SOON).until(() -> acts(Callers.KEEPER, path).contains("DEADLINE_WARNED"));
        clock.set(Instant.parse("2027-06-01T16:00:01Z"));
        await().atMost(SOON).until(() -> acts(null, path).contains("REVIEW_OVERDUE"));
        assertThat(seen(null, path).at("/review/overdue").asBoolean()).isTrue();
        assertThat(status(path)).isEqualTo("LISTED");
        succeeded(act(Callers.KEEPER, path, "review", Map.of("reason", "年审")));
        assertThat(seen(null, path).at("/review/overdue").asBoolean()).isFalse();
        assertThat(seen(null, path).at("/review/dueOn").stringValue()).startsWith("2028-06");
    }

    @Test
    void an_appointment_is_warned_of_and_ends_the_choice_until_it_is_renewed() {
        var path = listedPerson(Callers.JUDGE, Mother.person("INVESTIGATOR", "孙技术调查官"));
        var id = path.substring(EXPERTS.length() + 1);
        var asked = new Specialty("PATENT_INVENTION", null, "G06");
        assertThat(members.listed(asked)).extracting("id").contains(id);
        assertThat(members.byId(id).orElseThrow().kind()).isEqualTo(MemberKind.INVESTIGATOR);
        assertThat(members.byId(id).orElseThrow().officeId()).isEqualTo("COURT-110108");
        clock.set(Instant.parse("2029-05-31T16:00:01Z"));
        await().atMost(SOON).until(() -> acts(null, path).contains("APPOINTMENT_ENDED"));
        assertThat(acts(Callers.KEEPER, path)).contains("DEADLINE_WARNED");
        assertThat(members.listed(asked)).extracting("id").doesNotContain(id);
        assertThat(seen(null, path).get("selectable").asBoolean()).isFalse();
        assertRefused(agreedUpon(path), 422, "MEMBER_NOT_SELECTABLE");
        var again = Map.of("appointment", Map.of("from", "2029-06-01", "until", "2032-05-31"));
        succeeded(act(Callers.KEEPER, path, "appointment", again));
        assertThat(members.listed(asked)).extracting("id").contains(id);
        assertThat(agreedUpon(path).statusCode()).isEqualTo(201);
    }

    @Test
    void who_takes_no_work_is_not_chosen_until_he_does_again() {
        var path = listed("inst.busy");
        succeeded(
                put(
                        Callers.institution("inst.busy"),
                        path + "/particulars",
                        tag(Callers.KEEPER, path),
                        Map.of("available", false, "unavailableUntil", "2026-06-10")));
        assertThat(selectable(path)).isFalse();
        clock.set(Instant.parse("2026-06-10T16:00:00Z"));
        assertThat(selectable(path)).isTrue();
    }

    @Test
    void a_section_covers_its_classes_and_a_class_no_other() {
        var path = listed("inst.fields");
        assertThat(chosen(new Specialty("COPYRIGHT_SOFTWARE", null, null), path)).isTrue();
        assertThat(chosen(new Specialty("COPYRIGHT_SOFTWARE", "WORKS", "G06"), path)).isTrue();
        assertThat(chosen(new Specialty("COPYRIGHT_SOFTWARE", "WORKS", "G"), path)).isFalse();
        assertThat(chosen(new Specialty("COPYRIGHT_SOFTWARE", "ELECTRONIC_DATA", null), path))
                .isFalse();
        assertThat(chosen(new Specialty("TRADEMARK", null, null), path)).isFalse();
    }

    @Test
    void mediators_are_listed_but_not_chosen_by_draw() {
        var path = listedPerson(Callers.SECRETARY, mediator("mediator.register"));
        assertThat(members.byId(path.substring(EXPERTS.length() + 1))).isEmpty();
        assertThat(seen(Callers.SECRETARY, path).at("/inside/person").stringValue())
                .isEqualTo("mediator.register");
    }

    @Test
    void ten_equal_applications_at_once_are_one() throws Exception {
        var key = UUID.randomUUID().toString();
        var body = JSON.writeValueAsString(Mother.institution("并发鉴定中心"));
        Callable<HttpResponse<String>> apply =
                () ->
                        command(
                                "POST",
                                Callers.institution("inst.ten"),
                                INSTITUTIONS,
                                null,
                                body,
                                "Idempotency-Key",
                                key);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = pool.invokeAll(Collections.nCopies(10, apply));
            var ids = new TreeSet<String>();
            for (var answer : answers) {
                assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(201);
                ids.add(json(answer.get()).get("id").stringValue());
            }
            assertThat(ids).hasSize(1);
        }
    }

    static ObjectNode mediator(String account) {
        var body = Mother.person("MEDIATOR", "调解员 " + account);
        body.put("person", account);
        return body;
    }

    /** The parties agree on an investigator. */
    private HttpResponse<String> agreedUpon(String path) {
        return post(
                Callers.JUDGE,
                "/api/v1/selections",
                null,
                Map.of(
                        "kind",
                        "AGREED",
                        "memberKind",
                        "INVESTIGATOR",
                        "caseLabel",
                        "聘任期满案 " + UUID.randomUUID(),
                        "instance",
                        "FIRST",
                        "agreedMemberId",
                        path.substring(EXPERTS.length() + 1),
                        "specialty",
                        Map.of("rightType", "PATENT_INVENTION")));
    }

    /** Whether it can be drawn today; the filter of the register finds it by the same. */
    private boolean selectable(String path) {
        var chosen = chosen(SOFTWARE, path);
        assertThat(
                        jdbc.sql(
                                        """
                                        select chosen_within @> cast(:today as date) from entry
                                        where id = :id
                                        """)
                                .param("today", LocalDate.ofInstant(clock.instant(), BEIJING))
                                .param("id", path.substring(path.lastIndexOf('/') + 1))
                                .query(Boolean.class)
                                .single())
                .as("found as one who can be chosen")
                .isEqualTo(chosen);
        return chosen;
    }

    private boolean chosen(Specialty specialty, String path) {
        var id = path.substring(path.lastIndexOf('/') + 1);
        return members.listed(specialty).stream().anyMatch(member -> member.id().equals(id));
    }
}
