package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.records.StoredJson;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** However records are cut into parts, the documents that rows hold keep their fields. */
class StoredDocumentsTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StoredJson stored = new StoredJson();

    @ParameterizedTest
    @CsvSource({
        "mediation-suspended, cn.tongbao.mediation.mediation.Mediation",
        "mediation-agreed, cn.tongbao.mediation.mediation.Mediation",
        "mediation-failed, cn.tongbao.mediation.mediation.Mediation",
        "confirmation-asked, cn.tongbao.mediation.confirmation.Confirmation",
        "confirmation-confirmed, cn.tongbao.mediation.confirmation.Confirmation"
    })
    void a_document_is_written_as_it_was_read(String name, Class<?> type) throws IOException {
        var document = document(name);
        var record = stored.read(document.toString(), type);
        assertThat(JSON.readTree(stored.write(record))).isEqualTo(document);
    }

    private static JsonNode document(String name) throws IOException {
        try (var file =
                StoredDocumentsTests.class.getResourceAsStream("/documents/" + name + ".json")) {
            return JSON.readTree(Objects.requireNonNull(file));
        }
    }
}
