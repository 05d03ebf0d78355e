package cn.tongbao.directory.practicefeedback;

import static cn.tongbao.directory.TestMembers.institution;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.directory.Callers;
import cn.tongbao.directory.selection.SelectionTests;
import cn.tongbao.platform.identity.TestTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is said about practice, by whom, and what is shown of it. */
class FeedbackTests extends SelectionTests {

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
    void below_five_engagements_nothing_is_shown() {
        enter("few");
        for (int i = 0; i < 4; i++) {
            rated("few", "少" + i, 5);
        }
        assertThat(figures("few").hasNonNull("shown")).isFalse();
        rated("few", "少4", 3);

        var shown = figures("few").get("shown");

        assertThat(shown.get("engagements").asInt()).isEqualTo(5);
        assertThat(shown.get("mean").asDouble()).isEqualTo(4.6);
        assertThat(shown.get("spread").asDouble()).isEqualTo(0.8);
        assertThat(shown.get("released").asInt()).isEqualTo(5);
        assertThat(shown.hasNonNull("onTimeRate")).isFalse();
    }

    @Test
    void low_figures_open_one_review_that_the_keeper_closes() {
        enter("low");
        for (int i = 0; i < 6; i++) {
            rated("low", "低" + i, 2);
        }
        var reviews = reviews("I-low");

        assertThat(reviews).hasSize(1);
        assertThat(reviews.getFirst().get("reason").stringValue()).isEqualTo("LOW");
        var closure =
                "/api/v1/engagements/reviews/"
                        + reviews.getFirst().get("id").stringValue()
                        + "/closure";
        assertThat(post(Callers.JUDGE, closure, null, Map.of("text", "x")).statusCode())
                .isEqualTo(404);
        succeeded(post(Callers.KEEPER, closure, null, Map.of("text", "已约谈")));
        assertRefused(
                post(Callers.KEEPER, closure, null, Map.of("text", "再次")), 409, "FEEDBACK_STATE");
        assertThat(reviews("I-low")).isEmpty();
        assertThat(get(Callers.JUDGE, "/api/v1/engagements/reviews").statusCode()).isEqualTo(404);
    }

    @Test
    void falling_figures_open_a_review() {
        enter("falling");
        for (int i = 0; i < 10; i++) {
            rated("falling", "降" + i, i < 5 ? 5 : 4);
        }

        assertThat(reviews("I-falling").getFirst().get("reason").stringValue())
                .isEqualTo("FALLING");
    }

    private String enter(String name) {
        members.put(institution(name));
        return Callers.institution("institution." + name);
    }

    private void rated(String name, String caseLabel, int score) {
        var reference = over(name, caseLabel);
        succeeded(
                post(
                        Callers.JUDGE,
                        SELECTIONS + "/" + reference + "/feedback",
                        null,
                        scores(score)));
    }

    /** An engagement that is over, in the shortest way: he stepped back, and might. */
    private String over(String name, String caseLabel) {
        var reference = reference(chosen(agreed(caseLabel, "I-" + name)));
        release(reference);
        return reference;
    }

    private void release(String reference) {
        var path = SELECTIONS + "/" + reference;
        var engagement = succeeded(get(Callers.JUDGE, path + "/engagement"));
        var account =
                Callers.institution(
                        "institution." + engagement.get("memberId").stringValue().substring(2));
        var asked =
                succeeded(
                        post(
                                account,
                                path + "/recusal",
                                tag(engagement),
                                Map.of("ground", "NO_CAPACITY", "text", "任务饱和")));
        succeeded(
                post(
                        Callers.JUDGE,
                        path
                                + "/objections/"
                                + asked.at("/objections/0/id").stringValue()
                                + "/decision",
                        tag(asked),
                        Map.of("granted", true, "reason", "准许")));
    }

    private static String tag(JsonNode engagement) {
        return "\"" + engagement.get("version").asLong() + "\"";
    }

    private JsonNode figures(String name) {
        return succeeded(get(null, "/api/v1/engagements/figures/I-" + name));
    }

    private List<JsonNode> reviews(String memberId) {
        return succeeded(get(Callers.KEEPER, "/api/v1/engagements/reviews"))
                .get("items")
                .valueStream()
                .filter(one -> one.get("memberId").stringValue().equals(memberId))
                .toList();
    }

    private static Map<String, Object> scores(int score) {
        return Map.of(
                "scores",
                Map.of(
                        "competence", score,
                        "method", score,
                        "timeliness", score,
                        "independence", score,
                        "clarity", score),
                "text",
                "按期完成，说理清楚");
    }
}
