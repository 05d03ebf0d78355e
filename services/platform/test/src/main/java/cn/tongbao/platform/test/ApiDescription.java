package cn.tongbao.platform.test;

import static java.util.Objects.requireNonNull;

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
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Adds to a generated HTTP contract what cannot be seen in the code: who may call, what a call is
 * for, which refusals it has and how a refusal looks.
 *
 * <p>What all services answer alike stands here; a service gives its name, its reasons for each
 * refusal and its calls. The test module of a service makes it a bean, so the running service
 * carries none of it.
 */
public final class ApiDescription implements OpenApiCustomizer {

    private static final String BEARER = "bearer";

    /** Parameters of handler methods which the platform supplies and nobody sends. */
    private static final Set<String> SUPPLIED = Set.of("version", "who", "reader");

    private final String service;
    private final String purpose;
    private final Map<String, String> reasons;
    private final List<Call> calls;

    /**
     * @param service its name as in the file name of its contract
     * @param purpose one sentence
     * @param reasons why a call is refused, by status; holds for every call of the service
     * @param calls each of them must be there
     */
    public ApiDescription(
            String service, String purpose, Map<String, String> reasons, List<Call> calls) {
        this.service = service;
        this.purpose = purpose;
        this.reasons = Map.copyOf(reasons);
        this.calls = List.copyOf(calls);
    }

    /**
     * One call: which success, what for, whether somebody must have signed in, which refusals, and
     * the headers of the success with their meaning.
     */
    public record Call(
            HttpMethod method,
            String path,
            String success,
            String summary,
            boolean signedIn,
            List<String> refusals,
            Map<String, String> headers) {

        /** A call that asks for a sign-in exactly when 401 is among its refusals. */
        public static Call of(
                HttpMethod method,
                String path,
                String success,
                String summary,
                Collection<String> refusals) {
            return new Call(
                    method,
                    path,
                    success,
                    summary,
                    refusals.contains("401"),
                    List.copyOf(refusals),
                    Map.of());
        }

        /** The same for everybody: a 401 is then for a token that does not hold. */
        public Call open() {
            return new Call(method, path, success, summary, false, refusals, headers);
        }

        /** The same with these headers in its success. */
        public Call with(Map<String, String> headers) {
            return new Call(method, path, success, summary, signedIn, refusals, headers);
        }
    }

    @Override
    public void customise(OpenAPI api) {
        api.setInfo(new Info().title("Tongbao " + service).version("v1").description(purpose));
        api.setPaths(asCalled(api.getPaths()));
        api.getComponents()
                .addSchemas("Problem", problem())
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        api.getComponents().getSchemas().remove("Subject");
        calls.forEach(call -> describe(api, call));
    }

    private void describe(OpenAPI api, Call call) {
        var operation = operation(api, call.method(), call.path());
        operation.setSummary(call.summary());
        if (call.signedIn()) {
            signedIn(operation);
        }
        var success = succeeds(operation, call.success(), "done");
        call.headers()
                .forEach((name, meaning) ->
                        success.addHeaderObject(
                                name,
                                new Header().description(meaning).schema(new StringSchema())));
        for (var status : call.refusals()) {
            refuses(
                    operation,
                    status,
                    requireNonNull(reasons.get(status), () -> "a reason for " + status));
        }
    }

    /** An operation of the document, which must be there. */
    public static Operation operation(OpenAPI api, HttpMethod method, String path) {
        var item = requireNonNull(api.getPaths().get(path), path);
        var operation = requireNonNull(item.readOperationsMap().get(method), path);
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        return operation;
    }

    /** The operation's only success has another status than the 200 that was generated. */
    public static ApiResponse succeeds(Operation operation, String status, String meaning) {
        var responses = operation.getResponses();
        var success = requireNonNull(responses.remove("200"), "the success").description(meaning);
        responses.addApiResponse(status, success);
        return success;
    }

    /** Somebody must have signed in for the operation. */
    public static void signedIn(Operation operation) {
        operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    /** The operation refuses with a problem. */
    public static void refuses(Operation operation, String status, String why) {
        var problem = new MediaType().schema(new Schema<>().$ref("Problem"));
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(why)
                                .content(
                                        new Content()
                                                .addMediaType(
                                                        "application/problem+json", problem)));
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

    private static Paths asCalled(Paths paths) {
        var called = new Paths();
        var named = new HashMap<String, Integer>();
        new TreeMap<>(paths)
                .forEach((path, item) -> {
                    if (path.startsWith("/api/")) {
                        for (var operation : item.readOperations()) {
                            withoutWhatIsNotSent(operation);
                            number(operation, named);
                        }
                        called.addPathItem(path.replaceFirst("^/api/[^/]+/", "/api/v1/"), item);
                    }
                });
        return called;
    }

    /**
     * Handlers of one name were numbered in the order in which their classes were found, which
     * differs from machine to machine; the order of the paths does not.
     */
    private static void number(Operation operation, Map<String, Integer> named) {
        var name = operation.getOperationId().replaceFirst("_[0-9]+$", "");
        var earlier = named.merge(name, 1, Integer::sum) - 1;
        operation.setOperationId(earlier == 0 ? name : name + "_" + earlier);
    }

    /** The caller comes from the token and the version from the path. */
    private static void withoutWhatIsNotSent(Operation operation) {
        var parameters = operation.getParameters();
        if (parameters != null) {
            var sent =
                    parameters.stream()
                            .filter(parameter -> !SUPPLIED.contains(parameter.getName()))
                            .toList();
            operation.setParameters(sent.isEmpty() ? null : sent);
        }
    }
}
