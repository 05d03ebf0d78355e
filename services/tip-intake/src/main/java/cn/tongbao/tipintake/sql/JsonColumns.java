package cn.tongbao.tipintake.sql;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON columns and event data. Read leniently, unlike requests: what a later version of the
 * platform adds must not stop this one.
 */
public final class JsonColumns {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonColumns() {}

    /** As the column keeps it. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** As it was written. */
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** As it was written, for lists. */
    public static <T> T read(String json, TypeReference<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** The part of an event's data that this service understands. */
    public static <T> T read(JsonNode data, Class<T> type) {
        return MAPPER.treeToValue(data, type);
    }
}
