package cn.tongbao.directory.selection;

import static cn.tongbao.directory.TestMembers.expert;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.directory.TestBeacon.Mode;
import cn.tongbao.platform.web.Cursor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All draws as a page for everybody. */
class DrawsPageTests extends SelectionTests {

    private static final String PAGE = "/directory/draws";
    private static final Pattern ROW =
            Pattern.compile("<th scope=\"row\">\\s*<a href=\"/directory/draws/([^?]+)\\?lang=en\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @Test
    void every_draw_is_there_in_words_of_both_languages_and_nothing_of_the_parties() {
        // Later than the draws of other tests, so that these three come first.
        clock.forward(Duration.ofDays(150));
        beacon.mode(Mode.SILENT);
        var body = draw("张三诉李四摇号案").put("caseReference", "C-110108-2026-DRWPG1");
        body.putArray("agents").addObject().put("name", "王律师").put("party", "张三公司");
        var voided = reference(chosen(body));
        clock.forward(Duration.ofDays(10));
        awaited(voided, "VOID");
        beacon.mode(Mode.NORMAL);
        var drawn = reference(chosen(draw("全部摇号之二")));
        awaited(drawn, "DRAWN");
        beacon.mode(Mode.SILENT);
        members.put(expert("one", null));
        var waiting =
                reference(
                        chosen(
                                draw("全部摇号之三")
                                        .put("memberKind", "EXPERT")
                                        .put("instance", "FIRST")));

        var chinese = get(null, PAGE + "?lang=zh");
        var english = get(null, PAGE, "Accept-Language", "en");

        assertThat(chinese.statusCode()).as(chinese.body()).isEqualTo(200);
        assertThat(chinese.headers().firstValue("Content-Language")).hasValue("zh");
        assertThat(english.headers().firstValue("Content-Language")).hasValue("en");
        assertThat(chinese.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(row(chinese.body(), voided))
                .contains("2026年10月29日", "鉴定机构", "作废", "信标未在期限内公布该轮数值");
        assertThat(row(chinese.body(), drawn)).contains("2026年11月8日", "已摇号", "鉴定所");
        assertThat(row(chinese.body(), waiting)).contains("专家", "待摇号");
        assertThat(row(english.body(), voided))
                .contains("29 October 2026", "Void", "did not publish its round in time");
        assertThat(row(english.body(), drawn)).contains("Appraisal institution", "Institute ");
        assertThat(row(english.body(), waiting)).contains("Expert", "Awaiting the draw");
        assertThat(references(english.body())).containsSubsequence(waiting, drawn, voided);
        for (var text : List.of(chinese.body(), english.body())) {
            assertThat(text).doesNotContain("张三", "李四", "律师", "C-110108", "摇号案", "COURT-");
        }
    }

    @Test
    void a_link_leads_on_to_the_older_ones_in_the_same_language() {
        beacon.mode(Mode.SILENT);
        for (int i = 0; i < 21; i++) {
            chosen(draw("翻页 " + i));
        }
        var first = get(null, PAGE + "?lang=en").body();
        var next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();
        var second = get(null, next.group(1).replace("&amp;", "&")).body();

        var shown = new ArrayList<>(references(first));
        assertThat(shown).hasSize(20);
        shown.addAll(references(second));
        assertThat(shown)
                .isEqualTo(
                        succeeded(get(null, "/api/v1/draws?limit=" + shown.size()))
                                .get("items")
                                .findValuesAsString("reference"));
        assertThat(second).contains("lang=\"en\"", "/directory/draws?lang=zh&amp;cursor=");
    }

    @Test
    void where_there_is_none_the_page_says_so() {
        var end = Cursor.encode("2000-01-01T00:00:00Z", "S-110108-2000-000000");

        assertThat(get(null, PAGE + "?lang=en&cursor=" + end).body())
                .contains("There is no draw to show.")
                .doesNotContain("<table", "rel=\"next\"");
        assertThat(get(null, PAGE + "?lang=zh&cursor=" + end).body()).contains("没有可以显示的摇号。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%21%21", "YQ", "YR9i", "YQ&cursor=YQ"})
    void a_cursor_that_is_none_is_answered_by_a_page(String cursor) {
        var english = get(null, PAGE + "?lang=en&cursor=" + cursor);

        assertThat(english.statusCode()).isEqualTo(422);
        assertThat(english.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(english.body()).contains("<h1>Nothing found</h1>", "/directory/draws?lang=en");
        assertThat(get(null, PAGE + "?lang=zh&cursor=" + cursor).body()).contains("<h1>没有找到</h1>");
    }

    @Test
    void the_register_and_each_proof_lead_to_it_and_the_proof_shows_the_script() {
        beacon.mode(Mode.SILENT);
        var proof = get(null, PAGE + "/" + reference(chosen(draw("脚本"))) + "?lang=en").body();

        assertThat(get(null, "/directory?lang=en").body())
                .contains("href=\"/directory/draws?lang=en\"");
        assertThat(get(null, "/directory?lang=zh").body())
                .contains("href=\"/directory/draws?lang=zh\"", "摇号公示");
        assertThat(proof)
                .contains(
                        "href=\"/directory/draws?lang=en\"",
                        "#!/usr/bin/env bash",
                        "openssl pkeyutl -verify -pubin",
                        "&gt; signed || true");
    }

    private static List<String> references(String page) {
        return ROW.matcher(page).results().map(found -> found.group(1)).toList();
    }

    /** What stands in the row of a draw. */
    private static String row(String page, String reference) {
        var rows = page.split("<tr>");
        for (var row : rows) {
            if (row.contains(">" + reference + "</a>")) {
                return row;
            }
        }
        throw new AssertionError(reference + " is not in " + page);
    }
}
