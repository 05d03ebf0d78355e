package cn.tongbao.search.indexing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How documents get into the index.
 *
 * @param batch documents sent at a time
 * @param pace the shortest time between two batches that were not full: under load a few documents
 *     then share a request, a flush to disk and a segment, instead of paying for each alone
 * @param every how often to look for documents that another instance kept
 * @param lookAfter how often to make sure that the indices are there
 * @param pause how long to wait before trying again while Elasticsearch does not answer
 */
@ConfigurationProperties("tongbao.search.indexing")
record IndexingSettings(
        @DefaultValue("250") int batch,
        @DefaultValue("100ms") Duration pace,
        @DefaultValue("500ms") Duration every,
        @DefaultValue("5s") Duration lookAfter,
        @DefaultValue("500ms") Duration pause) {}
