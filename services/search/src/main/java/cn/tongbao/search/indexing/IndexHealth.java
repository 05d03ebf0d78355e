package cn.tongbao.search.indexing;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Says whether Elasticsearch takes documents, and how many wait for it. */
@Component("index")
class IndexHealth extends AbstractHealthIndicator {

    private final Indexer indexer;
    private final Documents documents;

    IndexHealth(Indexer indexer, Documents documents) {
        this.indexer = indexer;
        this.documents = documents;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Documents.Backlog backlog = documents.backlog();
        (indexer.reachable() ? health.up() : health.down())
                .withDetail("waiting", backlog.waiting())
                .withDetail("refused", backlog.refused());
    }
}
