package cn.tongbao.mediation;

import cn.tongbao.platform.test.ContractAssertions;
import org.junit.jupiter.api.Test;

/** What is offered over HTTP is what is written down. */
class OpenApiTests extends ServiceTests {

    @Test
    void the_http_contract_has_not_drifted() {
        ContractAssertions.assertOpenApi("mediation", get(null, "/v3/api-docs").body());
    }
}
