package cn.tongbao.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocsTests extends RunningGateway {

    @Test
    void the_page_and_its_viewer_come_from_here_and_may_run_their_own_scripts_only() {
        var page = get("/api/docs");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(header(page, "Content-Security-Policy")).contains("script-src 'self'");
        assertThat(page.body()).doesNotContain("http://", "https://");
        for (var file : new String[] {"swagger-ui-bundle.js", "swagger-ui.css"}) {
            var answer = get("/api/docs/viewer/" + file);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "Cache-Control")).contains("max-age");
        }
        assertThat(header(get("/api/docs/start.js"), "Content-Type")).startsWith("text/javascript");
    }

    @Test
    void every_committed_document_is_offered_without_asking_a_service() {
        var offered = json(get("/api/docs/contracts"));

        assertThat(offered.isArray()).isTrue();
        offered.forEach(document -> {
            var answer = get(document.path("url").asString());
            assertThat(json(answer).path("openapi").asString()).startsWith("3.");
        });
        assertThat(SERVICES).allSatisfy(service -> assertThat(service.calls).isEmpty());
    }

    @Test
    void a_document_that_was_not_committed_is_not_found() {
        assertProblem(get("/api/docs/contracts/nothing"), 404, "NOT_FOUND");
        assertProblem(get("/api/docs/viewer/nothing.js"), 404, "NOT_FOUND");
    }
}
