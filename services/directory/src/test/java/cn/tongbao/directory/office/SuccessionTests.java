package cn.tongbao.directory.office;

import static cn.tongbao.directory.TestMembers.institution;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.directory.Callers;
import cn.tongbao.directory.Mother;
import cn.tongbao.directory.TestBeacon;
import cn.tongbao.directory.TestMembers;
import cn.tongbao.directory.member.Interests;
import cn.tongbao.directory.member.Member;
import cn.tongbao.directory.member.MemberKind;
import cn.tongbao.directory.member.MemberState;
import cn.tongbao.directory.selection.SelectionTests;
import cn.tongbao.platform.identity.TestTokens;
import cn.tongbao.platform.offices.Succession;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a court had in hand when it was closed goes on before the one that it was merged into. */
@TestPropertySource(properties = "tongbao.outbox.relay.enabled=false")
class SuccessionTests extends SelectionTests {

    private static final AtomicInteger NUMBER = new AtomicInteger(20);
    private static final String ALPHA = Callers.institution("institution.alpha");
    private static final String SHARINGS = "/api/v1/sharing-requests";

    @Autowired private Succession succession;

    private final String closed = court();
    private final String heir = court();

    private static String court() {
        return "COURT-110119-" + NUMBER.incrementAndGet();
    }

    @BeforeEach
    void twoCourts() {
        registered(closed);
        registered(heir);
    }

    @Test
    void an_engagement_goes_on_before_the_successor_with_its_files_and_its_history() {
        var reference = chosenBy(judge(closed), agreed("合并前委托", "I-alpha"));
        succeeded(step(ALPHA, reference, "acceptance", Map.of("promise", true)));
        succeeded(step(judge(closed), reference, "materials", materials(closed)));

        merged(closed, heir);

        for (var path : List.of("", "/engagement", "/history")) {
            assertThat(get(judge(closed), SELECTIONS + "/" + reference + path).statusCode())
                    .isEqualTo(404);
        }
        var selection = succeeded(get(judge(heir), SELECTIONS + "/" + reference));
        assertThat(selection.get("officeId").stringValue()).isEqualTo(heir);
        var history = succeeded(get(judge(heir), SELECTIONS + "/" + reference + "/history"));
        assertThat(history.get("items").findValuesAsString("act"))
                .contains("AGREED", "HANDED_OVER", "ENGAGEMENT_HANDED_OVER");
        assertThat(filesShownTo(reference)).contains("office:" + heir, "person:institution.alpha");
        assertThat(filesShownTo(reference)).doesNotContain("office:" + closed);
        succeeded(
                step(
                        judge(heir),
                        reference,
                        "extension",
                        Map.of("dueOn", "2026-08-01", "reason", "合并后展期")));
        assertThat(
                        succeeded(get(ALPHA, SELECTIONS + "/" + reference + "/engagement"))
                                .get("dueOn")
                                .stringValue())
                .isEqualTo("2026-08-01");
    }

    @Test
    void a_draw_whose_announcement_cannot_be_read_any_more_holds_up_nothing() {
        beacon.mode(TestBeacon.Mode.SILENT);
        var broken = chosenBy(judge(closed), draw("公告被毁"));
        var sound = chosenBy(judge(closed), agreed("合并前另案", "I-alpha"));
        jdbc.sql(
                        """
                        update selection set state = jsonb_set(state,
                            '{announced,announcement,pool,members,0,weight}', '"viel"')
                        where reference = ?
                        """)
                .param(broken)
                .update();

        merged(closed, heir);

        for (var reference : List.of(broken, sound)) {
            assertThat(get(judge(heir), SELECTIONS + "/" + reference).statusCode()).isEqualTo(200);
        }
        assertThat(
                        jdbc.sql(
                                        """
                                        select state #>> '{announced,announcement,pool,members,0,weight}'
                                        from selection where reference = ?
                                        """)
                                .param(broken)
                                .query(String.class)
                                .single())
                .as("what is left of the announcement stays as evidence")
                .isEqualTo("viel");
    }

    @Test
    void a_draw_that_waits_for_its_round_comes_out_before_the_successor() {
        beacon.mode(TestBeacon.Mode.SILENT);
        var reference = chosenBy(judge(closed), draw("合并前摇号"));
        var announced = proof(reference);

        merged(closed, heir);
        beacon.mode(TestBeacon.Mode.NORMAL);
        var proof = awaited(reference, "DRAWN");

        assertThat(proof.get("commitment")).isEqualTo(announced.get("commitment"));
        assertThat(proof.get("poolHash")).isEqualTo(announced.get("poolHash"));
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(
                                        succeeded(
                                                        get(
                                                                judge(heir),
                                                                SELECTIONS
                                                                        + "/"
                                                                        + reference
                                                                        + "/engagement"))
                                                .get("status")
                                                .stringValue())
                                .isEqualTo("OFFERED"));
        assertRefused(
                post(judge(heir), SELECTIONS, null, draw("合并前摇号")), 409, "SELECTION_UNDER_WAY");
    }

    @Test
    void what_the_closed_court_asked_for_and_what_it_was_asked_for_is_the_successors() {
        var holder = court();
        registered(holder, "440300");
        members.put(lent(holder));
        var asked = asked(judge(closed), "合并前调配");
        merged(closed, heir);
        var holdersHeir = court();
        registered(holdersHeir, "440300");
        merged(holder, holdersHeir);

        assertThat(get(judge(closed), SHARINGS + "/" + asked).statusCode()).isEqualTo(404);
        assertThat(get(judge(holder), SHARINGS + "/" + asked).statusCode()).isEqualTo(404);
        decided(judge(holdersHeir), asked, "grant", Map.of("conditions", "远程参与"));
        assertThat(succeeded(get(judge(heir), SHARINGS + "/" + asked)).get("status").stringValue())
                .isEqualTo("GRANTED");
        chosenBy(judge(heir), investigator("合并前调配"));
        decided(judge(heir), asked, "withdrawal", Map.of("reason", "不再需要"));
    }

    @Test
    void persons_whom_it_nominated_are_held_by_the_successor() {
        var path = listedPerson(judge(closed), Mother.person("INVESTIGATOR", "合并前技术调查官"));
        merged(closed, heir);

        assertThat(seen(null, path).get("officeId").stringValue()).isEqualTo(heir);
        assertThat(seen(judge(heir), path).has("inside")).isTrue();
        assertThat(seen(judge(closed), path).has("inside")).isFalse();
        assertThat(acts(Callers.KEEPER, path)).contains("HANDED_OVER");
        assertRefused(
                post(judge(closed), EXPERTS, null, Mother.person("INVESTIGATOR", "另一人")),
                422,
                "OFFICE_CLOSED");
    }

    @Test
    void a_successor_that_was_merged_itself_passes_on_to_its_own() {
        var reference = chosenBy(judge(closed), agreed("两次合并", "I-alpha"));
        var last = court();
        registered(last);
        merged(heir, last);
        merged(closed, heir);

        assertThat(get(judge(last), SELECTIONS + "/" + reference).statusCode()).isEqualTo(200);
    }

    @Test
    void nothing_is_lost_while_the_successor_is_not_known_yet() {
        var reference = chosenBy(judge(closed), agreed("未知接续", "I-alpha"));
        var unknown = court();
        merged(closed, unknown);
        assertThat(get(judge(closed), SELECTIONS + "/" + reference).statusCode()).isEqualTo(200);

        registered(unknown);

        assertThat(get(judge(unknown), SELECTIONS + "/" + reference).statusCode()).isEqualTo(200);
    }

    @Test
    void what_was_said_to_be_a_conflict_with_the_closed_court_is_one_with_its_successor() {
        members.put(
                institution(
                        "alpha",
                        MemberState.LISTED,
                        new Interests(List.of(closed), List.of(), List.of())));
        merged(closed, heir);

        var refused = post(judge(heir), SELECTIONS, null, agreed("利害关系", "I-alpha"));

        assertRefused(refused, 422, "CONFLICTS_FOUND");
        assertThat(json(refused).at("/conflicts/0/with").stringValue()).isEqualTo(closed);
    }

    @Test
    void who_took_part_before_the_closed_court_is_barred_where_it_is_named_as_the_earlier_one() {
        members.put(TestMembers.expert("merged", null));
        var body = agreed("一审案件", "E-merged").put("memberKind", "EXPERT").put("instance", "FIRST");
        var reference = chosenBy(judge(closed), body);
        succeeded(
                step(
                        TestTokens.bearer("expert.merged", "expert", null, null),
                        reference,
                        "acceptance",
                        Map.of("promise", true)));
        merged(closed, heir);
        var appeal = agreed("二审案件", "E-merged").put("memberKind", "EXPERT");
        appeal.put("instance", "SECOND")
                .putArray("earlierInstances")
                .addObject()
                .put("officeId", closed)
                .put("caseLabel", "一审案件");

        assertRefused(post(judge("COURT-110000-01"), SELECTIONS, null, appeal), 422, "SHR-02");
    }

    /** Whoever has begun is waited for, and nothing stays behind. */
    @Test
    void what_is_laid_down_while_the_court_closes_is_handed_over_too() throws Exception {
        var model = chosenBy(judge(closed), agreed("正在选定", "I-alpha"));
        var reference = "S-110119-2026-" + UUID.randomUUID().toString().substring(0, 6);
        var begun = new CompletableFuture<Void>();
        var mayEnd = new CompletableFuture<Void>();
        var act =
                CompletableFuture.runAsync(() ->
                        transaction.executeWithoutResult(_ -> {
                            succession.hold(closed);
                            begun.complete(null);
                            mayEnd.join();
                            layDownLike(model, reference);
                        }));
        begun.get(10, TimeUnit.SECONDS);
        var closing = CompletableFuture.runAsync(() -> merged(closed, heir));
        await().atMost(SOON).until(this::somebodyWaitsForAnOffice);
        mayEnd.complete(null);
        act.get(10, TimeUnit.SECONDS);
        closing.get(10, TimeUnit.SECONDS);

        assertThat(get(judge(heir), SELECTIONS + "/" + reference).statusCode()).isEqualTo(200);
    }

    private boolean somebodyWaitsForAnOffice() {
        return count("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                > 0;
    }

    private void layDownLike(String model, String reference) {
        jdbc.sql(
                        """
                        insert into selection
                        select (jsonb_populate_record(selection, jsonb_build_object(
                            'reference', cast(:reference as text),
                            'state', jsonb_set(state, '{reference}', to_jsonb(cast(:reference as text)))))).*
                        from selection where reference = :model
                        """)
                .param("reference", reference)
                .param("model", model)
                .update();
    }

    private static String judge(String office) {
        return TestTokens.bearer(
                "judge." + office.toLowerCase(Locale.ROOT), "judge", office, "110119");
    }

    private void registered(String id) {
        registered(id, "110119");
    }

    private void registered(String id, String region) {
        heard(
                "office.registered.v1",
                "liaison",
                id,
                1,
                Mother.office(id, "COURT", "COUNTY", region, null));
    }

    private void merged(String id, String into) {
        var office = Mother.office(id, "COURT", "COUNTY", "110119", null);
        office.put("status", "CLOSED").put("successorId", into);
        heard("office.closed.v1", "liaison", id, 2, office);
    }

    private String chosenBy(String judge, ObjectNode body) {
        return reference(succeeded(post(judge, SELECTIONS, null, body)));
    }

    private HttpResponse<String> step(String caller, String reference, String act, Object body) {
        var path = SELECTIONS + "/" + reference;
        var version = succeeded(get(caller, path + "/engagement")).get("version").asLong();
        return post(caller, path + "/" + act, "\"" + version + "\"", body);
    }

    private Map<String, Object> materials(String office) {
        return Map.of(
                "items",
                List.of(
                        Map.of(
                                "description",
                                "源代码光盘",
                                "examinedOn",
                                "2026-05-20",
                                "evidence",
                                files.of(
                                        "judge." + office.toLowerCase(Locale.ROOT),
                                        office,
                                        "光盘.iso"))),
                "letter",
                Map.of("matter", "软件同一性", "scope", "源代码", "aim", "是否实质性相似"),
                "dueOn",
                "2026-07-01");
    }

    /** Who is told last that the files of the engagement are for him. */
    private String filesShownTo(String reference) {
        return jdbc.sql(
                        """
                        select payload ->> 'audience' from outbox
                        where type = 'evidence.audience-changed.v1' and headers ->> 'subject' = :reference
                        order by seq desc limit 1
                        """)
                .param("reference", reference)
                .query(String.class)
                .single();
    }

    private static Member lent(String holder) {
        var person = TestMembers.expert("lent", holder);
        return new Member(
                person.id(),
                MemberKind.INVESTIGATOR,
                person.nameZh(),
                null,
                "440300",
                person.specialties(),
                person.staff(),
                person.interests(),
                person.person(),
                holder,
                person.state(),
                true);
    }

    private static ObjectNode investigator(String caseLabel) {
        return agreed(caseLabel, "E-lent")
                .put("memberKind", "INVESTIGATOR")
                .put("instance", "FIRST");
    }

    private String asked(String judge, String caseLabel) {
        var body = JSON.createObjectNode();
        body.put("memberId", "E-lent")
                .put("caseLabel", caseLabel)
                .put("purpose", "查明源代码是否实质相似")
                .put("from", "2026-06-01")
                .put("until", "2026-12-31");
        return succeeded(post(judge, SHARINGS, null, body)).get("reference").stringValue();
    }

    private void decided(String judge, String reference, String act, Object body) {
        var path = SHARINGS + "/" + reference;
        JsonNode seen = succeeded(get(judge, path));
        succeeded(post(judge, path + "/" + act, "\"" + seen.get("version").asLong() + "\"", body));
    }
}
