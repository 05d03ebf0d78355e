package cn.tongbao.platform.test.growth;

import cn.tongbao.platform.test.growth.Use.Change;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Finds what a JSON Schema breaks of the one that was published for the same use.
 *
 * <p>A new optional property is always accepted, and no property may go. Every other keyword is
 * judged by whether it takes more values than before or fewer. A keyword that is not known here may
 * not change at all: a harmless change is then refused, never a harmful one accepted.
 */
final class SchemaGrowth {

    /**
     * Beside an {@code enum}: readers were told that values will be added to it. A list without it
     * is closed.
     */
    private static final String EXTENSIBLE = "x-extensible";

    private static final Set<String> JUDGED_WITH_OTHERS =
            Set.of("properties", "required", "enum", "$defs", "definitions");

    private final Use use;
    private final List<String> breaks;
    private final Set<String> compared = new HashSet<>();

    /**
     * @param breaks where to add what is found
     */
    SchemaGrowth(Use use, List<String> breaks) {
        this.use = use;
        this.breaks = breaks;
    }

    void compare(Located published, Located present) {
        var before = published.followed();
        var now = present.followed();
        // A definition that is referred to from many places, or from within itself, is judged once.
        if (!compared.add(before.file() + before.name() + " " + now.file() + now.name())) {
            return;
        }
        if (!before.node().isObject() || !now.node().isObject()) {
            if (!before.node().equals(now.node())) {
                report(now, "was %s and is %s".formatted(before.node(), now.node()));
            }
            return;
        }
        properties(before, now);
        required(before, now);
        values(before, now);
        var keywords = new TreeSet<>(before.node().propertyNames());
        keywords.addAll(now.node().propertyNames());
        keywords.removeAll(Located.WORDS);
        keywords.removeAll(JUDGED_WITH_OTHERS);
        for (var keyword : keywords) {
            keyword(keyword, before, now);
        }
    }

    private void properties(Located before, Located now) {
        var known = before.at("properties");
        var offered = now.at("properties");
        for (var name : known.node().propertyNames()) {
            if (offered.node().has(name)) {
                compare(known.at(name), offered.at(name));
            } else {
                report(offered, "has no %s any more".formatted(name));
            }
        }
    }

    private void required(Located before, Located now) {
        var was = texts(before.node().path("required"));
        var is = texts(now.node().path("required"));
        for (var name : is) {
            if (!was.contains(name)) {
                judge(Change.NARROWER, now, "%s is required now".formatted(name));
            }
        }
        for (var name : was) {
            if (!is.contains(name)) {
                judge(Change.WIDER, now, "%s is not required any more".formatted(name));
            }
        }
    }

    private void values(Located before, Located now) {
        var was = before.node().path("enum");
        var is = now.node().path("enum");
        if (was.isMissingNode() || is.isMissingNode()) {
            judge(presence(was, is), now, said("enum", was, is));
            return;
        }
        var known = new HashSet<>(was.values());
        var offered = new HashSet<>(is.values());
        var extensible = before.node().path(EXTENSIBLE).booleanValue(false);
        for (var value : is.values()) {
            if (!known.contains(value) && !extensible) {
                judge(Change.WIDER, now, "enum has the new value %s".formatted(value));
            }
        }
        for (var value : was.values()) {
            if (!offered.contains(value)) {
                judge(Change.NARROWER, now, "enum has no %s any more".formatted(value));
            }
        }
    }

    private void keyword(String keyword, Located before, Located now) {
        var was = before.node().path(keyword);
        var is = now.node().path(keyword);
        switch (keyword) {
            case "items" -> {
                if (was.isMissingNode() || is.isMissingNode()) {
                    judge(presence(was, is), now, said(keyword, was, is));
                } else {
                    compare(before.at(keyword), now.at(keyword));
                }
            }
            case "additionalProperties" -> {
                if (was.isObject() && is.isObject()) {
                    compare(before.at(keyword), now.at(keyword));
                } else {
                    judge(width(openness(was), openness(is)), now, said(keyword, was, is));
                }
            }
            case "allOf", "anyOf", "oneOf" -> {
                if (was.size() == is.size()) {
                    for (var i = 0; i < was.size(); i++) {
                        compare(before.at(keyword).at(i), now.at(keyword).at(i));
                    }
                } else {
                    judge(Change.OTHER, now, said(keyword, was, is));
                }
            }
            case "type" -> judge(types(was, is), now, said(keyword, was, is));
            case "maxLength", "maxItems", "maxProperties", "maximum", "exclusiveMaximum" ->
                    judge(bound(was, is, 1), now, said(keyword, was, is));
            case "minLength", "minItems", "minProperties", "minimum", "exclusiveMinimum" ->
                    judge(bound(was, is, -1), now, said(keyword, was, is));
            case "pattern", "format", "const" ->
                    judge(presence(was, is), now, said(keyword, was, is));
            default -> {
                judge(was.equals(is) ? Change.NONE : Change.OTHER, now, said(keyword, was, is));
                if (!is.findValues("$ref").isEmpty()) {
                    throw new IllegalArgumentException(
                            "%s: a $ref within %s cannot be judged".formatted(now.name(), keyword));
                }
            }
        }
    }

    /** Of a keyword that takes values away by being there. */
    private static Change presence(JsonNode was, JsonNode is) {
        if (was.equals(is)) {
            return Change.NONE;
        }
        if (was.isMissingNode()) {
            return Change.NARROWER;
        }
        return is.isMissingNode() ? Change.WIDER : Change.OTHER;
    }

    private static Change width(int was, int is) {
        if (was == is) {
            return Change.NONE;
        }
        return is < was ? Change.NARROWER : Change.WIDER;
    }

    /** How much additionalProperties lets in; not to be there means the same as true. */
    private static int openness(JsonNode additional) {
        if (additional.isObject()) {
            return 1;
        }
        return additional.booleanValue(additional.isMissingNode()) ? 2 : 0;
    }

    private static Change types(JsonNode was, JsonNode is) {
        if (was.isMissingNode() || is.isMissingNode()) {
            return presence(was, is);
        }
        var before = types(was);
        var now = types(is);
        if (before.equals(now)) {
            return Change.NONE;
        }
        if (before.containsAll(now)) {
            return Change.NARROWER;
        }
        return now.containsAll(before) ? Change.WIDER : Change.OTHER;
    }

    private static Set<String> types(JsonNode type) {
        var types = type.isString() ? new HashSet<>(Set.of(type.stringValue())) : texts(type);
        if (types.contains("number")) {
            types.add("integer");
        }
        return types;
    }

    /**
     * @param upper 1 if the keyword is an upper bound, -1 if it is a lower one
     */
    private static Change bound(JsonNode was, JsonNode is, int upper) {
        if (was.isMissingNode() || is.isMissingNode()) {
            return presence(was, is);
        }
        return width(0, is.decimalValue().compareTo(was.decimalValue()) * upper);
    }

    private static Set<String> texts(JsonNode list) {
        var texts = new HashSet<String>();
        for (var text : list.values()) {
            texts.add(text.stringValue());
        }
        return texts;
    }

    private static String said(String keyword, JsonNode was, JsonNode is) {
        return "%s was %s and is %s".formatted(keyword, shown(was), shown(is));
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "not there" : value.toString();
    }

    private void judge(Change change, Located where, String what) {
        if (!use.takes(change)) {
            report(where, what);
        }
    }

    private void report(Located where, String what) {
        breaks.add("%s: %s".formatted(where.name(), what));
    }
}
