package cn.tongbao.journeys;

import static cn.tongbao.journeys.DrawJob.CLERK;
import static cn.tongbao.journeys.DrawJob.JUDGE;
import static cn.tongbao.journeys.DrawJob.SELECTIONS;
import static cn.tongbao.journeys.Registers.INSTITUTIONS;
import static cn.tongbao.journeys.Registers.KEEPER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Bad input to the registers and to selections gets a clear error and changes nothing. */
@ResourceLock(value = BeaconStandIn.NAME, mode = ResourceAccessMode.READ)
class DirectoryBadInputTests {

    private final String mark = "BAD" + System.nanoTime();
    private final Specialty specialty = Specialty.anew("PATENT_UTILITY_MODEL", "PATENT_FEATURES");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"nameZh\":1}",
                "{\"surprise\":true}",
                "{\"caseLabel\":\"a\",\"caseLabel\":\"a\"}",
                "{\"nameZh\":\"a\",\"nameZh\":\"a\"}",
                "{\"caseLabel\":\"a\\u0000b\"}",
                "{\"nameZh\":\"a\\u0000b\"}",
                "{\"caseLabel\":\"\\ud83d\"}",
                "{\"nameZh\":\"\\ud83d\"}"
            })
    void what_cannot_be_read_or_kept_is_malformed(String body) {
        KEEPER.postRaw(INSTITUTIONS, body).expectProblem(400, "MALFORMED");
        KEEPER.postRaw("/api/v1/experts", body).expectProblem(400, "MALFORMED");
        JUDGE.postRaw(SELECTIONS, body).expectProblem(400, "MALFORMED");
        JUDGE.postRaw(SELECTIONS + "/candidates", body).expectProblem(400, "MALFORMED");
    }

    @Test
    void what_an_application_may_not_hold_is_named_by_pointer() {
        refusedApplication(body -> body.remove("nameZh"), "/nameZh");
        refusedApplication(body -> body.put("nameZh", "名".repeat(201)), "/nameZh");
        refusedApplication(body -> body.put("regionCode", "999999"), "/regionCode");
        refusedApplication(body -> body.putArray("qualifications"), "/qualifications");
        refusedApplication(body -> body.putArray("specialties"), "/specialties");
        refusedApplication(
                body -> body.withArray("specialties").addObject().put("rightType", "MOON_RIGHTS"),
                "/specialties/1/rightType",
                "/specialties/1/appraisalKind");
        refusedApplication(body -> body.putArray("languages").add("Chinese"), "/languages/0");
        refusedApplication(body -> body.putArray("evidence").add("no-token"), "/evidence/0");
    }

    @Test
    void what_a_selection_may_not_hold_is_named_by_pointer() {
        refusedSelection(body -> body.remove("caseLabel"), "/caseLabel");
        refusedSelection(body -> body.put("caseLabel", "x".repeat(201)), "/caseLabel");
        refusedSelection(body -> body.put("caseReference", "C-1"), "/caseReference");
        refusedSelection(body -> body.put("kind", "LOTTERY"), "/kind");
        refusedSelection(body -> body.put("memberKind", "ORACLE"), "/memberKind");
        refusedSelection(body -> body.remove("specialty"), "/specialty");
        refusedSelection(body -> body.put("agreedMemberId", "I-1"), "/agreedMemberId");
        refusedSelection(body -> body.put("kind", "AGREED"), "/agreedMemberId");
        refusedSelection(
                body -> DrawJob.exclude(body, "I-110108-2026-ZZZZZZ", "OTHER"),
                "/exclusions/0/text");
        refusedSelection(
                body -> DrawJob.exclude(body, "I-110108-2026-ZZZZZZ", "PARTY_OBJECTION"),
                "/exclusions/0/memberId");
    }

    @Test
    void from_an_empty_pool_and_from_one_with_all_excluded_nobody_is_drawn() {
        choose(DrawJob.draw("无人入册 " + mark, specialty)).expectProblem(422, "POOL_EMPTY");
        var only = Registers.id(Registers.listed(mark, specialty));
        choose(DrawJob.exclude(DrawJob.draw("全部排除 " + mark, specialty), only, "NOT_AVAILABLE"))
                .expectProblem(422, "POOL_ALL_EXCLUDED");
        assertThat(JUDGE.get(SELECTIONS + "?limit=200").expect(200).text()).doesNotContain(mark);
    }

    /** And with nobody left after him there is no redraw. */
    @Test
    void from_a_pool_of_one_that_one_is_drawn_and_the_proof_holds() {
        var only = Registers.id(Registers.listed(mark, specialty));
        var draw = DrawJob.choose(DrawJob.draw("唯一候选 " + mark, specialty));

        assertThat(draw.drawn().at("/result/memberId")).isEqualTo(only);
        ProofScript.check(draw).findsItRight(only);

        draw.stepsBack(JUDGE);
        JUDGE.post(draw.path() + "/redraw", Map.of(), JUDGE.get(draw.path()).etag())
                .expectProblem(422, "POOL_ALL_EXCLUDED");
    }

    @Test
    void feedback_is_given_once_when_all_is_over_and_within_its_bounds() {
        var member = Registers.id(Registers.listed(mark, specialty));
        var draw = DrawJob.choose(DrawJob.agreed("评价 " + mark, specialty, member));
        draw.rate(JUDGE, 3).expectProblem(409, "FEEDBACK_STATE");
        draw.workedOff(JUDGE);
        draw.rate(JUDGE, 0).expect(422);
        draw.rate(JUDGE, 6).expect(422);
        JUDGE.post(draw.path() + "/feedback", Map.of()).expect(422);
        draw.rate(Caller.of("judge.pudong"), 3).expectProblem(404, "NOT_FOUND");
        draw.rate(Caller.of("institution.alpha"), 3).expectProblem(404, "NOT_FOUND");
        draw.rate(KEEPER, 3).expectProblem(404, "NOT_FOUND");
        Caller.citizen()
                .post(draw.path() + "/feedback", DrawJob.rating(3))
                .expectProblem(401, "UNAUTHENTICATED");
        draw.rate(CLERK, 3).expect(201);
        draw.rate(JUDGE, 5).expectProblem(409, "FEEDBACK_GIVEN");
        assertThat(JUDGE.get(draw.path() + "/feedback").at("/scores/clarity")).isEqualTo("3");
    }

    @Test
    void staff_name_the_version_that_they_have_seen() {
        var entry = Registers.listed(mark, specialty);
        var warning = Registers.decision("逾期未报");
        KEEPER.post(entry + "/warning", warning).expectProblem(428, "VERSION_REQUIRED");
        KEEPER.post(entry + "/warning", warning, "\"99\"").expectProblem(412, "VERSION_STALE");
        assertThat(KEEPER.get(entry).at("/status")).isEqualTo("LISTED");

        var draw = DrawJob.choose(DrawJob.agreed("版本 " + mark, specialty, Registers.id(entry)));
        var promise = Map.of("promise", true);
        JUDGE.post(draw.path() + "/acceptance", promise).expectProblem(428, "VERSION_REQUIRED");
        JUDGE.post(draw.path() + "/acceptance", promise, "\"99\"")
                .expectProblem(412, "VERSION_STALE");
        assertThat(draw.engagement(JUDGE).at("/status")).isEqualTo("OFFERED");
    }

    @Test
    void ten_equal_selections_with_one_key_at_once_make_one_draw() throws Exception {
        Registers.listed(mark, specialty);
        var key = Caller.newKey();
        var request = DrawJob.draw("并发摇号 " + mark, specialty);
        var answers = new HashSet<String>();

        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> one = () -> JUDGE.postOnce(SELECTIONS, request, key);
            for (var answer : clients.invokeAll(Stream.generate(() -> one).limit(10).toList())) {
                answers.add(answer.get().expect(201).at("/reference"));
            }
        }

        assertThat(answers).hasSize(1);
        JUDGE.postOnce(SELECTIONS, request.put("caseLabel", "另一案"), key)
                .expectProblem(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void who_may_not_choose_or_keep_is_told_so() {
        var request = DrawJob.draw("无权 " + mark, specialty);
        for (var user : List.of("party.holder", "keeper.national", "routing.national", "admin")) {
            Caller.of(user)
                    .postOnce(SELECTIONS, request, Caller.newKey())
                    .expectProblem(403, "NOT_ALLOWED");
        }
        Caller.citizen()
                .postOnce(SELECTIONS, request, Caller.newKey())
                .expectProblem(401, "UNAUTHENTICATED");
        Caller.of("judge.haidian")
                .postOnce(INSTITUTIONS, Registers.application(mark, specialty), Caller.newKey())
                .expectProblem(403, "NOT_ALLOWED");
    }

    private static Answer choose(ObjectNode request) {
        return JUDGE.postOnce(SELECTIONS, request, Caller.newKey());
    }

    private void refusedApplication(Consumer<ObjectNode> spoil, String... pointers) {
        var application = Registers.application(mark, specialty);
        spoil.accept(application);
        named(KEEPER.postOnce(INSTITUTIONS, application, Caller.newKey()).expect(422), pointers);
    }

    private void refusedSelection(Consumer<ObjectNode> spoil, String... pointers) {
        var request = DrawJob.draw("错误请求 " + mark, specialty);
        spoil.accept(request);
        named(choose(request).expect(422), pointers);
    }

    static void named(Answer answer, String... pointers) {
        assertThat(answer.json().path("errors").findValuesAsString("pointer"))
                .as(answer.text())
                .containsExactlyInAnyOrder(pointers);
    }
}
