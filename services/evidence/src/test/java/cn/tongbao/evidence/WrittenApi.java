package cn.tongbao.evidence;

import static java.util.Objects.requireNonNull;

import cn.tongbao.platform.test.ApiDescription;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * What cannot be seen in the code of this service's calls: the bodies that pass through as streams,
 * and the refusals, which differ from call to call.
 */
@TestConfiguration(proxyBeanMethods = false)
class WrittenApi {

    private static final String FILES = "/api/v1/evidence";
    private static final String FILE = FILES + "/{id}";

    @Bean
    OpenApiCustomizer wholeDocument() {
        var description =
                new ApiDescription(
                        "evidence",
                        "Files handed in: sealed, signed for, bound to one record, watched over.",
                        Map.of(),
                        List.of());
        return api -> {
            description.customise(api);
            // No body here has fields that a refusal could point at.
            requireNonNull(api.getComponents().getSchemas().get("Problem"))
                    .getProperties()
                    .remove("errors");
            upload(api);
            reading(api, FILE, Map.of());
            reading(api, FILE + "/custody", Map.of("422", "cursor or limit"));
            content(api);
        };
    }

    private static void upload(OpenAPI api) {
        var operation = ApiDescription.operation(api, HttpMethod.POST, FILES);
        operation.setSummary("Hand one file in; public. The token lets one record attach it.");
        operation.setRequestBody(
                new RequestBody()
                        .required(true)
                        .content(
                                new Content()
                                        .addMediaType(
                                                "multipart/form-data",
                                                new MediaType().schema(form()))));
        ApiDescription.succeeds(operation, "201", "sealed; Location names the file");
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
        var bytes = new Content().addMediaType("*/*", new MediaType().schema(new BinarySchema()));
        reading(
                        api,
                        FILE + "/content",
                        Map.of(
                                "416", "no such range",
                                "422", "disposition",
                                "500", "the seal is broken"))
                .getResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description("the bytes, under the type found in them")
                                .content(bytes))
                .addApiResponse(
                        "206", new ApiResponse().description("the range asked for").content(bytes));
    }

    private static Operation reading(OpenAPI api, String path, Map<String, String> more) {
        var operation = ApiDescription.operation(api, HttpMethod.GET, path);
        ApiDescription.signedIn(operation);
        refusals(
                operation,
                Map.of("401", "nobody signed in", "404", "unknown, or not the reader's"));
        refusals(operation, more);
        return operation;
    }

    private static void refusals(Operation operation, Map<String, String> refusals) {
        refusals.forEach((status, why) -> ApiDescription.refuses(operation, status, why));
    }

    private static ObjectSchema form() {
        var form = new ObjectSchema();
        form.addProperty("file", new BinarySchema());
        form.addRequiredItem("file");
        return form;
    }
}
