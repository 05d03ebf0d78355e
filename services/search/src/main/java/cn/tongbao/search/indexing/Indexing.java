package cn.tongbao.search.indexing;

import cn.tongbao.search.engine.Engine;
import cn.tongbao.search.engine.EngineUnavailable;
import cn.tongbao.search.indexing.Documents.Unindexed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts one batch of waiting documents into the index. Two guards keep old states out: the rows are
 * held meanwhile, and the index compares versions itself.
 */
@Component
class Indexing {

    private static final Logger log = LoggerFactory.getLogger(Indexing.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Without it a missing index would spring up with guessed fields and without our settings. */
    private static final Map<String, String> THROUGH_ALIASES =
            Map.of("require_alias", "true", "timeout", "2s");

    private static final int OK = 300;
    private static final int BAD = 400;
    private static final int NEWER_THERE = 409;

    private final Documents documents;
    private final Engine engine;
    private final Indices indices;
    private final IndexingSettings settings;

    Indexing(Documents documents, Engine engine, Indices indices, IndexingSettings settings) {
        this.documents = documents;
        this.engine = engine;
        this.indices = indices;
        this.settings = settings;
    }

    /**
     * Indexes the next batch.
     *
     * @return how many documents were taken on; less than a whole batch if nothing else waited
     * @throws EngineUnavailable when some could not be indexed now; the others are
     */
    @Transactional(noRollbackFor = EngineUnavailable.class)
    public int indexNext() {
        List<Unindexed> claimed = documents.claimUnindexed(settings.batch());
        if (claimed.isEmpty()) {
            return 0;
        }
        JsonNode answer = engine.bulk(THROUGH_ALIASES, lines(claimed));
        if (answer.path("errors").asBoolean(true)) {
            sortOut(claimed, answer.path("items"));
        } else {
            documents.indexed(claimed);
        }
        return claimed.size();
    }

    private void sortOut(List<Unindexed> claimed, JsonNode items) {
        var done = new ArrayList<Unindexed>();
        String trouble = null;
        for (int i = 0; i < claimed.size(); i++) {
            JsonNode item = items.path(i).path("index");
            int status = item.path("status").asInt(0);
            if (status == NEWER_THERE || (status > 0 && status < OK)) {
                done.add(claimed.get(i));
            } else if (status == BAD) {
                refuse(claimed.get(i), item.path("error"));
            } else {
                trouble = item.path("error").path("type").asString("no answer");
            }
        }
        documents.indexed(done);
        if (trouble != null) {
            throw new EngineUnavailable("Elasticsearch could not index: " + trouble, null);
        }
    }

    private void refuse(Unindexed document, JsonNode error) {
        documents.refused(document, error.path("type").asString("refused"));
        log.atError()
                .addKeyValue("kind", document.kind())
                .addKeyValue("reference", document.reference())
                .addKeyValue("type", error.path("type").asString(""))
                .log("document refused by the index");
    }

    private String lines(List<Unindexed> claimed) {
        var lines = new StringBuilder();
        for (Unindexed document : claimed) {
            var action = JSON.createObjectNode();
            action.putObject("index")
                    .put("_index", indices.alias(document.kind()))
                    .put("_id", document.reference())
                    .put("version", document.version())
                    .put("version_type", "external_gte");
            lines.append(action).append('\n').append(document.source()).append('\n');
        }
        return lines.toString();
    }
}
