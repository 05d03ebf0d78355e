package cn.tongbao.bench.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether made-up entries are as various as real ones, and whole. */
class EntryMakerTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
    private static final Instant NOW =
            TODAY.plusDays(1).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
    private static final int MANY = 5_000;

    private static List<MadeEntry> entries = List.of();

    @BeforeAll
    static void make() throws Exception {
        entries = made(TODAY);
    }

    private static List<MadeEntry> made(LocalDate today) throws Exception {
        var maker =
                new EntryMaker(
                        Places.read(
                                Path.of(
                                        "../../services/rulebook/src/main/resources/rulebook/regions.tsv")),
                        today);
        return IntStream.range(0, MANY).mapToObj(maker::entry).toList();
    }

    @Test
    void the_same_number_makes_the_same_entry_so_that_a_load_can_go_on() throws Exception {
        assertThat(made(TODAY)).isEqualTo(entries);
    }

    @Test
    void no_two_have_the_same_reference_and_each_reference_is_of_the_platform_s_form() {
        assertThat(entries.stream().map(MadeEntry::id).distinct()).hasSize(MANY);
        assertThat(entries)
                .allSatisfy(entry ->
                        assertThat(entry.id())
                                .matches("[IE]-[0-9]{6}-20[0-9]{2}-[0-9A-HJKMNP-TV-Z]{6}"));
    }

    @Test
    void kinds_states_places_and_names_vary_as_they_would() {
        assertThat(shares(MadeEntry::kind).keySet())
                .containsExactlyInAnyOrder("INSTITUTION", "EXPERT", "INVESTIGATOR", "MEDIATOR");
        assertThat(shares(MadeEntry::status)).hasSize(6);
        assertThat(shares(MadeEntry::status).get("LISTED")).isGreaterThan(MANY * 8L / 10);
        assertThat(shares(entry -> entry.chain().getFirst())).hasSizeGreaterThan(1_000);
        assertThat(shares(MadeEntry::words)).hasSizeGreaterThan(MANY * 8 / 10);
    }

    @Test
    void the_columns_say_what_the_document_says() {
        for (var entry : entries) {
            var state = state(entry);
            assertThat(state.path("id").asString()).isEqualTo(entry.id());
            assertThat(state.path("state").asString()).isEqualTo(entry.status());
            assertThat(state.path("version").asInt())
                    .isEqualTo(entry.version())
                    .isEqualTo(entry.history().size());
            assertThat(state.has("listedAt")).isEqualTo(entry.published());
            assertThat(state.path("updatedAt").asString())
                    .isEqualTo(entry.history().getLast().at().toString());
            assertThat(entry.chain())
                    .startsWith(state.at("/profile/regionCode").asString())
                    .endsWith("000000")
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void histories_are_in_order_and_end_in_the_state_that_the_entry_is_in() {
        for (var entry : entries) {
            assertThat(entry.history()).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
            assertThat(entry.history().getLast().to()).isEqualTo(entry.status());
            assertThat(entry.history().getLast().at()).isBefore(NOW);
        }
    }

    @Test
    void limits_run_where_the_rules_let_them_and_none_warns_while_somebody_measures() {
        for (var entry : entries) {
            var runs = entry.published() && !entry.status().equals("REMOVED");
            var person = !entry.kind().equals("INSTITUTION");
            assertThat(entry.limits()).hasSize(!runs ? 0 : person ? 2 : 1);
            assertThat(entry.limits())
                    .allSatisfy(limit -> {
                        assertThat(limit.warnAt()).isAfter(NOW).isBefore(limit.dueAt());
                        assertThat(limit.startedAt()).isBefore(NOW);
                    });
            assertThat(state(entry).has("review")).isEqualTo(runs);
        }
    }

    @Test
    void nobody_stands_in_the_way_of_the_draws_and_nobody_has_an_account() {
        for (var entry : entries) {
            assertThat(entry.state()).doesNotContain("PLANT_VARIETY", "\"account\"");
        }
    }

    private static Map<String, Long> shares(Function<MadeEntry, String> by) {
        return entries.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }

    private static JsonNode state(MadeEntry entry) {
        return JsonMapper.shared().readTree(entry.state());
    }
}
