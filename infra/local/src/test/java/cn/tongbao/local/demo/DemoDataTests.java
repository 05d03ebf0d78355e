package cn.tongbao.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoDataTests {

    private static final Path REALM = Path.of("../keycloak/tongbao-realm.json");
    private static final Path CODES =
            Path.of("../../services/rulebook/src/main/resources/rulebook/codes.json");
    private static final Path REGIONS =
            Path.of("../../services/rulebook/src/main/resources/rulebook/regions.tsv");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void there_are_sixty_offices_or_more_of_all_types_in_ten_provinces_or_more() throws Exception {
        var offices = DemoData.offices();

        assertThat(offices.size()).isGreaterThanOrEqualTo(60);
        assertThat(offices.stream().map(office -> text(office, "type")).collect(Collectors.toSet()))
                .isEqualTo(codes("officeTypes"));
        assertThat(
                        offices.stream()
                                .map(office -> text(office, "regionCode").substring(0, 2))
                                .filter(province -> !province.equals("00"))
                                .distinct()
                                .count())
                .isGreaterThanOrEqualTo(10);
    }

    @Test
    void a_superior_stands_before_those_below_it() throws Exception {
        var seen = new HashSet<String>();
        for (var office : DemoData.offices()) {
            if (office.has("parentId")) {
                assertThat(seen)
                        .as("superior of %s", text(office, "id"))
                        .contains(text(office, "parentId"));
            }
            assertThat(seen.add(text(office, "id"))).as("%s once", text(office, "id")).isTrue();
        }
    }

    /** Agreements are confirmed by a basic court, or by the intermediate court above it. */
    @Test
    void every_basic_court_stands_below_an_intermediate_court() throws Exception {
        var levels = new HashMap<String, String>();
        var basic = new HashMap<String, String>();
        for (var office : DemoData.offices()) {
            levels.put(text(office, "id"), text(office, "level"));
            if (text(office, "type").equals("COURT") && text(office, "level").equals("COUNTY")) {
                basic.put(text(office, "id"), text(office, "parentId"));
            }
        }

        assertThat(basic)
                .containsKeys(
                        "COURT-110101",
                        "COURT-110105",
                        "COURT-110108",
                        "COURT-310115",
                        "COURT-320106",
                        "COURT-440305")
                .allSatisfy((court, superior) ->
                        assertThat(levels).as(court).containsEntry(superior, "CITY"));
    }

    @Test
    void codes_and_regions_are_those_of_the_rulebook() throws Exception {
        var levels = codes("officeLevels");
        var competence = new HashSet<>(codes("rightTypes"));
        competence.addAll(codes("infringementTypes"));
        var regions =
                Files.readAllLines(REGIONS).stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('\t')))
                        .collect(Collectors.toSet());
        for (var office : DemoData.offices()) {
            assertThat(regions).as(text(office, "id")).contains(text(office, "regionCode"));
            assertThat(levels).as(text(office, "id")).contains(text(office, "level"));
            assertThat(competence).as(text(office, "id")).containsAll(texts(office, "competence"));
            assertThat(office.path("contacts").size()).as(text(office, "id")).isPositive();
        }
    }

    @Test
    void every_demo_account_finds_its_office_and_carries_that_offices_region() throws Exception {
        var offices = new HashMap<String, String>();
        DemoData.offices()
                .forEach(office -> offices.put(text(office, "id"), text(office, "regionCode")));
        for (var user : realm().path("users")) {
            var attributes = user.path("attributes");
            if (attributes.has("office")) {
                var office = attributes.path("office").path(0).asString();
                assertThat(offices).as(text(user, "username")).containsKey(office);
                assertThat(attributes.path("region").path(0).asString())
                        .as(text(user, "username"))
                        .isEqualTo(offices.get(office));
            }
        }
    }

    @Test
    void nobody_but_an_administrator_edits_what_decides_access() throws Exception {
        var profile =
                JSON.readTree(
                        realm().path("components")
                                .path("org.keycloak.userprofile.UserProfileProvider")
                                .path(0)
                                .path("config")
                                .path("kc.user.profile.config")
                                .path(0)
                                .asString());
        var checked = new HashSet<String>();
        for (var attribute : profile.path("attributes")) {
            if (Set.of("person", "office", "region").contains(text(attribute, "name"))) {
                assertThat(texts(attribute.path("permissions"), "edit")).containsExactly("admin");
                assertThat(texts(attribute.path("permissions"), "view")).containsExactly("admin");
                checked.add(text(attribute, "name"));
            }
        }
        assertThat(checked).containsExactlyInAnyOrder("person", "office", "region");
        assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
    }

    /** The nearest protection centre above the case decides where its tip lands. */
    @ParameterizedTest
    @CsvSource({
        "appliances-suzhou-anhui-2024, PROT-000000",
        "clothing-market-beijing-2006, PROT-110000",
        "customs-export, PROT-310000",
        "sausages-harbin-2024, PROT-000000",
        "software-zaozhuang-2025, PROT-000000"
    })
    void each_case_has_the_intake_office_that_a_demo_account_works_for(String name, String expected)
            throws Exception {
        var region = text(DemoData.demoCase(name).path("tip"), "regionCode");
        var ids =
                DemoData.offices().stream()
                        .map(office -> text(office, "id"))
                        .collect(Collectors.toSet());
        var nearest =
                List.of(
                                region,
                                region.substring(0, 4) + "00",
                                region.substring(0, 2) + "0000",
                                "000000")
                        .stream()
                        .map(code -> "PROT-" + code)
                        .filter(ids::contains)
                        .findFirst();

        assertThat(nearest).contains(expected);
    }

    @Test
    void each_case_names_its_source_and_has_a_tip() throws Exception {
        for (var name : DemoData.CASES) {
            var demoCase = DemoData.demoCase(name);
            assertThat(text(demoCase, "source")).as(name).isNotBlank();
            assertThat(demoCase.path("tip").has("title")).as(name).isTrue();
        }
    }

    private static JsonNode realm() throws IOException {
        return JSON.readTree(Files.readString(REALM));
    }

    private static Set<String> codes(String list) throws IOException {
        var all = JSON.readTree(Files.readString(CODES));
        return stream(all.path(list)).map(entry -> text(entry, "code")).collect(Collectors.toSet());
    }

    private static List<String> texts(JsonNode node, String field) {
        return stream(node.path(field)).map(JsonNode::asString).toList();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
