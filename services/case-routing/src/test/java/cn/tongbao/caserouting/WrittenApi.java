package cn.tongbao.caserouting;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Adds to the generated document what cannot be seen in the code: who may call, and the refusals.
 */
@TestConfiguration(proxyBeanMethods = false)
class WrittenApi {

    private static final String BEARER = "bearer";
    private static final String CASES = "/api/v1/cases";
    private static final String CASE = CASES + "/{reference}";
    private static final String DISPATCH = CASE + "/dispatches/{dispatchId}";
    private static final String INSTRUCTION = CASE + "/instructions/{instructionId}";

    private static final List<String> OF_READING = List.of("401", "404");
    private static final List<String> OF_COMMANDS =
            List.of("400", "401", "403", "404", "409", "412", "422", "428");

    private static final Map<String, String> REFUSALS =
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
                    new Call(
                            HttpMethod.PUT,
                            CASE + "/figures",
                            "200",
                            "Replace the figures; amounts in yuan as decimal strings.",
                            OF_COMMANDS),
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
        return api -> {
            api.setInfo(
                    new Info()
                            .title("Tongbao case-routing")
                            .version("v1")
                            .description("Cases are routed to the competent bodies and answered."));
            api.setPaths(plain(api.getPaths()));
            api.getComponents()
                    .addSchemas("Problem", problem())
                    .addSecuritySchemes(
                            BEARER,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .bearerFormat("JWT"));
            api.getComponents().getSchemas().remove("Subject");
            CALLS.forEach(call -> describe(api, call));
            var reference = operation(api, "/api/v1/reference/{list}", HttpMethod.GET);
            reference.setSummary(
                    "A list of codes, or the regions below a parent; public, cached by ETag.");
            reference
                    .getResponses()
                    .addApiResponse("304", new ApiResponse().description("known already"));
            refuse(reference, List.of("404", "422"));
        };
    }

    private static void describe(OpenAPI api, Call call) {
        var operation = operation(api, call.path(), call.method());
        operation.setSummary(call.summary());
        operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
        var success =
                Objects.requireNonNull(operation.getResponses().remove("200")).description("done");
        success.addHeaderObject(
                "ETag",
                new Header()
                        .description("the version of the record acted on, for If-Match")
                        .schema(new StringSchema()));
        operation.getResponses().addApiResponse(call.success(), success);
        refuse(operation, call.refusals());
    }

    private static Operation operation(OpenAPI api, String path, HttpMethod method) {
        var item = Objects.requireNonNull(api.getPaths().get(path), path);
        return Objects.requireNonNull(item.readOperationsMap().get(method), path);
    }

    private static void refuse(Operation operation, List<String> refusals) {
        refusals.forEach(status ->
                operation
                        .getResponses()
                        .addApiResponse(status, refusal(REFUSALS.getOrDefault(status, status))));
    }

    private static ApiResponse refusal(String why) {
        return new ApiResponse()
                .description(why)
                .content(
                        new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(new Schema<>().$ref("Problem"))));
    }

    private static Schema<?> problem() {
        var error = new ObjectSchema();
        error.addProperty("pointer", new StringSchema());
        error.addProperty("code", new StringSchema());
        var problem = new ObjectSchema();
        problem.setDescription("RFC 9457");
        for (var text : List.of("type", "title", "detail", "instance", "code", "traceId")) {
            problem.addProperty(text, new StringSchema());
        }
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("errors", new ArraySchema().items(error));
        problem.setRequired(List.of("type", "title", "status", "code", "traceId"));
        return problem;
    }

    private static Paths plain(Paths paths) {
        var plain = new Paths();
        new TreeMap<>(paths)
                .forEach((path, item) -> {
                    item.readOperations().forEach(WrittenApi::withoutWhatIsNotSent);
                    plain.addPathItem(path.replaceFirst("^/api/[^/]+/", "/api/v1/"), item);
                });
        return plain;
    }

    /** The caller comes from the token and the version from the path. */
    private static void withoutWhatIsNotSent(Operation operation) {
        var parameters = operation.getParameters();
        if (parameters != null) {
            var sent =
                    parameters.stream()
                            .filter(p -> !List.of("who", "version").contains(p.getName()))
                            .toList();
            operation.setParameters(sent.isEmpty() ? null : sent);
        }
    }

    private static Call read(String path, String summary) {
        return new Call(HttpMethod.GET, path, "200", summary, OF_READING);
    }

    private static Call command(String path, String success, String summary) {
        return new Call(HttpMethod.POST, path, success, summary, OF_COMMANDS);
    }

    /** One call: what for, which success, which refusals. */
    private record Call(
            HttpMethod method,
            String path,
            String success,
            String summary,
            List<String> refusals) {}
}
