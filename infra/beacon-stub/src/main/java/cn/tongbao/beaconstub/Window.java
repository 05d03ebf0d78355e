package cn.tongbao.beaconstub;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every call that comes in: for rounds, and what tells the stand-in how to behave. */
final class Window implements ResponseDefinitionTransformerV2 {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final Pattern ROUND = Pattern.compile("/rounds/([1-9][0-9]{0,14})");

    private final Settings settings;
    private final Rounds rounds;
    private final AtomicReference<Behaviour> behaviour = new AtomicReference<>(Behaviour.NORMAL);

    Window(Settings settings, Rounds rounds) {
        this.settings = settings;
        this.rounds = rounds;
    }

    @Override
    public String getName() {
        return "beacon";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        return answer(event.getRequest()).build();
    }

    private ResponseDefinitionBuilder answer(Request request) {
        var path = URI.create(request.getUrl()).getPath();
        var method = request.getMethod();
        if (method.equals(RequestMethod.GET) && path.equals("/stand-in/state")) {
            return json(200, state());
        }
        if (method.equals(RequestMethod.PUT) && path.equals("/stand-in/behaviour")) {
            return behave(request.getBodyAsString());
        }
        var asked = ROUND.matcher(path);
        if (method.equals(RequestMethod.GET) && asked.matches()) {
            return round(Long.parseLong(asked.group(1)));
        }
        return json(404, Map.of("code", "NOT_FOUND"));
    }

    private ResponseDefinitionBuilder round(long number) {
        var now = behaviour.get();
        if (now != Behaviour.FAILING && (now == Behaviour.SILENT || !rounds.out(number))) {
            return json(404, Map.of("code", "NOT_YET"));
        }
        return switch (now) {
            case NORMAL, SILENT -> json(200, rounds.round(number));
            case SLOW ->
                    json(200, rounds.round(number))
                            .withFixedDelay(Math.toIntExact(settings.slowness().toMillis()));
            case FAILING -> json(503, Map.of("code", "DOWN"));
            case FORGED -> json(200, rounds.forged(number));
            case OTHER_ROUND -> json(200, rounds.round(number + 1));
            case CONTRADICTING -> json(200, rounds.contradicting(number));
            case GARBLED -> json(200, Map.of("round", "many"));
        };
    }

    private Map<String, Object> state() {
        return Map.of(
                "standIn",
                Rounds.MARK,
                "source",
                settings.source(),
                "genesis",
                settings.genesis(),
                "period",
                settings.period().toString(),
                "latest",
                rounds.latest(),
                "behaviour",
                behaviour.get());
    }

    private ResponseDefinitionBuilder behave(String body) {
        var wanted = read(body);
        if (wanted == null || wanted.mode() == null) {
            return json(400, Map.of("code", "MALFORMED"));
        }
        behaviour.set(wanted.mode());
        return json(200, wanted);
    }

    private static @Nullable Wanted read(String body) {
        try {
            return JSON.readValue(body, Wanted.class);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static ResponseDefinitionBuilder json(int status, Object body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(JSON.writeValueAsString(body));
    }

    /** How it is to behave. */
    record Wanted(@Nullable Behaviour mode) {}
}
