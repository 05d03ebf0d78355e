package cn.tongbao.platform.records;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records as the database keeps them. Reads leniently, so that rows of the previous release stay
 * readable.
 */
public final class StoredJson {

    private final JsonMapper mapper =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .changeDefaultVisibility(visible ->
                            visible.withFieldVisibility(JsonAutoDetect.Visibility.ANY)
                                    .withGetterVisibility(JsonAutoDetect.Visibility.NONE)
                                    .withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                    .build();

    /** A value as a JSON document. */
    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    /** The value of a JSON document. */
    public <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }
}
