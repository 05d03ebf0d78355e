package cn.tongbao.directory.practicefeedback;

import static cn.tongbao.directory.TestMembers.institution;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.directory.Callers;
import cn.tongbao.directory.engagement.PastEngagements;
import cn.tongbao.directory.member.Interests;
import cn.tongbao.directory.member.MemberState;
import cn.tongbao.platform.identity.TestTokens;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is said about practice, by whom, and what is shown of it. */
class FeedbackTests extends Rating {

    @Test
    void the_body_rates_once_the_institution_answers_once_and_nobody_else_reads_it() {
        var account = enter("once");
        var reference = over("once", "一次");
        var path = SELECTIONS + "/" + reference + "/feedback";
        assertThat(get(Callers.JUDGE, path).statusCode()).isEqualTo(404);

        var given = post(Callers.JUDGE, path, null, scores(4));

        assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
        assertRefused(post(Callers.CLERK, path, null, scores(1)), 409, "FEEDBACK_GIVEN");
        assertThat(post(account, path, null, scores(5)).statusCode()).isEqualTo(403);
        assertThat(post(Callers.OTHER_JUDGE, path, null, scores(5)).statusCode()).isEqualTo(404);
        var answer = path + "/answer";
        assertThat(post(Callers.JUDGE, answer, null, Map.of("text", "x")).statusCode())
                .isEqualTo(403);
        succeeded(post(account, answer, null, Map.of("text", "感谢指正")));
        assertRefused(post(account, answer, null, Map.of("text", "再次")), 409, "FEEDBACK_GIVEN");
        assertThat(succeeded(get(account, path)).get("answer").stringValue()).isEqualTo("感谢指正");
        for (var stranger :
                List.of(
                        Callers.institution("institution.other"),
                        Callers.OTHER_JUDGE,
                        Callers.KEEPER,
                        Callers.PARTY)) {
            assertThat(get(stranger, path).statusCode()).isEqualTo(404);
        }
        assertThat(get(null, path).statusCode()).isEqualTo(401);
    }

    @Test
    void who_is_both_judge_and_institution_does_not_rate_himself() {
        enter("self");
        var reference = over("self", "自评");
        var both = TestTokens.bearer("institution.self", "judge", "COURT-110108", "110108");

        assertThat(
                        post(both, SELECTIONS + "/" + reference + "/feedback", null, scores(5))
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void before_the_end_nothing_is_rated_and_scores_have_their_bounds() {
        enter("early");
        var reference = reference(chosen(agreed("未结束", "I-early")));
        var path = SELECTIONS + "/" + reference + "/feedback";

        assertRefused(post(Callers.JUDGE, path, null, scores(4)), 409, "FEEDBACK_STATE");
        takeOn(reference);
        release(reference);
        assertFields(post(Callers.JUDGE, path, null, Map.of()), "/scores REQUIRED");
        assertFields(
                post(
                        Callers.JUDGE,
                        path,
                        null,
                        Map.of(
                                "scores",
                                Map.of(
                                        "competence", 0,
                                        "method", 6,
                                        "timeliness", 3,
                                        "independence", 3))),
                "/scores/competence OUT_OF_RANGE",
                "/scores/method OUT_OF_RANGE",
                "/scores/clarity REQUIRED");
    }

    @Test
    void nobody_is_rated_for_work_that_he_never_took_on() {
        enter("never");
        var reference = reference(chosen(agreed("未接受", "I-never")));
        release(reference);

        assertRefused(
                post(Callers.JUDGE, SELECTIONS + "/" + reference + "/feedback", null, scores(1)),
                409,
                "FEEDBACK_STATE");
    }

    @Test
    void a_rating_asked_for_twice_under_one_key_is_one_rating() {
        enter("key");
        var reference = over("key", "重复提交");
        var path = SELECTIONS + "/" + reference + "/feedback";
        var body = JSON.writeValueAsString(scores(4));

        var first = command("POST", Callers.JUDGE, path, null, body, "Idempotency-Key", "rate-1");
        var again = command("POST", Callers.JUDGE, path, null, body, "Idempotency-Key", "rate-1");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void each_sees_the_list_of_his_own_feedback_and_of_nobody_elses() {
        var own = enter("listed");
        var other = enter("unlisted");
        var mine = rated("listed", "列表一", 4);
        var foreign = rated("unlisted", "列表二", 2);

        assertThat(references(own, "/api/v1/feedback")).containsExactly(mine);
        assertThat(references(other, "/api/v1/feedback")).containsExactly(foreign);
        assertThat(references(Callers.JUDGE, "/api/v1/feedback?limit=200")).contains(mine, foreign);
        assertThat(references(Callers.OTHER_JUDGE, "/api/v1/feedback")).isEmpty();
        for (var nobody : List.of(Callers.KEEPER, Callers.PARTY, Callers.AUDITOR)) {
            assertThat(get(nobody, "/api/v1/feedback").statusCode()).isEqualTo(404);
        }
        assertThat(get(null, "/api/v1/feedback").statusCode()).isEqualTo(401);
        assertThat(get(own, "/api/v1/feedback?cursor=%21").statusCode()).isEqualTo(422);
    }

    @Test
    void low_ratings_start_one_review_which_ends_by_the_keepers_decision() {
        enter("low");
        for (int i = 0; i < 6; i++) {
            rated("low", "低" + i, 2);
        }
        var review = reviews("I-low").getFirst();
        var path = REVIEWS + "/" + review.get("id").stringValue();

        assertThat(reviews("I-low")).hasSize(1);
        assertThat(review.get("reason").stringValue()).isEqualTo("LOW");
        assertThat(review.get("lastMean").asDouble()).isEqualTo(2.0);
        assertThat(post(Callers.KEEPER, path + "/decision", null, decision("KEPT")).statusCode())
                .isEqualTo(428);
        assertThat(post(Callers.KEEPER, path + "/decision", "\"7\"", decision("KEPT")).statusCode())
                .isEqualTo(412);
        assertRefused(
                post(Callers.KEEPER, path + "/decision", "\"1\"", decision("MEASURE")),
                422,
                "MEASURE_NOT_TAKEN");
        assertFields(
                post(Callers.KEEPER, path + "/decision", "\"1\"", Map.of("decision", "SHRUG")),
                "/decision UNKNOWN_CODE",
                "/text REQUIRED");
        var decided =
                succeeded(
                        post(Callers.KEEPER, path + "/decision", "\"1\"", decision("ADMONISHED")));
        assertThat(decided.get("status").stringValue()).isEqualTo("DECIDED");
        assertRefused(
                post(Callers.KEEPER, path + "/decision", "\"2\"", decision("KEPT")),
                409,
                "REVIEW_STATE");
        assertThat(reviews("I-low")).isEmpty();
        assertThat(acts(Callers.KEEPER, path)).containsExactly("OPENED", "DECIDED");

        clock.set(MONDAY.plusSeconds(86_400));
        for (int i = 0; i < 4; i++) {
            rated("low", "再低" + i, 2);
        }
        assertThat(reviews("I-low")).as("four new ratings are too few").isEmpty();
        rated("low", "再低4", 2);
        assertThat(reviews("I-low")).hasSize(1);
    }

    @Test
    void falling_ratings_start_a_review_and_a_warning_ends_it() {
        enter("falling");
        for (int i = 0; i < 10; i++) {
            rated("falling", "降" + i, i < 5 ? 5 : 4);
        }
        var review = reviews("I-falling").getFirst();
        assertThat(review.get("reason").stringValue()).isEqualTo("FALLING");
        assertThat(review.get("earlierMean").asDouble()).isEqualTo(5.0);

        members.put(institution("falling", MemberState.WARNED, Interests.none()));

        succeeded(
                post(
                        Callers.KEEPER,
                        REVIEWS + "/" + review.get("id").stringValue() + "/decision",
                        "\"1\"",
                        decision("MEASURE")));
    }

    @Test
    void reports_that_do_not_come_in_time_start_a_review() {
        enter("late");
        var references =
                IntStream.range(0, 5)
                        .mapToObj(i -> reference(chosen(agreed("逾期" + i, "I-late"))))
                        .toList();
        references.forEach(this::takeOn);
        references.forEach(this::handOver);
        clock.set(Instant.parse("2026-07-01T16:00:01Z"));
        for (var reference : references) {
            assertThat(reviews("I-late")).isEmpty();
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(endLate(reference).statusCode()).isEqualTo(200));
        }

        var review = reviews("I-late").getFirst();
        assertThat(review.get("reason").stringValue()).isEqualTo("LATE");
        assertThat(review.get("lastMean").asDouble()).isZero();
    }

    @Test
    void whoever_never_took_work_on_had_no_report_to_be_late_with() {
        enter("silent");
        var references =
                IntStream.range(0, 5)
                        .mapToObj(i -> reference(chosen(agreed("未答复" + i, "I-silent"))))
                        .toList();
        clock.set(Instant.parse("2026-07-01T16:00:01Z"));
        for (var reference : references) {
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(endLate(reference).statusCode()).isEqualTo(200));
        }

        assertThat(reviews("I-silent")).isEmpty();
    }

    private void handOver(String reference) {
        var path = SELECTIONS + "/" + reference;
        var item =
                Map.of(
                        "description",
                        "源代码光盘",
                        "examinedOn",
                        "2026-05-20",
                        "evidence",
                        files.of("judge.haidian", "COURT-110108", "源代码.zip"));
        succeeded(
                post(
                        Callers.JUDGE,
                        path + "/materials",
                        tag(succeeded(get(Callers.JUDGE, path + "/engagement"))),
                        Map.of(
                                "items",
                                List.of(item),
                                "letter",
                                Map.of("matter", "软件同一性", "scope", "源代码", "aim", "是否实质性相似"),
                                "dueOn",
                                "2026-07-01")));
    }

    private HttpResponse<String> endLate(String reference) {
        var path = SELECTIONS + "/" + reference;
        return post(
                Callers.JUDGE,
                path + "/end",
                tag(succeeded(get(Callers.JUDGE, path + "/engagement"))),
                Map.of("reason", "LATE"));
    }

    @Test
    void reports_are_looked_at_by_the_newest_five_and_the_five_before() {
        assertThat(reports(true, true, true, true)).isNull();
        assertThat(reports(false, false, false, true, true)).isEqualTo("LATE");
        assertThat(reports(false, false, true, true, true)).isNull();
        assertThat(reports(true, true, true, true, true, true, true, true, false, false))
                .isEqualTo("LATER");
        assertThat(reports(true, true, true, true, false, true, true, true, false, false)).isNull();
        assertThat(reports(null, null, null, null, false, false, false)).isNull();
    }

    private static @Nullable String reports(@Nullable Boolean... inTime) {
        var ended = new ArrayList<PastEngagements.Ended>();
        for (var one : inTime) {
            ended.add(
                    new PastEngagements.Ended(
                            "S-" + ended.size(),
                            "I-x",
                            "COURT-110108",
                            MONDAY.plusSeconds(ended.size()),
                            false,
                            one,
                            0,
                            0));
        }
        var concern =
                WatchingPractice.ofReports(
                        ended,
                        null,
                        new WatchingPractice.Bounds(
                                0.6, PracticeReview.Reason.LATE, 0.4, PracticeReview.Reason.LATER));
        return concern == null ? null : concern.reason().name();
    }

    @Test
    void reviews_are_for_the_keeper_of_the_region_alone() {
        enter("region");
        for (int i = 0; i < 5; i++) {
            rated("region", "区" + i, 1);
        }
        var path = REVIEWS + "/" + reviews("I-region").getFirst().get("id").stringValue();
        for (var stranger :
                List.of(
                        Callers.OTHER_KEEPER,
                        Callers.JUDGE,
                        Callers.CLERK,
                        Callers.AGENCY,
                        Callers.EXPERT,
                        Callers.institution("institution.region"),
                        Callers.SUPERVISOR,
                        Callers.AUDITOR,
                        Callers.ADMINISTRATOR,
                        Callers.PARTY)) {
            assertThat(get(stranger, path).statusCode()).isEqualTo(404);
            assertThat(get(stranger, path + "/history").statusCode()).isEqualTo(404);
            assertThat(post(stranger, path + "/decision", "\"1\"", Map.of()).statusCode())
                    .isEqualTo(404);
        }
        for (var stranger : List.of(Callers.JUDGE, Callers.SUPERVISOR, Callers.EXPERT)) {
            assertThat(get(stranger, REVIEWS).statusCode()).isEqualTo(404);
        }
        assertThat(succeeded(get(Callers.OTHER_KEEPER, REVIEWS)).get("items")).isEmpty();
        assertThat(get(Callers.KEEPER, REVIEWS + "?status=GHOST").statusCode()).isEqualTo(422);
        assertThat(get(Callers.KEEPER, REVIEWS + "?cursor=YQ").statusCode()).isEqualTo(422);
        assertThat(get(null, REVIEWS).statusCode()).isEqualTo(401);
        assertThat(get(null, path).statusCode()).isEqualTo(401);
    }

    private List<JsonNode> reviews(String memberId) {
        return succeeded(get(Callers.KEEPER, REVIEWS + "?status=OPEN&limit=200"))
                .get("items")
                .valueStream()
                .filter(one -> one.get("memberId").stringValue().equals(memberId))
                .toList();
    }

    private List<String> references(String caller, String path) {
        return succeeded(get(caller, path)).get("items").findValuesAsString("reference");
    }

    private static Map<String, String> decision(String code) {
        return Map.of("decision", code, "text", "已核实有关情况");
    }
}
