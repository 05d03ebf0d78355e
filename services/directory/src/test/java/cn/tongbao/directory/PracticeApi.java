package cn.tongbao.directory;

import cn.tongbao.platform.test.ApiDescription.Call;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.List;
import java.util.Map;

/** What the calls about feedback and the review of practice are for. */
final class PracticeApi {

    private static final String FEEDBACK = "/api/v1/selections/{reference}/feedback";
    private static final String REVIEWS = "/api/v1/practice-reviews";
    private static final List<String> OF_READING = List.of("401", "404");
    private static final List<String> OF_LISTS = List.of("401", "404", "422");
    private static final Map<String, String> TAG =
            Map.of("ETag", "the version of the review, for If-Match");

    private PracticeApi() {}

    static List<Call> calls() {
        return List.of(
                Call.of(
                                HttpMethod.POST,
                                FEEDBACK,
                                "201",
                                "Rate an engagement that is over: the body that engaged, once.",
                                List.of("400", "401", "403", "404", "409", "422"))
                        .with(Map.of("Location", "the feedback")),
                Call.of(
                        HttpMethod.GET,
                        FEEDBACK,
                        "200",
                        "What was said about it, for the body and for whom it is about.",
                        OF_READING),
                Call.of(
                        HttpMethod.POST,
                        FEEDBACK + "/answer",
                        "200",
                        "Answer it, once.",
                        List.of("400", "401", "403", "404", "409", "422")),
                Call.of(
                        HttpMethod.GET,
                        "/api/v1/feedback",
                        "200",
                        "What the caller's body said, or what was said about himself, by reference.",
                        OF_LISTS),
                Call.of(
                        HttpMethod.GET,
                        REVIEWS,
                        "200",
                        "The reviews of practice in the keeper's region, the oldest first.",
                        OF_LISTS),
                Call.of(
                                HttpMethod.GET,
                                REVIEWS + "/{id}",
                                "200",
                                "One review, with the figures that started it.",
                                OF_READING)
                        .with(TAG),
                Call.of(
                        HttpMethod.GET,
                        REVIEWS + "/{id}/history",
                        "200",
                        "What happened to it, the oldest first.",
                        OF_LISTS),
                Call.of(
                                HttpMethod.POST,
                                REVIEWS + "/{id}/decision",
                                "200",
                                "Decide, which ends the review: KEPT, ADMONISHED, or MEASURE after a warning, suspension or removal.",
                                List.of("400", "401", "404", "409", "412", "422", "428"))
                        .with(TAG));
    }
}
