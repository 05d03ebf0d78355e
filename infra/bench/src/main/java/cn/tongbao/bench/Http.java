package cn.tongbao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kept-alive connections from many loopback addresses, since the gateway limits each address and
 * the limits stay on while it is measured.
 */
final class Http implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int ADDRESSES = 250;
    private static final int SECOND_OCTET = ThreadLocalRandom.current().nextInt(2, 250);

    record Answer(int status, String body, String etag) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        Answer expect(int expected) {
            if (status != expected) {
                throw new UnexpectedAnswer(status, body);
            }
            return this;
        }
    }

    /** The stack answered something else than the lifecycle needs. */
    static final class UnexpectedAnswer extends RuntimeException {
        UnexpectedAnswer(int status, String body) {
            super(status + " " + body);
        }
    }

    private final CloseableHttpClient client;
    private final String base;

    Http(String base) {
        this.base = base;
        var connections = new PoolingHttpClientConnectionManager();
        connections.setMaxTotal(2_000);
        connections.setDefaultMaxPerRoute(64);
        HttpRoutePlanner fromAnyAddress =
                (target, context) -> new HttpRoute(target, address(), false);
        this.client =
                HttpClients.custom()
                        .setConnectionManager(connections)
                        .setRoutePlanner(fromAnyAddress)
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setResponseTimeout(30, TimeUnit.SECONDS)
                                        .build())
                        .disableAutomaticRetries()
                        .disableCookieManagement()
                        .build();
    }

    Answer get(String path, @Nullable String token) {
        return send("GET", path, token, null, null, null);
    }

    Answer post(String path, @Nullable String token, Object body, @Nullable String ifMatch) {
        return send("POST", path, token, JSON.writeValueAsString(body), ifMatch, null);
    }

    Answer put(String path, String token, Object body) {
        return send("PUT", path, token, JSON.writeValueAsString(body), null, null);
    }

    Answer postOnce(String path, Object body, String key) {
        return postOnce(path, null, body, key);
    }

    Answer postOnce(String path, @Nullable String token, Object body, String key) {
        return send("POST", path, token, JSON.writeValueAsString(body), null, key);
    }

    /** Hands a file in; its evidence token. */
    String upload(String token, String name, byte[] content) {
        var request =
                new HttpUriRequestBase("POST", java.net.URI.create(base + "/api/v1/evidence"));
        request.setHeader("Authorization", "Bearer " + token);
        request.setEntity(
                MultipartEntityBuilder.create()
                        .addBinaryBody("file", content, ContentType.APPLICATION_OCTET_STREAM, name)
                        .build());
        return execute(request).expect(201).json().path("token").asString();
    }

    private Answer send(
            String method,
            String path,
            @Nullable String token,
            @Nullable String body,
            @Nullable String ifMatch,
            @Nullable String key) {
        var request = new HttpUriRequestBase(method, java.net.URI.create(base + path));
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        if (ifMatch != null) {
            request.setHeader("If-Match", ifMatch);
        }
        if (key != null) {
            request.setHeader("Idempotency-Key", key);
        }
        if (body != null) {
            request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        }
        return execute(request);
    }

    private Answer execute(HttpUriRequestBase request) {
        try {
            return client.execute(
                    request,
                    response -> {
                        var etag = response.getFirstHeader("ETag");
                        var text =
                                response.getEntity() == null
                                        ? ""
                                        : EntityUtils.toString(
                                                response.getEntity(), StandardCharsets.UTF_8);
                        return new Answer(
                                response.getCode(), text, etag == null ? "" : etag.getValue());
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetAddress address() {
        try {
            return InetAddress.getByAddress(
                    new byte[] {
                        127,
                        (byte) SECOND_OCTET,
                        7,
                        (byte) ThreadLocalRandom.current().nextInt(1, ADDRESSES)
                    });
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
