package cn.tongbao.directory.practicefeedback;

import cn.tongbao.directory.record.Texts;
import cn.tongbao.platform.web.Checks;
import org.jspecify.annotations.Nullable;

/** Five scores and a text. */
public record FeedbackRequest(@Nullable ScoresRequest scores, @Nullable String text) {

    /** The scores, once everything is found to be in order. */
    Scores checked() {
        var checks = new Checks().required("/scores", scores).text("/text", text, Texts.MOST);
        if (scores != null) {
            score(checks, "competence", scores.competence());
            score(checks, "method", scores.method());
            score(checks, "timeliness", scores.timeliness());
            score(checks, "independence", scores.independence());
            score(checks, "clarity", scores.clarity());
        }
        checks.raise();
        var given = Texts.given(scores);
        return new Scores(
                Texts.given(given.competence()),
                Texts.given(given.method()),
                Texts.given(given.timeliness()),
                Texts.given(given.independence()),
                Texts.given(given.clarity()));
    }

    private static void score(Checks checks, String name, @Nullable Integer score) {
        checks.required("/scores/" + name, score)
                .that(
                        score == null || (score >= Scores.LEAST && score <= Scores.MOST),
                        "/scores/" + name,
                        "OUT_OF_RANGE");
    }

    /** Each from 1 to 5. */
    public record ScoresRequest(
            @Nullable Integer competence,
            @Nullable Integer method,
            @Nullable Integer timeliness,
            @Nullable Integer independence,
            @Nullable Integer clarity) {}
}
