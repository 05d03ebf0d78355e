package cn.tongbao.caserouting.reference;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.caserouting.ServiceTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes and regions for everybody. */
class ReferenceTests extends ServiceTests {

    private static final String REFERENCE = "/api/v1/reference/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "right-types",
                "infringement-types",
                "reporter-kinds",
                "channels",
                "outcome-types",
                "refusal-grounds",
                "rejection-grounds",
                "office-types",
                "case-statuses",
                "dispatch-kinds",
                "dispatch-statuses",
                "case-tags",
                "public-statuses",
                "threshold-results",
                "weight-units"
            })
    void every_list_of_codes_is_public_in_both_languages(String list) {
        var answer = get(null, REFERENCE + list);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("version").stringValue()).isNotBlank();
        assertThat(json(answer).get("items")).isNotEmpty();
        assertThat(json(answer).get("items").valueStream())
                .allSatisfy(item -> {
                    assertThat(item.get("code").stringValue()).isNotBlank();
                    assertThat(item.get("zh").stringValue()).isNotBlank();
                    assertThat(item.get("en").stringValue()).isNotBlank();
                });
    }

    @Test
    void a_list_that_is_known_already_is_not_sent_again() {
        var first = get(null, REFERENCE + "right-types");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = get(null, REFERENCE + "right-types", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get(null, REFERENCE + "right-types", "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void regions_are_walked_from_the_country_down() {
        var top = json(get(null, REFERENCE + "regions")).get("items");
        assertThat(top.findValuesAsString("code")).contains("000000", "110000", "340000", "820000");
        var cities = json(get(null, REFERENCE + "regions?parent=340000")).get("items");
        assertThat(cities.findValuesAsString("code")).contains("341300").doesNotContain("341302");
        assertThat(cities.findValuesAsString("parent")).containsOnly("340000");
        var counties = json(get(null, REFERENCE + "regions?parent=341300")).get("items");
        assertThat(counties.findValuesAsString("code")).contains("341302");
    }

    @Test
    void an_unknown_list_is_not_found_and_an_unknown_parent_is_told() {
        assertThat(get(null, REFERENCE + "secrets").statusCode()).isEqualTo(404);
        assertThat(get(null, REFERENCE + "rightTypes").statusCode()).isEqualTo(404);
        assertThat(get(null, REFERENCE + "regions?parent=999999").statusCode()).isEqualTo(422);
        assertThat(get(null, REFERENCE + "regions?parent=%27%3B--").statusCode()).isEqualTo(422);
    }
}
