package cn.tongbao.search.indexing;

import cn.tongbao.search.engine.Engine;
import cn.tongbao.search.engine.EngineRefused;
import cn.tongbao.search.engine.EngineSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One index for each kind of record, each behind an alias by which alone it is written and read.
 */
@Component
public class Indices {

    private static final Logger log = LoggerFactory.getLogger(Indices.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DEFINITION = "elasticsearch/documents.json";

    private final Engine engine;
    private final EngineSettings settings;
    private final Documents documents;

    Indices(Engine engine, EngineSettings settings, Documents documents) {
        this.engine = engine;
        this.settings = settings;
        this.documents = documents;
    }

    /** The alias of a kind. */
    public String alias(DocumentKind kind) {
        return settings.prefix() + "-" + kind.slug();
    }

    /** The aliases of several kinds, as a search names them. */
    public String aliases(Collection<DocumentKind> kinds) {
        return kinds.stream().map(this::alias).collect(Collectors.joining(","));
    }

    /**
     * Makes what is missing. An index that is not there has lost its documents, if it had any: they
     * are marked as waiting first, so that a stop in between loses nothing.
     */
    void makeMissing() {
        for (DocumentKind kind : DocumentKind.values()) {
            if (!engine.exists("/_alias/" + alias(kind))) {
                documents.forgetIndexed(kind);
                create(kind);
                log.atInfo().addKeyValue("index", alias(kind)).log("index created");
            }
        }
    }

    private void create(DocumentKind kind) {
        ObjectNode definition = definition();
        ((ObjectNode) definition.path("settings")).put("number_of_replicas", settings.replicas());
        definition.putObject("aliases").putObject(alias(kind)).put("is_write_index", true);
        try {
            engine.put("/" + alias(kind) + "-1", definition);
        } catch (EngineRefused refused) {
            if (!refused.reason().contains("resource_already_exists_exception")) {
                throw refused;
            }
            log.atInfo().addKeyValue("index", alias(kind)).log("index created by another instance");
        }
    }

    private static ObjectNode definition() {
        try (var definition = new ClassPathResource(DEFINITION).getInputStream()) {
            return (ObjectNode) JSON.readTree(definition);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
