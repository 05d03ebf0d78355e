package cn.tongbao.platform.test.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedContractsTests {

    private static final String SEEN =
            """
            {"title": "sample.seen.v1", "$ref": "state/sample.json"}
            """;
    private static final String STATE =
            """
            {"type": "object", "required": ["name"],
             "properties": {"name": {"type": "string"}, "place": {"type": "string"}},
             "additionalProperties": false}
            """;
    private static final String API =
            """
            {"paths": {"/api/v1/samples": {"get": {"responses": {"200": {}}}}}}
            """;

    @TempDir Path folder;

    private Path present = Path.of("");
    private Path published = Path.of("");
    private PublishedContracts contracts = new PublishedContracts(present, published);

    @BeforeEach
    void publishOne() throws IOException {
        present = folder.resolve("present");
        published = folder.resolve("published");
        contracts = new PublishedContracts(present, published);
        write("events/sample.seen.v1.json", SEEN);
        write("events/sample.seen.v1.example.json", "{\"name\": \"one\", \"place\": \"here\"}");
        write("events/state/sample.json", STATE);
        write("openapi/sample.json", API);
        contracts.publish();
    }

    /** With {@code -Dcontracts.update=true} the present contracts are published instead. */
    @Test
    void the_contracts_of_this_tree_have_only_grown() {
        var ours = PublishedContracts.ofThisTree();
        if (Boolean.getBoolean("contracts.update")) {
            ours.publish();
        }
        assertThat(ours.breaks()).as("what is broken of the published contracts").isEmpty();
    }

    @Test
    void nothing_is_broken_right_after_publishing() {
        assertThat(contracts.breaks()).isEmpty();
        assertThat(published.resolve("events/state/sample.json")).hasContent(STATE);
    }

    @Test
    void a_break_below_a_shared_state_is_found() throws IOException {
        write("events/state/sample.json", STATE.replace("\"place\"", "\"site\""));

        assertThat(contracts.breaks())
                .anyMatch(found -> found.contains("has no place any more"))
                .anyMatch(found -> found.contains("sample.seen.v1.example.json"));
    }

    @Test
    void a_type_that_disappears_is_found() throws IOException {
        Files.delete(present.resolve("events/sample.seen.v1.json"));

        assertThat(contracts.breaks()).containsExactly("events/sample.seen.v1.json is gone");
    }

    @Test
    void an_http_contract_that_disappears_or_breaks_is_found() throws IOException {
        write("openapi/sample.json", API.replace("\"get\"", "\"put\""));
        assertThat(contracts.breaks()).containsExactly("sample: GET /api/v1/samples: is gone");

        Files.delete(present.resolve("openapi/sample.json"));
        assertThat(contracts.breaks()).containsExactly("openapi/sample.json is gone");
    }

    @Test
    void a_new_type_needs_an_example_that_fits() throws IOException {
        write("events/sample.lost.v1.json", SEEN);
        assertThat(contracts.breaks()).containsExactly("sample.lost.v1 has no example");

        write("events/sample.lost.v1.example.json", "{\"nmae\": \"one\"}");
        assertThat(contracts.breaks()).isNotEmpty();

        write("events/sample.lost.v1.example.json", "{\"name\": \"one\"}");
        assertThat(contracts.breaks()).isEmpty();
    }

    @Test
    void growth_is_accepted_and_held_to_once_it_is_published() throws IOException {
        write(
                "events/state/sample.json",
                STATE.replace("\"place\"", "\"note\": {\"type\": \"string\"}, \"place\""));
        assertThat(contracts.breaks()).isEmpty();

        contracts.publish();
        write("events/state/sample.json", STATE);
        assertThat(contracts.breaks()).anyMatch(found -> found.contains("has no note any more"));
    }

    @Test
    void a_break_is_never_published() throws IOException {
        write("events/state/sample.json", STATE.replace("\"string\"", "\"integer\""));

        assertThatThrownBy(contracts::publish)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("type was \"string\" and is \"integer\"");
        assertThat(published.resolve("events/state/sample.json")).hasContent(STATE);
    }

    @Test
    void every_example_that_was_published_stays() throws IOException {
        write("events/sample.seen.v1.example.json", "{\"name\": \"two\"}");
        contracts.publish();
        contracts.publish();

        assertThat(published.resolve("events/sample.seen.v1.example.json"))
                .content()
                .contains("one");
        assertThat(published.resolve("events/sample.seen.v1.example-2.json"))
                .content()
                .contains("two");
        assertThat(published.resolve("events/sample.seen.v1.example-3.json")).doesNotExist();
    }

    private void write(String name, String content) throws IOException {
        var file = present.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
