package cn.tongbao.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The public register as pages. */
class PageTests extends ServiceTests {

    @Test
    void the_list_the_entry_and_the_comparison_are_there_in_both_languages() {
        var path = listed("inst.page");
        succeeded(act(Callers.KEEPER, path, "warning", Mother.decision("迟延提交")));
        var id = path.substring(path.lastIndexOf('/') + 1);

        var list = get(null, "/directory?q=inst.page&lang=zh&rightType=&region=110000");
        assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
        assertThat(list.headers().firstValue("Content-Language")).hasValue("zh");
        assertThat(list.body()).doesNotContain("CANDIDATE", "STANDARD_VERIFIED");
        assertThat(list.body()).contains("公共名册", "示例鉴定中心 inst.page", "警示", "lang=\"zh\"");
        var entry = get(null, "/directory/institutions/" + id + "?lang=en");
        assertThat(entry.headers().firstValue("Content-Language")).hasValue("en");
        assertThat(entry.body())
                .contains("valid until 31 December 2030", "Keeper of the register", "迟延提交")
                .doesNotContain("keeper.national");
        assertThat(entry.body())
                .contains("Example Appraisal Centre", "Warned", "2027-06-01", "History")
                .doesNotContain("钱工程师", "alpha@example.cn", "示例软件公司");
        assertThat(get(null, "/directory/institutions/" + id + "?lang=zh").body())
                .contains("公告：迟延提交", "标准核验通过");
        var comparison = get(null, "/directory/comparison?lang=zh&id=" + id);
        assertThat(comparison.statusCode()).as(comparison.body()).isEqualTo(200);
        assertThat(comparison.body()).contains("示例鉴定中心 inst.page");
        assertThat(get(null, "/directory?register=experts").statusCode()).isEqualTo(200);
        assertThat(get(null, "/directory/style.css").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/css"));
    }

    @Test
    void names_are_shown_as_text_and_nothing_is_loaded_from_elsewhere() {
        var body = Mother.institution("<script>alert(1)</script>\" onload=x");
        body.remove("name");
        var answer = post(Callers.institution("inst.escaped"), INSTITUTIONS, null, body);
        var path = INSTITUTIONS + "/" + succeeded(answer).get("id").stringValue();
        succeeded(act(Callers.KEEPER, path, "verification", Mother.checklist(true)));
        succeeded(act(Callers.KEEPER, path, "listing", Mother.decision("<b>入册</b>")));
        var id = path.substring(path.lastIndexOf('/') + 1);

        for (var page :
                new String[] {
                    "/directory?q=alert",
                    "/directory/institutions/" + id,
                    "/directory/comparison?id=" + id
                }) {
            var shown = get(null, page);
            assertThat(shown.body())
                    .as(page)
                    .contains("&lt;script&gt;alert(1)")
                    .doesNotContain("<script", "<b>");
            assertThat(shown.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void what_is_not_public_has_no_page_even_for_its_own() {
        var path = applied("inst.nopage");
        var id = path.substring(path.lastIndexOf('/') + 1);
        for (var caller : new String[] {Callers.KEEPER, Callers.institution("inst.nopage")}) {
            var answer = get(caller, "/directory/institutions/" + id);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/html");
        }
        assertThat(get(null, "/directory/ghosts/" + id).statusCode()).isEqualTo(404);
        assertThat(get(null, "/directory?status=GHOST").statusCode()).isEqualTo(422);
        assertThat(get(null, "/directory?selectable=GHOST").statusCode()).isEqualTo(400);
        assertThat(get(null, "/directory?selectable=").statusCode()).isEqualTo(200);
    }
}
