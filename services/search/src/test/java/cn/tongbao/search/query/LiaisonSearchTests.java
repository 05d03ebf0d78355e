package cn.tongbao.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.identity.TestTokens;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.search.Records;
import cn.tongbao.search.SearchTest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests and meetings are found by both sides and by whoever watches over their places. */
@SearchTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiaisonSearchTests extends SearchingTests {

    private static final String REQUEST = "A-110000-2026-FR1DGE";
    private static final String MEETING = "K-110000-2026-FR1DGE";
    private static final String DECISION = MEETING + "/0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String CASE = "C-110000-2026-FR1DGE";

    @Autowired Records records;

    @BeforeAll
    void aRequestAndAMeeting() {
        records.forgetAll();
        records.tell(request(), meeting(), decision());
    }

    @ParameterizedTest
    @CsvSource({
        "liaison.beijing, liaison-officer, LIAI-110000, 110000",
        "liaison.guangdong, liaison-officer, LIAI-440000, 440000",
        "supervisor.guangdong, supervisor, , 440000",
        "supervisor.national, supervisor, , 000000"
    })
    void both_sides_and_their_supervisors_find_them(
            String person, String role, @Nullable String office, String region) throws Exception {
        var bearer = TestTokens.bearer(person, role, office, region);

        assertThat(found(bearer, "仓库", "")).containsExactlyInAnyOrder(REQUEST, MEETING);
        assertThat(found(bearer, CASE, "&kind=ASSISTANCE")).containsExactly(REQUEST);
        assertThat(found(bearer, "仓库", "&kind=MEETING&status=HELD")).containsExactly(MEETING);
    }

    @ParameterizedTest
    @CsvSource({
        "liaison.anhui, liaison-officer, LIAI-340000, 340000",
        "supervisor.anhui, supervisor, , 340000",
        "samr.beijing, agency-officer, LIAI-110000, 110000",
        "routing.beijing, routing-officer, LIAI-110000, 110000",
        "party.holder, party, LIAI-110000, 110000",
        "judge.haidian, judge, LIAI-110000, 110000",
        "admin, administrator, LIAI-110000, 000000",
        "auditor.national, auditor, LIAI-110000, 000000"
    })
    void nobody_else_does(String person, String role, @Nullable String office, String region)
            throws Exception {
        var bearer = TestTokens.bearer(person, role, office, region);

        assertThat(found(bearer, "仓库", "")).isEmpty();
        assertThat(found(bearer, REQUEST, "")).isEmpty();
        assertThat(found(bearer, MEETING, "&kind=MEETING")).isEmpty();
    }

    @Test
    void a_request_is_found_under_the_regions_of_both_sides() throws Exception {
        var bearer = TestTokens.bearer("supervisor.national", "supervisor", null, "000000");

        for (var region : List.of("110000", "440000", "000000")) {
            assertThat(found(bearer, "仓库", "&kind=ASSISTANCE&region=" + region))
                    .as(region)
                    .containsExactly(REQUEST);
        }
        assertThat(found(bearer, "仓库", "&kind=ASSISTANCE&region=310000")).isEmpty();
    }

    @Test
    void a_meeting_is_found_by_what_it_decided() throws Exception {
        var bearer =
                TestTokens.bearer("liaison.beijing", "liaison-officer", "LIAI-110000", "110000");

        assertThat(found(bearer, "补交书面材料", "")).containsExactly(MEETING);
    }

    @ParameterizedTest
    @CsvSource({
        "samr.beijing, agency-officer",
        "routing.beijing, routing-officer",
        "judge.haidian, judge",
        "clerk.haidian, court-clerk",
        "secretary.beijing, mediation-secretary"
    })
    void the_officers_of_its_owner_find_what_was_decided_and_nothing_else_of_the_meeting(
            String person, String role) throws Exception {
        var bearer = TestTokens.bearer(person, role, "SAMR-440000", "440000");

        for (var words : List.of(MEETING, CASE, "补交书面材料", "仓库会商")) {
            assertThat(found(bearer, words, "")).as(words).containsExactly(DECISION);
        }
        assertThat(found(bearer, "补交", "&from=2026-06-03&to=2026-06-03")).containsExactly(DECISION);
        assertThat(found(bearer, "补交", "&from=2026-06-04")).isEmpty();
        assertThat(found(bearer, "补交", "&kind=DECISION&status=OPEN&region=110000"))
                .containsExactly(DECISION);
        assertThat(found(bearer, "同意先行处理", "")).isEmpty();
        var stranger = TestTokens.bearer(person, role, "SAMR-310000", "310000");
        assertThat(found(stranger, MEETING, "")).isEmpty();
        var participant = TestTokens.bearer(person, role, "LIAI-440000", "440000");
        assertThat(found(participant, MEETING, "")).isEmpty();
    }

    @Test
    void a_meeting_is_found_under_the_regions_of_all_who_are_invited() throws Exception {
        var bearer = TestTokens.bearer("supervisor.national", "supervisor", null, "000000");

        for (var region : List.of("110000", "440000", "000000")) {
            assertThat(found(bearer, "仓库", "&kind=MEETING&region=" + region))
                    .as(region)
                    .containsExactly(MEETING);
        }
        assertThat(found(bearer, "仓库", "&kind=MEETING&region=310000")).isEmpty();
    }

    @Test
    void a_request_is_titled_by_the_beginning_of_what_is_asked() throws Exception {
        var bearer =
                TestTokens.bearer("liaison.beijing", "liaison-officer", "LIAI-110000", "110000");

        assertThat(search(bearer, REQUEST).at("/items/0/title").stringValue())
                .startsWith("请协助调查")
                .hasSize(80);
    }

    private static Event request() {
        var data = JSON.createObjectNode();
        data.put("reference", REQUEST)
                .put("status", "SENT")
                .put("kind", "INVESTIGATION")
                .put("text", "请协助调查涉案仓库" + "的发货记录".repeat(30))
                .put("fromOfficeId", "LIAI-110000")
                .put("fromRegionCode", "110000")
                .put("toOfficeId", "LIAI-440000")
                .put("toRegionCode", "440000")
                .put("caseReference", CASE)
                .put("sentAt", "2026-06-01T02:00:00Z")
                .put("updatedAt", "2026-06-01T02:00:00Z")
                .put("overdue", false);
        return Records.event("liaison", "assistance.requested.v1", 1, audience().tokens(), data);
    }

    private static Event meeting() {
        var data = JSON.createObjectNode();
        data.put("reference", MEETING)
                .put("status", "HELD")
                .put("title", "涉案仓库会商")
                .put("hostOfficeId", "LIAI-110000")
                .put("regionCode", "110000")
                .put("caseReference", CASE)
                .put("startsAt", "2026-06-03T01:00:00Z")
                .put("calledAt", "2026-06-01T02:00:00Z")
                .put("updatedAt", "2026-06-03T04:00:00Z")
                .put("agenda", "先行处理")
                .put("minutes", "同意先行处理")
                .put("edition", 1);
        data.putArray("officeIds").add("LIAI-440000").add("SAMR-440000");
        data.putArray("regionCodes").add("440000");
        data.putArray("decisions").addObject().put("text", "先行处理后补交书面材料");
        return Records.event("liaison", "meeting.changed.v1", 2, audience().tokens(), data);
    }

    private static Event decision() {
        var data = JSON.createObjectNode();
        data.put("reference", DECISION)
                .put("status", "OPEN")
                .put("meetingReference", MEETING)
                .put("title", "涉案仓库会商")
                .put("text", "先行处理后补交书面材料")
                .put("ownerOfficeId", "SAMR-440000")
                .put("hostOfficeId", "LIAI-110000")
                .put("regionCode", "110000")
                .put("caseReference", CASE)
                .put("dueOn", "2026-09-01")
                .put("overdue", false)
                .put("decidedAt", "2026-06-03T04:00:00Z")
                .put("updatedAt", "2026-06-03T04:00:00Z");
        return Records.event(
                "liaison",
                "decision.changed.v1",
                2,
                Audience.none().office("SAMR-440000").tokens(),
                data);
    }

    private static Audience audience() {
        return Audience.none()
                .office("LIAI-110000")
                .office("LIAI-440000")
                .place("110000")
                .place("440000");
    }

    private List<String> found(String bearer, String words, String more) throws Exception {
        return references(search(bearer, words, more));
    }
}
