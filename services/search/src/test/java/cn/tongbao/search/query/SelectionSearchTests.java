package cn.tongbao.search.query;

import static cn.tongbao.search.Matters.selection;
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

/** Selections are found by the body that chooses, and by nobody else. */
@SearchTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SelectionSearchTests extends SearchingTests {

    private static final String SELECTION = "S-110108-2026-FR1DGE";
    private static final String CASE = "C-370400-2026-FR1DGE";
    private static final String MEMBER = "I-110000-2026-FR1DGE";
    private static final String JUDGE =
            TestTokens.bearer("judge.haidian", "judge", "COURT-110108", "110108");

    @Autowired Records records;
    @Autowired JdbcClient jdbc;

    @BeforeAll
    void aSelection() {
        records.forgetAll();
        records.tell(selection(SELECTION, "枣庄软件著作权纠纷", CASE, MEMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {SELECTION, CASE, MEMBER, "软件著作权"})
    void references_the_member_and_the_label_find_it(String q) throws Exception {
        assertThat(search(JUDGE, q).at("/items/0/reference").stringValue()).isEqualTo(SELECTION);
    }

    @Test
    void the_kind_and_its_statuses_are_known_to_filters() throws Exception {
        assertThat(search(JUDGE, "", "&kind=SELECTION&status=DRAWN").path("total").asLong())
                .isEqualTo(1);
        assertThat(search(JUDGE, "", "&status=VOID").path("total").asLong()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "judge.pudong, judge, COURT-310115, 310115",
        "samr.beijing, agency-officer, SAMR-110000, 110000",
        "institution.alpha, institution, , ",
        "expert.zhao, expert, COURT-110108, 110108",
        "keeper.national, directory-keeper, , 000000",
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
        assertThat(search(bearer, SELECTION).path("facets").path("kind")).isEmpty();
    }

    @Test
    void who_speaks_for_whom_is_not_indexed() {
        assertThat(
                        jdbc.sql("select count(*) from document where body::text like '%canary%'")
                                .query(Long.class)
                                .single())
                .isZero();
    }
}
