package cn.tongbao.directory;

import cn.tongbao.platform.test.ApiDescription.Call;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.List;
import java.util.Map;

/** What the calls about sharing across regions are for. */
final class SharingApi {

    private static final String REQUESTS = "/api/v1/sharing-requests";
    private static final String REQUEST = REQUESTS + "/{reference}";
    private static final Map<String, String> TAG =
            Map.of("ETag", "the version of the request, for If-Match");

    private SharingApi() {}

    static List<Call> calls() {
        return List.of(
                Call.of(
                                HttpMethod.POST,
                                REQUESTS,
                                "201",
                                "Ask for an expert or technical investigator of another region, for one case. Once for an Idempotency-Key.",
                                List.of("400", "401", "403", "409", "422"))
                        .with(
                                Map.of(
                                        "Location",
                                        "the request",
                                        "ETag",
                                        "its version, for If-Match")),
                Call.of(
                        HttpMethod.GET,
                        REQUESTS,
                        "200",
                        "The requests that the caller's body made or has to decide, or that are about himself, by reference.",
                        List.of("401", "404", "422")),
                Call.of(
                                HttpMethod.GET,
                                REQUEST,
                                "200",
                                "One request, for both bodies and for whom it is about.",
                                List.of("401", "404"))
                        .with(TAG),
                Call.of(
                        HttpMethod.GET,
                        REQUEST + "/history",
                        "200",
                        "What happened to it, the oldest first.",
                        List.of("401", "404", "422")),
                act(
                        "/grant",
                        "Grant him for the case, with conditions and for the time asked for or less: the body that holds him, else the keeper of his region."),
                act("/refusal", "Refuse, with the reason."),
                act(
                        "/revocation",
                        "Take a grant back, with the reason; an engagement that came of it goes on."),
                act("/withdrawal", "Withdraw the request, granted or not: the body that asked."));
    }

    private static Call act(String suffix, String summary) {
        return Call.of(
                        HttpMethod.POST,
                        REQUEST + suffix,
                        "200",
                        summary,
                        List.of("400", "401", "403", "404", "409", "412", "422", "428"))
                .with(TAG);
    }
}
