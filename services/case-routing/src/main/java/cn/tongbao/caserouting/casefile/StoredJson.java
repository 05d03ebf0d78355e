package cn.tongbao.caserouting.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Value objects as the database keeps them. Reads leniently, so that rows of the previous release
 * stay readable.
 */
@Component
class StoredJson {

    private final JsonMapper mapper =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    <T> @Nullable T readIfThere(@Nullable String json, Class<T> type) {
        return json == null ? null : mapper.readValue(json, type);
    }

    <T> List<T> readList(String json, Class<T> element) {
        return mapper.readValue(
                json, mapper.getTypeFactory().constructCollectionType(List.class, element));
    }
}
