package cn.tongbao.platform.test.growth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A part of a document together with the document, so that references out of it can be followed.
 *
 * @param name where it stands, for people
 * @param file null if the document is not a file; it then refers to nothing but itself
 */
record Located(JsonNode node, String name, JsonNode document, @Nullable Path file) {

    /** Keywords that say something to people and nothing to programs. */
    static final Set<String> WORDS =
            Set.of("$schema", "$comment", "title", "description", "example", "examples");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Located document(JsonNode document) {
        return new Located(document, "", document, null);
    }

    static Located file(Path file) {
        try {
            var document = JSON.readTree(Files.readString(file));
            return new Located(document, file.getFileName().toString(), document, file);
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " could not be read", failed);
        }
    }

    /** A part that may be missing; references are followed. */
    Located at(String key) {
        return part(node.path(key), name + "/" + key).followed();
    }

    /** An element of a list; references are followed. */
    Located at(int index) {
        return part(node.path(index), name + "/" + index).followed();
    }

    boolean missing() {
        return node.isMissingNode();
    }

    private Located part(JsonNode part, String name) {
        return new Located(part, name, document, file);
    }

    /** What it refers to in the end, which is itself for most. */
    Located followed() {
        var reference = node.path("$ref").stringValue("");
        if (reference.isEmpty()) {
            return this;
        }
        for (var beside : node.propertyNames()) {
            if (!beside.equals("$ref") && !WORDS.contains(beside)) {
                throw new IllegalArgumentException(
                        name + ": beside a $ref only words can be judged, not " + beside);
            }
        }
        return target(reference).followed();
    }

    private Located target(String reference) {
        var hash = reference.indexOf('#');
        var elsewhere = hash < 0 ? reference : reference.substring(0, hash);
        var pointer = hash < 0 ? "" : reference.substring(hash + 1);
        Located base;
        if (elsewhere.isEmpty()) {
            base = part(document, file == null ? "" : file.getFileName().toString());
        } else if (file == null) {
            throw new IllegalArgumentException(name + " refers to another file: " + reference);
        } else {
            base = file(file.resolveSibling(elsewhere));
        }
        var target = base.document().at(pointer);
        if (target.isMissingNode()) {
            throw new IllegalArgumentException(name + " refers to nothing: " + reference);
        }
        return base.part(target, base.name() + pointer);
    }
}
