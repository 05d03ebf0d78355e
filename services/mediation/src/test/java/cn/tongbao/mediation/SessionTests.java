package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mediator meets the parties, in hearing rooms that nobody has twice, or online. */
class SessionTests extends ServiceTests {

    private static int next;

    private String room = "";

    @BeforeEach
    void aRoomOfItsOwn() {
        room = "PROT-110000-S" + next++;
        succeeded(
                put(
                        Callers.ROUTING,
                        ROOMS + "/" + room,
                        null,
                        Map.of("officeId", "PROT-110000", "name", "调解室")));
    }

    @Test
    void a_session_in_a_room_books_it() {
        var reference = takenUp();
        var answer =
                act(
                        Callers.MEDIATOR,
                        reference,
                        "sessions",
                        Map.of(
                                "roomId",
                                room,
                                "startsAt",
                                "2026-06-10T01:00:00Z",
                                "endsAt",
                                "2026-06-10T03:00:00Z",
                                "agenda",
                                "核对销量"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(json(answer).get("status").stringValue()).isEqualTo("PLANNED");
        assertThat(seen(Callers.HOLDER, reference).at("/sessions/0/agenda").stringValue())
                .isEqualTo("核对销量");
        var busy = calendar(Callers.MEDIATOR);
        assertThat(busy).hasSize(1);
        assertThat(busy.getFirst()).contains("2026-06-10T01:00:00Z", reference);
        assertThat(calendar(Callers.OTHER_MEDIATOR).getFirst())
                .as("whose it is, is not told to strangers")
                .contains("2026-06-10T01:00:00Z")
                .doesNotContain(reference);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-10T01:00:00Z, 2026-06-10T03:00:00Z, 409",
        "2026-06-10T00:00:00Z, 2026-06-10T01:00:01Z, 409",
        "2026-06-10T02:59:59Z, 2026-06-10T04:00:00Z, 409",
        "2026-06-10T01:30:00Z, 2026-06-10T02:00:00Z, 409",
        "2026-06-10T00:00:00Z, 2026-06-10T04:00:00Z, 409",
        "2026-06-10T00:00:00Z, 2026-06-10T01:00:00Z, 201",
        "2026-06-10T03:00:00Z, 2026-06-10T04:00:00Z, 201",
        "2026-06-11T01:00:00Z, 2026-06-11T03:00:00Z, 201"
    })
    void no_room_is_booked_twice_at_any_moment(String from, String to, int status) {
        assertThat(planned(takenUp(), "2026-06-10T01:00:00Z", "2026-06-10T03:00:00Z").statusCode())
                .isEqualTo(201);
        var other = takenUp();
        var answer = planned(other, from, to);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status == 409) {
            assertThat(code(answer)).isEqualTo("ROOM_TAKEN");
            assertThat(seen(Callers.SECRETARY, other).get("sessions").isEmpty()).isTrue();
        }
    }

    @Test
    void of_ten_who_want_a_room_at_once_one_gets_it() throws Exception {
        var references = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            references.add(takenUp());
        }
        var requests = new ArrayList<Callable<HttpResponse<String>>>();
        references.forEach(reference -> {
            var tag = tag(Callers.MEDIATOR, reference);
            requests.add(() ->
                    post(
                            Callers.MEDIATOR,
                            MEDIATIONS + "/" + reference + "/sessions",
                            tag,
                            session("2026-06-10T01:00:00Z", "2026-06-10T03:00:00Z")));
        });
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(requests)) {
                statuses.add(answer.get().statusCode());
            }
        }
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(calendar(Callers.MEDIATOR)).hasSize(1);
    }

    @Test
    void a_cancelled_session_frees_its_room_and_says_why() {
        var reference = takenUp();
        var id = id(planned(reference, "2026-06-10T01:00:00Z", "2026-06-10T03:00:00Z"));
        assertFields(
                act(Callers.MEDIATOR, reference, "sessions/" + id + "/cancellation", Map.of()),
                "/reason REQUIRED");
        var seen =
                succeeded(
                        act(
                                Callers.MEDIATOR,
                                reference,
                                "sessions/" + id + "/cancellation",
                                Map.of("reason", "当事人请求改期")));
        assertThat(seen.at("/sessions/0/status").stringValue()).isEqualTo("CANCELLED");
        assertThat(calendar(Callers.MEDIATOR)).isEmpty();
        assertRefused(
                act(
                        Callers.MEDIATOR,
                        reference,
                        "sessions/" + id + "/cancellation",
                        Map.of("reason", "再次取消")),
                409,
                "SESSION_STATE");
        assertThat(planned(takenUp(), "2026-06-10T01:00:00Z", "2026-06-10T03:00:00Z").statusCode())
                .isEqualTo(201);
    }

    @Test
    void who_came_is_recorded_once_the_session_has_begun() {
        var reference = takenUp();
        var id = id(planned(reference, "2026-06-10T01:00:00Z", "2026-06-10T03:00:00Z"));
        var attendance = "sessions/" + id + "/attendance";
        assertFields(
                act(Callers.MEDIATOR, reference, attendance, Map.of("present", List.of("P1"))),
                "/present NOT_YET");
        clock.set(Instant.parse("2026-06-10T01:00:00Z"));
        assertFields(
                act(
                        Callers.MEDIATOR,
                        reference,
                        attendance,
                        Map.of("present", List.of("P1", "P9"))),
                "/present/1 UNKNOWN_PARTY");
        assertFields(act(Callers.MEDIATOR, reference, attendance, Map.of()), "/present REQUIRED");
        var seen =
                succeeded(
                        act(
                                Callers.MEDIATOR,
                                reference,
                                attendance,
                                Map.of("present", List.of("P1", "P1"))));
        assertThat(seen.at("/sessions/0/status").stringValue()).isEqualTo("HELD");
        assertThat(seen.at("/sessions/0/present").size()).isEqualTo(1);
        assertRefused(
                act(Callers.MEDIATOR, reference, attendance, Map.of("present", List.of())),
                409,
                "SESSION_STATE");
        assertRefused(
                act(
                        Callers.MEDIATOR,
                        reference,
                        "sessions/00000000-0000-0000-0000-000000000000/attendance",
                        Map.of("present", List.of())),
                404,
                "NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 2026-06-10T03:00:00Z, /startsAt REQUIRED",
                "2026-06-10T01:00:00Z, -, /endsAt REQUIRED",
                "2026-06-10T01:00:00Z, 2026-06-10T01:00:00Z, /endsAt BEFORE_START",
                "2026-06-10T01:00:00Z, 2026-06-10T13:00:01Z, /endsAt TOO_LONG",
                "2027-06-03T01:00:00Z, 2027-06-03T02:00:00Z, /startsAt TOO_FAR",
                "2025-05-01T01:00:00Z, 2025-05-01T02:00:00Z, /startsAt TOO_EARLY"
            })
    void a_session_has_a_sensible_time(String from, String to, String refused) {
        var body = JSON.createObjectNode().put("roomId", room);
        if (from != null) {
            body.put("startsAt", from);
        }
        if (to != null) {
            body.put("endsAt", to);
        }
        assertFields(act(Callers.MEDIATOR, takenUp(), "sessions", body), refused);
    }

    @Test
    void a_session_is_in_a_room_that_is_in_use_or_online() {
        var reference = takenUp();
        var time = Map.of("startsAt", "2026-06-10T01:00:00Z", "endsAt", "2026-06-10T03:00:00Z");
        var body = JSON.createObjectNode();
        time.forEach(body::put);
        assertFields(act(Callers.MEDIATOR, reference, "sessions", body), "/roomId ROOM_OR_LINK");
        body.put("link", "javascript:alert(1)");
        assertFields(act(Callers.MEDIATOR, reference, "sessions", body), "/link MALFORMED");
        body.put("link", "https://meet.example.cn/1");
        succeeded(act(Callers.MEDIATOR, reference, "sessions", body));
        body.put("roomId", room);
        assertFields(act(Callers.MEDIATOR, reference, "sessions", body), "/roomId ROOM_OR_LINK");
        body.remove("link");
        body.put("roomId", "PROT-110000-NONE");
        assertRefused(act(Callers.MEDIATOR, reference, "sessions", body), 422, "ROOM_UNKNOWN");
        succeeded(
                put(
                        Callers.ROUTING,
                        ROOMS + "/" + room,
                        "\"1\"",
                        Map.of("name", "调解室", "active", false)));
        body.put("roomId", room);
        assertRefused(act(Callers.MEDIATOR, reference, "sessions", body), 422, "ROOM_UNKNOWN");
    }

    @Test
    void what_ends_the_mediation_frees_the_rooms_of_sessions_to_come() {
        var ended = takenUp();
        planned(ended, "2026-06-10T01:00:00Z", "2026-06-10T03:00:00Z");
        succeeded(act(Callers.MEDIATOR, ended, "termination", Map.of("ground", "GAP_TOO_WIDE")));
        assertThat(calendar(Callers.MEDIATOR)).isEmpty();
        var agreed = takenUp();
        planned(agreed, "2026-06-10T01:00:00Z", "2026-06-10T03:00:00Z");
        signed(agreed, laid(agreed, Map.of()));
        assertThat(calendar(Callers.MEDIATOR)).isEmpty();
        var late = takenUp();
        planned(late, "2026-07-20T01:00:00Z", "2026-07-20T03:00:00Z");
        clock.set(Instant.parse("2026-07-01T16:00:01Z"));
        awaitStatus(late, "FAILED");
        assertThat(calendar(Callers.MEDIATOR)).isEmpty();
    }

    @Test
    void rooms_belong_to_their_centre_and_are_found_by_region() {
        assertRefused(
                put(Callers.OTHER_ROUTING, ROOMS + "/" + room, "\"1\"", Map.of("name", "别处")),
                403,
                "NOT_ALLOWED");
        assertRefused(
                put(
                        Callers.OTHER_ROUTING,
                        ROOMS + "/PROT-110000-X",
                        null,
                        Map.of("officeId", "PROT-110000", "name", "别处")),
                403,
                "NOT_ALLOWED");
        assertRefused(
                put(
                        Callers.ADMINISTRATOR,
                        ROOMS + "/MEDI-1",
                        null,
                        Map.of("officeId", "MEDI-110000", "name", "无")),
                422,
                "OFFICE_UNFIT");
        assertFields(
                put(
                        Callers.ROUTING,
                        ROOMS + "/" + room,
                        "\"1\"",
                        Map.of("officeId", "PROT-310000", "seats", 0)),
                "/officeId OTHER_OFFICE",
                "/name REQUIRED",
                "/seats OUT_OF_RANGE");
        assertRefused(
                put(Callers.ROUTING, ROOMS + "/" + room, null, Map.of("name", "调解室")),
                428,
                "VERSION_REQUIRED");
        for (var region : List.of("110000", "000000")) {
            assertThat(listed("?limit=200&region=" + region)).as(region).contains(room);
        }
        assertThat(listed("?limit=200&region=310000")).doesNotContain(room);
        assertThat(listed("?limit=200&office=PROT-110000")).contains(room);
        assertThat(listed("?limit=200&office=PROT-310000")).doesNotContain(room);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-06-01, 'to REQUIRED'",
        "from=2026-06-02&to=2026-06-01, 'to BEFORE_START'",
        "from=2026-06-01&to=2026-09-02, 'to TOO_FAR'",
        "from=%2B999999999-12-31&to=%2B999999999-12-31, 'from OUT_OF_RANGE;to OUT_OF_RANGE'",
        "from=-999999999-01-01&to=-999999999-01-01, 'from OUT_OF_RANGE;to OUT_OF_RANGE'"
    })
    void a_calendar_is_asked_for_days_that_can_be(String query, String refused) {
        assertFields(
                get(Callers.MEDIATOR, ROOMS + "/" + room + "/calendar?" + query),
                refused.split(";"));
    }

    private List<String> listed(String query) {
        return succeeded(get(Callers.HOLDER, ROOMS + query)).get("items").findValuesAsString("id");
    }

    private HttpResponse<String> planned(String reference, String from, String to) {
        return act(Callers.MEDIATOR, reference, "sessions", session(from, to));
    }

    private Map<String, String> session(String from, String to) {
        return Map.of("roomId", room, "startsAt", from, "endsAt", to);
    }

    private static String id(HttpResponse<String> planned) {
        return succeeded(planned).get("sessionId").stringValue();
    }

    private List<String> calendar(String caller) {
        return succeeded(
                        get(caller, ROOMS + "/" + room + "/calendar?from=2026-06-01&to=2026-07-31"))
                .get("items")
                .valueStream()
                .map(Object::toString)
                .toList();
    }
}
