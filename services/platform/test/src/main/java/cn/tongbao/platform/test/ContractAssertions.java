package cn.tongbao.platform.test;

import cn.tongbao.platform.test.growth.PublishedContracts;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds code against the contracts: what is published is valid, what is subscribed to can be read,
 * what is offered over HTTP is what is written down.
 *
 * <p>The schema {@code events/<type>.json} describes an event's data; {@code
 * events/<type>.example.json} is an example of it, alone or inside its envelope.
 */
public final class ContractAssertions {

    private static final String EVENTS = "classpath:contracts/events/";
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private ContractAssertions() {}

    /** The document is an event whose data keeps to the schema of its type. */
    public static void assertEvent(String document) {
        JsonNode event = JSON.readTree(document);
        for (String attribute : List.of("specversion", "id", "type", "source", "subject", "time")) {
            Assertions.assertThat(event.path(attribute).stringValue(""))
                    .as("the attribute %s of an event", attribute)
                    .isNotBlank();
        }
        assertData(event.path("type").stringValue(""), event.path("data").toString());
    }

    /** The data keeps to the schema of an event type. */
    public static void assertData(String type, String data) {
        Schema schema = SCHEMAS.getSchema(SchemaLocation.of(EVENTS + type + ".json"));
        List<Error> errors = schema.validate(data, InputFormat.JSON);
        Assertions.assertThat(errors)
                .as("departures of %s from its schema, in %s", type, data)
                .isEmpty();
    }

    /** The data of the example of an event type, which itself keeps to the schema. */
    public static JsonNode example(String type) {
        String path = "contracts/events/" + type + ".example.json";
        JsonNode example = JSON.readTree(resource(path));
        JsonNode data = example.has("specversion") ? example.path("data") : example;
        assertData(type, data.toString());
        return data;
    }

    /** The reader takes the example of each type without complaint. */
    public static void assertReads(Collection<String> types, Consumer<JsonNode> reader) {
        Assertions.assertThat(types).as("types subscribed to").isNotEmpty();
        for (String type : types) {
            Assertions.assertThatCode(() -> reader.accept(example(type)))
                    .as("reading the example of %s", type)
                    .doesNotThrowAnyException();
        }
    }

    /**
     * The generated document is the one that is written down for the service, and breaks nothing of
     * the one that was published. With the system property {@code contracts.update=true} it is
     * written down instead, unless it breaks something.
     */
    public static void assertOpenApi(String service, String generated) {
        String now = canonical(generated);
        PublishedContracts contracts = PublishedContracts.ofThisTree();
        Assertions.assertThat(contracts.openApiBreaks(service, now))
                .as("what the HTTP contract of %s breaks of the published one", service)
                .isEmpty();
        Path file = contracts.openApi(service);
        try {
            if (Boolean.getBoolean("contracts.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, now);
            }
            Assertions.assertThat(file)
                    .as("the HTTP contract of %s; write it with -Dcontracts.update=true", service)
                    .exists();
            Assertions.assertThat(now)
                    .as(
                            "the HTTP contract of %s drifted from %s; if that is meant, run its test with"
                                    + " -Dcontracts.update=true",
                            service, file)
                    .isEqualTo(canonical(Files.readString(file)));
        } catch (IOException failed) {
            throw new UncheckedIOException("The contract could not be compared", failed);
        }
    }

    /** Keys in order and no server addresses, which differ from run to run. */
    static String canonical(String document) {
        JsonNode parsed = JSON.readTree(document);
        if (parsed instanceof ObjectNode object) {
            object.remove("servers");
        }
        Map<?, ?> plain = JSON.convertValue(parsed, Map.class);
        return JSON.writeValueAsString(plain) + "\n";
    }

    private static String resource(String path) {
        try (InputStream stream =
                ContractAssertions.class.getClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new AssertionError("There is no " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(path + " could not be read", failed);
        }
    }
}
