package cn.tongbao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands there after {@code infra/up} alone. */
class DemoDataTests {

    @ParameterizedTest
    @CsvSource({
        "多家网店销售假冒品牌冰箱, intake.national, REPORT, WEB, ONLINE_SHOP",
        "Counterfeit goods on sale in a clothing market, intake.beijing, COMPLAINT, WEB, FOREIGN_RELATED",
        "海关查扣涉嫌侵权出口货物, intake.shanghai, REPORT, AGENCY, CROSS_BORDER",
        "网店销售假冒品牌红肠, intake.national, REPORT, ANALYTIC_MODEL, FOOD_SAFETY",
        "销售工程软件盗版加密锁, intake.national, REPORT, AGENCY, JOINT_OFFENCE"
    })
    void each_demo_case_stands_in_its_inbox_with_a_due_date(
            String title, String officer, String kind, String channel, String tag) {
        var inbox =
                Caller.of(officer)
                        .get("/api/v1/tips?limit=200&q=" + Caller.query(title))
                        .expect(200);

        var found = false;
        for (var item : inbox.json().path("items")) {
            if (item.path("status").asString().equals("RECEIVED")
                    && item.path("title").asString().equals(title)
                    && item.path("channel").asString().equals(channel)) {
                found = true;
                assertThat(item.path("kind").asString()).isEqualTo(kind);
                assertThat(item.path("dueOn").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
                assertThat(item.path("tags").toString()).contains(tag);
            }
        }
        assertThat(found).as(inbox.text()).isTrue();
    }

    @Test
    void there_are_at_least_sixty_offices_of_all_types_over_ten_provinces() {
        var types = new HashSet<String>();
        var provinces = new HashSet<String>();
        var offices = new HashSet<String>();
        var cursor = "";
        do {
            var page =
                    Caller.citizen()
                            .get("/api/v1/offices?limit=200&cursor=" + Caller.query(cursor))
                            .expect(200);
            for (var office : page.json().path("items")) {
                offices.add(office.path("id").asString());
                types.add(office.path("type").asString());
                provinces.add(office.path("regionCode").asString().substring(0, 2));
                assertThat(office.has("contacts")).isFalse();
            }
            cursor = page.at("/nextCursor");
        } while (!cursor.isEmpty());

        assertThat(offices).hasSizeGreaterThanOrEqualTo(60);
        assertThat(types).hasSize(20);
        assertThat(provinces).hasSizeGreaterThanOrEqualTo(10);
        assertThat(offices)
                .containsAll(
                        Set.of(
                                "PROT-000000",
                                "PROT-110000",
                                "PROT-310000",
                                "SAMR-340000",
                                "COURT-110108"));
    }

    @Test
    void all_regions_of_the_country_are_listed_with_cities_and_counties() {
        var citizen = Caller.citizen();
        var provinces = citizen.get("/api/v1/reference/regions?parent=000000").expect(200);
        assertThat(provinces.json().path("items").size()).isEqualTo(34);
        assertThat(
                        citizen.get("/api/v1/reference/regions?parent=340000")
                                .json()
                                .path("items")
                                .size())
                .isGreaterThan(10);
        assertThat(
                        citizen.get("/api/v1/reference/regions?parent=341300")
                                .json()
                                .path("items")
                                .size())
                .isGreaterThan(3);
        var etag = provinces.etag();
        citizen.getWith("/api/v1/reference/regions?parent=000000", "If-None-Match", etag)
                .expect(304);
        for (var list :
                new String[] {
                    "right-types",
                    "infringement-types",
                    "reporter-kinds",
                    "channels",
                    "outcome-types",
                    "refusal-grounds",
                    "rejection-grounds",
                    "office-types"
                }) {
            assertThat(
                            citizen.get("/api/v1/reference/" + list)
                                    .expect(200)
                                    .json()
                                    .path("items")
                                    .size())
                    .as(list)
                    .isPositive();
        }
        citizen.get("/api/v1/reference/nothing").expectProblem(404, "NOT_FOUND");
    }
}
