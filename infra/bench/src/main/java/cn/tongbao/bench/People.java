package cn.tongbao.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Officers made for the run: the gateway counts writes per person, so the load is spread over many.
 * They stay in the realm of the local stack and are reused by the next run.
 */
final class People {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PASSWORD = "bench-tongbao";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String keycloak;

    People(String keycloak) {
        this.keycloak = keycloak;
    }

    /** Tokens handed out in turn. */
    record Team(List<String> names, List<String> tokens, AtomicInteger turn) {

        String next() {
            return tokens.get(Math.floorMod(turn.getAndIncrement(), tokens.size()));
        }
    }

    Team team(String role, @Nullable String office, @Nullable String region, int size)
            throws IOException, InterruptedException {
        var admin = token("master", "admin-cli", "admin", adminPassword());
        var roleJson = call(admin, "GET", "/admin/realms/tongbao/roles/" + role, null);
        var names = new ArrayList<String>();
        var tokens = new ArrayList<String>();
        for (int i = 0; i < size; i++) {
            var place = office == null ? "" : office.toLowerCase(java.util.Locale.ROOT) + ".";
            var name = "bench." + role + "." + place + i;
            names.add(name);
            ensure(admin, name, roleJson, office, region);
            tokens.add(token("tongbao", "tongbao-cli", name, PASSWORD));
        }
        return new Team(names, tokens, new AtomicInteger());
    }

    private static String adminPassword() {
        var password = System.getenv("TONGBAO_KEYCLOAK_ADMIN_PASSWORD");
        return password == null ? "admin" : password;
    }

    private void ensure(
            String admin,
            String name,
            JsonNode role,
            @Nullable String office,
            @Nullable String region)
            throws IOException, InterruptedException {
        var found =
                call(admin, "GET", "/admin/realms/tongbao/users?exact=true&username=" + name, null);
        if (!found.isEmpty()) {
            return;
        }
        call(
                admin,
                "POST",
                "/admin/realms/tongbao/users",
                Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "firstName",
                        "Bench",
                        "lastName",
                        name,
                        "email",
                        name + "@example.org",
                        "emailVerified",
                        true,
                        "attributes",
                        attributes(name, office, region),
                        "credentials",
                        List.of(
                                Map.of(
                                        "type",
                                        "password",
                                        "value",
                                        PASSWORD,
                                        "temporary",
                                        false))));
        var id =
                call(admin, "GET", "/admin/realms/tongbao/users?exact=true&username=" + name, null)
                        .get(0)
                        .path("id")
                        .asString();
        call(
                admin,
                "POST",
                "/admin/realms/tongbao/users/" + id + "/role-mappings/realm",
                List.of(
                        Map.of(
                                "id", role.path("id").asString(),
                                "name", role.path("name").asString())));
    }

    private static Map<String, List<String>> attributes(
            String name, @Nullable String office, @Nullable String region) {
        var attributes = new HashMap<String, List<String>>();
        attributes.put("person", List.of(name));
        if (office != null) {
            attributes.put("office", List.of(office));
        }
        if (region != null) {
            attributes.put("region", List.of(region));
        }
        return attributes;
    }

    private JsonNode call(String admin, String method, String path, @Nullable Object body)
            throws IOException, InterruptedException {
        var publisher =
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        var answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(keycloak + path))
                                .header("Authorization", "Bearer " + admin)
                                .header("Content-Type", "application/json")
                                .method(method, publisher)
                                .build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + answer.body());
        }
        return JSON.readTree(answer.body().isEmpty() ? "null" : answer.body());
    }

    private String token(String realm, String client, String user, String password)
            throws IOException, InterruptedException {
        var form =
                "grant_type=password&client_id=%s&username=%s&password=%s"
                        .formatted(
                                client, user, URLEncoder.encode(password, StandardCharsets.UTF_8));
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                keycloak
                                                        + "/realms/"
                                                        + realm
                                                        + "/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("no token for " + user + ": " + answer.body());
        }
        return JSON.readTree(answer.body()).path("access_token").asString();
    }
}
