package cn.tongbao.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.test.ContractAssertions;
import org.junit.jupiter.api.Test;

class OpenApiTests extends ServiceTests {

    @Test
    void the_http_contract_is_the_one_written_down() {
        var document = get(null, "/v3/api-docs");

        assertThat(document.statusCode()).isEqualTo(200);
        ContractAssertions.assertOpenApi("evidence", document.body());
    }
}
