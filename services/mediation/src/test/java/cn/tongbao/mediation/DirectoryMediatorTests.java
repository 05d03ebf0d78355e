package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.test.ContractAssertions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Mediators come from the directory, beside those whom bodies enter. */
class DirectoryMediatorTests extends ServiceTests {

    private static final Instant END_OF_MONDAY = Instant.parse("2026-06-01T15:00:00Z");
    private static final Instant TUESDAY_BEGINS = Instant.parse("2026-06-01T16:00:00Z");

    @Test
    void a_mediator_of_the_directory_can_be_named_until_he_is_suspended() {
        told("mediator.of.directory", true, "2026-06-01T02:00:00Z");
        assertNamed("mediator.of.directory");
        told("mediator.of.directory", false, "2026-06-02T02:00:00Z");
        assertUnknown("mediator.of.directory");
    }

    @Test
    void who_is_appointed_from_tomorrow_is_named_from_tomorrow_on() {
        var person = "mediator.tomorrow";
        told(card(person, false).put("appointedFrom", "2026-06-02"));
        clock.set(END_OF_MONDAY);
        assertUnknown(person);
        assertShown(person, false);
        clock.set(TUESDAY_BEGINS);
        assertShown(person, true);
        assertNamed(person);
    }

    @Test
    void who_takes_no_work_for_a_time_is_named_again_from_the_day_after_it() {
        var person = "mediator.on.leave";
        told(card(person, false).put("unavailableUntil", "2026-06-01"));
        clock.set(END_OF_MONDAY);
        assertUnknown(person);
        assertShown(person, false);
        clock.set(TUESDAY_BEGINS);
        assertShown(person, true);
        assertNamed(person);
    }

    @Test
    void whose_leave_reaches_into_his_appointment_is_named_when_both_let_him() {
        var person = "mediator.on.leave.first";
        told(
                card(person, false)
                        .put("appointedFrom", "2026-06-01")
                        .put("unavailableUntil", "2026-06-01"));
        assertUnknown(person);
        told(
                card(person, false)
                        .put("appointedFrom", "2026-06-02")
                        .put("unavailableUntil", "2026-05-31"));
        assertUnknown(person);
        clock.set(TUESDAY_BEGINS);
        assertNamed(person);
    }

    @Test
    void after_the_last_day_of_his_appointment_nobody_names_him() {
        var person = "mediator.ending";
        told(card(person, true).put("appointedUntil", "2026-06-01"));
        clock.set(END_OF_MONDAY);
        assertNamed(person);
        assertShown(person, true);
        clock.set(TUESDAY_BEGINS);
        assertShown(person, false);
        assertUnknown(person);
    }

    @Test
    void after_the_last_day_of_his_licence_nobody_names_him() {
        var person = "mediator.licence";
        told(card(person, true).put("licensedUntil", "2026-06-01"));
        assertNamed(person);
        clock.set(TUESDAY_BEGINS);
        assertUnknown(person);
    }

    @Test
    void no_day_lets_him_be_named_whom_his_state_does_not() {
        var person = "mediator.out";
        told(card(person, false).put("selectable", false).put("unavailableUntil", "2026-06-01"));
        clock.set(TUESDAY_BEGINS);
        assertShown(person, false);
        assertUnknown(person);
    }

    @Test
    void what_was_told_before_days_counted_holds_until_something_else_is_told() {
        var person = "mediator.told.long.ago";
        told(
                withoutDays(person, true)
                        .put("appointedFrom", "2026-06-01")
                        .put("appointedUntil", "2026-06-01"));
        clock.set(TUESDAY_BEGINS);
        assertShown(person, true);
        assertNamed(person);
        told(
                withoutDays(person, false)
                        .put("appointedFrom", "2026-06-01")
                        .put("appointedUntil", "2029-05-31"));
        assertShown(person, false);
        assertUnknown(person);
    }

    @Test
    void what_is_older_never_overwrites_what_is_newer() {
        told("mediator.late", false, "2026-06-02T02:00:00Z");
        told("mediator.late", true, "2026-06-01T02:00:00Z");
        assertShown("mediator.late", false);
    }

    @Test
    void the_directory_takes_over_whom_a_body_entered_and_the_body_changes_him_no_more() {
        keep(Callers.SECRETARY, "mediator.taken.over", Mother.mediator("原名"));
        told("mediator.taken.over", true, "2026-06-01T02:00:00Z");
        var path = MEDIATORS + "/mediator.taken.over";
        var known = get(Callers.SECRETARY, path);
        assertThat(json(known).get("name").stringValue()).isEqualTo("周调解员");
        assertRefused(
                put(
                        Callers.SECRETARY,
                        path,
                        known.headers().firstValue("ETag").orElseThrow(),
                        Mother.mediator("改名")),
                409,
                "MEDIATOR_OF_DIRECTORY");
    }

    private void assertNamed(String person) {
        succeeded(
                act(
                        Callers.SECRETARY,
                        consented(Mother.opening()),
                        "mediator",
                        Map.of("person", person)));
    }

    private void assertUnknown(String person) {
        assertRefused(
                act(
                        Callers.SECRETARY,
                        consented(Mother.opening()),
                        "mediator",
                        Map.of("person", person)),
                422,
                "MEDIATOR_UNKNOWN");
    }

    /** By himself and in the list. */
    private void assertShown(String person, boolean active) {
        var alone = succeeded(get(Callers.SECRETARY, MEDIATORS + "/" + person));
        assertThat(alone.get("active").asBoolean()).isEqualTo(active);
        var body = alone.get("bodyOfficeId").stringValue();
        var listed = succeeded(get(Callers.HOLDER, MEDIATORS + "?body=" + body + "&limit=200"));
        var shown =
                listed.get("items")
                        .valueStream()
                        .filter(one -> one.get("person").stringValue().equals(person))
                        .map(one -> one.get("active").asBoolean())
                        .toList();
        assertThat(shown).isEqualTo(List.of(active));
    }

    private void told(String person, boolean active, String at) {
        told(card(person, active).put("selectable", active).put("updatedAt", at));
    }

    private void told(ObjectNode card) {
        ContractAssertions.assertData("mediator.changed.v1", card.toString());
        heard("mediator.changed.v1", "directory", card.get("person").stringValue(), 3, card);
    }

    /** Appointed since Monday, and let work; whether he could be named when it was told. */
    private static ObjectNode card(String person, boolean active) {
        return withoutDays(person, active).put("selectable", true);
    }

    /** As it was told when it said of one moment alone whether he may be named. */
    private static ObjectNode withoutDays(String person, boolean active) {
        var card = (ObjectNode) ContractAssertions.example("mediator.changed.v1");
        card.remove(List.of("selectable", "unavailableUntil", "licensedUntil"));
        return card.put("person", person).put("active", active);
    }
}
