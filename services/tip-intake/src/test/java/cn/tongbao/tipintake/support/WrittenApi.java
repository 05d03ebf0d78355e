package cn.tongbao.tipintake.support;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
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
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Adds to the generated document what cannot be seen in the code: who may call, and the refusals.
 */
@TestConfiguration(proxyBeanMethods = false)
public class WrittenApi {

    private static final String BEARER = "bearer";
    private static final String TIPS = "/api/v1/tips";
    private static final String STATUS = TIPS + "/status";
    private static final String TIP = TIPS + "/{reference}";

    private static final Map<String, String> REFUSALS =
            Map.of(
                    "400", "cannot be read",
                    "401", "nobody signed in, or a token that does not hold",
                    "403", "not this role's",
                    "404", "unknown, or not the caller's",
                    "409", "not in this state: TIP_DECIDED or TIP_CLOSED",
                    "412", "stale: the present state stands in current",
                    "422", "a rule is broken; errors names each field",
                    "428", "If-Match is missing");

    /** One call: who, what, which success, which refusals. */
    private record Call(
            PathItem.HttpMethod method,
            String path,
            String success,
            boolean open,
            boolean tagged,
            String summary,
            List<String> refusals) {}

    private static Call open(String path, String success, String summary, String... refusals) {
        return new Call(
                PathItem.HttpMethod.POST, path, success, true, false, summary, List.of(refusals));
    }

    private static Call get(String path, boolean tagged, String summary, String... refusals) {
        return new Call(
                PathItem.HttpMethod.GET, path, "200", false, tagged, summary, List.of(refusals));
    }

    private static Call command(String path, String success, String summary) {
        return new Call(
                PathItem.HttpMethod.POST,
                TIP + path,
                success,
                false,
                true,
                summary,
                List.of("400", "401", "403", "404", "409", "412", "422", "428"));
    }

    private static final List<Call> CALLS =
            List.of(
                    open(
                            TIPS,
                            "201",
                            "Hand a tip in. WEB is open to everybody; PHONE, VOICEMAIL, LETTER and"
                                    + " COUNTER are an intake officer's, AGENCY, ANALYTIC_MODEL and"
                                    + " MINI_PROGRAM a system's. An equal body under one"
                                    + " Idempotency-Key is handed in once.",
                            "400",
                            "401",
                            "403",
                            "422"),
                    open(STATUS, "200", "What became of a tip.", "400", "404"),
                    open(
                            STATUS + "/messages",
                            "201",
                            "Write to the office, perhaps to a request.",
                            "400",
                            "404",
                            "409",
                            "422"),
                    open(
                            STATUS + "/withdrawal",
                            "200",
                            "Take a tip back that is not decided yet.",
                            "400",
                            "404",
                            "409",
                            "422"),
                    get(
                            TIPS,
                            false,
                            "The inbox of an intake officer or supervisor: undecided first, by due"
                                    + " date.",
                            "401",
                            "403",
                            "404",
                            "422"),
                    get(
                            TIP,
                            true,
                            "The whole tip, its reporter masked. The intake office's first look"
                                    + " opens it.",
                            "401",
                            "404"),
                    new Call(
                            PathItem.HttpMethod.POST,
                            TIP + "/reveal",
                            "200",
                            false,
                            false,
                            "Who the reporter is, for a purpose that stays on record.",
                            List.of("400", "401", "403", "404", "422")),
                    command("/messages", "201", "Write to the reporter, perhaps with a request."),
                    command("/acceptance", "200", "Take the tip up; a case opens from it."),
                    command("/rejection", "200", "Do not take it up, on a coded ground."),
                    command("/answer", "200", "Answer a consultation."),
                    command("/identity-request", "200", "Ask the reporter who he is."));

    @Bean
    OpenApiCustomizer wholeDocument() {
        return api -> {
            api.setInfo(
                    new Info()
                            .title("Tongbao tip-intake")
                            .version("v1")
                            .description(
                                    "Tips come in, are examined, and their reporters are answered."));
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
            draft(requireNonNull(api.getComponents().getSchemas().get("TipDraft")));
        };
    }

    private static void draft(Schema<?> draft) {
        draft.required(List.of("kind", "language", "title", "description", "reporter"));
        requireNonNull(draft.getProperties().get("title")).setMaxLength(200);
        requireNonNull(draft.getProperties().get("description")).setMaxLength(20_000);
        requireNonNull(draft.getProperties().get("evidence")).setMaxItems(20);
    }

    private static void describe(OpenAPI api, Call call) {
        var item = requireNonNull(api.getPaths().get(call.path()), call.path());
        var operation = requireNonNull(item.readOperationsMap().get(call.method()), call.path());
        operation.setSummary(call.summary());
        if (!call.open()) {
            operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
        }
        var responses = operation.getResponses();
        var success = requireNonNull(responses.remove("200")).description("done");
        responses.addApiResponse(call.success(), success);
        if (call.tagged()) {
            success.addHeaderObject("ETag", text("the version of the tip, for If-Match"));
        }
        if (call.path().equals(TIPS) && call.success().equals("201")) {
            success.addHeaderObject("Location", text("where staff find the tip"));
        }
        call.refusals()
                .forEach(status ->
                        responses.addApiResponse(
                                status, refusal(REFUSALS.getOrDefault(status, status))));
    }

    private static Header text(String description) {
        return new Header().description(description).schema(new StringSchema());
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
}
