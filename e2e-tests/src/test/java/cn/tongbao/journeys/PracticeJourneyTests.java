package cn.tongbao.journeys;

import static cn.tongbao.journeys.DrawJob.CLERK;
import static cn.tongbao.journeys.DrawJob.JUDGE;
import static cn.tongbao.journeys.Registers.KEEPER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/**
 * A court rates what an institution did for it. Five low ratings show in the register and lie
 * before the keeper, who ends the review by a measure that everybody sees.
 */
@ResourceLock("institution.alpha")
class PracticeJourneyTests {

    private static final String REVIEWS = "/api/v1/practice-reviews";
    private static final String ACCOUNT = "institution.alpha";
    private static final String NOTE = "五次鉴定均说理不足，予以警告";
    private static final int ENOUGH = 5;
    private static final int LOW = 2;

    private final Caller alpha = Caller.of(ACCOUNT);
    private final Caller beta = Caller.of("institution.beta");
    private final Caller citizen = Caller.citizen();
    private final String mark = "RATED" + System.nanoTime();
    private final Specialty specialty = Specialty.anew("TRADEMARK", "TRADEMARK_SIGNS");

    @BeforeEach
    @AfterEach
    void theAccountStandsNowhere() {
        Registers.clear(ACCOUNT);
    }

    @Test
    void five_low_ratings_show_and_start_a_review_that_ends_by_the_keepers_measure() {
        var entry = Registers.list(alpha, Registers.application(mark, specialty));
        var rated = new ArrayList<DrawJob>();
        for (int i = 1; i < ENOUGH; i++) {
            rated.add(rated(entry, i));
        }
        assertThat(practice(entry).hasNonNull("ratings")).as("figures of four").isFalse();
        assertThat(reviews(entry, "OPEN")).isEmpty();

        rated.add(rated(entry, ENOUGH));

        assertThat(practice(entry).at("/ratings/mean").asDouble()).isEqualTo(LOW);
        assertThat(practice(entry).at("/ratings/basis/of").asInt()).isEqualTo(ENOUGH);
        nobodyLearnsWhoSaidWhat(rated);
        onlyTheKeeperDecides(entry);
    }

    /** By the clerk, once; neither by a stranger nor by the institution itself. */
    private DrawJob rated(String entry, int number) {
        var member = Registers.id(entry);
        var draw =
                DrawJob.choose(
                        DrawJob.agreed("红肠商标鉴定 %d %s".formatted(number, mark), specialty, member));
        draw.workedOff(alpha);
        draw.rate(alpha, 5).expectProblem(403, "NOT_ALLOWED");
        draw.rate(beta, 1).expectProblem(404, "NOT_FOUND");
        draw.rate(Caller.of("judge.chaoyang"), 1).expectProblem(404, "NOT_FOUND");
        draw.rate(CLERK, LOW).expect(201);
        draw.rate(JUDGE, 5).expectProblem(409, "FEEDBACK_GIVEN");
        return draw;
    }

    private JsonNode practice(String entry) {
        return citizen.get(entry).expect(200).json().path("practice");
    }

    private static List<JsonNode> reviews(String entry, String status) {
        return KEEPER.get(REVIEWS + "?limit=200&status=" + status)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("memberId").asString().equals(Registers.id(entry)))
                .toList();
    }

    /** It reads what was said about itself, for the body and not for anybody by name. */
    private void nobodyLearnsWhoSaidWhat(List<DrawJob> rated) {
        var own = alpha.get("/api/v1/feedback?limit=200").expect(200);
        for (var one : rated) {
            assertThat(own.text()).contains(one.reference());
            var said = alpha.get(one.path() + "/feedback").expect(200);
            assertThat(said.at("/scores/clarity")).isEqualTo(Integer.toString(LOW));
            assertThat(said.text()).doesNotContain("clerk.haidian").doesNotContain("judge.haidian");
            beta.get(one.path() + "/feedback").expectProblem(404, "NOT_FOUND");
            KEEPER.get(one.path() + "/feedback").expectProblem(404, "NOT_FOUND");
            alpha.get(one.path() + "/history").expectProblem(404, "NOT_FOUND");
        }
        assertThat(own.text()).doesNotContain("clerk.haidian").doesNotContain("judge.haidian");
        assertThat(beta.get("/api/v1/feedback?limit=200").expect(200).text())
                .doesNotContain(rated.getFirst().reference());
    }

    private void onlyTheKeeperDecides(String entry) {
        var open = reviews(entry, "OPEN");
        assertThat(open).hasSize(1);
        assertThat(open.getFirst().path("reason").asString()).isEqualTo("LOW");
        assertThat(open.getFirst().path("lastMean").asDouble()).isEqualTo(LOW);
        var review = REVIEWS + "/" + open.getFirst().path("id").asString();
        var decision = Map.of("decision", "MEASURE", "text", NOTE);
        for (var user :
                List.of(
                        ACCOUNT,
                        "judge.haidian",
                        "clerk.haidian",
                        "supervisor.national",
                        "admin")) {
            var caller = Caller.of(user);
            caller.get(review).expectProblem(404, "NOT_FOUND");
            caller.get(REVIEWS).expectProblem(404, "NOT_FOUND");
            caller.post(review + "/decision", decision, "\"1\"").expectProblem(404, "NOT_FOUND");
        }
        citizen.get(review).expectProblem(401, "UNAUTHENTICATED");

        Registers.keep(review, "decision", decision).expectProblem(422, "MEASURE_NOT_TAKEN");
        Registers.keep(entry, "warning", Registers.decision("鉴定质量偏低")).expect(200);
        var decided = Registers.keep(review, "decision", decision).expect(200);
        assertThat(decided.at("/status")).isEqualTo("DECIDED");
        assertThat(decided.at("/decision")).isEqualTo("MEASURE");
        assertThat(decided.at("/text")).isEqualTo(NOTE);
        Registers.keep(review, "decision", Map.of("decision", "KEPT", "text", "改判"))
                .expectProblem(409, "REVIEW_STATE");
        assertThat(reviews(entry, "OPEN")).isEmpty();
        assertThat(reviews(entry, "DECIDED")).hasSize(1);
        theMeasureIsPublicAndItsReviewIsNot(entry);
    }

    private void theMeasureIsPublicAndItsReviewIsNot(String entry) {
        var seen = citizen.get(entry).expect(200);
        assertThat(seen.at("/status")).isEqualTo("WARNED");
        assertThat(seen.json().path("selectable").asBoolean()).isTrue();
        assertThat(seen.text()).doesNotContain(NOTE);
        assertThat(citizen.get(entry + "/history").expect(200).text())
                .contains("鉴定质量偏低公告")
                .doesNotContain(NOTE);
        var page =
                citizen.getWith(
                                "/directory/institutions/" + Registers.id(entry) + "?lang=zh",
                                "Accept",
                                "text/html")
                        .expect(200);
        assertThat(page.text()).contains("鉴定质量偏低公告").doesNotContain(NOTE, "clerk.haidian");
    }
}
