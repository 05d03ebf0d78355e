package cn.tongbao.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Figures of practice on the register: in the API and on the pages, each with what it counts. */
class PracticeFiguresTests extends ServiceTests {

    private static final String SELECTIONS = "/api/v1/selections";

    @Test
    void below_five_engagements_the_register_shows_no_figures() {
        var path = listed("inst.few");
        for (int i = 0; i < 4; i++) {
            rate(over(path, "少" + i), 1);
        }

        var practice = seen(null, path).get("practice");

        assertThat(practice.get("atLeast").asInt()).isEqualTo(5);
        assertThat(practice.propertyNames()).containsExactly("atLeast");
        var id = id(path);
        assertThat(get(null, "/directory/institutions/" + id + "?lang=en").body())
                .contains("Figures of practice", "Too few yet")
                .doesNotContain("Mean rating");
        assertThat(get(null, "/directory?q=inst.few&lang=zh").body()).contains("平均评分", "–");
    }

    @Test
    void from_five_on_each_figure_stands_there_with_its_basis() {
        var path = listed("inst.many");
        for (int i = 0; i < 5; i++) {
            rate(over(path, "多" + i), i == 0 ? 2 : 4);
        }

        for (var practice :
                List.of(
                        seen(null, path).get("practice"),
                        succeeded(get(null, INSTITUTIONS + "?q=inst.many"))
                                .at("/items/0/practice"))) {
            assertThat(practice.at("/engagements/count").asInt()).isEqualTo(5);
            assertThat(practice.at("/engagements/redraws").asInt()).isEqualTo(5);
            assertThat(practice.at("/engagements/complaints").asInt()).isZero();
            assertThat(practice.at("/ratings/mean").asDouble()).isEqualTo(3.6);
            assertThat(practice.at("/ratings/spread").asDouble()).isEqualTo(0.8);
            assertThat(practice.at("/ratings/basis/of").asInt()).isEqualTo(5);
            assertThat(practice.at("/engagements/basis/from").stringValue())
                    .isEqualTo("2026-06-01");
            assertThat(practice.at("/engagements/basis/zh").stringValue())
                    .contains("2026年6月1日", "5件委托");
            assertThat(practice.at("/engagements/basis/en").stringValue())
                    .contains("of 5 engagements that ended between 1 June 2026 and 1 June 2026");
            assertThat(practice.has("onTime")).as("no report was due").isFalse();
        }
        var id = id(path);
        assertThat(get(null, "/directory/institutions/" + id + "?lang=en").body())
                .contains("3.60 (± 0.80)", "of 5 rated engagements that ended between 1 June 2026")
                .contains("below five, not shown");
        assertThat(get(null, "/directory/institutions/" + id + "?lang=zh").body())
                .contains("平均评分", "5件委托");
        assertThat(get(null, "/directory/comparison?lang=en&id=" + id).body())
                .contains("3.60 (± 0.80)", "of 5 engagements");
        assertThat(get(null, "/directory?q=inst.many&lang=en").body()).contains("3.60 (± 0.80)");
    }

    @Test
    void a_sixth_rating_cannot_be_worked_out_of_what_changed() {
        var path = listed("inst.sixth");
        for (int i = 0; i < 5; i++) {
            rate(over(path, "第" + i), 5);
        }
        var before = seen(null, path).get("practice");
        rate(over(path, "第5"), 1);

        assertThat(seen(null, path).get("practice")).isEqualTo(before);
    }

    @Test
    void a_mediator_is_not_engaged_and_has_no_figures() {
        var path = listedPerson(Callers.SECRETARY, Mother.person("MEDIATOR", "无数据"));
        assertThat(seen(null, path).has("practice")).isFalse();
        var page = get(null, "/directory/experts/" + id(path) + "?lang=zh");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("实践数据");
    }

    private void rate(String reference, int score) {
        succeeded(
                post(
                        Callers.JUDGE,
                        SELECTIONS + "/" + reference + "/feedback",
                        null,
                        Map.of(
                                "scores",
                                Map.of(
                                        "competence", score,
                                        "method", score,
                                        "timeliness", score,
                                        "independence", score,
                                        "clarity", score))));
    }

    /** An engagement that is over, in the shortest way: he took it on, stepped back, and might. */
    private String over(String path, String caseLabel) {
        var institution = id(path);
        var chosen =
                succeeded(
                        post(
                                Callers.JUDGE,
                                SELECTIONS,
                                null,
                                Map.of(
                                        "caseLabel",
                                        caseLabel + institution,
                                        "kind",
                                        "AGREED",
                                        "agreedMemberId",
                                        institution,
                                        "specialty",
                                        Map.of("rightType", "COPYRIGHT_SOFTWARE"))));
        var reference = chosen.get("reference").stringValue();
        var selection = SELECTIONS + "/" + reference;
        var account =
                Callers.institution(seen(Callers.KEEPER, path).at("/inside/person").stringValue());
        var taken =
                succeeded(
                        post(
                                account,
                                selection + "/acceptance",
                                version(succeeded(get(account, selection + "/engagement"))),
                                Map.of("promise", true)));
        var asked =
                succeeded(
                        post(
                                account,
                                selection + "/recusal",
                                version(taken),
                                Map.of("ground", "NO_CAPACITY", "text", "任务饱和")));
        succeeded(
                post(
                        Callers.JUDGE,
                        selection
                                + "/objections/"
                                + asked.at("/objections/0/id").stringValue()
                                + "/decision",
                        version(asked),
                        Map.of("granted", true, "reason", "准许")));
        return reference;
    }

    private static String version(JsonNode record) {
        return "\"" + record.get("version").asLong() + "\"";
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
