package cn.tongbao.search.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.http.HttpHeaders;
import org.apache.http.HttpHost;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.nio.client.HttpAsyncClientBuilder;
import org.apache.http.impl.nio.reactor.IOReactorConfig;
import org.apache.http.message.BasicHeader;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends JSON to Elasticsearch and reads its JSON; tells "not now" from "never". */
@Component
public class Engine implements DisposableBean {

    private static final ContentType LINES =
            ContentType.create("application/x-ndjson", StandardCharsets.UTF_8);
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    /** Answers are read with a mapper of their own: the one for requests is strict and shallow. */
    private final JsonMapper json = JsonMapper.builder().build();

    private final RestClient client;

    Engine(EngineSettings settings) {
        this.client = client(settings);
    }

    /** Asks without a body. */
    public JsonNode get(String path) {
        return send(new Request("GET", path));
    }

    /** Whether something stands at the path. */
    public boolean exists(String path) {
        return perform(new Request("HEAD", path)).getStatusLine().getStatusCode() != NOT_FOUND;
    }

    /** Creates or replaces what stands at the path. */
    public JsonNode put(String path, JsonNode body) {
        var request = new Request("PUT", path);
        request.setEntity(new StringEntity(body.toString(), ContentType.APPLICATION_JSON));
        return send(request);
    }

    /** Asks with a body. */
    public JsonNode post(String path, Map<String, String> parameters, JsonNode body) {
        var request = new Request("POST", path);
        request.addParameters(parameters);
        request.setEntity(new StringEntity(body.toString(), ContentType.APPLICATION_JSON));
        return send(request);
    }

    /** Sends many small acts at once, one JSON document a line. */
    public JsonNode bulk(Map<String, String> parameters, String lines) {
        var request = new Request("POST", "/_bulk");
        request.addParameters(parameters);
        request.setEntity(new StringEntity(lines, LINES));
        return send(request);
    }

    @Override
    public void destroy() throws IOException {
        client.close();
    }

    private JsonNode send(Request request) {
        try {
            var entity = perform(request).getEntity();
            return entity == null
                    ? json.missingNode()
                    : json.readTree(EntityUtils.toByteArray(entity));
        } catch (IOException down) {
            throw new EngineUnavailable("Elasticsearch broke off its answer", down);
        }
    }

    /** The client takes a 404 to HEAD for an answer, and every other one for a refusal. */
    private Response perform(Request request) {
        try {
            return client.performRequest(request);
        } catch (ResponseException answered) {
            throw refusal(answered);
        } catch (IOException | IllegalStateException down) {
            throw new EngineUnavailable("Elasticsearch does not answer", down);
        }
    }

    private static RuntimeException refusal(ResponseException answered) {
        int status = answered.getResponse().getStatusLine().getStatusCode();
        if (status >= SERVER_ERROR || status == TOO_MANY_REQUESTS) {
            return new EngineUnavailable("Elasticsearch answered " + status, answered);
        }
        return new EngineRefused(status, reason(answered));
    }

    private static String reason(ResponseException answered) {
        try {
            var entity = answered.getResponse().getEntity();
            return entity == null ? "no reason given" : EntityUtils.toString(entity);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static RestClient client(EngineSettings settings) {
        HttpHost[] hosts =
                settings.uri().stream()
                        .map(uri -> HttpHost.create(uri.toString()))
                        .toArray(HttpHost[]::new);
        RestClientBuilder builder =
                RestClient.builder(hosts)
                        .setRequestConfigCallback(request ->
                                request.setConnectTimeout(
                                                (int) settings.connectTimeout().toMillis())
                                        .setSocketTimeout((int) settings.timeout().toMillis()))
                        .setHttpClientConfigCallback(http -> sized(http, settings));
        authorisation(settings.apiKey(), builder);
        return builder.build();
    }

    /** One thread moves the bytes; whoever asks waits on a virtual thread. */
    private static HttpAsyncClientBuilder sized(
            HttpAsyncClientBuilder http, EngineSettings settings) {
        return http.setDefaultIOReactorConfig(IOReactorConfig.custom().setIoThreadCount(1).build())
                .setMaxConnTotal(settings.connections())
                .setMaxConnPerRoute(settings.connections());
    }

    private static void authorisation(@Nullable String apiKey, RestClientBuilder builder) {
        if (apiKey != null && !apiKey.isBlank()) {
            builder.setDefaultHeaders(
                    new BasicHeader[] {
                        new BasicHeader(HttpHeaders.AUTHORIZATION, "ApiKey " + apiKey)
                    });
        }
    }
}
