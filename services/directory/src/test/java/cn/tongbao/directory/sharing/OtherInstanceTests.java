package cn.tongbao.directory.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.directory.Callers;
import cn.tongbao.directory.TestMembers;
import cn.tongbao.directory.member.MemberKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who took part in one procedure of a case is kept out of the others. */
class OtherInstanceTests extends Lending {

    private static final String CASE = "C-110108-2026-7K3M9Q";

    @BeforeEach
    void atHome() {
        members.put(person("qian", MemberKind.INVESTIGATOR, "110000", null));
        members.put(person("sun", MemberKind.INVESTIGATOR, "110000", null));
    }

    @Test
    void who_took_part_in_the_first_instance_is_barred_from_the_second_by_the_rule() {
        accept(Callers.JUDGE, account("qian"), first("（2026）京0108民初1号", CASE));

        var answer =
                post(APPEAL, SELECTIONS, null, second("（2026）京01民终1号").put("caseReference", CASE));

        assertRefused(answer, 422, "TEC-01");
        assertThat(answer.body()).contains("/agreedMemberId", "art. 5");
    }

    @Test
    void named_by_the_court_and_its_label_an_earlier_instance_counts_as_well() {
        accept(Callers.JUDGE, account("qian"), first("（2026）京0108民初2号", null));
        var body = second("（2026）京01民终2号");
        succeeded(post(APPEAL, SELECTIONS, null, body.deepCopy().put("caseLabel", "未指明")));

        assertRefused(
                post(APPEAL, SELECTIONS, null, naming(body, "（2026）京0108民初2号")), 422, "TEC-01");
    }

    @Test
    void no_reason_lets_him_in() {
        accept(Callers.JUDGE, account("qian"), first("（2026）京0108民初3号", "C-110108-2026-THRD03"));
        var body = second("（2026）京01民终3号").put("caseReference", "C-110108-2026-THRD03");
        body.putArray("acceptedConflicts")
                .addObject()
                .put("memberId", "E-qian")
                .put("reason", "双方同意");

        assertRefused(post(APPEAL, SELECTIONS, null, body), 422, "TEC-01");
    }

    @Test
    void a_draw_leaves_him_out_by_itself_and_the_record_says_why() {
        accept(Callers.JUDGE, account("qian"), first("（2026）京0108民初4号", null));
        var body =
                naming(
                        draw("（2026）京01民终4号")
                                .put("memberKind", "INVESTIGATOR")
                                .put("instance", "SECOND"),
                        "（2026）京0108民初4号");

        var seen = succeeded(post(APPEAL, SELECTIONS + "/candidates", null, body));
        var drawn = succeeded(post(APPEAL, SELECTIONS, null, body));

        assertThat(seen.at("/items/0/memberId").stringValue()).isEqualTo("E-qian");
        assertThat(seen.at("/items/0/conflicts").toString())
                .contains("\"kind\":\"OTHER_INSTANCE\"", "\"ruleId\":\"TEC-01\"");
        assertThat(drawn.at("/exclusions/0/memberId").stringValue()).isEqualTo("E-qian");
        assertThat(drawn.at("/exclusions/0/ground").stringValue()).isEqualTo("TOOK_PART_BEFORE");
        assertThat(drawn.at("/exclusions/0/text").stringValue()).isEqualTo("TEC-01");
        assertThat(proof(reference(drawn)).at("/pool/members").findValuesAsString("id"))
                .containsExactly("E-sun");
    }

    @Test
    void an_offer_that_he_never_took_on_bars_nobody() {
        first("（2026）京0108民初5号", "C-110108-2026-0FFER1");
        succeeded(
                post(
                        APPEAL,
                        SELECTIONS,
                        null,
                        accepting(
                                second("（2026）京01民终5号")
                                        .put("caseReference", "C-110108-2026-0FFER1"))));
    }

    @Test
    void in_the_same_procedure_he_may_be_chosen_again() {
        var reference = "C-110108-2026-SAME01";
        accept(Callers.JUDGE, account("qian"), first("（2026）京0108民初6号", reference));
        succeeded(
                post(
                        Callers.JUDGE,
                        SELECTIONS,
                        null,
                        accepting(body("（2026）京0108民初6号", reference, "FIRST"))));
    }

    @Test
    void sent_back_the_first_instance_is_another_one_and_the_second_after_it_the_same() {
        var reference = "C-110108-2026-REMAND";
        accept(Callers.JUDGE, account("qian"), first("（2026）京0108民初7号", reference));
        var second = body("（2026）京01民终7号", reference, "SECOND").put("agreedMemberId", "E-sun");
        accept(APPEAL, account("sun"), succeeded(post(APPEAL, SELECTIONS, null, second)));

        for (var barred : new String[] {"E-qian", "E-sun"}) {
            assertRefused(
                    post(
                            Callers.JUDGE,
                            SELECTIONS,
                            null,
                            body("（2026）京0108民初8号", reference, "REMANDED")
                                    .put("agreedMemberId", barred)),
                    422,
                    "TEC-01");
        }
        succeeded(
                post(
                        APPEAL,
                        SELECTIONS,
                        null,
                        accepting(
                                body("（2026）京01民终8号", reference, "SECOND")
                                        .put("agreedMemberId", "E-sun"))));
    }

    @Test
    void an_expert_is_barred_by_the_platforms_rule_and_an_institution_by_none() {
        var reference = "C-110108-2026-XPRT01";
        members.put(person("li", MemberKind.EXPERT, "110000", null));
        var expert =
                agreed("（2026）京0108民初9号", "E-li")
                        .put("memberKind", "EXPERT")
                        .put("instance", "FIRST")
                        .put("caseReference", reference);
        accept(Callers.JUDGE, account("li"), chosen(expert));
        var institution = agreed("（2026）京0108民初9号", "I-alpha").put("caseReference", reference);
        accept(Callers.JUDGE, Callers.institution("institution.alpha"), chosen(institution));

        assertRefused(
                post(
                        APPEAL,
                        SELECTIONS,
                        null,
                        agreed("（2026）京01民终9号", "E-li")
                                .put("memberKind", "EXPERT")
                                .put("instance", "SECOND")
                                .put("caseReference", reference)),
                422,
                "SHR-02");
        var again = agreed("（2026）京01民终9号", "I-alpha").put("caseReference", reference);
        assertRefused(post(APPEAL, SELECTIONS, null, again), 422, "CONFLICTS_FOUND");
        again.putArray("acceptedConflicts")
                .addObject()
                .put("memberId", "I-alpha")
                .put("reason", "双方同意");
        succeeded(post(APPEAL, SELECTIONS, null, again));
    }

    @Test
    void another_entry_of_the_same_account_is_the_same_person() {
        var reference = "C-110108-2026-SAMEPR";
        accept(Callers.JUDGE, account("qian"), first("（2026）京0108民初10号", reference));
        var qian = person("qian", MemberKind.INVESTIGATOR, "110000", null);
        members.put(TestMembers.again(qian, "E-qian-anew", MemberKind.INVESTIGATOR));
        members.put(TestMembers.again(qian, "E-qian-expert", MemberKind.EXPERT));

        assertRefused(
                post(
                        APPEAL,
                        SELECTIONS,
                        null,
                        body("（2026）京01民终10号", reference, "SECOND")
                                .put("agreedMemberId", "E-qian-anew")),
                422,
                "TEC-01");
        assertRefused(
                post(
                        APPEAL,
                        SELECTIONS,
                        null,
                        body("（2026）京01民终10号", reference, "SECOND")
                                .put("memberKind", "EXPERT")
                                .put("agreedMemberId", "E-qian-expert")),
                422,
                "SHR-02");
        var same =
                body("（2026）京0108民初10号", reference, "FIRST").put("agreedMemberId", "E-qian-anew");
        assertRefused(post(Callers.JUDGE, SELECTIONS, null, same), 422, "CONFLICTS_FOUND");
    }

    @Test
    void an_instance_that_nobody_named_then_may_be_another() {
        var reference = "C-110108-2026-N0NAME";
        accept(Callers.JUDGE, account("qian"), first("（2026）京0108民初11号", reference));
        jdbc.sql("update selection set instance = null where case_reference = ?")
                .param(reference)
                .update();

        assertRefused(
                post(
                        Callers.JUDGE,
                        SELECTIONS,
                        null,
                        accepting(body("（2026）京0108民初11号", reference, "REMANDED"))),
                422,
                "TEC-01");
    }

    @Test
    void a_court_says_in_which_instance_it_chooses_a_person() {
        for (var kind : new String[] {"EXPERT", "INVESTIGATOR"}) {
            var body = draw("未写审级").put("memberKind", kind);
            assertFields(post(APPEAL, SELECTIONS, null, body), "/instance REQUIRED");
            assertFields(
                    post(APPEAL, SELECTIONS + "/candidates", null, body), "/instance REQUIRED");
            succeeded(post(Callers.AGENCY, SELECTIONS + "/candidates", null, body));
        }
    }

    @Test
    void an_earlier_instance_is_named_by_an_office_that_there_is() {
        var body = second("（2026）京01民终12号");
        body.putArray("earlierInstances")
                .addObject()
                .put("officeId", "NOPE")
                .put("caseLabel", "（2026）京0108民初12号");

        var answer = post(APPEAL, SELECTIONS, null, body);

        assertRefused(answer, 422, "OFFICE_UNKNOWN");
        assertThat(answer.body()).contains("/earlierInstances/0/officeId");
    }

    @Test
    void instances_are_checked_field_by_field() {
        var body = draw("有误").put("memberKind", "INVESTIGATOR").put("instance", "THIRD");
        var earlier = body.putArray("earlierInstances");
        earlier.addObject().put("officeId", "COURT-110108");
        earlier.addObject().put("caseReference", "C-1");
        earlier.addNull();

        assertFields(
                post(APPEAL, SELECTIONS, null, body),
                "/instance UNKNOWN_CODE",
                "/earlierInstances/0/caseLabel REQUIRED",
                "/earlierInstances/1/caseReference MALFORMED_REFERENCE",
                "/earlierInstances/2 REQUIRED");
    }

    private JsonNode first(String caseLabel, @Nullable String reference) {
        return chosen(body(caseLabel, reference, "FIRST"));
    }

    private static ObjectNode second(String caseLabel) {
        return body(caseLabel, null, "SECOND");
    }

    private static ObjectNode body(String caseLabel, @Nullable String reference, String instance) {
        var body = investigator(caseLabel, "E-qian").put("instance", instance);
        return reference == null ? body : body.put("caseReference", reference);
    }

    private static ObjectNode naming(ObjectNode body, String caseLabel) {
        body.putArray("earlierInstances")
                .addObject()
                .put("officeId", "COURT-110108")
                .put("caseLabel", caseLabel);
        return body;
    }

    /** What is a mere hint is answered. */
    private static ObjectNode accepting(ObjectNode body) {
        body.putArray("acceptedConflicts")
                .addObject()
                .put("memberId", body.get("agreedMemberId").stringValue())
                .put("reason", "同一程序");
        return body;
    }
}
