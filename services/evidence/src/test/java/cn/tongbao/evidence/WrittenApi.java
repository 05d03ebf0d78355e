package cn.tongbao.evidence;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Adds to the generated document what cannot be seen in the code: the bodies that pass through as
 * streams, and the refusals.
 */
@TestConfiguration(proxyBeanMethods = false)
class WrittenApi {

    private static final String BEARER = "bearer";
    private static final Pattern VERSION = Pattern.compile("^/api/(\\{version}|v?1(\\.0)?)/");
    private static final Set<String> SUPPLIED = Set.of("version", "who", "reader");

    @Bean
    OpenApiCustomizer wholeDocument() {
        return api -> {
            api.setInfo(
                    new Info()
                            .title("Tongbao evidence")
                            .version("v1")
                            .description(
                                    "Files handed in: sealed, signed for, bound to one record, watched over."));
            api.setPaths(asCalled(api.getPaths()));
            api.getComponents().getSchemas().remove("Subject");
            api.getComponents()
                    .addSchemas("Problem", problem())
                    .addSecuritySchemes(
                            BEARER,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .bearerFormat("JWT"));
            upload(api);
            reading(api, "/api/v1/evidence/{id}", Map.of());
            reading(api, "/api/v1/evidence/{id}/custody", Map.of("422", "cursor or limit"));
            content(api);
        };
    }

    private static void upload(OpenAPI api) {
        var operation = operation(api, "/api/v1/evidence", true);
        operation.setSummary("Hand one file in; public. The token lets one record attach it.");
        operation.setRequestBody(
                new RequestBody()
                        .required(true)
                        .content(
                                new Content()
                                        .addMediaType(
                                                "multipart/form-data",
                                                new MediaType().schema(form()))));
        var created = Objects.requireNonNull(operation.getResponses().remove("200"), "the answer");
        operation
                .getResponses()
                .addApiResponse("201", created.description("sealed; Location names the file"));
        refusals(
                operation,
                Map.of(
                        "400", "cut off, not a form of one file, or a name that cannot be kept",
                        "401", "a token that does not hold",
                        "413", "larger than the caller may send",
                        "415", "a type that runs when opened, or no multipart body",
                        "422", "no file, an empty one, or a name that is missing or too long",
                        "503", "store full or away, or a required scanner does not answer"));
    }

    private static void content(OpenAPI api) {
        var path = "/api/v1/evidence/{id}/content";
        reading(
                api,
                path,
                Map.of("416", "no such range", "422", "disposition", "500", "the seal is broken"));
        var bytes = new Content().addMediaType("*/*", new MediaType().schema(new BinarySchema()));
        operation(api, path, false)
                .getResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description("the bytes, under the type found in them")
                                .content(bytes))
                .addApiResponse(
                        "206", new ApiResponse().description("the range asked for").content(bytes));
    }

    private static void reading(OpenAPI api, String path, Map<String, String> more) {
        var operation = operation(api, path, false);
        operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
        refusals(
                operation,
                Map.of("401", "nobody signed in", "404", "unknown, or not the reader's"));
        refusals(operation, more);
    }

    private static void refusals(Operation operation, Map<String, String> refusals) {
        refusals.forEach((status, why) ->
                operation
                        .getResponses()
                        .addApiResponse(
                                status,
                                new ApiResponse()
                                        .description(why)
                                        .content(
                                                new Content()
                                                        .addMediaType(
                                                                "application/problem+json",
                                                                new MediaType()
                                                                        .schema(
                                                                                new Schema<>()
                                                                                        .$ref(
                                                                                                "Problem"))))));
    }

    private static Operation operation(OpenAPI api, String path, boolean post) {
        var item = Objects.requireNonNull(api.getPaths().get(path), path);
        var operation = post ? item.getPost() : item.getGet();
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        return operation;
    }

    private static ObjectSchema form() {
        var form = new ObjectSchema();
        form.addProperty("file", new BinarySchema());
        form.addRequiredItem("file");
        return form;
    }

    private static ObjectSchema problem() {
        var problem = new ObjectSchema();
        problem.setDescription("RFC 9457");
        for (var text : List.of("type", "title", "detail", "instance", "code", "traceId")) {
            problem.addProperty(text, new StringSchema());
        }
        problem.addProperty("status", new IntegerSchema());
        for (var always : List.of("type", "title", "status", "code", "traceId")) {
            problem.addRequiredItem(always);
        }
        return problem;
    }

    private static Paths asCalled(Paths paths) {
        var called = new Paths();
        paths.forEach((path, item) -> {
            if (path.startsWith("/api/")) {
                item.readOperations().forEach(WrittenApi::withoutWhatTheCallerNeverSends);
                called.addPathItem(VERSION.matcher(path).replaceFirst("/api/v1/"), item);
            }
        });
        return called;
    }

    /** The version stands in the path, and who is asking in the token. */
    private static void withoutWhatTheCallerNeverSends(Operation operation) {
        var parameters = operation.getParameters();
        if (parameters != null) {
            var sent = new ArrayList<>(parameters);
            sent.removeIf(parameter -> SUPPLIED.contains(parameter.getName()));
            operation.setParameters(sent.isEmpty() ? null : sent);
        }
    }
}
