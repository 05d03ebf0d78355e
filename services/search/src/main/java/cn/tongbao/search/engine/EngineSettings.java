package cn.tongbao.search.engine;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach Elasticsearch.
 *
 * @param uri one or more nodes
 * @param apiKey as Elasticsearch made it, encoded; without one requests carry no credentials
 * @param connectTimeout how long a connection may take
 * @param timeout how long an answer may take
 * @param connections open at most at a time
 * @param replicas copies of each index beside the first
 * @param prefix of the names of our indices and aliases
 */
@ConfigurationProperties("tongbao.search.elasticsearch")
public record EngineSettings(
        List<URI> uri,
        @Nullable String apiKey,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("32") int connections,
        @DefaultValue("0") int replicas,
        @DefaultValue("tongbao") String prefix) {

    /** Copies the addresses. */
    public EngineSettings {
        uri = List.copyOf(uri);
    }
}
