package cn.tongbao.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An identity provider for tests: it serves keys and tokens at Keycloak's addresses. A sign-in's
 * code is the nonce that its ID token must carry.
 */
final class FakeRealm implements AutoCloseable {

    static final RSAKey KEY = newKey("realm");
    private static final RSAKey FOREIGN_KEY = newKey("realm");

    private final HttpServer server;
    final AtomicInteger keyFetches = new AtomicInteger();
    final ConcurrentLinkedQueue<Map<String, String>> tokenCalls = new ConcurrentLinkedQueue<>();
    volatile Duration accessTokenLife = Duration.ofMinutes(15);
    volatile boolean refusesRefresh;
    volatile boolean down;

    FakeRealm(int port) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/realms/tongbao/protocol/openid-connect/certs", this::keys);
        server.createContext("/realms/tongbao/protocol/openid-connect/token", this::token);
        server.start();
    }

    String issuer() {
        return issuer(server.getAddress().getPort());
    }

    static String issuer(int port) {
        return "http://127.0.0.1:" + port + "/realms/tongbao";
    }

    String bearer(String person) {
        return "Bearer " + token(person, claims -> claims);
    }

    String token(String person, UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(change.apply(claims(person)).build(), KEY);
    }

    String forged(String person) {
        return signed(claims(person).build(), FOREIGN_KEY);
    }

    JWTClaimsSet.Builder claims(String person) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("tongbao")
                .subject("sub-of-" + person)
                .claim("azp", "tongbao-cli")
                .claim("person", person)
                .claim("roles", List.of("agency-officer"))
                .claim("office", "SAMR-110000")
                .claim("region", "110000")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(accessTokenLife)));
    }

    private void keys(HttpExchange exchange) throws IOException {
        keyFetches.incrementAndGet();
        answer(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString());
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = form(exchange);
        tokenCalls.add(form);
        if (down) {
            answer(exchange, 502, "{}");
        } else if (form.getOrDefault("grant_type", "").equals("refresh_token") && refusesRefresh) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else {
            answer(exchange, 200, tokens(form.getOrDefault("code", "")));
        }
    }

    private String tokens(String nonce) {
        var idToken =
                signed(
                        claims("samr.beijing")
                                .audience("tongbao-gateway")
                                .claim("azp", "tongbao-gateway")
                                .claim("nonce", nonce)
                                .claim("preferred_username", "samr.beijing")
                                .claim("name", "Officer Wang")
                                .build(),
                        KEY);
        return """
        {"access_token":"%s","token_type":"Bearer","expires_in":%d,
         "refresh_token":"refresh-%d","id_token":"%s","scope":"openid"}
        """
                .formatted(
                        token("samr.beijing", claims -> claims.jwtID("n" + tokenCalls.size())),
                        accessTokenLife.toSeconds(),
                        tokenCalls.size(),
                        idToken);
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
