package cn.tongbao.search.query;

import static cn.tongbao.search.Matters.entry;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.identity.TestTokens;
import cn.tongbao.search.Records;
import cn.tongbao.search.SearchTest;
import cn.tongbao.search.indexing.DocumentKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Entries of the registers are found by everybody who may search. */
@SearchTest
class RegisterSearchTests {

    private static final String INSTITUTION = "I-110000-2026-7K3M9Q";
    private static final String EXPERT = "E-440000-2026-7K3M9Q";

    @Autowired MockMvc http;
    @Autowired Records records;

    @Test
    void an_entry_is_found_by_name_specialty_and_place_whoever_searches() throws Exception {
        records.forgetAll();
        records.tell(
                entry("institution.listed.v1", INSTITUTION, "INSTITUTION", "京华知识产权鉴定中心"),
                entry("expert.listed.v1", EXPERT, "INVESTIGATOR", "赵工程师"));

        for (var role : Set.of("party", "judge", "auditor", "institution")) {
            var who = TestTokens.bearer("p." + role, role, null, null);
            assertThat(references(who, "q=京华知识产权鉴定中心&kind=INSTITUTION"))
                    .as(role)
                    .containsExactly(INSTITUTION);
            assertThat(references(who, "kind=EXPERT&rightType=TRADE_SECRET&region=440000"))
                    .as(role)
                    .containsExactly(EXPERT);
            assertThat(references(who, "status=LISTED&region=110000")).containsExactly(INSTITUTION);
        }
    }

    @Test
    void nobody_who_has_not_signed_in_searches() {
        assertThat(DocumentKind.readableBy(Subject.ANONYMOUS)).isEmpty();
        assertThat(DocumentKind.readableBy(new Subject("p", Set.of("party"), null, null)))
                .contains(DocumentKind.INSTITUTION, DocumentKind.EXPERT)
                .doesNotContain(DocumentKind.CASE);
    }

    private List<String> references(String who, String query) throws Exception {
        var body =
                http.perform(
                                MockMvcRequestBuilders.get("/api/v1/search?" + query)
                                        .header(HttpHeaders.AUTHORIZATION, who))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
        JsonNode found = JsonMapper.builder().build().readTree(body);
        return found.path("items").findValuesAsString("reference");
    }
}
