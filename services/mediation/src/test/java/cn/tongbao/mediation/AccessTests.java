package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.identity.TestTokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every role in every position at every endpoint. Commands go under a stale version, so that
 * whoever may do the act is told of it (412) and nothing changes.
 */
class AccessTests extends ServiceTests {

    private static final String SECRETARY = "mediation-secretary";
    private static final String MEDIATOR = "mediator";
    private static final String PARTY = "party";
    private static final String STALE = "\"999\"";

    private static final Set<String> SIDES = Set.of(SECRETARY, PARTY);
    private static final Set<String> ALL = Set.of(SECRETARY, MEDIATOR, PARTY);

    private static final List<String> ROLES =
            List.of(
                    "intake-officer",
                    "routing-officer",
                    "agency-officer",
                    SECRETARY,
                    MEDIATOR,
                    PARTY,
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

    /** Where somebody stands to a mediation of the body in Beijing that mediator.li leads. */
    private static final List<Position> POSITIONS =
            List.of(
                    new Position("nobody in particular of its body", "somebody", "MEDI-110000"),
                    new Position("the mediator who leads it", "mediator.li", "MEDI-110000"),
                    new Position("another mediator of its body", "mediator.wang", "MEDI-110000"),
                    new Position("the applicant", "party.holder", null),
                    new Position("the respondent", "party.respondent", null),
                    new Position("a party of another mediation", "party.stranger", null),
                    new Position(
                            "the applicant, come with its body", "party.holder", "MEDI-110000"),
                    new Position("another body", "somebody", "MEDI-310000"),
                    new Position(
                            "its mediator, come with another body", "mediator.li", "MEDI-310000"),
                    new Position("the inviting court", "somebody", "COURT-110108"),
                    new Position("another court", "somebody", "COURT-310115"),
                    new Position("a centre", "somebody", "PROT-110000"),
                    new Position("no office", "somebody", null));

    private static final List<Endpoint> ENDPOINTS =
            List.of(
                    new Endpoint("GET", "", ALL),
                    new Endpoint("GET", "/history", ALL),
                    new Endpoint("GET", "/agreement/terms", ALL),
                    new Endpoint("POST", "/admission", Set.of(SECRETARY)),
                    new Endpoint("POST", "/return", Set.of(SECRETARY)),
                    new Endpoint("POST", "/invitations", Set.of(SECRETARY)),
                    new Endpoint("POST", "/consents", SIDES),
                    new Endpoint("POST", "/termination", ALL),
                    new Endpoint("POST", "/mediator", SIDES),
                    new Endpoint("POST", "/mediator/acceptance", Set.of(MEDIATOR)),
                    new Endpoint("POST", "/mediator/declination", Set.of(MEDIATOR)),
                    new Endpoint("POST", "/mediator/waivers", SIDES),
                    new Endpoint("POST", "/mediator/challenges", SIDES),
                    new Endpoint("POST", "/mediator/challenges/{c}/decision", Set.of(SECRETARY)),
                    new Endpoint("POST", "/sessions", Set.of(MEDIATOR)),
                    new Endpoint("POST", "/sessions/{s}/attendance", Set.of(MEDIATOR)),
                    new Endpoint("POST", "/sessions/{s}/cancellation", Set.of(MEDIATOR)),
                    new Endpoint("POST", "/extension", ALL),
                    new Endpoint("POST", "/suspension", Set.of(MEDIATOR)),
                    new Endpoint("POST", "/resumption", Set.of(MEDIATOR)),
                    new Endpoint("POST", "/undisputed-facts", Set.of(MEDIATOR)),
                    new Endpoint("POST", "/undisputed-facts/consents", SIDES),
                    new Endpoint("POST", "/agreement", Set.of(MEDIATOR)),
                    new Endpoint("POST", "/agreement/signatures", ALL),
                    new Endpoint("POST", "/performance", SIDES));

    @TestFactory
    Stream<DynamicTest> every_role_in_every_position_gets_from_every_endpoint_what_is_his() {
        var reference = takenUp(Mother.opening("COURT_INVITED"));
        laid(reference, Map.of());
        var challenge =
                succeeded(
                                act(
                                        Callers.HOLDER,
                                        reference,
                                        "mediator/challenges",
                                        Map.of("reason", "回避")))
                        .at("/challenges/0/challengeId")
                        .stringValue();
        var session =
                succeeded(
                                act(
                                        Callers.MEDIATOR,
                                        reference,
                                        "sessions",
                                        Map.of(
                                                "link",
                                                "https://meet.example.cn/1",
                                                "startsAt",
                                                "2026-06-10T01:00:00Z",
                                                "endsAt",
                                                "2026-06-10T03:00:00Z")))
                        .get("sessionId")
                        .stringValue();
        var version = seen(Callers.SECRETARY, reference).get("version").asLong();
        var base = MEDIATIONS + "/" + reference;
        var paths =
                ENDPOINTS.stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        endpoint ->
                                                base
                                                        + endpoint.suffix()
                                                                .replace("{c}", challenge)
                                                                .replace("{s}", session)));
        return Stream.of(
                        all((role, position) -> assertAnswers(role, position, paths)),
                        ENDPOINTS.stream()
                                .map(endpoint ->
                                        DynamicTest.dynamicTest(
                                                "nobody at " + endpoint,
                                                () ->
                                                        assertThat(
                                                                        status(
                                                                                null,
                                                                                given(
                                                                                        paths,
                                                                                        endpoint),
                                                                                endpoint))
                                                                .isEqualTo(401))),
                        Stream.of(
                                DynamicTest.dynamicTest(
                                        "and nothing has changed",
                                        () ->
                                                assertThat(
                                                                seen(Callers.SECRETARY, reference)
                                                                        .get("version")
                                                                        .asLong())
                                                        .isEqualTo(version))))
                .flatMap(Function.identity());
    }

    /** All endpoints at once, since every answer is for itself. */
    private void assertAnswers(String role, Position position, Map<Endpoint, String> paths)
            throws Exception {
        var bearer = position.bearer(role);
        var expected = new TreeMap<String, Integer>();
        var answered = new TreeMap<String, Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pending = new LinkedHashMap<String, Future<Integer>>();
            paths.forEach((endpoint, path) -> {
                var status = expected(role, position, endpoint);
                expected.put(endpoint.toString(), status);
                pending.put(
                        endpoint.toString(), threads.submit(() -> status(bearer, path, endpoint)));
                if (status == 412 && !role.equals(PARTY)) {
                    expected.put(endpoint + " without a version", 428);
                    pending.put(
                            endpoint + " without a version",
                            threads.submit(() -> post(bearer, path, null, Map.of()).statusCode()));
                }
            });
            for (var answer : pending.entrySet()) {
                answered.put(answer.getKey(), answer.getValue().get());
            }
        }
        assertThat(answered).isEqualTo(expected);
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

    private static String given(Map<Endpoint, String> paths, Endpoint endpoint) {
        return Objects.requireNonNull(paths.get(endpoint));
    }

    @TestFactory
    Stream<DynamicTest> lists_are_for_those_who_take_part_and_hold_what_can_be_read() {
        var reference = named(Mother.opening());
        return all((role, position) -> {
            var bearer = position.bearer(role);
            var list = get(bearer, MEDIATIONS + "?limit=200");
            if (!ALL.contains(role)) {
                assertThat(list.statusCode()).isEqualTo(404);
                return;
            }
            assertThat(list.statusCode()).isEqualTo(200);
            assertThat(json(list).get("items").findValuesAsString("reference").contains(reference))
                    .isEqualTo(get(bearer, MEDIATIONS + "/" + reference).statusCode() == 200)
                    .isEqualTo(position.sees(role));
        });
    }

    @TestFactory
    Stream<DynamicTest> notes_are_the_leading_mediators_alone() {
        var reference = takenUp();
        var path = MEDIATIONS + "/" + reference + "/notes";
        return all((role, position) -> {
            var leads = role.equals(MEDIATOR) && position.person().equals("mediator.li");
            assertThat(get(position.bearer(role), path).statusCode()).isEqualTo(leads ? 200 : 404);
            assertThat(post(position.bearer(role), path, null, Map.of("text", "记录")).statusCode())
                    .isEqualTo(leads ? 201 : 404);
        });
    }

    @TestFactory
    Stream<DynamicTest> mediations_are_opened_by_secretaries_of_the_body_and_by_parties() {
        return all((role, position) -> {
            var answer = post(position.bearer(role), MEDIATIONS, null, Mother.opening());
            var expected =
                    role.equals(PARTY)
                            ? 201
                            : !role.equals(SECRETARY)
                                    ? 403
                                    : "MEDI-110000".equals(position.office()) ? 201 : 422;
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
        });
    }

    @TestFactory
    Stream<DynamicTest> referrals_are_for_secretaries_of_an_office() {
        return all((role, position) ->
                assertThat(get(position.bearer(role), MEDIATIONS + "/referrals").statusCode())
                        .isEqualTo(
                                role.equals(SECRETARY) && position.office() != null ? 200 : 404));
    }

    @TestFactory
    Stream<DynamicTest> seats_are_claimed_by_parties_alone() {
        return all((role, position) -> {
            var answer = claim(position.bearer(role), "0000-0000-0000-0000");
            assertRefused(answer, 404, "NOT_FOUND");
            if (!role.equals(PARTY)) {
                assertThat(post(position.bearer(role), CLAIMS, null, Map.of()).statusCode())
                        .isEqualTo(404);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> rooms_are_seen_by_those_who_meet_and_kept_by_their_centre() {
        var readers = Set.of(SECRETARY, MEDIATOR, PARTY, "routing-officer", "administrator");
        var room = ROOMS + "/PROT-110000-1";
        return all((role, position) -> {
            var bearer = position.bearer(role);
            var reads = readers.contains(role) ? 200 : 404;
            assertThat(get(bearer, ROOMS).statusCode()).isEqualTo(reads);
            assertThat(get(bearer, room).statusCode()).isEqualTo(reads);
            assertThat(get(bearer, room + "/calendar?from=2026-06-01&to=2026-06-02").statusCode())
                    .isEqualTo(reads);
            var keeps =
                    role.equals("administrator")
                            || (role.equals("routing-officer")
                                    && "PROT-110000".equals(position.office()));
            assertThat(put(bearer, room, STALE, Map.of("name", "改名")).statusCode())
                    .isEqualTo(reads == 404 ? 404 : keeps ? 412 : 403);
        });
    }

    @TestFactory
    Stream<DynamicTest> mediators_are_seen_by_those_who_choose_and_kept_by_their_body() {
        var path = MEDIATORS + "/mediator.li";
        return all((role, position) -> {
            var bearer = position.bearer(role);
            var reads = ALL.contains(role) ? 200 : 404;
            assertThat(get(bearer, MEDIATORS).statusCode()).isEqualTo(reads);
            assertThat(get(bearer, path).statusCode()).isEqualTo(reads);
            var keeps = role.equals(SECRETARY) && "MEDI-110000".equals(position.office());
            assertThat(put(bearer, path, STALE, Mother.mediator("改名")).statusCode())
                    .isEqualTo(reads == 404 ? 404 : keeps ? 412 : 403);
        });
    }

    @TestFactory
    Stream<DynamicTest> what_is_unknown_and_what_is_not_ones_own_look_alike() {
        var reference = takenUp();
        return ENDPOINTS.stream()
                .map(endpoint ->
                        DynamicTest.dynamicTest(
                                endpoint.toString(),
                                () -> {
                                    var suffix =
                                            endpoint.suffix()
                                                    .replaceAll(
                                                            "\\{.}",
                                                            "00000000-0000-0000-0000-000000000000");
                                    var foreign =
                                            answer(
                                                    Callers.OTHER_SECRETARY,
                                                    MEDIATIONS + "/" + reference + suffix,
                                                    endpoint);
                                    var unknown =
                                            answer(
                                                    Callers.OTHER_SECRETARY,
                                                    MEDIATIONS + "/M-110000-2026-000000" + suffix,
                                                    endpoint);
                                    assertThat(foreign.get("status").asInt()).isEqualTo(404);
                                    assertThat(foreign).isEqualTo(unknown);
                                }));
    }

    private ObjectNode answer(String bearer, String path, Endpoint endpoint) {
        var response =
                endpoint.method().equals("GET")
                        ? get(bearer, path)
                        : post(bearer, path, STALE, Map.of());
        var document = (ObjectNode) json(response);
        document.remove("traceId");
        document.remove("instance");
        return document;
    }

    private Stream<DynamicTest> all(Check check) {
        return ROLES.stream()
                .flatMap(role ->
                        POSITIONS.stream()
                                .map(position ->
                                        DynamicTest.dynamicTest(
                                                role + " as " + position.name(),
                                                () -> check.check(role, position))));
    }

    private int status(@Nullable String bearer, String path, Endpoint endpoint) {
        return endpoint.method().equals("GET")
                ? get(bearer, path).statusCode()
                : post(bearer, path, STALE, Map.of()).statusCode();
    }

    private interface Check {
        void check(String role, Position position) throws Exception;
    }

    private record Endpoint(String method, String suffix, Set<String> roles) {

        @Override
        public String toString() {
            return method + " " + suffix;
        }
    }

    private record Position(String name, String person, @Nullable String office) {

        String bearer(String role) {
            return TestTokens.bearer(person, role, office, "110000");
        }

        /** The secretary by his office, mediator and parties by their person, nobody else. */
        boolean sees(String role) {
            return switch (role) {
                case SECRETARY -> "MEDI-110000".equals(office);
                case MEDIATOR -> person.equals("mediator.li");
                case PARTY -> person.equals("party.holder") || person.equals("party.respondent");
                default -> false;
            };
        }
    }
}
