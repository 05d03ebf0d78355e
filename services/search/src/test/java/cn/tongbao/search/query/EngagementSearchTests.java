package cn.tongbao.search.query;

import static cn.tongbao.search.Matters.engagement;
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

/** Engagements are found by the body that chose and by who was chosen, and by nobody else. */
@SearchTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngagementSearchTests extends SearchingTests {

    private static final String REFERENCE = "S-110108-2026-FR1DGE";
    private static final String MEMBER = "I-110000-2026-FR1DGE";
    private static final String JUDGE =
            TestTokens.bearer("judge.haidian", "judge", "COURT-110108", "110108");
    private static final String CHOSEN =
            TestTokens.bearer("institution.alpha", "institution", null, null);

    @Autowired Records records;
    @Autowired JdbcClient jdbc;

    @BeforeAll
    void anEngagement() {
        records.forgetAll();
        records.tell(engagement(REFERENCE, "枣庄软件著作权纠纷", "institution.alpha"));
    }

    @ParameterizedTest
    @ValueSource(strings = {REFERENCE, MEMBER, "软件著作权", "C-370400-2026-FR1DGE"})
    void the_body_and_who_was_chosen_find_it(String q) throws Exception {
        assertThat(search(JUDGE, q).at("/items/0/kind").stringValue()).isEqualTo("ENGAGEMENT");
        assertThat(search(CHOSEN, q).at("/items/0/reference").stringValue()).isEqualTo(REFERENCE);
    }

    @Test
    void the_kind_and_its_statuses_are_known_to_filters() throws Exception {
        assertThat(search(CHOSEN, "", "&kind=ENGAGEMENT&status=ACCEPTED").path("total").asLong())
                .isEqualTo(1);
        assertThat(search(CHOSEN, "", "&status=OFFERED").path("total").asLong()).isZero();
        assertThat(references(search(CHOSEN, "", "&rightType=COPYRIGHT_SOFTWARE&region=110000")))
                .containsExactly(REFERENCE);
        assertThat(references(search(CHOSEN, "", "&region=440000"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "judge.pudong, judge, COURT-310115, 310115",
        "samr.beijing, agency-officer, SAMR-110000, 110000",
        "institution.beta, institution, , ",
        "expert.zhao, expert, , ",
        "institution.alpha, party, , ",
        "keeper.national, directory-keeper, , 000000",
        "supervisor.national, supervisor, , 000000",
        "auditor.national, auditor, COURT-110108, 110108"
    })
    void nobody_else_finds_it(
            String person, String role, @Nullable String office, @Nullable String region)
            throws Exception {
        var bearer = TestTokens.bearer(person, role, office, region);

        assertThat(search(bearer, "软件").path("total").asLong()).isZero();
        assertThat(search(bearer, REFERENCE).path("facets").path("kind")).isEmpty();
    }

    @Test
    void what_was_written_to_who_was_chosen_is_not_indexed() {
        assertThat(
                        jdbc.sql("select count(*) from document where body::text like '%canary%'")
                                .query(Long.class)
                                .single())
                .isZero();
    }
}
