package cn.tongbao.liaison.framework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.liaison.RecordTests;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Regional frameworks as anybody may read them. */
class FrameworkTests extends RecordTests {

    private static final String FRAMEWORKS = "/api/v1/frameworks";

    @Test
    void anybody_reads_who_is_in_a_framework_under_which_limits_and_whom_to_turn_to() {
        var delta = seen(null, FRAMEWORKS + "/YRD");

        assertThat(members(delta)).containsExactly("310000", "320000", "330000", "340000");
        assertThat(delta.at("/members/0/name/en").stringValue()).isEqualTo("Shanghai");
        assertThat(delta.at("/members/0/verified").booleanValue()).isFalse();
        assertThat(delta.at("/answerLimit/ruleId").stringValue()).isEqualTo("REG-01");
        assertThat(delta.at("/answerLimit/verified").booleanValue()).isFalse();
        assertThat(delta.at("/contacts/0/officeId").stringValue()).isEqualTo("LIAI-310000");
        assertThat(delta.get("citation").stringValue()).isNotBlank();
        assertThat(delta.get("memberships")).hasSize(4);
    }

    @Test
    void a_city_that_is_in_a_framework_by_itself_finds_it_and_its_neighbour_does_not() {
        assertThat(codes("?region=440300")).contains("GBA");
        assertThat(codes("?region=440305")).as("a district of it").contains("GBA");
        assertThat(codes("?region=440000")).as("the province that it lies in").contains("GBA");
        assertThat(codes("?region=440200")).as("a city that is not in it").doesNotContain("GBA");
    }

    @Test
    void before_it_began_there_is_no_framework() {
        assertThat(codes("?on=2023-02-19")).isEmpty();
        refused(fetch(null, FRAMEWORKS + "/YRD?on=2023-02-19"), 404, "NOT_FOUND");
        refused(fetch(null, FRAMEWORKS + "/NONE"), 404, "NOT_FOUND");
    }

    @Test
    void a_framework_older_than_its_limits_is_shown_without_them() {
        var early = seen(null, FRAMEWORKS + "/YRD?on=2023-06-01");

        assertThat(members(early)).isNotEmpty();
        assertThat(early.has("answerLimit")).isFalse();
        assertThat(codes("?on=2023-06-01")).contains("YRD");
    }

    @Test
    void a_place_or_a_day_that_there_is_not_is_refused() {
        refused(fetch(null, FRAMEWORKS + "?region=999999"), 422, "VALIDATION_FAILED");
        refused(fetch(null, FRAMEWORKS + "?on=2026-02-30"), 400, "MALFORMED");
    }

    private List<String> codes(String query) {
        return seen(null, FRAMEWORKS + query).get("items").findValuesAsString("code");
    }

    private static List<String> members(JsonNode framework) {
        return framework.get("members").findValuesAsString("regionCode");
    }
}
