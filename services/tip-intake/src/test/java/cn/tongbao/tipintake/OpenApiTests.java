package cn.tongbao.tipintake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.test.ContractAssertions;
import cn.tongbao.tipintake.support.IntakeTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntakeTest
class OpenApiTests {

    @LocalServerPort private int port;

    @Test
    void what_is_offered_is_what_is_written_down() throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v3/api-docs"))
                        .build();

        var document = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(document.statusCode()).isEqualTo(200);
        ContractAssertions.assertOpenApi("tip-intake", document.body());
    }
}
