package cn.tongbao.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.search.Matters;
import cn.tongbao.search.Records;
import cn.tongbao.search.SearchTest;
import cn.tongbao.search.indexing.DocumentKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/**
 * For many records and many people drawn at random: found is exactly what the audience rule allows.
 */
@SearchTest
class ReadableTests {

    private static final List<String> PLACES =
            List.of("000000", "110000", "110108", "310000", "310115", "340000", "341300", "341302");
    private static final List<String> ROLES =
            List.of(
                    "intake-officer",
                    "routing-officer",
                    "agency-officer",
                    "supervisor",
                    "liaison-officer",
                    "auditor",
                    "administrator",
                    "party",
                    "judge",
                    "court-clerk",
                    "mediator",
                    "mediation-secretary");
    private static final List<String> WORDS = List.of("冰箱", "counterfeit", "知识产权", "手表");

    private final Random random = new Random(20260301);

    @Autowired Records records;
    @Autowired Searching searching;
    @Autowired JdbcClient jdbc;

    @Test
    void everybody_finds_exactly_what_he_may_read() {
        records.forgetAll();
        records.tell(events(500).toArray(Event[]::new));
        List<Kept> kept = kept();

        for (int i = 0; i < 250; i++) {
            Subject who = subject();
            @Nullable String word = random.nextInt(4) == 0 ? null : any(WORDS);
            Set<String> readable = readable(kept, who, word);

            SearchResult found = search(who, word);

            assertThat(references(found)).as("%s for %s", word, who).isEqualTo(readable);
            assertThat(found.total()).isEqualTo(readable.size());
            assertThat(found.facets().kind().stream().mapToLong(SearchResult.Count::count).sum())
                    .isEqualTo(readable.size());
            assertThat(found.facets().region().stream().mapToLong(SearchResult.Count::count).sum())
                    .isEqualTo(readable.size());
        }
    }

    private List<Event> events(int count) {
        var events = new ArrayList<Event>();
        for (int i = 0; i < count; i++) {
            String place = any(PLACES);
            String number = "%06d".formatted(i);
            String title = any(WORDS) + " " + any(WORDS) + " record";
            events.add(
                    switch (random.nextInt(5)) {
                        case 0 ->
                                aimed(Matters.tip("T-" + place + "-2026-" + number, place, title));
                        case 1 ->
                                aimed(
                                        Matters.caseFile(
                                                "C-" + place + "-2026-" + number,
                                                place,
                                                title,
                                                "T"));
                        case 2 ->
                                aimed(
                                        Matters.mediation(
                                                "M-" + place + "-2026-" + number,
                                                place,
                                                title,
                                                "C"));
                        case 3 ->
                                aimed(
                                        Matters.confirmation(
                                                "J-" + place + "-2026-" + number,
                                                place,
                                                title,
                                                "M",
                                                "C"));
                        default -> Matters.office("SAMR-" + number, place, title);
                    });
        }
        return events;
    }

    /** The event with an audience drawn at random. */
    private Event aimed(Event event) {
        ObjectNode data = (ObjectNode) event.data();
        Audience audience = Audience.none();
        for (int i = random.nextInt(3); i >= 0; i--) {
            audience = audience.office("PROT-" + any(PLACES));
        }
        if (random.nextBoolean()) {
            audience = audience.place(data.path("regionCode").stringValue());
        }
        if (random.nextInt(5) == 0) {
            audience = audience.person("person-" + random.nextInt(5));
        }
        data.put("description", "nothing");
        return new Event(
                event.id(),
                event.type(),
                event.source(),
                event.subject(),
                event.time(),
                event.aggregateVersion(),
                audience.tokens(),
                data,
                null,
                null);
    }

    private Subject subject() {
        var roles = new HashSet<String>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            roles.add(any(ROLES));
        }
        String place = any(PLACES);
        return new Subject("person-" + random.nextInt(5), roles, "PROT-" + place, place);
    }

    private static Set<String> readable(List<Kept> kept, Subject who, @Nullable String word) {
        var readable = new HashSet<String>();
        for (Kept record : kept) {
            if (DocumentKind.readableBy(who).contains(record.kind())
                    && record.audience().meets(who)
                    && (word == null || record.title().contains(word))) {
                readable.add(record.reference());
            }
        }
        return readable;
    }

    private SearchResult search(Subject who, @Nullable String word) {
        var items = new ArrayList<SearchResult.Hit>();
        @Nullable String cursor = null;
        SearchResult page;
        do {
            page = searching.search(who, request(word, cursor));
            items.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return new SearchResult(page.total(), items, page.facets(), null);
    }

    private static SearchRequest request(@Nullable String word, @Nullable String cursor) {
        return new SearchRequest(
                word, List.of(), List.of(), List.of(), List.of(), null, null, null, cursor, 200);
    }

    private static Set<String> references(SearchResult found) {
        var references = new HashSet<String>();
        found.items().forEach(item -> references.add(item.reference()));
        assertThat(references).hasSize(found.items().size());
        return references;
    }

    private List<Kept> kept() {
        return jdbc.sql("select kind, reference, audience, body ->> 'title' as title from document")
                .query((row, _) ->
                        new Kept(
                                DocumentKind.valueOf(row.getString("kind")),
                                row.getString("reference"),
                                Audience.of(
                                        List.of((String[]) row.getArray("audience").getArray())),
                                row.getString("title")))
                .list();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private record Kept(DocumentKind kind, String reference, Audience audience, String title) {}
}
