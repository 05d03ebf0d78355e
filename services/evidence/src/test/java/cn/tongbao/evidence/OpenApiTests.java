package cn.tongbao.evidence;

import cn.tongbao.platform.test.ContractAssertions;
import org.junit.jupiter.api.Test;

class OpenApiTests extends ServiceTests {

    @Test
    void the_http_contract_is_the_one_written_down() {
        ContractAssertions.assertOpenApi("evidence", get(null, "/v3/api-docs").body());
    }
}
