package cn.tongbao.rulebook;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Turns a file into entries; a key given twice or anything behind the end refuses the file. */
final class TableReader {

    private static final ObjectMapper YAML =
            YAMLMapper.builder(
                            YAMLFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private TableReader() {}

    static Entry read(String file, byte[] content) {
        try {
            JsonNode root = (file.endsWith(".json") ? JSON : YAML).readTree(content);
            if (root == null || !root.isObject()) {
                throw new InvalidRulebook("%s: is not a table".formatted(file));
            }
            return new Entry(file, root);
        } catch (JacksonException e) {
            throw new InvalidRulebook("%s: %s".formatted(file, e.getOriginalMessage()), e);
        }
    }
}
