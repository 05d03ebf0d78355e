package cn.tongbao.caserouting;

import cn.tongbao.platform.test.ApiDescription;
import cn.tongbao.platform.test.ApiDescription.Call;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What cannot be seen in the code of this service's calls: what they are for, and the refusals. */
@TestConfiguration(proxyBeanMethods = false)
class WrittenApi {

    private static final String CASES = "/api/v1/cases";
    private static final String CASE = CASES + "/{reference}";
    private static final String DISPATCH = CASE + "/dispatches/{dispatchId}";
    private static final String INSTRUCTION = CASE + "/instructions/{instructionId}";

    private static final List<String> OF_READING = List.of("401", "404");
    private static final List<String> OF_COMMANDS =
            List.of("400", "401", "403", "404", "409", "412", "422", "428");

    private static final Map<String, String> REASONS =
            Map.of(
                    "400", "cannot be read",
                    "401", "nobody signed in, or a token that does not hold",
                    "403", "not this role's, or the office no longer handles the case",
                    "404", "unknown, or not the caller's",
                    "409", "not in this state",
                    "412", "stale: the present state stands in current",
                    "422", "a rule is broken; errors names each field",
                    "428", "If-Match is missing");

    private static final List<Call> CALLS =
            List.of(
                    read(CASES, "The cases that are the caller's to see, by due day."),
                    read(CASE, "The case as the caller may see it."),
                    read(CASE + "/history", "What happened to it, the oldest first."),
                    read(
                            CASE + "/advice",
                            "Competent offices, criminal lines and running limits; decides nothing."),
                    command(
                            HttpMethod.PUT,
                            CASE + "/figures",
                            "200",
                            "Replace the figures; amounts in yuan as decimal strings."),
                    command(
                            CASE + "/dispatches",
                            "201",
                            "Send the case to an office. If-Match names the case's version."),
                    read(DISPATCH, "One dispatch."),
                    command(
                            DISPATCH + "/recall",
                            "200",
                            "Take it back. If-Match names the dispatch's version."),
                    command(
                            DISPATCH + "/acknowledgement",
                            "200",
                            "Confirm that it has arrived: the first feedback."),
                    command(
                            DISPATCH + "/refusal",
                            "200",
                            "Send it back. proposedOfficeId is required for OUT_OF_AREA and OUT_OF_COMPETENCE and not allowed with NOBODY_COMPETENT."),
                    command(
                            DISPATCH + "/conclusion",
                            "200",
                            "Report the outcome: the second feedback. A penalty with a criminal line met or near needs criminalDecision (422 FWD-21)."),
                    command(
                            DISPATCH + "/material-requests",
                            "201",
                            "Ask the reporter for something."),
                    command(CASE + "/closure", "200", "End the case."),
                    command(CASE + "/reopening", "200", "Take it up again."),
                    command(
                            CASE + "/instructions",
                            "201",
                            "Tell an office at work what to do by when."),
                    command(
                            INSTRUCTION + "/reply",
                            "200",
                            "Answer an instruction. If-Match names its version."));

    @Bean
    OpenApiCustomizer wholeDocument() {
        var description =
                new ApiDescription(
                        "case-routing",
                        "Cases are routed to the competent bodies and answered.",
                        REASONS,
                        CALLS);
        return api -> {
            description.customise(api);
            reference(api);
        };
    }

    /** It has two successes: the list, and that the caller has it already. */
    private static void reference(OpenAPI api) {
        var operation = ApiDescription.operation(api, HttpMethod.GET, "/api/v1/reference/{list}");
        operation.setSummary(
                "A list of codes, or the regions below a parent; public, cached by ETag.");
        operation
                .getResponses()
                .addApiResponse("304", new ApiResponse().description("known already"));
        for (var status : List.of("404", "422")) {
            ApiDescription.refuses(operation, status, REASONS.getOrDefault(status, status));
        }
    }

    private static Call read(String path, String summary) {
        return tagged(Call.of(HttpMethod.GET, path, "200", summary, OF_READING));
    }

    private static Call command(String path, String success, String summary) {
        return command(HttpMethod.POST, path, success, summary);
    }

    private static Call command(HttpMethod method, String path, String success, String summary) {
        return tagged(Call.of(method, path, success, summary, OF_COMMANDS));
    }

    private static Call tagged(Call call) {
        return call.with(Map.of("ETag", "the version of the record acted on, for If-Match"));
    }
}
