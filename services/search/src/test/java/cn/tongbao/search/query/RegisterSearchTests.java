package cn.tongbao.search.query;

import static cn.tongbao.search.Matters.entry;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.identity.TestTokens;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.search.Matters;
import cn.tongbao.search.Records;
import cn.tongbao.search.SearchTest;
import cn.tongbao.search.indexing.DocumentKind;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;
import tools.jackson.databind.node.ObjectNode;

/** Entries of the registers are found by everybody who may search. */
@SearchTest
class RegisterSearchTests extends SearchingTests {

    private static final String INSTITUTION = "I-110000-2026-7K3M9Q";
    private static final String CANDIDATE = "I-110000-2026-7K3M9R";
    private static final String EXPERT = "E-440000-2026-7K3M9Q";

    @Autowired Records records;
    @Autowired JdbcClient jdbc;

    @Test
    void an_entry_is_found_by_name_specialty_and_place_whoever_searches() throws Exception {
        records.forgetAll();
        records.tell(
                entry("institution.listed.v1", INSTITUTION, "INSTITUTION", "京华知识产权鉴定中心"),
                entry("expert.listed.v1", EXPERT, "INVESTIGATOR", "赵工程师"));

        for (var role : Set.of("party", "judge", "auditor", "institution")) {
            var who = TestTokens.bearer("p." + role, role, null, null);
            assertThat(references(search(who, "京华知识产权鉴定中心", "&kind=INSTITUTION")))
                    .as(role)
                    .containsExactly(INSTITUTION);
            assertThat(
                            references(
                                    search(
                                            who,
                                            "",
                                            "&kind=EXPERT&rightType=TRADE_SECRET&region=440000")))
                    .as(role)
                    .containsExactly(EXPERT);
            assertThat(references(search(who, "", "&status=LISTED&region=110000")))
                    .containsExactly(INSTITUTION);
        }
    }

    @Test
    void whoever_has_not_signed_in_finds_and_counts_what_is_public_and_nothing_else()
            throws Exception {
        records.forgetAll();
        records.tell(
                entry("institution.listed.v1", INSTITUTION, "INSTITUTION", "京华知识产权鉴定中心"),
                unlisted(entry("institution.changed.v1", CANDIDATE, "INSTITUTION", "京华数据鉴定所")),
                Matters.office("SAMR-110000", "110000", "京华市场监督管理局"),
                unlisted(Matters.tip("T-110000-2026-7K3M9Q", "110000", "京华假冒线索")),
                Matters.tip("T-110000-2026-7K3M9R", "110000", "京华假冒线索"));

        var found = search(null, "京华");

        assertThat(references(found)).containsExactlyInAnyOrder(INSTITUTION, "SAMR-110000");
        assertThat(found.path("total").asInt()).isEqualTo(2);
        assertThat(found.at("/facets/kind").findValuesAsString("value"))
                .containsExactlyInAnyOrder("INSTITUTION", "OFFICE");
        assertThat(found.at("/facets/kind").findValuesAsString("count")).containsOnly("1");
        assertThat(search(null, "京华", "&kind=TIP").path("total").asInt()).isZero();
        assertThat(
                        jdbc.sql(
                                        "select count(*) from audit_log where act = 'SEARCHED' and person is null")
                                .query(Long.class)
                                .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_token_that_does_not_hold_is_not_taken_for_nobody() throws Exception {
        ask("Bearer nonsense", "x", "").andExpect(MockMvcResultMatchers.status().isUnauthorized());
    }

    @Test
    void kinds_with_public_records_are_for_everybody() {
        assertThat(DocumentKind.readableBy(Subject.ANONYMOUS))
                .containsExactly(
                        DocumentKind.OFFICE, DocumentKind.INSTITUTION, DocumentKind.EXPERT);
        assertThat(DocumentKind.readableBy(new Subject("p", Set.of("party"), null, null)))
                .contains(DocumentKind.INSTITUTION, DocumentKind.EXPERT)
                .doesNotContain(DocumentKind.CASE);
    }

    /** The same for its own office alone. */
    private static Event unlisted(Event event) {
        return Records.event(
                event.source(),
                event.type(),
                event.aggregateVersion(),
                Set.of("office:PROT-110000"),
                (ObjectNode) event.data());
    }
}
