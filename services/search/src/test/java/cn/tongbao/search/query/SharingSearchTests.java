package cn.tongbao.search.query;

import static cn.tongbao.search.Matters.sharing;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.identity.TestTokens;
import cn.tongbao.search.Records;
import cn.tongbao.search.SearchTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A request for a person of another region is found by both bodies and by himself. */
@SearchTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharingSearchTests extends SearchingTests {

    private static final String REQUEST = "L-110108-2026-FR1DGE";
    private static final String MEMBER = "E-440100-2026-FR1DGE";
    private static final String JUDGE =
            TestTokens.bearer("judge.haidian", "judge", "COURT-110108", "110108");

    @Autowired Records records;
    @Autowired JdbcClient jdbc;

    @BeforeAll
    void aRequest() {
        records.forgetAll();
        records.tell(sharing(REQUEST, "枣庄软件著作权纠纷", MEMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {REQUEST, MEMBER, "软件著作权", "周调查官", "COURT-440000-01"})
    void reference_case_person_and_office_find_it(String q) throws Exception {
        assertThat(search(JUDGE, q).at("/items/0/reference").stringValue()).isEqualTo(REQUEST);
    }

    @Test
    void the_kind_and_its_statuses_are_known_to_filters() throws Exception {
        assertThat(search(JUDGE, "", "&kind=SHARING&status=GRANTED").path("total").asLong())
                .isEqualTo(1);
        assertThat(search(JUDGE, "", "&status=REVOKED").path("total").asLong()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "clerk.guangdong, court-clerk, COURT-440000-01, 440100",
        "expert.zhou, expert, , ",
        "clerk.haidian, court-clerk, COURT-110108, 110108"
    })
    void both_bodies_and_he_himself_find_it(
            String person, String role, @Nullable String office, @Nullable String region)
            throws Exception {
        var bearer = TestTokens.bearer(person, role, office, region);

        assertThat(search(bearer, REQUEST).path("total").asLong()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "judge.pudong, judge, COURT-310115, 310115",
        "samr.beijing, agency-officer, SAMR-110000, 110000",
        "institution.alpha, institution, , ",
        "expert.zhao, expert, , ",
        "keeper.guangdong, directory-keeper, , 440000",
        "supervisor.national, supervisor, , 000000",
        "routing.court, routing-officer, COURT-110108, 110108",
        "party.holder, party, , ",
        "auditor.national, auditor, COURT-110108, 110108"
    })
    void nobody_else_finds_it(
            String person, String role, @Nullable String office, @Nullable String region)
            throws Exception {
        var bearer = TestTokens.bearer(person, role, office, region);

        assertThat(search(bearer, "软件").path("total").asLong()).isZero();
        assertThat(search(bearer, REQUEST).path("facets").path("kind")).isEmpty();
    }

    @Test
    void what_the_bodies_said_is_not_indexed() {
        assertThat(
                        jdbc.sql("select count(*) from document where body::text like '%canary%'")
                                .query(Long.class)
                                .single())
                .isZero();
    }
}
