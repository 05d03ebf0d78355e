package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.identity.TestTokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every role in every position at every endpoint of an application for confirmation. Commands go
 * under a stale version, so that whoever may do the act is told of it (412) and nothing changes.
 */
class ConfirmationAccessTests extends ConfirmingTests {

    private static final String CLERK = "court-clerk";
    private static final String JUDGE = "judge";
    private static final String PARTY = "party";
    private static final String MEDIATOR = "mediator";
    private static final String SECRETARY = "mediation-secretary";
    private static final String STALE = "\"999\"";

    private static final Set<String> ALL = Set.of(CLERK, JUDGE, PARTY, MEDIATOR, SECRETARY);
    private static final Set<String> BENCH = Set.of(JUDGE);
    private static final Set<String> REGISTRY = Set.of(CLERK, JUDGE);
    private static final Set<String> SIDES = Set.of(PARTY, SECRETARY);

    private static final List<String> ROLES =
            List.of(
                    CLERK,
                    JUDGE,
                    PARTY,
                    MEDIATOR,
                    SECRETARY,
                    "intake-officer",
                    "routing-officer",
                    "agency-officer",
                    "institution",
                    "expert",
                    "directory-keeper",
                    "liaison-officer",
                    "supervisor",
                    "auditor",
                    "administrator",
                    "system");

    /** Where somebody stands to an application that came from the body in Beijing to Haidian. */
    private static final List<Position> POSITIONS =
            List.of(
                    new Position("somebody of the court", "somebody", COURT),
                    new Position("somebody of another court", "somebody", "COURT-110105"),
                    new Position("the applicant", "party.holder", null),
                    new Position("the respondent", "party.respondent", null),
                    new Position("the applicant, come with the court", "party.holder", COURT),
                    new Position("a party of another mediation", "party.stranger", null),
                    new Position("the mediator", "mediator.li", "MEDI-110000"),
                    new Position("another mediator of his body", "mediator.wang", "MEDI-110000"),
                    new Position("somebody of another body", "somebody", "MEDI-310000"),
                    new Position("somebody without an office", "somebody", null));

    private static final List<Endpoint> ENDPOINTS =
            List.of(
                    new Endpoint("GET", "", ALL),
                    new Endpoint("GET", "/history", ALL),
                    new Endpoint("POST", "/registration", REGISTRY),
                    new Endpoint("POST", "/supplement-request", REGISTRY),
                    new Endpoint("POST", "/supplement", SIDES),
                    new Endpoint("POST", "/acceptance", BENCH),
                    new Endpoint("POST", "/non-acceptance", BENCH),
                    new Endpoint("POST", "/hearing", REGISTRY),
                    new Endpoint("POST", "/review-extension", BENCH),
                    new Endpoint("POST", "/withdrawal", SIDES),
                    new Endpoint("POST", "/withdrawal/permission", BENCH),
                    new Endpoint("POST", "/ruling", BENCH),
                    new Endpoint("POST", "/objections", Set.of(PARTY, CLERK, JUDGE)));

    @TestFactory
    Stream<DynamicTest> every_role_in_every_position_gets_from_every_endpoint_what_is_his() {
        var reference = applied();
        var version = shown(Callers.JUDGE, reference).get("version").asLong();
        return Stream.concat(
                ROLES.stream()
                        .flatMap(role ->
                                POSITIONS.stream()
                                        .map(position ->
                                                DynamicTest.dynamicTest(
                                                        role + " as " + position.name(),
                                                        () ->
                                                                assertAnswers(
                                                                        role, position,
                                                                        reference)))),
                Stream.of(
                        DynamicTest.dynamicTest(
                                "somebody not signed in",
                                () ->
                                        assertThat(ENDPOINTS)
                                                .allSatisfy(endpoint ->
                                                        assertThat(
                                                                        status(
                                                                                null, reference,
                                                                                endpoint, STALE))
                                                                .isEqualTo(401))),
                        DynamicTest.dynamicTest(
                                "and nothing has changed",
                                () ->
                                        assertThat(
                                                        shown(Callers.JUDGE, reference)
                                                                .get("version")
                                                                .asLong())
                                                .isEqualTo(version))));
    }

    @TestFactory
    Stream<DynamicTest> lists_hold_what_can_be_read_and_are_for_those_who_take_part() {
        var reference = applied();
        return ROLES.stream()
                .flatMap(role ->
                        POSITIONS.stream()
                                .map(position ->
                                        DynamicTest.dynamicTest(
                                                role + " as " + position.name(),
                                                () -> assertListed(role, position, reference))));
    }

    @TestFactory
    Stream<DynamicTest> what_is_unknown_and_what_is_not_ones_own_look_alike() {
        var reference = applied();
        return ENDPOINTS.stream()
                .map(endpoint ->
                        DynamicTest.dynamicTest(
                                endpoint.toString(),
                                () ->
                                        assertThat(
                                                        List.of(
                                                                status(
                                                                        OTHER_JUDGE,
                                                                        reference,
                                                                        endpoint,
                                                                        STALE),
                                                                status(
                                                                        OTHER_JUDGE,
                                                                        "J-110108-2026-000000",
                                                                        endpoint,
                                                                        STALE)))
                                                .containsOnly(404)));
    }

    /** All endpoints at once, since every answer is for itself. */
    private void assertAnswers(String role, Position position, String reference) throws Exception {
        var bearer = position.bearer(role);
        var expected = new TreeMap<String, Integer>();
        var answered = new TreeMap<String, Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pending = new LinkedHashMap<String, Future<Integer>>();
            for (var endpoint : ENDPOINTS) {
                var status = expected(role, position, endpoint);
                expected.put(endpoint.toString(), status);
                pending.put(
                        endpoint.toString(),
                        threads.submit(() -> status(bearer, reference, endpoint, STALE)));
                if (status == 412 && !role.equals(PARTY)) {
                    expected.put(endpoint + " without a version", 428);
                    pending.put(
                            endpoint + " without a version",
                            threads.submit(() -> status(bearer, reference, endpoint, null)));
                }
            }
            for (var answer : pending.entrySet()) {
                answered.put(answer.getKey(), answer.getValue().get());
            }
        }
        assertThat(answered).isEqualTo(expected);
    }

    private void assertListed(String role, Position position, String reference) {
        var list = get(position.bearer(role), CONFIRMATIONS + "?limit=200");
        if (!ALL.contains(role)) {
            assertThat(list.statusCode()).isEqualTo(404);
            return;
        }
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(json(list).get("items").findValuesAsString("reference").contains(reference))
                .isEqualTo(position.sees(role));
    }

    private static int expected(String role, Position position, Endpoint endpoint) {
        if (!position.sees(role)) {
            return 404;
        }
        if (!endpoint.roles().contains(role)) {
            return 403;
        }
        return endpoint.method().equals("GET") ? 200 : 412;
    }

    private int status(
            @Nullable String bearer,
            String reference,
            Endpoint endpoint,
            @Nullable String ifMatch) {
        var path = CONFIRMATIONS + "/" + reference + endpoint.suffix();
        return endpoint.method().equals("GET")
                ? get(bearer, path).statusCode()
                : post(bearer, path, ifMatch, Map.of()).statusCode();
    }

    private record Endpoint(String method, String suffix, Set<String> roles) {

        @Override
        public String toString() {
            return method + " " + suffix;
        }
    }

    private record Position(String name, String person, @Nullable String office) {

        String bearer(String role) {
            return TestTokens.bearer(person, role, office, "110108");
        }

        /** The court and the secretary by their office, all others by their person. */
        boolean sees(String role) {
            return switch (role) {
                case CLERK, JUDGE -> COURT.equals(office);
                case SECRETARY -> "MEDI-110000".equals(office);
                case MEDIATOR -> person.equals("mediator.li");
                case PARTY -> person.equals("party.holder") || person.equals("party.respondent");
                default -> false;
            };
        }
    }
}
