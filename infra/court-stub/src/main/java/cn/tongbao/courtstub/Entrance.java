package cn.tongbao.courtstub;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import cn.tongbao.courtstub.Behaviour.Mode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every call that comes in: steps of the platform, and what tells the stand-in how to behave. */
final class Entrance implements ResponseDefinitionTransformerV2 {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();
    private static final Pattern STEPS =
            Pattern.compile("/applications(/[^/]+/(supplements|withdrawals|objections))?");

    private final Settings settings;
    private final Archive archive;
    private final Counter counter;

    Entrance(Settings settings, Archive archive, Counter counter) {
        this.settings = settings;
        this.archive = archive;
        this.counter = counter;
    }

    @Override
    public String getName() {
        return "court";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        return answer(event.getRequest()).build();
    }

    private ResponseDefinitionBuilder answer(Request request) {
        var path = URI.create(request.getUrl()).getPath();
        var method = request.getMethod();
        if (method.equals(RequestMethod.POST) && STEPS.matcher(path).matches()) {
            return step(request);
        }
        if (method.equals(RequestMethod.GET) && path.equals("/stand-in/state")) {
            return json(200, archive.now());
        }
        if (method.equals(RequestMethod.PUT) && path.equals("/stand-in/behaviour")) {
            return behave(request.getBodyAsString());
        }
        return json(404, Map.of("code", "NOT_FOUND"));
    }

    private ResponseDefinitionBuilder step(Request request) {
        var mode = archive.now().behaviour().mode();
        if (mode == Mode.FAILING) {
            return json(503, Map.of("code", "DOWN"));
        }
        var reply =
                counter.take(
                        new Counter.Step(
                                header(request, "Idempotency-Key"),
                                header(request, "X-Sequence"),
                                header(request, "X-Timestamp"),
                                header(request, "X-Signature"),
                                request.getBodyAsString()));
        var answer = json(reply.status(), Map.of("code", reply.code()));
        return mode == Mode.SLOW
                ? answer.withFixedDelay(Math.toIntExact(settings.slowness().toMillis()))
                : answer;
    }

    private ResponseDefinitionBuilder behave(String body) {
        var wanted = read(body);
        if (wanted == null || wanted.mode() == null) {
            return json(400, Map.of("code", "MALFORMED"));
        }
        archive.change(memory ->
                new Memory(
                        wanted,
                        memory.cases(),
                        memory.steps(),
                        memory.answers(),
                        memory.registered()));
        return json(200, wanted);
    }

    @SuppressWarnings("ConstantValue")
    private static @Nullable Behaviour read(String body) {
        try {
            return JSON.readValue(body, Behaviour.class);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static String header(Request request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }

    private static ResponseDefinitionBuilder json(int status, Object body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(JSON.writeValueAsString(body));
    }
}
