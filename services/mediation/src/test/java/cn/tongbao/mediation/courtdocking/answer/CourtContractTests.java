package cn.tongbao.mediation.courtdocking.answer;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.mediation.courtdocking.Applications;
import cn.tongbao.mediation.courtdocking.CourtObjection;
import cn.tongbao.mediation.courtdocking.CourtStep;
import cn.tongbao.mediation.courtdocking.CourtStep.Kind;
import cn.tongbao.mediation.courtdocking.CourtSupplement;
import cn.tongbao.mediation.courtdocking.DockingTests;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The document that courts build on says what the code does, in both directions. */
class CourtContractTests extends DockingTests {

    private static final JsonNode DOCUMENT = document();
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_step_that_is_sent_keeps_to_its_schema(Kind kind) {
        var reference = confirmationOf(COURT);

        append(step(kind, reference));

        await().until(() -> statuses(reference).equals(List.of("SENT")));
        var sent = CHAOYANG.findAll(postRequestedFor(anyUrl())).getFirst();
        var post = operation(kind.path("{reference}"));
        assertValid(
                post.at("/requestBody/content/application~1json/schema/$ref").stringValue(),
                sent.getBodyAsString());
        assertThat(sent.getUrl()).isEqualTo("/docking" + kind.path(reference));
        for (var header : headersOf(post)) {
            assertThat(sent.getHeader(header.get("name").stringValue()))
                    .as(header.get("name").stringValue())
                    .matches(header.at("/schema/pattern").stringValue(".*"));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_step_has_in_the_document_what_its_code_has_and_no_more(Kind kind) {
        var post = operation(kind.path("{reference}"));
        var schema = resolved(post.at("/requestBody/content/application~1json/schema/$ref"));
        var content = resolved(schema.at("/properties/content/$ref"));
        var type = step(kind, "J-110105-2026-7K3M9Q").body().getClass();

        assertThat(content.get("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(components(type));
        assertThat(schema.at("/properties/kind/const").stringValue()).isEqualTo(kind.name());
        assertThat(post.at("/requestBody/content/application~1json/example").isObject()).isTrue();
        assertValid(
                post.at("/requestBody/content/application~1json/schema/$ref").stringValue(),
                post.at("/requestBody/content/application~1json/example").toString());
    }

    @Test
    void the_document_has_an_answer_for_each_kind_and_no_more() {
        assertThat(DOCUMENT.at("/components/schemas/Answer/discriminator/mapping").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(AnswerKind.values()).map(Enum::name).toList());
        for (var kind : AnswerKind.values()) {
            var schema =
                    resolved(
                            DOCUMENT.at(
                                    "/components/schemas/Answer/discriminator/mapping/" + kind));
            assertThat(schema.get("properties").propertyNames())
                    .as(kind.name())
                    .containsExactlyInAnyOrderElementsOf(components(kind.message()));
        }
    }

    static Stream<String> examples() {
        return DOCUMENT.at(
                        "/paths/~1api~1v1~1court-docking~1{courtOfficeId}~1answers/post/requestBody/content/application~1json/examples")
                .valueStream()
                .map(example -> example.get("value").toString());
    }

    @Test
    void there_is_an_example_of_each_kind_of_answer() {
        assertThat(examples().map(example -> JSON.readTree(example).get("kind").stringValue()))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(AnswerKind.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_of_an_answer_is_valid_and_taken(String example) {
        assertValid("#/components/schemas/Answer", example);
        var reference = confirmationOf(COURT);

        var answer =
                answer(
                        COURT,
                        next(COURT),
                        example.replace("J-110105-2026-7K3M9Q", reference)
                                .replaceFirst(
                                        "\"at\":\"[^\"]+\"",
                                        "\"at\":\"" + Clock.systemUTC().instant() + "\""));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertValid("#/components/schemas/Receipt", answer.body());
        assertThat(effects(reference)).hasSize(1);
    }

    @Test
    void refusals_look_as_the_document_says() {
        var sequence = next(COURT);

        assertValid("#/components/schemas/Problem", answer(COURT, sequence, "{}").body());
        assertValid("#/components/schemas/Problem", answer(COURT, sequence, "{ }").body());
        assertValid(
                "#/components/schemas/Problem", answer(COURT, "1", "1", IN_SECRET, "{}").body());
    }

    private static CourtStep step(Kind kind, String reference) {
        return switch (kind) {
            case APPLICATION -> application(COURT, reference);
            case WITHDRAWAL -> withdrawal(COURT, reference);
            case SUPPLEMENT ->
                    new CourtStep(
                            COURT,
                            reference,
                            kind,
                            new CourtSupplement(
                                    "补充权属证明", List.of(Applications.file("certificate"))));
            case OBJECTION ->
                    new CourtStep(
                            COURT,
                            reference,
                            kind,
                            new CourtObjection(
                                    "THIRD_PARTY",
                                    "某某科技有限公司",
                                    LocalDate.of(2026, 4, 1),
                                    "侵害我方权益",
                                    List.of(Applications.file("contract"))));
        };
    }

    private static List<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> component.getName())
                .toList();
    }

    private static JsonNode operation(String path) {
        var operation = DOCUMENT.at("/paths/" + path.replace("/", "~1") + "/post");
        assertThat(operation.isObject()).as(path).isTrue();
        return operation;
    }

    private static List<JsonNode> headersOf(JsonNode operation) {
        var headers =
                operation
                        .get("parameters")
                        .valueStream()
                        .map(parameter -> resolved(parameter.get("$ref")))
                        .filter(parameter -> parameter.get("in").stringValue().equals("header"))
                        .toList();
        assertThat(headers).hasSize(4);
        return headers;
    }

    private static JsonNode resolved(JsonNode reference) {
        var found = DOCUMENT.at(reference.stringValue().substring(1));
        assertThat(found.isObject()).as(reference.stringValue()).isTrue();
        return found;
    }

    private static void assertValid(String reference, String json) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$ref", reference);
        schema.set("components", DOCUMENT.get("components"));
        assertThat(SCHEMAS.getSchema(schema.toString()).validate(json, InputFormat.JSON))
                .as(json)
                .isEmpty();
    }

    private static JsonNode document() {
        try (var yaml =
                CourtContractTests.class
                        .getClassLoader()
                        .getResourceAsStream("contracts/court-docking/court-docking.yaml")) {
            if (yaml == null) {
                throw new AssertionError("there is no contract for courts");
            }
            return YAMLMapper.builder()
                    .build()
                    .readTree(new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
