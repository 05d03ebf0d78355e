package cn.tongbao.search.indexing.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.test.ContractAssertions;
import cn.tongbao.search.indexing.Document;
import cn.tongbao.search.indexing.DocumentKind;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecordEventContractTests {

    private static final Set<String> TYPES = RecordEvents.TYPES;
    private static final Set<String> SUBJECTS =
            Set.of(
                    "tip",
                    "case",
                    "dispatch",
                    "material",
                    "instruction",
                    "deadline",
                    "mediation",
                    "agreement",
                    "confirmation",
                    "assistance",
                    "meeting",
                    "decision",
                    "selection",
                    "engagement",
                    "sharing",
                    "office",
                    "institution",
                    "expert");

    @Test
    void every_published_event_about_a_record_is_listened_to() throws IOException {
        var published = new HashSet<String>();
        for (var file :
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:contracts/events/*.v1.json")) {
            String name = String.valueOf(file.getFilename());
            String type = name.substring(0, name.length() - ".json".length());
            if (SUBJECTS.contains(type.substring(0, type.indexOf('.')))) {
                published.add(type);
            }
        }

        assertThat(TYPES).isEqualTo(published);
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void every_example_becomes_a_document_that_the_index_takes(String type) throws IOException {
        JsonNode data = ContractAssertions.example(type);
        Document document = Projection.of(event(type, data));

        assertThat(document.kind()).isEqualTo(kind(type));
        assertThat(document.body().path("title").stringValue("")).isNotBlank();
        assertThat(document.body().path("status")).isEqualTo(data.path("status"));
        assertThat(document.body().propertyNames()).isSubsetOf(mapped());
    }

    private static Event event(String type, JsonNode data) {
        String subject = data.path("reference").stringValue(data.path("id").stringValue(""));
        return new Event(
                UUID.randomUUID(),
                type,
                source(type),
                subject,
                Instant.EPOCH,
                1,
                Set.of("public"),
                data,
                null,
                null);
    }

    private static String source(String type) {
        return switch (kind(type)) {
            case TIP -> "tip-intake";
            case CASE -> "case-routing";
            case MEDIATION, CONFIRMATION -> "mediation";
            case ASSISTANCE, MEETING, DECISION, OFFICE -> "liaison";
            case INSTITUTION, EXPERT, SELECTION, ENGAGEMENT, SHARING -> "directory";
        };
    }

    private static DocumentKind kind(String type) {
        return switch (type.substring(0, type.indexOf('.'))) {
            case "tip" -> DocumentKind.TIP;
            case "office" -> DocumentKind.OFFICE;
            case "institution" -> DocumentKind.INSTITUTION;
            case "expert" -> DocumentKind.EXPERT;
            case "assistance" -> DocumentKind.ASSISTANCE;
            case "meeting" -> DocumentKind.MEETING;
            case "decision" -> DocumentKind.DECISION;
            case "mediation", "agreement" -> DocumentKind.MEDIATION;
            case "confirmation" -> DocumentKind.CONFIRMATION;
            case "selection" -> DocumentKind.SELECTION;
            case "engagement" -> DocumentKind.ENGAGEMENT;
            case "sharing" -> DocumentKind.SHARING;
            default -> DocumentKind.CASE;
        };
    }

    private static Set<String> mapped() throws IOException {
        try (var definition =
                new ClassPathResource("elasticsearch/documents.json").getInputStream()) {
            return Set.copyOf(
                    JsonMapper.builder()
                            .build()
                            .readTree(definition)
                            .path("mappings")
                            .path("properties")
                            .propertyNames());
        }
    }
}
