package cn.tongbao.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One entry of a table, read key by key. It forgives nothing: a missing or mistyped value is
 * refused where it is asked for, and {@link #done()} refuses every key that nobody asked for. A
 * misplaced key that is silently ignored would freeze a rule at its old value.
 *
 * <p>Read by hand and not by binding to classes, which would cost each service a good part of its
 * start.
 */
final class Entry {

    private final String where;
    private final JsonNode node;
    private final Set<String> asked = new HashSet<>();

    Entry(String where, JsonNode node) {
        this.where = where;
        this.node = node;
        check(node.isObject(), "is no entry of keys and values");
    }

    String where() {
        return where;
    }

    /** A short mark of exactly this content, whatever the layout of the file. */
    String contentMark() {
        return Marks.of(node.toString());
    }

    /** The same, whatever this key says. */
    String contentMarkWithout(String key) {
        ObjectNode rest = ((ObjectNode) node).deepCopy();
        rest.remove(key);
        return Marks.of(rest.toString());
    }

    List<String> keysInOrder() {
        return List.copyOf(node.propertyNames());
    }

    String string(String key) {
        return required(key, stringIfAny(key));
    }

    @Nullable String stringIfAny(String key) {
        JsonNode value = value(key);
        if (value == null) {
            return null;
        }
        check(value.isString() && !value.asString().isBlank(), "'%s' is no text: %s", key, value);
        return value.asString();
    }

    Text text(String key) {
        return required(key, textIfAny(key));
    }

    @Nullable Text textIfAny(String key) {
        Entry text = entryIfAny(key);
        if (text == null) {
            return null;
        }
        Text read = new Text(text.string("zh"), text.string("en"));
        text.done();
        return read;
    }

    LocalDate date(String key) {
        return asDate(string(key));
    }

    @Nullable LocalDate dateIfAny(String key) {
        String value = stringIfAny(key);
        return value == null ? null : asDate(value);
    }

    List<LocalDate> dates(String key) {
        return required(key, listIfAny(key, value -> asDate(value.asString())));
    }

    private LocalDate asDate(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new InvalidRulebook("%s: %s is no date".formatted(where, value), e);
        }
    }

    boolean bool(String key) {
        return required(key, boolIfAny(key));
    }

    @Nullable Boolean boolIfAny(String key) {
        JsonNode value = value(key);
        check(value == null || value.isBoolean(), "'%s' is neither true nor false: %s", key, value);
        return value == null ? null : value.booleanValue();
    }

    int number(String key) {
        return required(key, numberIfAny(key));
    }

    @Nullable Integer numberIfAny(String key) {
        JsonNode value = value(key);
        check(value == null || value.isInt(), "'%s' is no whole number: %s", key, value);
        return value == null ? null : value.intValue();
    }

    BigDecimal decimal(String key) {
        String value = string(key);
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw new InvalidRulebook("%s: '%s' is no number: %s".formatted(where, key, value), e);
        }
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String key) {
        return constant(type, string(key));
    }

    <E extends Enum<E>> Set<E> someOf(Class<E> type, String key) {
        EnumSet<E> constants = EnumSet.noneOf(type);
        strings(key).forEach(name -> constants.add(constant(type, name)));
        return Collections.unmodifiableSet(constants);
    }

    <E extends Enum<E>> E constant(Class<E> type, String name) {
        Optional<E> constant =
                Arrays.stream(type.getEnumConstants())
                        .filter(candidate -> candidate.name().equals(name))
                        .findAny();
        return constant.orElseThrow(() ->
                invalid(
                        "%s is none of %s"
                                .formatted(name, Arrays.toString(type.getEnumConstants()))));
    }

    /** Texts in a list, each once; empty if the key is not there. */
    List<String> strings(String key) {
        List<String> strings = stringsIfAny(key);
        return strings == null ? List.of() : strings;
    }

    @Nullable List<String> stringsIfAny(String key) {
        List<String> strings = listIfAny(key, JsonNode::asString);
        check(
                strings == null || new HashSet<>(strings).size() == strings.size(),
                "'%s' names something twice",
                key);
        return strings;
    }

    /** Lists of texts in a list; empty if the key is not there. */
    List<List<String>> stringLists(String key) {
        List<List<String>> lists = new ArrayList<>();
        JsonNode value = value(key);
        check(value == null || value.isArray(), "'%s' is no list: %s", key, value);
        if (value != null) {
            value.forEach(list -> lists.add(list(key, list, JsonNode::asString)));
        }
        return List.copyOf(lists);
    }

    /** Lists of texts by a name; empty if the key is not there. */
    Map<String, List<String>> stringsByName(String key) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        Entry named = entryIfAny(key);
        if (named != null) {
            named.keysInOrder().forEach(name -> map.put(name, named.strings(name)));
        }
        return map;
    }

    Entry entry(String key) {
        return required(key, entryIfAny(key));
    }

    @Nullable Entry entryIfAny(String key) {
        JsonNode value = value(key);
        return value == null ? null : new Entry(where + " " + key, value);
    }

    List<Entry> entries(String key) {
        return required(key, entriesIfAny(key));
    }

    @Nullable List<Entry> entriesIfAny(String key) {
        JsonNode value = value(key);
        if (value == null) {
            return null;
        }
        check(value.isArray(), "'%s' is no list: %s", key, value);
        List<Entry> entries = new ArrayList<>();
        for (JsonNode element : value) {
            entries.add(new Entry(where + " " + key + "[" + entries.size() + "]", element));
        }
        return entries;
    }

    /** Nothing else may stand in this entry. */
    void done() {
        Set<String> unknown = new HashSet<>(keysInOrder());
        unknown.removeAll(asked);
        check(unknown.isEmpty(), "unknown keys %s, known are %s", unknown, asked);
    }

    /**
     * Refuses the entry unless that holds; the complaint is put together only then, entries being
     * many.
     */
    @SuppressWarnings(
            "AnnotateFormatMethod") // its annotations would be a dependency of every service
    void check(boolean holds, String complaint, @Nullable Object... details) {
        if (!holds) {
            throw invalid(complaint.formatted(details));
        }
    }

    InvalidRulebook invalid(String complaint) {
        return new InvalidRulebook("%s: %s".formatted(where, complaint));
    }

    private <V> V required(String key, @Nullable V value) {
        if (value == null) {
            throw invalid("'%s' is missing, there are %s".formatted(key, keysInOrder()));
        }
        return value;
    }

    private <V> @Nullable List<V> listIfAny(String key, Function<JsonNode, V> read) {
        JsonNode value = value(key);
        return value == null ? null : list(key, value, read);
    }

    private <V> List<V> list(String key, JsonNode value, Function<JsonNode, V> read) {
        check(value.isArray(), "'%s' is no list: %s", key, value);
        List<V> list = new ArrayList<>();
        for (JsonNode element : value) {
            check(element.isString(), "'%s' holds something that is no text: %s", key, element);
            list.add(read.apply(element));
        }
        return List.copyOf(list);
    }

    private @Nullable JsonNode value(String key) {
        asked.add(key);
        JsonNode value = node.get(key);
        check(value == null || !value.isNull(), "'%s' is empty", key);
        return value;
    }
}
