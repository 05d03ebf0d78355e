package cn.tongbao.tipintake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.tipintake.support.Arrivals;
import cn.tongbao.tipintake.support.Caller;
import cn.tongbao.tipintake.support.IntakeTest;
import cn.tongbao.tipintake.support.TipBody;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every role at every endpoint, from its own office, from another one, from the places above and
 * beside: what comes out is worked out here from the matrix of roles, not from the code.
 */
@IntakeTest
class AccessTests {

    private static final List<String> ROLES =
            List.of(
                    "intake-officer",
                    "routing-officer",
                    "agency-officer",
                    "mediation-secretary",
                    "mediator",
                    "party",
                    "court-clerk",
                    "judge",
                    "institution",
                    "expert",
                    "directory-keeper",
                    "liaison-officer",
                    "supervisor",
                    "auditor",
                    "administrator",
                    "system");

    private static final Set<String> READERS =
            Set.of("intake-officer", "routing-officer", "supervisor");
    private static final Set<String> LISTERS = Set.of("intake-officer", "supervisor");
    private static final Set<String> PLACE_AND_ABOVE =
            Set.of("310115", "310100", "310000", "000000");
    private static final int NO_LOGIN = 401;

    @Autowired private Caller caller;
    @Autowired private Arrivals arrivals;

    /** Where somebody stands. */
    private record Standing(String name, @Nullable String office, @Nullable String region) {}

    private static final List<Standing> STANDINGS =
            List.of(
                    new Standing("his own office", "PROT-310000", "310000"),
                    new Standing("another office of the same place", "SAMR-310000", "310000"),
                    new Standing("an office of the region above", "PROT-000000", "000000"),
                    new Standing("an office of the very district", "PROT-310115", "310115"),
                    new Standing("an office of another region", "PROT-110000", "110000"),
                    new Standing("no office but the same region", null, "310000"),
                    new Standing("no office and another region", null, "440000"),
                    new Standing("nowhere", null, null));

    /** One endpoint on one tip. */
    private record Endpoint(
            String name, Set<String> mayAct, BiFunction<Caller, String, Caller.Answer> call) {}

    private static final Set<String> DESK = Set.of("intake-officer");

    private static final List<Endpoint> ENDPOINTS =
            List.of(
                    new Endpoint("GET", READERS, (who, tip) -> who.get("/tips/" + tip)),
                    endpoint("reveal", "{\"purpose\": \"p\"}"),
                    endpoint("messages", "{\"text\": \"t\"}"),
                    endpoint("acceptance", "{}"),
                    endpoint("rejection", "{\"ground\": \"OTHER\", \"text\": \"t\"}"),
                    endpoint("answer", "{\"text\": \"t\"}"),
                    endpoint("identity-request", "{}"));

    private static Endpoint endpoint(String command, String body) {
        return new Endpoint(
                command,
                DESK,
                (who, tip) -> who.command("/tips/" + tip + "/" + command, body, "\"1\""));
    }

    @TestFactory
    Stream<DynamicTest> every_role_at_every_endpoint_from_everywhere() {
        arrivals.office("PROT-310000", "上海保护中心", "Shanghai IP centre", "310000", "OPEN");
        return ENDPOINTS.stream()
                .flatMap(endpoint -> {
                    var shared = tip(endpoint);
                    return ROLES.stream()
                            .flatMap(role ->
                                    STANDINGS.stream()
                                            .map(standing ->
                                                    one(endpoint, role, standing, shared)));
                });
    }

    private DynamicTest one(Endpoint endpoint, String role, Standing standing, String shared) {
        var expected = expected(endpoint, role, standing);
        return DynamicTest.dynamicTest(
                "%s by %s from %s: %d".formatted(endpoint.name(), role, standing.name(), expected),
                () -> {
                    var tip = expected == 200 ? tip(endpoint) : shared;
                    var answer = endpoint.call().apply(who(role, standing), tip);
                    var good = answer.status() >= 200 && answer.status() < 300;
                    assertThat(good ? 200 : answer.status()).isEqualTo(expected);
                });
    }

    private static int expected(Endpoint endpoint, String role, Standing standing) {
        if (!readable(role, standing)) {
            return 404;
        }
        return endpoint.mayAct().contains(role) ? 200 : 403;
    }

    private static boolean readable(String role, Standing standing) {
        var owns =
                "PROT-310000".equals(standing.office())
                        || (role.equals("supervisor")
                                && standing.region() != null
                                && PLACE_AND_ABOVE.contains(standing.region()));
        return READERS.contains(role) && owns;
    }

    @TestFactory
    Stream<DynamicTest> the_inbox_shows_what_can_be_read_and_nothing_else() {
        arrivals.office("PROT-310000", "上海保护中心", "Shanghai IP centre", "310000", "OPEN");
        var mark = "listed-" + java.util.UUID.randomUUID();
        var tip =
                caller.post("/tips", TipBody.report().in("310115").with("title", mark).toString())
                        .text("reference");
        return ROLES.stream()
                .flatMap(role ->
                        STANDINGS.stream()
                                .map(standing ->
                                        DynamicTest.dynamicTest(
                                                role + " from " + standing.name(),
                                                () ->
                                                        listed(
                                                                role, standing,
                                                                mark, tip))));
    }

    private void listed(String role, Standing standing, String mark, String tip) {
        var answer = who(role, standing).get("/tips?q=" + mark);

        if (!READERS.contains(role)) {
            assertThat(answer.status()).isEqualTo(404);
        } else if (!LISTERS.contains(role)) {
            assertThat(answer.status()).isEqualTo(403);
        } else {
            var shown =
                    answer.body()
                            .path("items")
                            .valueStream()
                            .map(item -> item.path("reference").stringValue())
                            .toList();
            assertThat(shown).isEqualTo(readable(role, standing) ? List.of(tip) : List.of());
        }
    }

    @TestFactory
    Stream<DynamicTest> whoever_has_not_signed_in_is_asked_to() {
        return Stream.concat(
                Stream.of(
                        DynamicTest.dynamicTest(
                                "list",
                                () ->
                                        assertThat(caller.get("/tips").status())
                                                .isEqualTo(NO_LOGIN))),
                ENDPOINTS.stream()
                        .map(endpoint ->
                                DynamicTest.dynamicTest(
                                        endpoint.name(),
                                        () ->
                                                assertThat(
                                                                endpoint.call()
                                                                        .apply(
                                                                                caller,
                                                                                "T-310000-2026-000000")
                                                                        .status())
                                                        .isEqualTo(NO_LOGIN))));
    }

    private Caller who(String role, Standing standing) {
        return caller.as("somebody", role, standing.office(), standing.region());
    }

    private String tip(Endpoint endpoint) {
        var body = TipBody.named("Li Si", "1", "2").in("310115");
        if (endpoint.name().equals("answer")) {
            body.with("kind", "CONSULTATION");
        }
        return caller.post("/tips", body.toString()).text("reference");
    }
}
