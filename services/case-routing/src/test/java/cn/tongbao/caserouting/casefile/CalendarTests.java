package cn.tongbao.caserouting.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.caserouting.Callers;
import cn.tongbao.caserouting.ServiceTests;
import cn.tongbao.platform.deadlines.Deadline;
import cn.tongbao.platform.deadlines.DeadlineRecounting;
import cn.tongbao.platform.deadlines.Deadlines;
import cn.tongbao.platform.test.ContractAssertions;
import cn.tongbao.platform.web.References;
import cn.tongbao.rulebook.RulebookSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The year 2028 is published while limits run into it. It is Wednesday, 29 December 2027; without a
 * table the next Monday, 3 January, is an ordinary working day.
 */
class CalendarTests extends ServiceTests {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant WEDNESDAY = Instant.parse("2027-12-29T02:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2028, 1, 3);
    private static final Path RULES = directory();

    /**
     * Two working days go, a Saturday comes; the holidays around the last day of thirty move it.
     */
    private static final String YEAR =
            """
            year: 2028
            status: PUBLISHED
            source: "test"
            daysOff:
              - name: {zh: "元旦", en: "New Year's Day"}
                on: [2028-01-01, 2028-01-03, 2028-01-04]
              - name: {zh: "春节", en: "Spring Festival"}
                on: [2028-01-25, 2028-01-26, 2028-01-27, 2028-01-28]
            swappedWorkingDays:
              - name: {zh: "春节", en: "Spring Festival"}
                on: [2028-01-29]
            """;

    @Autowired private RulebookSource rulebook;
    @Autowired private Deadlines deadlines;
    @Autowired private List<DeadlineRecounting> recountings;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("tongbao.rulebook.directory", RULES::toString);
        registry.add("tongbao.rulebook.look-every", () -> "200ms");
        registry.add("tongbao.outbox.relay.enabled", () -> "false");
    }

    @BeforeEach
    void beforeTheYearIsPublished() throws IOException {
        Files.deleteIfExists(RULES.resolve("calendar-2028.yaml"));
        await().atMost(SOON).until(() -> rulebook.current().calendar().isProvisional(MONDAY));
        clock.reset();
        clock.forward(Duration.between(clock.instant(), WEDNESDAY));
    }

    @Test
    void a_routing_decision_is_due_warned_of_and_missed_by_the_published_days() {
        var reference = opened();
        assertThat(seen(Callers.ROUTING, reference).get("dueOn").stringValue())
                .isEqualTo("2028-01-03");

        publish();
        awaitDueOn(reference, "2028-01-05");

        var moved = history(reference).getLast();
        assertThat(moved.get("act").stringValue()).isEqualTo("DEADLINE_MOVED");
        assertThat(moved.get("person").stringValue()).isEqualTo("deadlines");
        assertThat(moved.get("version").asLong()).isEqualTo(2);
        var detail = moved.get("detail");
        assertThat(detail.get("ruleId").stringValue()).isEqualTo("RTE-02");
        assertThat(detail.get("ruleVersion").stringValue())
                .isEqualTo(seen(Callers.ROUTING, reference).at("/clock/ruleVersion").stringValue());
        assertThat(detail.get("from").stringValue()).isEqualTo("2028-01-03");
        assertThat(detail.get("to").stringValue()).isEqualTo("2028-01-05");
        assertThat(detail.get("reason").stringValue()).isEqualTo("CALENDAR_CHANGED");
        assertThat(detail.get("rulebookVersion").stringValue())
                .isEqualTo(rulebook.current().version());
        var told = told(reference, 2);
        assertThat(told.get("dueOn").stringValue()).isEqualTo("2028-01-05");
        assertThat(told.at("/fact/ruleId").stringValue()).isEqualTo("RTE-02");

        setClock("2028-01-03T23:00:00Z");
        await().during(Duration.ofSeconds(1)).until(() -> acts(reference).size() == 2);
        setClock("2028-01-05T12:00:00Z");
        await().atMost(SOON).until(() -> acts(reference).contains("DEADLINE_WARNED"));
        await().during(Duration.ofSeconds(1))
                .until(() -> !acts(reference).contains("DEADLINE_MISSED"));
        setClock("2028-01-05T16:00:01Z");
        await().atMost(SOON).until(() -> acts(reference).contains("DEADLINE_MISSED"));
        assertThat(acts(reference))
                .containsExactly(
                        "CASE_OPENED", "DEADLINE_MOVED", "DEADLINE_WARNED", "DEADLINE_MISSED");
    }

    @Test
    void acknowledgement_objection_and_outcome_move_and_whoever_awaits_them_is_told() {
        var reference = opened();
        var sent = dispatched(reference, "PSB-340000", "CRIMINAL_CLUE");
        var taken = acknowledged(reference, "SAMR-340000", Callers.SAMR);
        assertThat(dispatch(reference, sent).get("dueOn").stringValue()).isEqualTo("2028-01-03");
        assertThat(dispatch(reference, taken).get("dueOn").stringValue()).isEqualTo("2028-01-28");
        var routing = only("case", reference);
        var acknowledgement = only("dispatch", taken);

        publish();
        await().atMost(SOON)
                .until(() ->
                        acts(reference).stream().filter("DEADLINE_MOVED"::equals).count() == 2);

        var open = dispatch(reference, sent);
        assertThat(open.get("dueOn").stringValue()).isEqualTo("2028-01-05");
        assertThat(open.get("objectBy").stringValue()).isEqualTo("2028-01-05");
        assertThat(open.get("version").asLong()).isEqualTo(2);
        assertThat(dispatch(reference, taken).get("dueOn").stringValue())
                .as("the Saturday that became a working day")
                .isEqualTo("2028-01-29");
        assertThat(dispatch(reference, taken).get("objectBy").stringValue())
                .as("the time to object has gone")
                .isEqualTo("2028-01-03");
        var told = told(reference, seen(Callers.ROUTING, reference).get("version").asLong());
        assertThat(told.get("dispatches").findValuesAsString("dueOn"))
                .containsExactlyInAnyOrder("2028-01-05", "2028-01-29");
        assertThat(only("case", reference).dueAt())
                .as("a stopped limit stays as it was")
                .isEqualTo(routing.dueAt());
        assertThat(deadlines.of("dispatch", taken))
                .filteredOn(deadline -> deadline.id().equals(acknowledgement.id()))
                .extracting(Deadline::dueAt)
                .containsExactly(acknowledgement.dueAt());
    }

    @Test
    void the_time_to_tell_a_reporter_of_a_hand_over_moves_too() {
        var reference = opened();
        var request = References.draw('A', "000000", 2027);
        var accepted = (ObjectNode) ContractAssertions.example("assistance.changed.v1");
        accepted.put("reference", request)
                .put("kind", "CASE_TRANSFER")
                .put("status", "ACCEPTED")
                .put("caseReference", reference)
                .put("fromOfficeId", "PROT-000000")
                .put("toOfficeId", "PROT-110000")
                .remove("continues");
        heard("assistance.changed.v1", "liaison", request, 1, accepted);
        assertThat(tellBy(reference)).isEqualTo("2028-01-03");

        publish();

        await().atMost(SOON).until(() -> tellBy(reference).equals("2028-01-05"));
    }

    @Test
    void a_missed_limit_and_the_own_day_of_an_instruction_stay() {
        var missed = opened();
        setClock("2027-12-31T02:00:00Z");
        var instructed = opened();
        var dispatch = dispatched(instructed, "SAMR-340000", "ENFORCEMENT");
        var instruction =
                actOnCase(
                        Callers.ROUTING,
                        instructed,
                        "instructions",
                        Map.of("officeId", "SAMR-340000", "text", "请办理", "dueOn", "2028-01-25"));
        assertThat(instruction.statusCode()).as(instruction.body()).isLessThan(300);
        setClock("2028-01-03T16:00:01Z");
        await().atMost(SOON).until(() -> acts(missed).contains("DEADLINE_MISSED"));

        publish();
        await().atMost(SOON)
                .until(() ->
                        dispatch(instructed, dispatch)
                                .get("dueOn")
                                .stringValue()
                                .equals("2028-01-07"));

        assertThat(seen(Callers.ROUTING, instructed).at("/instructions/0/dueOn").stringValue())
                .isEqualTo("2028-01-25");
        assertThat(acts(missed)).doesNotContain("DEADLINE_MOVED");
        assertThat(seen(Callers.ROUTING, missed).get("dueOn").stringValue())
                .isEqualTo("2028-01-03");
    }

    @Test
    void instances_that_count_at_once_or_again_leave_one_line() throws Exception {
        var reference = opened();
        var open = only("case", reference);
        var recounting =
                recountings.stream()
                        .filter(candidate -> candidate.recordKind().equals("case"))
                        .findFirst()
                        .orElseThrow();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var others =
                    transaction.execute(_ -> {
                        jdbc.sql("select 1 from case_file where reference = ? for update")
                                .param(reference)
                                .query(Integer.class)
                                .single();
                        publish();
                        var pending =
                                List.of(
                                        threads.submit(() -> recount(recounting, open)),
                                        threads.submit(() -> recount(recounting, open)));
                        await().atMost(SOON)
                                .until(() ->
                                        count("select count(*) from pg_locks where not granted")
                                                >= 3);
                        return pending;
                    });
            for (var other : Objects.requireNonNull(others)) {
                other.get();
            }
        }
        awaitDueOn(reference, "2028-01-05");
        recount(recounting, open);

        assertThat(acts(reference)).containsExactly("CASE_OPENED", "DEADLINE_MOVED");
        assertThat(seen(Callers.ROUTING, reference).get("version").asLong()).isEqualTo(2);
        assertThat(count("select count(*) from outbox where aggregate_id = ?", reference))
                .isEqualTo(2);
    }

    @Test
    void a_limit_goes_on_by_the_row_it_began_under_whatever_the_rule_says_by_now()
            throws IOException {
        var reference = opened();
        Files.writeString(RULES.resolve("limits.yaml"), longerFrom("2027-12-29"));
        try {
            publish();
            awaitDueOn(reference, "2028-01-05");
            assertThat(history(reference).getLast().at("/detail/ruleVersion").stringValue())
                    .startsWith("2024-01-01.");
        } finally {
            Files.delete(RULES.resolve("limits.yaml"));
        }
    }

    private static String longerFrom(String day) throws IOException {
        try (var table = RulebookSource.class.getResourceAsStream("/rulebook/limits.yaml")) {
            var limits =
                    new String(
                            Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            var begin = limits.indexOf("  - id: RTE-02");
            var row = limits.substring(begin, limits.indexOf("  - id: RTE-03"));
            return limits.replace(
                    row,
                    row.replace(
                                    "validFrom: 2024-01-01",
                                    "validFrom: 2024-01-01\n    validTo: "
                                            + LocalDate.parse(day).minusDays(1))
                            + row.replace("amount: 3", "amount: 10")
                                    .replace("validFrom: 2024-01-01", "validFrom: " + day));
        }
    }

    private void recount(DeadlineRecounting recounting, Deadline open) {
        transaction.executeWithoutResult(_ -> recounting.recount(open));
    }

    private void publish() {
        try {
            Files.writeString(RULES.resolve("calendar-2028.yaml"), YEAR);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(SOON).until(() -> !rulebook.current().calendar().isProvisional(MONDAY));
    }

    private void setClock(String at) {
        clock.forward(Duration.between(clock.instant(), Instant.parse(at)));
    }

    private void awaitDueOn(String reference, String day) {
        await().atMost(SOON)
                .until(() ->
                        seen(Callers.ROUTING, reference).get("dueOn").stringValue().equals(day));
    }

    private String tellBy(String reference) {
        return seen(Callers.OTHER_ROUTING, reference)
                .at("/handOvers/0/telling/dueOn")
                .stringValue();
    }

    private JsonNode dispatch(String reference, String id) {
        return json(get(Callers.ROUTING, CASES + "/" + reference + "/dispatches/" + id));
    }

    private Deadline only(String kind, String record) {
        return deadlines.of(kind, record).getFirst();
    }

    private List<JsonNode> history(String reference) {
        return json(get(Callers.ROUTING, CASES + "/" + reference + "/history?limit=200"))
                .get("items")
                .valueStream()
                .toList();
    }

    private List<String> acts(String reference) {
        return history(reference).stream().map(row -> row.get("act").stringValue()).toList();
    }

    /** What others are told of the version. */
    private JsonNode told(String reference, long version) {
        var payload =
                jdbc.sql(
                                """
                                select payload from outbox
                                where aggregate_id = ? and aggregate_version = ? and type = 'case.restated.v1'
                                """)
                        .param(reference)
                        .param(version)
                        .query(String.class)
                        .single();
        ContractAssertions.assertData("case.restated.v1", payload);
        return JSON.readTree(payload);
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("rules");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
