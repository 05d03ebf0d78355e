package cn.tongbao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be found, by whom, and how fast it is there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchJourneyTests {

    private static final String SEARCH = "/api/v1/search";

    private final String mark = "MARK" + System.nanoTime();
    private final Caller intake = Caller.of("intake.shanghai");
    private final Caller stranger = Caller.of("intake.beijing");
    private MainJob.Submitted tip = new MainJob.Submitted("", "");

    @BeforeAll
    void a_tip_with_everything_that_can_be_looked_for() {
        var body = DemoCases.appliances();
        body.put("regionCode", "310115");
        body.put("title", "上海知识产权保护中心转来的线索 counterfeit refrigerators " + mark);
        body.put(
                "description",
                "涉嫌侵犯知识产权的网店，商标注册号见权利人信息。=cmd|' /C calc'!A0 <script>alert(1)</script>");
        body.putArray("suspects")
                .addObject()
                .put("name", "旗舰店" + mark)
                .put("url", "https://shop.example.cn/s/" + mark);
        body.putObject("rightHolder").put("name", "品牌公司").put("registrationNumber", "REG" + mark);
        tip = MainJob.submit(Caller.citizen(), body);
        Eventually.answer(() -> find(intake, tip.reference()), found -> total(found) == 1);
    }

    @Test
    void chinese_inside_longer_text_english_words_links_numbers_and_references_are_found() {
        assertThat(total(find(intake, "知识产权 " + mark))).isEqualTo(1);
        assertThat(total(find(intake, "refrigerators " + mark))).isEqualTo(1);
        assertThat(total(find(intake, "\"保护中心转来的\" " + mark))).isEqualTo(1);
        assertThat(total(find(intake, "https://shop.example.cn/s/" + mark))).isEqualTo(1);
        assertThat(total(find(intake, "REG" + mark))).isEqualTo(1);
        assertThat(total(find(intake, tip.reference()))).isEqualTo(1);
        assertThat(total(find(intake, mark + " 冰激凌机"))).isZero();
    }

    @Test
    void somebody_without_access_finds_nothing_in_hits_counts_and_facets() {
        var found = find(stranger, mark).expect(200);

        assertThat(total(found)).isZero();
        assertThat(found.json().path("items").size()).isZero();
        found.json().path("facets").forEach(facet -> assertThat(facet.size()).isZero());
        assertThat(total(find(Caller.citizen(), mark))).isZero();
    }

    @Test
    void whoever_has_not_signed_in_finds_what_is_public_and_counts_nothing_else() {
        var citizen = Caller.citizen();

        var offices = find(citizen, "PROT-310000");
        assertThat(total(offices)).isPositive();
        assertThat(offices.at("/items/0/kind")).isEqualTo("OFFICE");
        var all = citizen.get(SEARCH + "?sort=reference").expect(200);
        assertThat(all.json().path("facets").path("kind").findValuesAsString("value"))
                .contains("OFFICE")
                .isSubsetOf("OFFICE", "INSTITUTION", "EXPERT");
        for (var kind : List.of("TIP", "CASE", "MEDIATION", "ASSISTANCE", "SELECTION")) {
            assertThat(total(citizen.get(SEARCH + "?kind=" + kind))).as(kind).isZero();
        }
    }

    @Test
    void hits_are_marked_and_html_stays_text() {
        var found = find(intake, "counterfeit " + mark).expect(200);

        assertThat(found.at("/items/0/snippet")).contains("<em>").doesNotContain("<script>");
        assertThat(found.at("/items/0/kind")).isEqualTo("TIP");
    }

    @Test
    void facets_count_and_pages_follow_each_other_without_gaps() {
        var seen = new HashSet<String>();
        var first = intake.get(SEARCH + "?kind=TIP&limit=1&sort=-updatedAt").expect(200);
        assertThat(first.json().path("facets").path("kind").get(0).path("value").asString())
                .isEqualTo("TIP");
        var cursor = first.at("/nextCursor");
        seen.add(first.at("/items/0/reference"));
        for (int page = 0; page < 5 && !cursor.isEmpty(); page++) {
            var next =
                    intake.get(
                                    SEARCH
                                            + "?kind=TIP&limit=1&sort=-updatedAt&cursor="
                                            + Caller.query(cursor))
                            .expect(200);
            if (next.json().path("items").size() > 0) {
                assertThat(seen.add(next.at("/items/0/reference"))).isTrue();
            }
            cursor = next.at("/nextCursor");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "?",
                "a AND (b",
                "title:x",
                "/.*/",
                "\"",
                "\"\"",
                "{\"query\":{}}",
                "' or 1=1 --",
                "\\",
                "a~10",
                "[* TO *]",
                "_exists_:title",
                "<b>",
                "😀"
            })
    void no_engine_syntax_reaches_the_engine(String hostile) {
        intake.get(SEARCH + "?q=" + Caller.query(hostile)).expect(200);
    }

    @Test
    void a_cursor_that_is_not_ours_is_refused() {
        intake.get(SEARCH + "?cursor=abc").expectProblem(422, "CURSOR_INVALID");
    }

    private static Answer find(Caller caller, String words) {
        return caller.get(SEARCH + "?q=" + Caller.query(words));
    }

    private static int total(Answer found) {
        return found.expect(200).json().path("total").asInt(-1);
    }
}
