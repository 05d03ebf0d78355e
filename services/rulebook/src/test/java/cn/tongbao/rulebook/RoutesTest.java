package cn.tongbao.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {

    private final Rulebook rulebook = Rulebooks.builtIn();

    @ParameterizedTest(name = "{0} with {1} {2} goes to {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "TRADEMARK | SIMILAR_MARK | | SAMR/ENFORCEMENT",
                "TRADEMARK | COUNTERFEIT_MARK_GOODS | | SAMR/ENFORCEMENT PSB/CRIMINAL_CLUE",
                "TRADEMARK | SALE_OF_COUNTERFEIT_GOODS | | SAMR/ENFORCEMENT PSB/CRIMINAL_CLUE",
                "TRADEMARK | COUNTERFEIT_LABELS | | SAMR/ENFORCEMENT PSB/CRIMINAL_CLUE",
                "TRADEMARK | COUNTERFEIT_MARK_GOODS | CROSS_BORDER | SAMR/ENFORCEMENT PSB/CRIMINAL_CLUE CUST/ENFORCEMENT",
                "TRADEMARK | COUNTERFEIT_MARK_GOODS | TOBACCO | SAMR/ENFORCEMENT PSB/CRIMINAL_CLUE TOB/ENFORCEMENT",
                "TRADEMARK | COUNTERFEIT_MARK_GOODS | DRUG | SAMR/ENFORCEMENT PSB/CRIMINAL_CLUE DRUG/ENFORCEMENT",
                "TRADEMARK | SIMILAR_MARK | AGRICULTURAL_INPUT | SAMR/ENFORCEMENT AGRI/ENFORCEMENT",
                "TRADEMARK | BAD_FAITH_REGISTRATION | | SAMR/ENFORCEMENT CNIPA/INFORMATION",
                "TRADEMARK | MALICIOUS_LITIGATION | | COURT/INFORMATION",
                "GEOGRAPHICAL_INDICATION | OTHER | | SAMR/ENFORCEMENT",
                "PATENT_INVENTION | PATENT_INFRINGEMENT | | CNIPA/ENFORCEMENT",
                "PATENT_DESIGN | COUNTERFEIT_PATENT | | SAMR/ENFORCEMENT PSB/CRIMINAL_CLUE",
                "PATENT_DESIGN | COUNTERFEIT_PATENT PATENT_INFRINGEMENT | | CNIPA/ENFORCEMENT SAMR/ENFORCEMENT PSB/CRIMINAL_CLUE",
                "PATENT_UTILITY_MODEL | ABNORMAL_PATENT_APPLICATION | | SAMR/ENFORCEMENT CNIPA/INFORMATION",
                "IC_LAYOUT | OTHER | | CNIPA/ENFORCEMENT",
                "COPYRIGHT | OTHER | | NCA/ENFORCEMENT CULT/ENFORCEMENT",
                "COPYRIGHT | PIRACY | | NCA/ENFORCEMENT CULT/ENFORCEMENT PSB/CRIMINAL_CLUE",
                "COPYRIGHT_SOFTWARE | CIRCUMVENTION_DEVICE SOFTWARE_PIRACY | | NCA/ENFORCEMENT CULT/ENFORCEMENT PSB/CRIMINAL_CLUE",
                "TRADE_SECRET | TRADE_SECRET_THEFT | | SAMR/ENFORCEMENT PSB/CRIMINAL_CLUE",
                "TRADE_SECRET | ELECTRONIC_INTRUSION | | SAMR/ENFORCEMENT PSB/CRIMINAL_CLUE",
                "UNFAIR_COMPETITION | CONFUSION | | SAMR/ENFORCEMENT",
                "DOMAIN_NAME | OTHER | | SAMR/ENFORCEMENT MIIT/INFORMATION",
                "DATA | DATA_GRABBING | | SAMR/ENFORCEMENT CAC/INFORMATION",
                "PLANT_VARIETY | OTHER | | AGRI/ENFORCEMENT FOR/ENFORCEMENT",
                " | COUNTERFEIT_MARK_GOODS | | SAMR/ENFORCEMENT PSB/CRIMINAL_CLUE",
                " | OTHER | | SAMR/ENFORCEMENT"
            })
    void a_matter_goes_to_the_competent_offices(
            @Nullable String rightType,
            String infringements,
            @Nullable String tags,
            String expected) {
        assertThat(targets(rightType, infringements, tags))
                .containsExactlyInAnyOrder(expected.split(" "));
    }

    @Test
    void every_way_names_its_rule_its_reason_and_its_law() {
        assertThat(
                        rulebook.routes(
                                "TRADEMARK",
                                Set.of("COUNTERFEIT_MARK_GOODS"),
                                Set.of("CROSS_BORDER"),
                                "WEB"))
                .allSatisfy(route -> {
                    assertThat(route.ruleId()).startsWith("ROUTE-");
                    assertThat(route.reason().zh()).isNotBlank();
                    assertThat(route.citation()).isNotBlank();
                    assertThat(route.version()).matches("\\d{4}-\\d{2}-\\d{2}\\.[0-9a-f]{8}");
                });
    }

    @Test
    void the_law_cited_is_the_one_of_that_day() {
        assertThat(trademarkCitation(LocalDate.of(2026, 12, 31))).contains("2019年修正");
        assertThat(trademarkCitation(LocalDate.of(2027, 1, 1))).contains("2026年修订");
    }

    private String trademarkCitation(LocalDate on) {
        return rulebook.routes("TRADEMARK", Set.of("SIMILAR_MARK"), Set.of(), null, on)
                .getFirst()
                .citation();
    }

    @Test
    void what_nobody_read_in_the_law_is_marked_unverified() {
        assertThat(rulebook.routes("COPYRIGHT", Set.of("PIRACY"), Set.of(), null))
                .filteredOn(route -> route.officeType().equals("CULT"))
                .singleElement()
                .extracting(RouteRule::verified)
                .isEqualTo(false);
    }

    @Test
    void only_what_can_be_a_crime_is_sent_to_the_police_as_a_clue() {
        for (Code type : rulebook.codes().list("infringementTypes")) {
            List<RouteRule> routes =
                    rulebook.routes("TRADEMARK", Set.of(type.code()), Set.of(), null);
            boolean police = routes.stream().anyMatch(route -> route.officeType().equals("PSB"));
            boolean crime =
                    !rulebook.thresholds(Set.of(type.code()), "TRADEMARK", Figures.none())
                            .isEmpty();
            assertThat(police).as(type.code()).isEqualTo(crime && !type.code().equals("OTHER"));
        }
    }

    @Test
    void each_type_of_office_says_what_it_is_for() {
        assertThat(rulebook.competence("SAMR").rightTypes()).contains("TRADEMARK");
        assertThat(rulebook.competence("PSB").dispatchKinds()).contains("CRIMINAL_CLUE");
        assertThat(rulebook.competence("CNIPA").legacyNames()).contains("专利局");
    }

    private List<String> targets(
            @Nullable String rightType, String infringements, @Nullable String tags) {
        Set<String> types = new HashSet<>(Arrays.asList(infringements.split(" ")));
        Set<String> tagSet = tags == null ? Set.of() : Set.of(tags);
        return rulebook.routes(rightType, types, tagSet, null).stream()
                .filter(route -> !route.ruleId().equals("ROUTE-OT-02"))
                .map(route -> route.officeType() + "/" + route.dispatchKind())
                .toList();
    }
}
