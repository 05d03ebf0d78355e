package cn.tongbao.search.query;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the search of the running service as persons of several roles would, or without a token. */
abstract class SearchingTests {

    static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired MockMvc http;

    JsonNode search(@Nullable String bearer, String q) throws Exception {
        return search(bearer, q, "");
    }

    /**
     * @param more further parameters, each with its ampersand before it
     */
    JsonNode search(@Nullable String bearer, String q, String more) throws Exception {
        return JSON.readTree(
                ask(bearer, q, more)
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
    }

    ResultActions ask(@Nullable String bearer, String q, String more) throws Exception {
        var request = get("/api/v1/search?" + more.replaceFirst("^&", "")).queryParam("q", q);
        return http.perform(
                bearer == null ? request : request.header(HttpHeaders.AUTHORIZATION, bearer));
    }

    static List<String> references(JsonNode found) {
        return found.path("items").findValuesAsString("reference");
    }
}
