package cn.tongbao.search.query;

import cn.tongbao.platform.web.Cursor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The orders on offer. Each ends with the reference, so that no two records stand equal. */
enum SortOrder {
    /** Best first, then newest. */
    RELEVANCE("relevance", new Key("_score", "desc"), new Key("updatedAt", "desc"), Key.LAST),
    /** Longest unchanged first. */
    OLDEST("updatedAt", new Key("updatedAt", "asc"), Key.LAST),
    /** Last changed first. */
    NEWEST("-updatedAt", new Key("updatedAt", "desc"), Key.LAST),
    /** By reference. */
    REFERENCE("reference", Key.LAST);

    private final String parameter;
    private final List<Key> keys;

    SortOrder(String parameter, Key... keys) {
        this.parameter = parameter;
        this.keys = List.of(keys);
    }

    static Optional<SortOrder> of(String parameter) {
        return Arrays.stream(values())
                .filter(order -> order.parameter.equals(parameter))
                .findFirst();
    }

    void writeTo(ArrayNode sort) {
        keys.forEach(key -> sort.addObject().put(key.field(), key.direction()));
    }

    /** The cursor behind a hit with these sort values. */
    String cursor(JsonNode values) {
        var parts = new String[keys.size() + 1];
        parts[0] = parameter;
        for (int i = 0; i < keys.size(); i++) {
            parts[i + 1] = values.path(i).asString();
        }
        return Cursor.encode(parts);
    }

    /** Adds the place to go on behind, each value as the type that its field has. */
    void searchAfter(@Nullable String cursor, ArrayNode after) {
        List<String> parts = Cursor.decode(cursor, keys.size() + 1);
        if (parts.isEmpty()) {
            return;
        }
        if (!parts.getFirst().equals(parameter)) {
            throw Cursor.invalid();
        }
        for (int i = 0; i < keys.size(); i++) {
            keys.get(i).add(parts.get(i + 1), after);
        }
    }

    private record Key(String field, String direction) {

        static final Key LAST = new Key("reference", "asc");

        void add(String value, ArrayNode after) {
            try {
                switch (field) {
                    case "_score" -> after.add(finite(Double.parseDouble(value)));
                    case "updatedAt" -> after.add(Long.parseLong(value));
                    default -> after.add(value);
                }
            } catch (NumberFormatException forged) {
                throw Cursor.invalid();
            }
        }

        private static double finite(double value) {
            if (!Double.isFinite(value)) {
                throw Cursor.invalid();
            }
            return value;
        }
    }
}
