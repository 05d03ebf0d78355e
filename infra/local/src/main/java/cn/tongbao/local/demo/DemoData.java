package cn.tongbao.local.demo;

import cn.tongbao.local.LaunchFailure;
import cn.tongbao.local.Service;
import cn.tongbao.local.Settings;
import cn.tongbao.local.process.Pause;
import cn.tongbao.local.server.Databases;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Loads offices and cases once, in the way that people and agencies would: through the gateway.
 * Broken off and begun again, it doubles nothing.
 */
public final class DemoData {

    public static final List<String> CASES =
            List.of(
                    "appliances-suzhou-anhui-2024",
                    "clothing-market-beijing-2006",
                    "customs-export",
                    "sausages-harbin-2024",
                    "software-zaozhuang-2025");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration OFFICES_TRAVEL = Duration.ofMinutes(2);

    private final Settings settings;
    private final Databases databases;
    private final Consumer<String> say;

    public DemoData(Settings settings, Databases databases, Consumer<String> say) {
        this.settings = settings;
        this.databases = databases;
        this.say = say;
    }

    public static List<JsonNode> offices() throws IOException {
        return yaml("/demo/offices.yaml");
    }

    private static List<JsonNode> yaml(String path) throws IOException {
        var nodes = new ArrayList<JsonNode>();
        try (var in = resource(path)) {
            YAMLMapper.builder().build().readTree(in).forEach(nodes::add);
        }
        return nodes;
    }

    public static JsonNode demoCase(String name) throws IOException {
        try (var in = resource("/demo/cases/" + name + ".json")) {
            return JSON.readTree(in);
        }
    }

    public void load() throws IOException, InterruptedException {
        if (Files.exists(settings.files().demoMarker())) {
            return;
        }
        var offices = offices();
        say.accept("registers " + offices.size() + " offices");
        register(offices);
        say.accept("waits until the offices are known everywhere");
        awaitOffices(offices.size());
        say.accept("enters mediators and hearing rooms");
        enter(yaml("/demo/mediators.yaml"), "/mediators/", "person");
        enter(yaml("/demo/hearing-rooms.yaml"), "/hearing-rooms/", "id");
        say.accept("submits " + CASES.size() + " cases");
        var address = 10;
        for (var name : CASES) {
            submit(name, demoCase(name).path("tip"), address++);
        }
        Files.writeString(settings.files().demoMarker(), "offices and cases are loaded\n");
    }

    private void register(List<JsonNode> offices) throws IOException, InterruptedException {
        try (var gateway = new Gateway(settings.gateway(), settings.realm(), JSON, 1)) {
            var token = gateway.passwordToken("admin", "tongbao");
            for (var office : offices) {
                var answer = gateway.post("/offices", office, Map.of(), token);
                var known =
                        answer.status() == Gateway.Answer.CONFLICT
                                && answer.body().contains("OFFICE_EXISTS");
                if (answer.status() != Gateway.Answer.CREATED && !known) {
                    throw refused("office " + office.path("id").asString(), answer);
                }
            }
        }
    }

    /**
     * Each entry says who enters it ({@code by}) under which id; one that is there already stays.
     */
    private void enter(List<JsonNode> entries, String path, String id)
            throws IOException, InterruptedException {
        try (var gateway = new Gateway(settings.gateway(), settings.realm(), JSON, 2)) {
            for (var entry : entries) {
                var body = ((ObjectNode) entry).deepCopy();
                var by = body.remove("by").asString();
                var key = body.remove(id).asString();
                var token = gateway.passwordToken(by, "tongbao");
                var answer = gateway.put(path + key, body, token);
                if (answer.status() != Gateway.Answer.OK
                        && answer.status() != Gateway.Answer.VERSION_REQUIRED) {
                    throw refused(path + key, answer);
                }
            }
        }
    }

    /**
     * A tip that came before the offices would land with the national centre, whatever its place.
     */
    private void awaitOffices(int expected) {
        var until = System.nanoTime() + OFFICES_TRAVEL.toNanos();
        while (!Stream.of(
                        Service.TIP_INTAKE,
                        Service.CASE_ROUTING,
                        Service.MEDIATION,
                        Service.DIRECTORY)
                .allMatch(service -> known(service, expected))) {
            if (System.nanoTime() > until) {
                throw new LaunchFailure(
                        "The offices did not reach every service that needs them; see the logs in "
                                + settings.files().logs());
            }
            Pause.of(Duration.ofMillis(200));
        }
    }

    private boolean known(Service service, int expected) {
        return databases.count(service.database(), "select count(*) from office") >= expected;
    }

    private void submit(String name, JsonNode tip, int lastByte)
            throws IOException, InterruptedException {
        try (var gateway = new Gateway(settings.gateway(), settings.realm(), JSON, lastByte)) {
            @Nullable String token =
                    tip.has("channel") ? gateway.clientToken("agency-demo", "tongbao") : null;
            var answer =
                    gateway.post("/tips", tip, Map.of("Idempotency-Key", "demo-" + name), token);
            if (answer.status() != Gateway.Answer.CREATED) {
                throw refused("case " + name, answer);
            }
            var receipt = gateway.tree(answer.body());
            say.accept(
                    "%s is %s, receipt code %s"
                            .formatted(
                                    name,
                                    receipt.path("reference").asString(),
                                    receipt.path("receiptCode").asString()));
        }
    }

    private static LaunchFailure refused(String what, Gateway.Answer answer) {
        return new LaunchFailure(
                "The demo data stopped at %s: %d %s"
                        .formatted(what, answer.status(), answer.body()));
    }

    private static InputStream resource(String path) {
        var in = DemoData.class.getResourceAsStream(path);
        if (in == null) {
            throw new LaunchFailure("The launcher lacks " + path + "; build it again.");
        }
        return in;
    }
}
