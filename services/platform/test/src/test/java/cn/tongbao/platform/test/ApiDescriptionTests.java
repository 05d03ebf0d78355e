package cn.tongbao.platform.test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongbao.platform.test.ApiDescription.Call;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiDescriptionTests {

    private static final String SAMPLES = "/api/v1/samples";
    private static final Map<String, String> REASONS =
            Map.of("401", "nobody signed in", "404", "unknown");

    @Test
    void a_call_shows_what_it_is_for_and_how_it_is_refused() {
        var call =
                Call.of(HttpMethod.POST, SAMPLES, "201", "Hand one in.", List.of("401", "404"))
                        .with(Map.of("Location", "where it is found"));

        var operation = written(described(call), SAMPLES);

        assertThat(operation.getSummary()).isEqualTo("Hand one in.");
        assertThat(operation.getSecurity()).hasSize(1);
        assertThat(operation.getResponses()).containsOnlyKeys("201", "401", "404");
        assertThat(requireNonNull(operation.getResponses().get("201")).getHeaders())
                .containsKey("Location");
        assertThat(requireNonNull(operation.getResponses().get("404")).getContent())
                .containsKey("application/problem+json");
    }

    @Test
    void an_open_call_asks_for_no_sign_in() {
        var call = Call.of(HttpMethod.POST, SAMPLES, "200", "Hand one in.", List.of("401")).open();

        assertThat(written(described(call), SAMPLES).getSecurity()).isNull();
    }

    @Test
    void what_nobody_sends_is_left_out() {
        var api = described();

        assertThat(api.getPaths()).containsOnlyKeys(SAMPLES, SAMPLES + "/{id}");
        assertThat(written(api, SAMPLES).getParameters())
                .extracting(Parameter::getName)
                .containsExactly("limit");
        assertThat(api.getComponents().getSchemas()).containsOnlyKeys("Problem");
    }

    @Test
    void names_are_numbered_by_path_in_whatever_order_they_were_found() {
        var api = described();

        assertThat(written(api, SAMPLES).getOperationId()).isEqualTo("write");
        assertThat(written(api, SAMPLES + "/{id}").getOperationId()).isEqualTo("write_1");
    }

    @Test
    void a_call_that_is_not_offered_or_a_refusal_without_a_reason_is_noticed() {
        var unknown = Call.of(HttpMethod.GET, SAMPLES, "200", "Read.", List.of());
        var unexplained = Call.of(HttpMethod.POST, SAMPLES, "200", "Write.", List.of("409"));

        assertThatThrownBy(() -> described(unknown)).hasMessageContaining(SAMPLES);
        assertThatThrownBy(() -> described(unexplained)).hasMessageContaining("409");
    }

    /** As it is generated: the second name was found first. */
    private static OpenAPI described(Call... calls) {
        var api =
                new OpenAPI()
                        .components(new Components().addSchemas("Subject", new ObjectSchema()))
                        .paths(
                                new Paths()
                                        .addPathItem(
                                                "/api/{version}/samples/{id}", written("write"))
                                        .addPathItem("/api/{version}/samples", written("write_1"))
                                        .addPathItem("/inside", written("inside")));
        new ApiDescription("sample", "Samples.", REASONS, List.of(calls)).customise(api);
        return api;
    }

    private static Operation written(OpenAPI api, String path) {
        return ApiDescription.operation(api, HttpMethod.POST, path);
    }

    private static PathItem written(String name) {
        return new PathItem()
                .post(
                        new Operation()
                                .operationId(name)
                                .addParametersItem(new Parameter().name("version"))
                                .addParametersItem(new Parameter().name("limit"))
                                .addParametersItem(new Parameter().name("who"))
                                .responses(
                                        new ApiResponses()
                                                .addApiResponse("200", new ApiResponse())));
    }
}
