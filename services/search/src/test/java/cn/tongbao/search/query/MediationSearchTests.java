package cn.tongbao.search.query;

import static cn.tongbao.search.Matters.caseFile;
import static cn.tongbao.search.Matters.confirmation;
import static cn.tongbao.search.Matters.mediation;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.identity.TestTokens;
import cn.tongbao.search.Records;
import cn.tongbao.search.SearchTest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Mediations and confirmations are found by those whom they name, and by nobody who watches. */
@SearchTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediationSearchTests extends SearchingTests {

    private static final String CASE = "C-310000-2026-FR1DGE";
    private static final String MEDIATION = "M-310000-2026-FR1DGE";
    private static final String CONFIRMATION = "J-310115-2026-FR1DGE";

    private static final String SECRETARY =
            TestTokens.bearer("secretary.shanghai", "mediation-secretary", "MEDI-310000", "310000");
    private static final String MEDIATOR =
            TestTokens.bearer("mediator.chen", "mediator", "MEDI-310000", "310000");
    private static final String PARTY = TestTokens.bearer("party.holder", "party", null, null);
    private static final String JUDGE =
            TestTokens.bearer("judge.pudong", "judge", "COURT-310115", "310115");
    private static final String CLERK =
            TestTokens.bearer("clerk.pudong", "court-clerk", "COURT-310115", "310115");

    @Autowired Records records;
    @Autowired JdbcClient jdbc;

    @BeforeAll
    void aCaseItsMediationAndTheConfirmation() {
        records.forgetAll();
        records.tell(
                caseFile(CASE, "310000", "假冒品牌冰箱案", "T-310000-2026-FR1DGE"),
                mediation(MEDIATION, "310000", "品牌冰箱商标侵权纠纷", CASE),
                confirmation(CONFIRMATION, "310115", "品牌冰箱商标侵权纠纷", MEDIATION, CASE));
    }

    @Test
    void whoever_is_named_or_belongs_to_the_body_finds_the_mediation_and_its_confirmation()
            throws Exception {
        for (var who : List.of(SECRETARY, MEDIATOR, PARTY)) {
            assertThat(references(search(who, "冰箱", "")))
                    .containsExactlyInAnyOrder(MEDIATION, CONFIRMATION);
        }
    }

    @Test
    void the_court_finds_the_confirmation_alone() throws Exception {
        for (var who : List.of(JUDGE, CLERK)) {
            assertThat(references(search(who, "冰箱", ""))).containsExactly(CONFIRMATION);
        }
    }

    @Test
    void a_mediator_of_the_same_body_who_is_not_named_finds_nothing() throws Exception {
        var colleague = TestTokens.bearer("mediator.wang", "mediator", "MEDI-310000", "310000");

        assertNothing(search(colleague, "冰箱", ""));
        assertNothing(search(colleague, MEDIATION, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "party.respondent, party, , ",
        "secretary.beijing, mediation-secretary, MEDI-110000, 110000",
        "judge.haidian, judge, COURT-110108, 110108",
        "supervisor.national, supervisor, , 000000",
        "supervisor.shanghai, supervisor, , 310000",
        "routing.body, routing-officer, MEDI-310000, 310000",
        "agency.body, agency-officer, MEDI-310000, 310000",
        "court-demo, system, COURT-310115, 310115",
        "admin, administrator, MEDI-310000, 310000",
        "auditor.national, auditor, MEDI-310000, 310000"
    })
    void nobody_else_finds_a_mediation_or_confirmation(
            String person, String role, @Nullable String office, @Nullable String region)
            throws Exception {
        var bearer = TestTokens.bearer(person, role, office, region);

        for (var kind : List.of("MEDIATION", "CONFIRMATION")) {
            assertNothing(search(bearer, "冰箱", "&kind=" + kind));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CASE, MEDIATION, "优选家电专营店", "frostline appliances", "品牌冰箱商标"})
    void references_parties_and_title_find_both(String q) throws Exception {
        assertThat(references(search(PARTY, q, "")))
                .containsExactlyInAnyOrder(MEDIATION, CONFIRMATION);
    }

    @Test
    void a_confirmation_is_found_by_the_number_of_the_court() throws Exception {
        assertThat(references(search(CLERK, "（2026）沪0115诉前调确123号", "")))
                .containsExactly(CONFIRMATION);
    }

    @Test
    void filters_and_facets_know_the_new_kinds() throws Exception {
        var facets = search(PARTY, "", "&kind=MEDIATION&kind=CONFIRMATION").path("facets");

        assertThat(counts(facets.path("kind")))
                .containsExactlyInAnyOrder("MEDIATION=1", "CONFIRMATION=1");
        assertThat(counts(facets.path("status")))
                .containsExactlyInAnyOrder("IN_MEDIATION=1", "CONFIRMED=1");
        assertThat(counts(facets.path("region"))).containsExactlyInAnyOrder("310000=1", "310115=1");
        assertThat(references(search(PARTY, "", "&status=CONFIRMED")))
                .containsExactly(CONFIRMATION);
        assertThat(references(search(PARTY, "", "&kind=MEDIATION&region=310000&from=2026-03-02")))
                .containsExactly(MEDIATION);
    }

    @Test
    void what_was_said_in_a_mediation_is_not_indexed() throws Exception {
        assertThat(
                        jdbc.sql("select count(*) from document where body::text like '%canary%'")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    private static void assertNothing(JsonNode found) {
        assertThat(found.path("total").asLong()).isZero();
        assertThat(found.path("items")).isEmpty();
        assertThat(found.path("facets").path("kind")).isEmpty();
    }

    private static List<String> counts(JsonNode facet) {
        var counts = new ArrayList<String>();
        facet.forEach(count ->
                counts.add(count.path("value").stringValue() + "=" + count.path("count").asLong()));
        return counts;
    }
}
