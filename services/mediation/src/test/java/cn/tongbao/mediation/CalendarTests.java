package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.platform.deadlines.DeadlineRecounting;
import cn.tongbao.platform.deadlines.Deadlines;
import cn.tongbao.rulebook.RulebookSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The year 2028 is published while limits of mediations and confirmations run into it. It is
 * Wednesday, 29 December 2027; without a table the next Monday, 3 January, is an ordinary working
 * day.
 */
class CalendarTests extends ConfirmingTests {

    private static final Instant WEDNESDAY = Instant.parse("2027-12-29T02:00:00Z");
    private static final LocalDate NEW_YEAR = LocalDate.of(2028, 1, 3);
    private static final Path RULES = directory();

    /** Two working days go; the last day of thirty is a holiday, and a Saturday after it is not. */
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
        await().atMost(SOON).until(() -> rulebook.current().calendar().isProvisional(NEW_YEAR));
        clock.set(WEDNESDAY);
    }

    @Test
    void a_mediation_ends_by_the_published_days_and_everybody_is_told_before() {
        var reference = takenUp();
        assertThat(due(reference)).isEqualTo("2028-01-28");

        publish();
        awaitDue(reference, "2028-01-29");

        var moved = history(reference).getLast();
        assertMoved(moved, "MED-05", "2028-01-28", "2028-01-29");
        var seen = seen(Callers.HOLDER, reference);
        assertThat(seen.at("/limit/provisional").booleanValue()).isFalse();
        var told = new Outgoing(jdbc).ofMediation(reference).getLast();
        assertThat(told.type()).isEqualTo("mediation.changed.v1");
        assertThat(told.version()).isEqualTo(seen.get("version").asLong());
        assertThat(told.data().get("dueOn").stringValue()).isEqualTo("2028-01-29");
        assertThat(told.data().at("/fact/ruleId").stringValue()).isEqualTo("MED-05");

        clock.set(Instant.parse("2028-01-28T16:00:01Z"));
        await().during(Duration.ofSeconds(1)).until(() -> status(reference).equals("IN_MEDIATION"));
        clock.set(Instant.parse("2028-01-29T16:00:01Z"));
        awaitStatus(reference, "FAILED");
    }

    @Test
    void the_days_to_ask_and_the_time_to_apply_are_counted_anew() {
        var invited = opened(Mother.opening("COURT_INVITED")).reference();
        assertThat(due(invited)).isEqualTo("2028-01-03");
        var agreed = agreed(Mother.opening());
        assertThat(due(agreed)).isEqualTo("2028-01-28");

        publish();
        awaitDue(invited, "2028-01-05");
        awaitDue(agreed, "2028-01-29");

        assertMoved(history(invited).getLast(), "MED-04", "2028-01-03", "2028-01-05");
        assertMoved(history(agreed).getLast(), "CON-02", "2028-01-28", "2028-01-29");
    }

    @Test
    void days_of_an_appraisal_stay_out_of_the_count_and_a_day_that_was_agreed_on_stays() {
        var paused = takenUp();
        var extended = takenUp();
        var until = Map.of("until", "2028-01-31");
        succeeded(act(Callers.HOLDER, extended, "extension", until));
        succeeded(act(Callers.RESPONDENT, extended, "extension", until));
        succeeded(act(Callers.MEDIATOR, paused, "suspension", Map.of("reason", "等待鉴定")));
        clock.set(Instant.parse("2027-12-30T02:00:00Z"));
        succeeded(act(Callers.MEDIATOR, paused, "resumption", Map.of()));
        assertThat(due(paused)).as("from a Saturday to the Monday").isEqualTo("2028-01-31");

        publish();
        awaitDue(paused, "2028-01-29");

        assertThat(due(extended)).isEqualTo("2028-01-31");
        assertThat(acts(extended)).doesNotContain("DEADLINE_MOVED");
    }

    @Test
    void a_court_decides_and_rules_by_the_published_days_and_its_own_day_stays() {
        var decided = applied();
        assertThat(limits(decided)).containsExactly("CON-10 2028-01-03");
        var reviewed = accepted();
        assertThat(limits(reviewed)).containsExactly("CON-11 2028-01-28");
        var asked = accepted();
        succeeded(step(Callers.CLERK, asked, "supplement-request", asking("2028-01-04")));

        publish();
        awaitLimits(decided, "CON-10 2028-01-05");
        awaitLimits(reviewed, "CON-11 2028-01-29");
        awaitLimits(asked, "CON-13 2028-01-04", "CON-11 2028-01-29");

        assertMoved(course(decided).getLast(), "CON-10", "2028-01-03", "2028-01-05");
        assertMoved(course(reviewed).getLast(), "CON-11", "2028-01-28", "2028-01-29");
        assertMoved(course(asked).getLast(), "CON-11", "2028-01-28", "2028-01-29");
        var told = new Outgoing(jdbc).of(decided).getLast();
        assertThat(told.type()).isEqualTo("confirmation.changed.v1");
        assertThat(told.data().get("dueOn").stringValue()).isEqualTo("2028-01-05");

        clock.set(Instant.parse("2028-01-03T16:00:01Z"));
        await().during(Duration.ofSeconds(1))
                .until(() -> !shown(Callers.JUDGE, decided).get("overdue").booleanValue());
        clock.set(Instant.parse("2028-01-05T16:00:01Z"));
        await().atMost(SOON)
                .until(() -> shown(Callers.JUDGE, decided).get("overdue").booleanValue());
    }

    @Test
    void whoever_counts_again_leaves_no_second_line() {
        var mediation = takenUp();
        var confirmation = applied();
        var limits =
                Map.of(
                        "mediation",
                        deadlines.of("mediation", mediation).getLast(),
                        "confirmation",
                        deadlines.of("confirmation", confirmation).getLast());

        publish();
        awaitDue(mediation, "2028-01-29");
        awaitLimits(confirmation, "CON-10 2028-01-05");
        for (var recounting : recountings) {
            var open = limits.get(recounting.recordKind());
            if (open != null) {
                transaction.executeWithoutResult(_ -> recounting.recount(open));
            }
        }

        assertThat(acts(mediation)).filteredOn("DEADLINE_MOVED"::equals).hasSize(1);
        assertThat(deeds(confirmation)).filteredOn("DEADLINE_MOVED"::equals).hasSize(1);
    }

    /** No term of it is due while the tests run. */
    @Override
    protected String agreed(ObjectNode body) {
        var reference = takenUp(body);
        signed(reference, laid(reference, Map.of("terms", termsDue("2028-07-31"))));
        return reference;
    }

    private static void assertMoved(JsonNode row, String ruleId, String from, String to) {
        assertThat(row.get("act").stringValue()).isEqualTo("DEADLINE_MOVED");
        assertThat(row.get("person").stringValue()).isEqualTo("deadlines");
        var detail = row.get("detail");
        assertThat(detail.get("ruleId").stringValue()).isEqualTo(ruleId);
        assertThat(detail.get("from").stringValue()).isEqualTo(from);
        assertThat(detail.get("to").stringValue()).isEqualTo(to);
        assertThat(detail.get("reason").stringValue()).isEqualTo("CALENDAR_CHANGED");
    }

    private void publish() {
        try {
            Files.writeString(RULES.resolve("calendar-2028.yaml"), YEAR);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(SOON).until(() -> !rulebook.current().calendar().isProvisional(NEW_YEAR));
    }

    private String due(String reference) {
        return seen(Callers.SECRETARY, reference).get("dueOn").stringValue();
    }

    private void awaitDue(String reference, String day) {
        await().atMost(SOON).until(() -> due(reference).equals(day));
    }

    private void awaitLimits(String reference, String... limits) {
        await().atMost(SOON).until(() -> limits(reference).equals(List.of(limits)));
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("rules");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
