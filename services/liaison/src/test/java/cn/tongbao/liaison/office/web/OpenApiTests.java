package cn.tongbao.liaison.office.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.tongbao.liaison.LiaisonTest;
import cn.tongbao.platform.test.ContractAssertions;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@LiaisonTest
class OpenApiTests {

    @Autowired MockMvc http;

    @Test
    void the_http_contract_is_the_one_written_down() throws Exception {
        ContractAssertions.assertOpenApi(
                "liaison",
                http.perform(get("/v3/api-docs"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
    }
}
