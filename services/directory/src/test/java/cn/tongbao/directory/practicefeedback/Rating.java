package cn.tongbao.directory.practicefeedback;

import static cn.tongbao.directory.TestMembers.institution;

import cn.tongbao.directory.Callers;
import cn.tongbao.directory.selection.SelectionTests;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What tests of ratings begin with: engagements that are over, rated or not. */
abstract class Rating extends SelectionTests {

    static final String REVIEWS = "/api/v1/practice-reviews";

    String enter(String name) {
        members.put(institution(name));
        return Callers.institution("institution." + name);
    }

    String rated(String name, String caseLabel, int score) {
        var reference = over(name, caseLabel);
        succeeded(
                post(
                        Callers.JUDGE,
                        SELECTIONS + "/" + reference + "/feedback",
                        null,
                        scores(score)));
        return reference;
    }

    /** An engagement that is over, in the shortest way: he took it on, stepped back, and might. */
    String over(String name, String caseLabel) {
        var reference = reference(chosen(agreed(caseLabel, "I-" + name)));
        takeOn(reference);
        release(reference);
        return reference;
    }

    void takeOn(String reference) {
        var path = SELECTIONS + "/" + reference;
        var engagement = succeeded(get(Callers.JUDGE, path + "/engagement"));
        succeeded(
                post(
                        account(engagement),
                        path + "/acceptance",
                        tag(engagement),
                        Map.of("promise", true)));
    }

    void release(String reference) {
        var path = SELECTIONS + "/" + reference;
        var engagement = succeeded(get(Callers.JUDGE, path + "/engagement"));
        var asked =
                succeeded(
                        post(
                                account(engagement),
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

    private static String account(JsonNode engagement) {
        return Callers.institution(
                "institution." + engagement.get("memberId").stringValue().substring(2));
    }

    static Map<String, Object> scores(int score) {
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

    static String tag(JsonNode engagement) {
        return "\"" + engagement.get("version").asLong() + "\"";
    }
}
