package cn.tongbao.tipintake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.platform.deadlines.Deadline;
import cn.tongbao.platform.deadlines.DeadlineRecounting;
import cn.tongbao.platform.deadlines.Deadlines;
import cn.tongbao.platform.test.ContractAssertions;
import cn.tongbao.platform.test.MovableClock;
import cn.tongbao.rulebook.RulebookSource;
import cn.tongbao.tipintake.support.Arrivals;
import cn.tongbao.tipintake.support.Caller;
import cn.tongbao.tipintake.support.Database;
import cn.tongbao.tipintake.support.IntakeTest;
import cn.tongbao.tipintake.support.TipBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The year 2028 is published while tips wait into it. It is Wednesday, 29 December 2027; without a
 * table five working days end on Wednesday, 5 January.
 */
@IntakeTest
class CalendarTests {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant WEDNESDAY = Instant.parse("2027-12-29T02:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2028, 1, 3);
    private static final Path RULES = directory();

    /** Four days off on end, and a Saturday to work for them. */
    private static final String YEAR =
            """
            year: 2028
            status: PUBLISHED
            source: "test"
            daysOff:
              - name: {zh: "元旦", en: "New Year's Day"}
                on: [2028-01-01, 2028-01-03, 2028-01-04, 2028-01-05, 2028-01-06]
            swappedWorkingDays:
              - name: {zh: "元旦", en: "New Year's Day"}
                on: [2028-01-08]
            """;

    @Autowired private Caller caller;
    @Autowired private Database database;
    @Autowired private Arrivals arrivals;
    @Autowired private MovableClock clock;
    @Autowired private RulebookSource rulebook;
    @Autowired private Deadlines deadlines;
    @Autowired private DeadlineRecounting recounting;
    @Autowired private PlatformTransactionManager transactions;

    @DynamicPropertySource
    static void rules(DynamicPropertyRegistry registry) {
        registry.add("tongbao.rulebook.directory", RULES::toString);
        registry.add("tongbao.rulebook.look-every", () -> "200ms");
    }

    @BeforeEach
    void beforeTheYearIsPublished() throws IOException {
        Files.deleteIfExists(RULES.resolve("calendar-2028.yaml"));
        await().atMost(SOON).until(() -> rulebook.current().calendar().isProvisional(MONDAY));
        arrivals.office("PROT-510000", "四川保护中心", "Sichuan IP centre", "510000", "OPEN");
        setClock(WEDNESDAY);
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void a_decision_is_due_warned_of_and_missed_by_the_published_days() {
        var reference = submit();
        var officer = caller.intakeOf("510000");
        assertThat(database.eventsOf(reference).getFirst().data().path("dueOn").stringValue())
                .isEqualTo("2028-01-05");

        publish();
        awaitDueOn(reference, "2028-01-10");

        var moved = officer.get("/tips/" + reference).body().path("history").path(1);
        assertThat(moved.path("trigger").stringValue()).isEqualTo("LIMIT_MOVED");
        assertThat(moved.path("by").stringValue()).isEqualTo("deadlines");
        assertThat(moved.path("to").stringValue()).isEqualTo("RECEIVED");
        assertThat(moved.path("basis").stringValue()).isNotBlank();
        var limit = moved.path("moved");
        assertThat(limit.path("ruleId").stringValue()).isEqualTo("RTE-01");
        assertThat(limit.path("ruleVersion").stringValue()).startsWith("2024-01-01.");
        assertThat(limit.path("from").stringValue()).isEqualTo("2028-01-05");
        assertThat(limit.path("to").stringValue()).isEqualTo("2028-01-10");
        assertThat(limit.path("reason").stringValue()).isEqualTo("CALENDAR_CHANGED");
        assertThat(limit.path("rulebookVersion").stringValue())
                .isEqualTo(rulebook.current().version());
        var told = told(reference);
        assertThat(told.path("dueOn").stringValue()).isEqualTo("2028-01-10");
        assertThat(database.typesOf(reference)).startsWith("tip.submitted.v1", "tip.restated.v1");

        setClock(Instant.parse("2028-01-07T16:00:00Z"));
        await().during(Duration.ofSeconds(1))
                .until(() -> told(reference).path("warnedAt").isMissingNode());
        setClock(Instant.parse("2028-01-09T12:00:00Z"));
        await().atMost(SOON).until(() -> told(reference).has("warnedAt"));
        assertThat(told(reference).path("overdue").booleanValue()).isFalse();
        setClock(Instant.parse("2028-01-10T16:00:01Z"));
        await().atMost(SOON).until(() -> told(reference).path("overdue").booleanValue());
    }

    @Test
    void the_inbox_follows_and_decided_and_overdue_tips_stay() {
        var decided = submit();
        caller.intakeOf("510000").command("/tips/" + decided + "/acceptance", "{}", "\"1\"");
        var overdue = submit();
        setClock(Instant.parse("2028-01-05T16:00:01Z"));
        await().atMost(SOON).until(() -> told(overdue).path("overdue").booleanValue());
        setClock(WEDNESDAY);
        var open = submit();

        publish();
        awaitDueOn(open, "2028-01-10");

        var before = database.eventsOf(decided).getLast().data().path("dueOn").stringValue();
        assertThat(before).isEqualTo("2028-01-05");
        assertThat(moves(decided)).isZero();
        assertThat(moves(overdue)).isZero();
        assertThat(told(overdue).path("dueOn").stringValue()).isEqualTo("2028-01-05");
        assertThat(
                        database.count(
                                "select count(*) from tip where reference = '%s' and due_on = '2028-01-10'"
                                        .formatted(open)))
                .isEqualTo(1);
        assertThat(deadlines.of("TIP", decided))
                .extracting(Deadline::dueAt)
                .containsExactly(Instant.parse("2028-01-05T16:00:00Z"));
    }

    @Test
    void instances_that_count_at_once_or_again_leave_one_line() throws Exception {
        var reference = submit();
        var open = deadlines.of("TIP", reference).getFirst();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var others =
                    new TransactionTemplate(transactions)
                            .execute(_ -> {
                                database.texts(
                                        "select reference from tip where reference = '%s' for update"
                                                .formatted(reference));
                                publish();
                                var pending =
                                        List.of(
                                                threads.submit(() -> recount(open)),
                                                threads.submit(() -> recount(open)));
                                await().atMost(SOON)
                                        .until(() ->
                                                database.count(
                                                                "select count(*) from pg_locks where not granted")
                                                        >= 3);
                                return pending;
                            });
            for (var other : Objects.requireNonNull(others)) {
                other.get();
            }
        }
        awaitDueOn(reference, "2028-01-10");
        recount(open);

        assertThat(moves(reference)).isEqualTo(1);
        assertThat(database.typesOf(reference)).containsOnlyOnce("tip.restated.v1");
    }

    private void recount(Deadline open) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> recounting.recount(open));
    }

    private long moves(String reference) {
        return database.count(
                "select count(*) from tip_history where trigger = 'LIMIT_MOVED' and tip = '%s'"
                        .formatted(reference));
    }

    /** What others were told last. */
    private JsonNode told(String reference) {
        var last = database.eventsOf(reference).getLast();
        ContractAssertions.assertData(last.type(), last.data().toString());
        return last.data();
    }

    private void awaitDueOn(String reference, String day) {
        await().atMost(SOON).until(() -> told(reference).path("dueOn").stringValue().equals(day));
        assertThat(
                        caller.intakeOf("510000")
                                .get("/tips/" + reference)
                                .body()
                                .path("dueOn")
                                .stringValue())
                .isEqualTo(day);
    }

    private void publish() {
        try {
            Files.writeString(RULES.resolve("calendar-2028.yaml"), YEAR);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(SOON).until(() -> !rulebook.current().calendar().isProvisional(MONDAY));
    }

    private void setClock(Instant at) {
        clock.forward(Duration.between(clock.instant(), at));
    }

    private String submit() {
        return caller.post("/tips", TipBody.report().in("510000").toString()).text("reference");
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("rules");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
