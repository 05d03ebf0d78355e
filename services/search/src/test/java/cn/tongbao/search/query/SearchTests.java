package cn.tongbao.search.query;

import static cn.tongbao.search.Matters.caseFile;
import static cn.tongbao.search.Matters.office;
import static cn.tongbao.search.Matters.tip;
import static cn.tongbao.search.Matters.tipData;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.tongbao.platform.identity.TestTokens;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.search.Records;
import cn.tongbao.search.SearchTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@SearchTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTests extends SearchingTests {

    private static final String FRIDGES = "T-341300-2026-FR1DGE";
    private static final String WATCHES = "T-310115-2026-WATCHS";
    private static final String FRIDGE_CASE = "C-341300-2026-FR1DGE";

    private static final String INTAKE = who("intake.shanghai", "intake-officer", "PROT-310000");
    private static final String ROUTING = who("routing.shanghai", "routing-officer", "PROT-310000");
    private static final String AGENCY = who("samr.shanghai", "agency-officer", "SAMR-310000");
    private static final String GUANGDONG =
            who("intake.guangdong", "intake-officer", "PROT-440000");
    private static final String STRANGER = who("samr.beijing", "agency-officer", "SAMR-110000");
    private static final String NATIONAL =
            TestTokens.bearer("supervisor.national", "supervisor", null, "000000");
    private static final String ANHUI =
            TestTokens.bearer("supervisor.anhui", "supervisor", null, "340000");

    @Autowired Records records;
    @Autowired JdbcClient jdbc;

    @BeforeAll
    void twoTipsACaseAndTwoOffices() {
        records.forgetAll();
        ObjectNode fridges = tipData(FRIDGES, "341300", "多家网店销售假冒品牌冰箱 Frostline");
        fridges.putArray("suspects")
                .addObject()
                .put("name", "优选家电专营店")
                .put("address", "宿州市埇桥区")
                .put("platform", "shop")
                .put("url", "https://shop.example.cn/s/341300-01")
                .put("room", "room-7788");
        fridges.putArray("goods").addObject().put("name", "冰箱");
        fridges.putObject("rightHolder")
                .put("name", "Frostline Appliances")
                .put("registrationNumber", "ZL 2020 1 0001");
        ObjectNode watches = tipData(WATCHES, "310115", "Counterfeit watches <b>on</b> a market");
        watches.put("description", "Watches & straps sold <script>alert(1)</script> at a stall");
        watches.put("status", "ACCEPTED");
        records.tell(
                tip(1, fridges),
                tip(1, watches),
                caseFile(FRIDGE_CASE, "341300", "假冒品牌冰箱案", FRIDGES),
                office("SAMR-310000", "310000", "上海市市场监督管理局"),
                office("PROT-000000", "000000", "国家知识产权保护中心"));
    }

    @Test
    void a_chinese_phrase_is_found_inside_longer_text_and_shown_in_a_snippet() throws Exception {
        JsonNode found = search(ROUTING, "知识产权");

        assertThat(references(found))
                .containsExactlyInAnyOrder(FRIDGES, FRIDGE_CASE, "PROT-000000");
        assertThat(snippetOf(found, FRIDGES)).contains("<em>").contains("知");
        assertThat(references(search(ROUTING, "产权知识"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "frostline, " + FRIDGES,
        "FROSTLINE appliances, " + FRIDGES,
        "watches market, " + WATCHES,
        "'\"on a market\"', ",
        "'\"sold alert\"', ",
        "'“straps sold”', " + WATCHES,
        "优选家电, " + FRIDGES,
        "埇桥, " + FRIDGES,
        "room-7788, " + FRIDGES,
        "https://shop.example.cn/s/341300-01, " + FRIDGES,
        "HTTPS://shop.example.cn/s/341300-01/, " + FRIDGES,
        "shop.example.cn/s/341300-01, " + FRIDGES,
        "https://shop.example.cn/s/341300, ",
        "https://shop.example.cn/s/341300-0, ",
        "ZL 2020 1 0001, " + FRIDGES,
        "zl 2020 1 0001, " + FRIDGES,
        "'\"ZL 2020 1 0001\"', " + FRIDGES,
        "ZL 2020 1, ",
        WATCHES + ", " + WATCHES,
        "t-310115-2026-watchs, " + WATCHES,
        "T-310115-2026, ",
        "冰箱 frostline 宿州, " + FRIDGES,
        "冰箱 nowhere, "
    })
    void words_and_exact_values_find_the_tip_that_has_them(String q, String expected)
            throws Exception {
        List<String> found = references(search(INTAKE, q, "&kind=TIP"));

        assertThat(found).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void the_reference_of_a_tip_finds_the_case_that_it_went_into() throws Exception {
        assertThat(references(search(ROUTING, FRIDGES, "&kind=CASE"))).containsExactly(FRIDGE_CASE);
        assertThat(references(search(ROUTING, FRIDGES)))
                .containsExactlyInAnyOrder(FRIDGES, FRIDGE_CASE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "?",
                "*:*",
                "_all:*",
                "title:*",
                "-",
                "+",
                "!",
                "\\",
                "/",
                "//",
                "/.*/",
                "\"",
                "\"\"",
                "{\"match_all\":{}}",
                "[",
                "(",
                "()",
                "(frostline OR nothing",
                "a AND",
                "NOT",
                "||",
                "&&",
                "frostlin~2",
                "frost*",
                "fr?stline",
                "/frost.*/",
                "_exists_:title",
                "audience:public",
                "frostline OR watches",
                "frostline AND watches",
                "'; drop table document; --",
                "${jndi:ldap://x}",
                "%",
                "\\u0022",
                "title:(a)^1000000",
                "reference:[* TO *]",
                "{{",
                "\u200b",
                "😀",
                "\u202e"
            })
    void engine_syntax_is_plain_text(String q) throws Exception {
        JsonNode found = search(NATIONAL, q);

        assertThat(found.path("total").asLong()).as("hits of %s", q).isZero();
        assertThat(references(search(NATIONAL, "frostline"))).isNotEmpty();
    }

    @Test
    void a_title_is_plain_text_and_a_snippet_is_encoded() throws Exception {
        JsonNode found = search(INTAKE, "straps", "&kind=TIP");

        JsonNode item = found.path("items").path(0);
        assertThat(item.path("title").stringValue())
                .isEqualTo("Counterfeit watches <b>on</b> a market");
        assertThat(item.path("snippet").stringValue())
                .contains("<em>straps</em>")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(snippetOf(search(INTAKE, WATCHES, ""), WATCHES))
                .contains("&amp; straps")
                .doesNotContain("<script>");
    }

    @Test
    void who_may_not_read_finds_nothing_in_hits_counts_or_facets() throws Exception {
        JsonNode found = search(STRANGER, "冰箱");

        assertThat(found.path("total").asLong()).isZero();
        assertThat(found.path("items")).isEmpty();
        for (String facet : List.of("kind", "region", "rightType", "status", "month")) {
            assertThat(found.path("facets").path(facet)).as(facet).isEmpty();
        }
    }

    @Test
    void a_role_finds_only_the_kinds_that_it_reads() throws Exception {
        assertThat(kinds(search(INTAKE, "", ""))).containsOnly("TIP", "OFFICE");
        assertThat(kinds(search(AGENCY, "", ""))).containsOnly("CASE", "OFFICE");
        assertThat(kinds(search(ROUTING, "", ""))).containsOnly("TIP", "CASE", "OFFICE");
        assertThat(kinds(search(NATIONAL, "", ""))).containsOnly("TIP", "CASE", "OFFICE");
        for (String role : List.of("administrator", "auditor", "party", "judge", "mediator")) {
            assertThat(kinds(search(who("p", role, "PROT-310000"), "", ""))).containsOnly("OFFICE");
            assertThat(
                            search(who("p", role, "PROT-310000"), "", "&kind=TIP")
                                    .path("total")
                                    .asLong())
                    .isZero();
        }
        assertThat(references(search(ANHUI, "", "&kind=TIP"))).containsExactly(FRIDGES);
    }

    @Test
    void facets_count_what_is_found() throws Exception {
        JsonNode facets = search(ROUTING, "", "&kind=TIP&kind=CASE").path("facets");

        assertThat(counts(facets.path("kind"))).containsExactlyInAnyOrder("TIP=2", "CASE=1");
        assertThat(counts(facets.path("region"))).containsExactlyInAnyOrder("341300=2", "310115=1");
        assertThat(counts(facets.path("rightType"))).containsExactly("TRADEMARK=3");
        assertThat(counts(facets.path("status")))
                .containsExactlyInAnyOrder("RECEIVED=1", "ACCEPTED=1", "DISPATCHED=1");
        assertThat(counts(facets.path("month"))).containsExactly("2026-03=3");
    }

    @ParameterizedTest
    @CsvSource({
        "&region=340000, 2",
        "&region=341300, 2",
        "&region=310000, 2",
        "&region=000000, 5",
        "&region=110000, 0",
        "&region=110000&region=310000, 2",
        "&rightType=TRADEMARK, 3",
        "&rightType=COPYRIGHT, 0",
        "&status=RECEIVED, 1",
        "'&status=RECEIVED,ACCEPTED', 2",
        "&from=2026-03-01&to=2026-03-01, 3",
        "&from=2026-03-02, 0",
        "&to=2026-02-28, 0"
    })
    void filters_narrow_the_search(String filter, long expected) throws Exception {
        assertThat(search(ROUTING, "", filter).path("total").asLong()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"relevance", "updatedAt", "-updatedAt", "reference"})
    void pages_in_every_order_hold_every_hit_once(String sort) throws Exception {
        var events = new ArrayList<Event>();
        for (int i = 0; i < 45; i++) {
            events.add(
                    Records.event(
                            "tip-intake",
                            "tip.submitted.v1",
                            1,
                            Set.of("office:PROT-440000"),
                            tipData("T-440000-2026-PAGE%02d".formatted(i), "440000", "paging 冰箱")));
        }
        records.tell(events.toArray(Event[]::new));

        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            JsonNode page =
                    search(GUANGDONG, "paging", "&limit=7&sort=" + sort + "&cursor=" + cursor);
            assertThat(page.path("total").asLong()).isEqualTo(45);
            seen.addAll(references(page));
            cursor = page.path("nextCursor").stringValue("");
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=NOPE",
                "region=999999",
                "rightType=NOPE",
                "status=NOPE",
                "sort=title",
                "limit=0",
                "limit=201",
                "from=2026-03-02&to=2026-03-01",
                "from=+999999999-01-01",
                "to=+999999999-12-31",
                "from=-999999999-01-01",
                "cursor=nonsense",
                "cursor=cmVsZXZhbmNl",
                "q=x&cursor=cmVsZXZhbmNlH05hTh8xH3g"
            })
    void what_cannot_be_searched_is_refused(String query) throws Exception {
        http.perform(get("/api/v1/search?" + query).header(HttpHeaders.AUTHORIZATION, INTAKE))
                .andExpect(status().is(422));
    }

    @Test
    void a_question_has_at_most_two_hundred_characters_and_twenty_words() throws Exception {
        ask(INTAKE, "案".repeat(200), "").andExpect(status().isOk());
        ask(INTAKE, "案".repeat(201), "").andExpect(status().is(422));
        ask(INTAKE, "a ".repeat(20), "").andExpect(status().isOk());
        ask(INTAKE, "a ".repeat(21), "").andExpect(status().is(422));
    }

    @Test
    void a_cursor_belongs_to_its_order() throws Exception {
        String cursor = search(INTAKE, "", "&limit=1").path("nextCursor").stringValue();

        ask(INTAKE, "", "&limit=1&sort=reference&cursor=" + cursor)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("CURSOR_INVALID"));
    }

    @Test
    void every_search_is_written_down() throws Exception {
        long before =
                jdbc.sql("select coalesce(max(id), 0) from audit_log").query(Long.class).single();

        search(INTAKE, "冰箱", "");
        search(STRANGER, "冰箱", "");

        assertThat(
                        jdbc.sql(
                                        """
                                        select person from audit_log
                                        where act = 'SEARCHED' and id > :before order by id
                                        """)
                                .param("before", before)
                                .query((row, _) -> row.getString(1))
                                .list())
                .containsExactly("intake.shanghai", "samr.beijing");
    }

    @Test
    void nothing_about_dispatches_and_requests_is_found_by_anybody() throws Exception {
        assertThat(search(ROUTING, "dispatchcanary").path("total").asLong()).isZero();
        assertThat(search(NATIONAL, "requestcanary").path("total").asLong()).isZero();
        assertThat(
                        jdbc.sql("select count(*) from document where body::text like '%canary%'")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    private static String who(String person, String role, String office) {
        return TestTokens.bearer(person, role, office, office.substring(office.indexOf('-') + 1));
    }

    private static List<String> kinds(JsonNode found) {
        var kinds = new ArrayList<String>();
        found.path("items").forEach(item -> kinds.add(item.path("kind").stringValue()));
        found.path("facets")
                .path("kind")
                .forEach(count -> kinds.add(count.path("value").stringValue()));
        return kinds;
    }

    private static String snippetOf(JsonNode found, String reference) {
        for (JsonNode item : found.path("items")) {
            if (item.path("reference").stringValue().equals(reference)) {
                return item.path("snippet").stringValue("");
            }
        }
        return "";
    }

    private static List<String> counts(JsonNode facet) {
        var counts = new ArrayList<String>();
        facet.forEach(count ->
                counts.add(count.path("value").stringValue() + "=" + count.path("count").asLong()));
        return counts;
    }
}
