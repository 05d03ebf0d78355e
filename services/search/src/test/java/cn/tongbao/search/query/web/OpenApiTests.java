package cn.tongbao.search.query.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.tongbao.platform.test.ContractAssertions;
import cn.tongbao.search.SearchTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@SearchTest
class OpenApiTests {

    @Autowired MockMvc http;

    @Test
    void the_http_contract_is_the_one_written_down() throws Exception {
        ContractAssertions.assertOpenApi(
                "search",
                http.perform(get("/v3/api-docs"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
    }
}
