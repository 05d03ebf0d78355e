package cn.tongbao.search;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.Paths;
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

    private static final Map<String, String> REFUSALS =
            Map.of(
                    "400", "cannot be read",
                    "401", "nobody signed in, or a token that does not hold",
                    "422", "an unknown code, a question too long, or a foreign cursor",
                    "503", "the index is away or being filled; see Retry-After");

    private static final List<Call> CALLS =
            List.of(
                    new Call(
                            HttpMethod.GET,
                            "/api/v1/search",
                            "200",
                            "Plain words and quoted phrases; no other syntax. title is plain text, snippet is HTML.",
                            List.of("400", "401", "422", "503")));

    @Bean
    OpenApiCustomizer wholeDocument() {
        return api -> {
            api.setInfo(
                    new Info()
                            .title("Tongbao search")
                            .version("v1")
                            .description(
                                    "One search over all services, within what the searcher may see."));
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
        };
    }

    private static void describe(OpenAPI api, Call call) {
        var item = requireNonNull(api.getPaths().get(call.path()), call.path());
        var operation = requireNonNull(item.readOperationsMap().get(call.method()), call.path());
        operation.setSummary(call.summary());
        if (call.refusals().contains("401")) {
            operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
        }
        var responses = operation.getResponses();
        var success = requireNonNull(responses.remove("200")).description("done");
        responses.addApiResponse(call.success(), success);
        call.refusals().forEach(status -> responses.addApiResponse(status, refusal(status)));
    }

    private static ApiResponse refusal(String status) {
        return new ApiResponse()
                .description(REFUSALS.getOrDefault(status, status))
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
        for (var name : List.of("type", "title", "detail", "instance", "code", "traceId")) {
            problem.addProperty(name, new StringSchema());
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

    /** One call: which success, what for, which refusals. */
    private record Call(
            HttpMethod method,
            String path,
            String success,
            String summary,
            List<String> refusals) {}
}
