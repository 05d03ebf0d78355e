package cn.tongbao.platform.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form of events on the wire: structured CloudEvents in JSON.
 *
 * <p>It has a mapper of its own, so that no setting made for HTTP ever changes what consumers get.
 */
public final class Envelope {

    /** The media type of an event on the wire. */
    public static final String MEDIA_TYPE = "application/cloudevents+json";

    static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private Envelope() {}

    /**
     * Reads an event from its wire form.
     *
     * @throws UnreadableEvent if it is not a CloudEvents document of ours
     */
    public static Event read(byte[] document) {
        try {
            return read(JSON.readTree(document));
        } catch (JacksonException unreadable) {
            throw new UnreadableEvent("An event is a JSON document", unreadable);
        }
    }

    /**
     * Reads an event from its wire form, parsed already.
     *
     * @throws UnreadableEvent if it is not a CloudEvents document of ours
     */
    public static Event read(JsonNode document) {
        try {
            String causation = optional(document, "causationid");
            return new Event(
                    UUID.fromString(required(document, "id")),
                    required(document, "type"),
                    required(document, "source"),
                    required(document, "subject"),
                    Instant.parse(required(document, "time")),
                    document.path("aggregateversion").asLong(0),
                    audience(document.path("audience")),
                    document.path("data"),
                    causation == null ? null : UUID.fromString(causation),
                    optional(document, "traceparent"));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new UnreadableEvent("An attribute of the event is malformed", malformed);
        }
    }

    /** What an event says besides its data and the columns of its row. */
    static String headers(
            NewEvent event, @Nullable UUID causationId, @Nullable String traceparent) {
        return written(json -> {
            json.writeStringProperty("subject", event.subject());
            json.writeName("audience");
            json.writeStartArray();
            event.audience().forEach(json::writeString);
            json.writeEndArray();
            if (causationId != null) {
                json.writeStringProperty("causationid", causationId.toString());
            }
            if (traceparent != null) {
                json.writeStringProperty("traceparent", traceparent);
            }
        });
    }

    /**
     * The whole document, from the columns of its row. The data and the headers were written as
     * JSON already and are taken over as they are: this is done for every event, and often.
     *
     * @param headers a JSON object with at least one member
     */
    public static byte[] write(
            UUID id,
            String type,
            String source,
            Instant time,
            String aggregateType,
            String aggregateId,
            long aggregateVersion,
            String headers,
            String data) {
        String attributes =
                written(json -> {
                    json.writeStringProperty("specversion", "1.0");
                    json.writeStringProperty("id", id.toString());
                    json.writeStringProperty("type", type);
                    json.writeStringProperty("source", source);
                    json.writeStringProperty("time", time.toString());
                    json.writeStringProperty("datacontenttype", "application/json");
                    json.writeStringProperty("dataschema", "urn:tongbao:events:" + type);
                    json.writeStringProperty("aggregatetype", aggregateType);
                    json.writeStringProperty("aggregateid", aggregateId);
                    json.writeNumberProperty("aggregateversion", aggregateVersion);
                });
        StringBuilder document =
                new StringBuilder(attributes.length() + headers.length() + data.length() + 16);
        document.append(attributes, 0, attributes.length() - 1)
                .append(',')
                .append(headers, 1, headers.length() - 1)
                .append(",\"data\":")
                .append(data)
                .append('}');
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String written(Consumer<JsonGenerator> content) {
        var text = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            content.accept(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static String required(JsonNode document, String attribute) {
        String value = optional(document, attribute);
        if (value == null) {
            throw new UnreadableEvent("An event has the attribute " + attribute, null);
        }
        return value;
    }

    private static @Nullable String optional(JsonNode document, String attribute) {
        JsonNode value = document.path(attribute);
        return value.isString() ? value.stringValue() : null;
    }

    private static Set<String> audience(JsonNode tokens) {
        Set<String> audience = new LinkedHashSet<>();
        tokens.forEach(token -> audience.add(token.stringValue("")));
        return audience;
    }

    /** What came in is no event of ours; trying again will not mend it. */
    public static final class UnreadableEvent extends RuntimeException {

        UnreadableEvent(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
