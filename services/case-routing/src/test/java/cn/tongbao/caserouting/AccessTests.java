package cn.tongbao.caserouting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.identity.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every role at every endpoint, of the own, another and an ancestor region and of another office.
 * Commands go without a version, so that whoever may do the act is asked for it (428) and nothing
 * changes.
 */
class AccessTests extends ServiceTests {

    private static final String ROUTING = "routing-officer";
    private static final String AGENCY = "agency-officer";
    private static final String SUPERVISOR = "supervisor";

    private static final Set<String> READING = Set.of(ROUTING, AGENCY, SUPERVISOR);

    private static final List<String> ROLES =
            List.of(
                    "intake-officer",
                    ROUTING,
                    AGENCY,
                    "mediation-secretary",
                    "mediator",
                    "party",
                    "court-clerk",
                    "judge",
                    "institution",
                    "expert",
                    "directory-keeper",
                    "liaison-officer",
                    SUPERVISOR,
                    "auditor",
                    "administrator",
                    "system");

    /** Where somebody stands to a case of Suzhou in Anhui that SAMR-340000 and PSB-340000 hold. */
    private static final List<Position> POSITIONS =
            List.of(
                    new Position("the centre that routes", "PROT-000000", "000000"),
                    new Position("another centre", "PROT-110000", "110000"),
                    new Position("the office that holds the dispatch", "SAMR-340000", "340000"),
                    new Position("another office that holds one", "PSB-340000", "340000"),
                    new Position("an office that refused one", "SAMR-110000", "110000"),
                    new Position("an office of another region", "CUST-310000", "310000"),
                    new Position("the city itself, no office", null, "341300"),
                    new Position("the province, no office", null, "340000"),
                    new Position("the country, no office", null, "000000"),
                    new Position("another province, no office", null, "310000"),
                    new Position("a county below the place", null, "341302"));

    private static final List<Endpoint> ENDPOINTS =
            List.of(
                    new Endpoint("GET", "", Reach.CASE, READING, null),
                    new Endpoint("GET", "/history", Reach.CASE, READING, null),
                    new Endpoint("GET", "/advice", Reach.WHOLE, Set.of(ROUTING, AGENCY), null),
                    new Endpoint("PUT", "/figures", Reach.WHOLE, Set.of(ROUTING, AGENCY), Map.of()),
                    new Endpoint("POST", "/dispatches", Reach.WHOLE, Set.of(ROUTING), Map.of()),
                    new Endpoint("POST", "/closure", Reach.WHOLE, Set.of(ROUTING), Map.of()),
                    new Endpoint("POST", "/reopening", Reach.WHOLE, Set.of(ROUTING), Map.of()),
                    new Endpoint(
                            "POST", "/mediation-referral", Reach.WHOLE, Set.of(ROUTING), Map.of()),
                    new Endpoint(
                            "POST",
                            "/mediation-referral/recall",
                            Reach.WHOLE,
                            Set.of(ROUTING),
                            Map.of()),
                    new Endpoint(
                            "POST",
                            "/instructions",
                            Reach.WHOLE,
                            Set.of(ROUTING, SUPERVISOR),
                            Map.of()),
                    new Endpoint("GET", "/dispatches/{d}", Reach.DISPATCH, READING, null),
                    new Endpoint(
                            "POST",
                            "/dispatches/{d}/recall",
                            Reach.DISPATCH,
                            Set.of(ROUTING),
                            Map.of()),
                    new Endpoint(
                            "POST",
                            "/dispatches/{d}/acknowledgement",
                            Reach.DISPATCH,
                            Set.of(AGENCY),
                            Map.of()),
                    new Endpoint(
                            "POST",
                            "/dispatches/{d}/refusal",
                            Reach.DISPATCH,
                            Set.of(AGENCY),
                            Map.of()),
                    new Endpoint(
                            "POST",
                            "/dispatches/{d}/conclusion",
                            Reach.DISPATCH,
                            Set.of(AGENCY),
                            Map.of()),
                    new Endpoint(
                            "POST",
                            "/dispatches/{d}/material-requests",
                            Reach.DISPATCH,
                            Set.of(AGENCY),
                            Map.of()),
                    new Endpoint(
                            "POST",
                            "/instructions/{i}/reply",
                            Reach.DISPATCH,
                            Set.of(AGENCY),
                            Map.of()));

    @TestFactory
    Stream<DynamicTest> every_role_in_every_position_gets_from_every_endpoint_what_is_his() {
        var reference = opened();
        var refused = dispatched(reference, "SAMR-110000", "ENFORCEMENT");
        act(
                Callers.OTHER_SAMR,
                reference,
                refused,
                "refusal",
                Map.of("ground", "ALREADY_HANDLED", "text", "已由其他机关处理"));
        dispatched(reference, "PSB-340000", "CRIMINAL_CLUE");
        var dispatch = dispatched(reference, "SAMR-340000", "ENFORCEMENT");
        var instruction =
                json(actOnCase(
                                Callers.SUPERVISOR,
                                reference,
                                "instructions",
                                Map.of(
                                        "officeId",
                                        "SAMR-340000",
                                        "text",
                                        "请签收",
                                        "dueOn",
                                        today().toString())))
                        .path("instructionId")
                        .stringValue("");
        var version = seen(Callers.ROUTING, reference).get("version").asLong();
        var tests = new ArrayList<DynamicTest>();
        for (var role : ROLES) {
            for (var position : POSITIONS) {
                for (var endpoint : ENDPOINTS) {
                    tests.add(test(role, position, endpoint, reference, dispatch, instruction));
                }
            }
        }
        for (var endpoint : ENDPOINTS) {
            tests.add(
                    DynamicTest.dynamicTest(
                            "nobody at " + endpoint,
                            () ->
                                    assertThat(
                                                    status(
                                                            null,
                                                            endpoint.path(
                                                                    reference,
                                                                    dispatch,
                                                                    instruction),
                                                            endpoint))
                                            .isEqualTo(401)));
        }
        tests.add(
                DynamicTest.dynamicTest(
                        "and nothing has changed",
                        () ->
                                assertThat(seen(Callers.ROUTING, reference).get("version").asLong())
                                        .isEqualTo(version)));
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> lists_are_for_reading_roles_and_hold_what_can_be_read() {
        var reference = opened();
        dispatched(reference, "SAMR-340000", "ENFORCEMENT");
        return ROLES.stream()
                .flatMap(role ->
                        POSITIONS.stream().map(position -> listTest(role, position, reference)));
    }

    private DynamicTest listTest(String role, Position position, String reference) {
        return DynamicTest.dynamicTest(
                role + " of " + position.name(),
                () -> {
                    var bearer =
                            TestTokens.bearer(
                                    "somebody", role, position.office(), position.region());
                    var list = get(bearer, CASES + "?limit=200");
                    if (!READING.contains(role)) {
                        assertThat(list.statusCode()).isEqualTo(404);
                        return;
                    }
                    assertThat(list.statusCode()).isEqualTo(200);
                    var listed =
                            json(list)
                                    .get("items")
                                    .findValuesAsString("reference")
                                    .contains(reference);
                    var readable = get(bearer, CASES + "/" + reference).statusCode() == 200;
                    assertThat(listed).isEqualTo(readable);
                });
    }

    private DynamicTest test(
            String role,
            Position position,
            Endpoint endpoint,
            String reference,
            String dispatch,
            String instruction) {
        return DynamicTest.dynamicTest(
                role + " of " + position.name() + " at " + endpoint,
                () -> {
                    var bearer =
                            TestTokens.bearer(
                                    "somebody", role, position.office(), position.region());
                    var path = endpoint.path(reference, dispatch, instruction);
                    assertThat(status(bearer, path, endpoint))
                            .isEqualTo(expected(role, position, endpoint));
                });
    }

    private int status(@Nullable String bearer, String path, Endpoint endpoint) {
        return endpoint.body() == null
                ? get(bearer, path).statusCode()
                : command(
                                endpoint.method(),
                                bearer,
                                path,
                                null,
                                JSON.writeValueAsString(endpoint.body()))
                        .statusCode();
    }

    private static int expected(String role, Position position, Endpoint endpoint) {
        var readable =
                switch (endpoint.reach()) {
                    case CASE, WHOLE ->
                            position.handles(role)
                                    || position.holdsTheDispatch()
                                    || position.refused(role);
                    case DISPATCH -> position.routes(role) || position.holdsTheDispatch();
                };
        if (!READING.contains(role) || !readable) {
            return 404;
        }
        var whole = position.handles(role) || position.holdsTheDispatch();
        var may = endpoint.roles().contains(role) && (endpoint.reach() != Reach.WHOLE || whole);
        if (!may) {
            return 403;
        }
        return endpoint.body() == null ? 200 : 428;
    }

    private enum Reach {
        CASE,
        WHOLE,
        DISPATCH
    }

    private record Endpoint(
            String method,
            String suffix,
            Reach reach,
            Set<String> roles,
            @Nullable Map<String, Object> body) {

        String path(String reference, String dispatch, String instruction) {
            return CASES
                    + "/"
                    + reference
                    + suffix.replace("{d}", dispatch).replace("{i}", instruction);
        }

        @Override
        public String toString() {
            return method + " " + suffix;
        }
    }

    private record Position(String name, @Nullable String office, String region) {

        private static final Set<String> PLACE = Set.of("341300", "340000", "000000");

        /** The centre, and supervisors of the place and of every region above it. */
        boolean routes(String role) {
            return "PROT-000000".equals(office)
                    || (role.equals(SUPERVISOR) && PLACE.contains(region));
        }

        boolean holdsTheDispatch() {
            return "SAMR-340000".equals(office);
        }

        boolean handles(String role) {
            return routes(role) || "PSB-340000".equals(office);
        }

        /** The office that gave its dispatch back keeps that; so do the supervisors of its seat. */
        boolean refused(String role) {
            return "SAMR-110000".equals(office)
                    || (role.equals(SUPERVISOR) && region.equals("110000"));
        }
    }
}
