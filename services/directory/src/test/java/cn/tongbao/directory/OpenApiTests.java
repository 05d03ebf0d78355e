package cn.tongbao.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.test.ContractAssertions;
import org.junit.jupiter.api.Test;

/** What is offered over HTTP is what is written down. */
class OpenApiTests extends ServiceTests {

    @Test
    void the_http_contract_has_not_drifted() {
        var document = get(null, "/v3/api-docs");
        assertThat(document.statusCode()).isEqualTo(200);
        ContractAssertions.assertOpenApi("directory", document.body());
    }
}
