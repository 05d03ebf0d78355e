package cn.tongbao.platform.test.growth;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The contracts as they stand, beside the copy of them that was published.
 *
 * <p>Both are folders with {@code events}, the schemas and examples, and {@code openapi}, one
 * document for each service. An event type keeps every example that was ever published of it.
 */
public final class PublishedContracts {

    private static final String EVENTS = "events";
    private static final String OPENAPI = "openapi";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path present;
    private final Path published;

    PublishedContracts(Path present, Path published) {
        this.present = present;
        this.published = published;
    }

    /** Those of this source tree, found upwards from the module under test. */
    public static PublishedContracts ofThisTree() {
        @Nullable Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            var module = folder.resolve("services/contracts");
            if (Files.isDirectory(module)) {
                return new PublishedContracts(
                        module.resolve("src/main/resources/contracts"),
                        module.resolve("published"));
            }
            folder = folder.getParent();
        }
        throw new IllegalStateException("The module of the contracts was not found");
    }

    /** Where the HTTP contract of a service stands. */
    public Path openApi(String service) {
        return present.resolve(OPENAPI).resolve(service + ".json");
    }

    /** What the contracts break of the published ones, in words; empty if they only grew. */
    public List<String> breaks() {
        var breaks = new ArrayList<String>();
        events(breaks);
        for (var file : files(published.resolve(OPENAPI))) {
            var name = file.getFileName().toString();
            var now = present.resolve(OPENAPI).resolve(name);
            if (Files.exists(now)) {
                breaks.addAll(openApiBreaks(name.replaceFirst("\\.json$", ""), read(now)));
            } else {
                breaks.add("openapi/%s is gone".formatted(name));
            }
        }
        return breaks;
    }

    /** What a document would break of the published HTTP contract of a service. */
    public List<String> openApiBreaks(String service, String document) {
        var file = published.resolve(OPENAPI).resolve(service + ".json");
        if (!Files.exists(file)) {
            return List.of();
        }
        return ApiGrowth.breaks(JSON.readTree(read(file)), JSON.readTree(document)).stream()
                .map(found -> service + ": " + found)
                .toList();
    }

    /**
     * Publishes the contracts as they stand.
     *
     * @throws IllegalStateException if they break what was published; then nothing is written
     */
    public void publish() {
        var breaks = breaks();
        if (!breaks.isEmpty()) {
            throw new IllegalStateException(
                    "What was published may only grow:\n" + String.join("\n", breaks));
        }
        try (var files = Files.walk(present)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = present.relativize(file);
                if (name.startsWith(EVENTS) || name.startsWith(OPENAPI)) {
                    publish(file, published.resolve(name.toString()));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The contracts could not be published", failed);
        }
    }

    private static void publish(Path file, Path copy) throws IOException {
        Files.createDirectories(copy.getParent());
        var content = read(file);
        var target = copy;
        if (isExample(copy)) {
            // An example that was published stays, and the new one goes beside it.
            var name = copy.getFileName().toString().replaceFirst("\\.json$", "");
            for (var i = 2; Files.exists(target); i++) {
                if (read(target).equals(content)) {
                    return;
                }
                target = copy.resolveSibling("%s-%d.json".formatted(name, i));
            }
        }
        Files.writeString(target, content);
    }

    private void events(List<String> breaks) {
        var growth = new SchemaGrowth(Use.EVENT, breaks);
        var known = files(published.resolve(EVENTS));
        for (var file : known) {
            var name = file.getFileName().toString();
            var now = present.resolve(EVENTS).resolve(name);
            if (isExample(file)) {
                continue;
            }
            if (Files.exists(now)) {
                growth.compare(Located.file(file), Located.file(now));
            } else {
                breaks.add("events/%s is gone".formatted(name));
            }
        }
        for (var file : files(present.resolve(EVENTS))) {
            if (!isExample(file)) {
                examples(file, known, breaks);
            }
        }
    }

    /** The example of a type and all that were published of it keep to its schema. */
    private static void examples(Path schema, List<Path> known, List<String> breaks) {
        var type = schema.getFileName().toString().replaceFirst("\\.json$", "");
        var examples = new ArrayList<Path>();
        examples.add(schema.resolveSibling(type + ".example.json"));
        known.stream()
                .filter(PublishedContracts::isExample)
                .filter(file -> file.getFileName().toString().startsWith(type + ".example"))
                .forEach(examples::add);
        var validator =
                SchemaRegistry.withDefaultDialect(
                                SpecificationVersion.DRAFT_2020_12,
                                builder -> builder.schemas(iri -> read(Path.of(URI.create(iri)))))
                        .getSchema(SchemaLocation.of(schema.toUri().toString()));
        var seen = new HashSet<String>();
        for (var example : examples) {
            if (!Files.exists(example)) {
                breaks.add("%s has no example".formatted(type));
                continue;
            }
            var content = read(example);
            if (!seen.add(content)) {
                continue;
            }
            var document = JSON.readTree(content);
            var data = document.has("specversion") ? document.path("data") : document;
            for (var error : validator.validate(data.toString(), InputFormat.JSON)) {
                breaks.add(
                        "%s does not fit at \"%s\": %s"
                                .formatted(
                                        example.getFileName(),
                                        error.getInstanceLocation(),
                                        error.getMessage()));
            }
        }
    }

    private static boolean isExample(Path file) {
        return file.getFileName().toString().contains(".example");
    }

    /** The documents of a folder, in order; none if it is not there. */
    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(folder + " could not be read", failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " could not be read", failed);
        }
    }
}
