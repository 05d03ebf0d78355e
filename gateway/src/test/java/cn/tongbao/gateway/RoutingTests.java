package cn.tongbao.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTests extends RunningGateway {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/tips, tip-intake",
        "/api/v1/tips/T-310000-2026-7K3M9Q, tip-intake",
        "/api/v1/cases, case-routing",
        "/api/v1/cases/C-310000-2026-7K3M9Q/history, case-routing",
        "/api/v1/reference/right-types, case-routing",
        "/api/v1/mediations, mediation",
        "/api/v1/mediations/M-310000-2026-7K3M9Q/sessions, mediation",
        "/api/v1/confirmations/J-310115-2026-7K3M9Q, mediation",
        "/api/v1/assistance-requests/A-110000-2026-7K3M9Q, liaison",
        "/api/v1/meetings/K-110000-2026-7K3M9Q, liaison",
        "/api/v1/court-docking/COURT-110105/answers, mediation",
        "/api/v1/hearing-rooms/1, mediation",
        "/api/v1/mediators/mediator.li, mediation",
        "/api/v1/institutions, directory",
        "/api/v1/institutions/I-110000-2026-7K3M9Q/history, directory",
        "/api/v1/experts/E-110000-2026-7K3M9Q, directory",
        "/api/v1/selections/S-110108-2026-7K3M9Q/proof, directory",
        "/api/v1/engagements/1/report, directory",
        "/api/v1/feedback, directory",
        "/api/v1/practice-reviews/1/decision, directory",
        "/api/v1/sharing-requests/1/grant, directory",
        "/directory, directory",
        "/directory/institutions/I-110000-2026-7K3M9Q, directory",
        "/api/v1/offices/PROT-310000, liaison",
        "/api/v1/evidence/1/content, evidence",
        "/api/v1/search, search"
    })
    void every_path_goes_to_the_service_that_owns_it(String path, String service) {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "X-Service")).isEqualTo(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/unknown",
                "/api/v1/tipsy",
                "/api/v1",
                "/api/v2/tips",
                "/nothing",
                "/error",
                "/actuator",
                "/actuator/env",
                "/actuator/metrics",
                "/actuator/gateway",
                "/tip-intake/actuator/health",
                "/login"
            })
    void a_path_that_nobody_owns_is_not_found(String path) {
        assertProblem(get(path), 404, "NOT_FOUND");
        assertThat(SERVICES).allSatisfy(service -> assertThat(service.calls).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tips/../../../actuator/health",
                "/api/v1/tips/%2e%2e/%2e%2e/%2e%2e/actuator/health",
                "/api/v1/tips/..;/..;/..;/actuator/health",
                "/api/v1/tips/%2f..%2factuator",
                "/api/v1//tips",
                "/api/v1/tips;a=b"
            })
    void a_path_that_could_mean_another_one_is_refused(String path) {
        assertThat(get(path).statusCode()).isIn(400, 404);
        assertThat(SERVICES).allSatisfy(service -> assertThat(service.calls).isEmpty());
    }

    @Test
    void path_and_query_arrive_character_by_character() {
        var query = "q=%E7%9F%A5%E8%AF%86+a%20b&kind=TIP&q=&flag&x=%ED%A0%80&kind=CASE";

        get("/api/v1/search?" + query);

        assertThat(SEARCH.lastCall().target().toString()).isEqualTo("/api/v1/search?" + query);
    }

    @Test
    void what_a_caller_may_say_travels_on() {
        post(
                "/api/v1/tips",
                "{}",
                "Accept-Language",
                "zh-CN",
                "Idempotency-Key",
                "key-1",
                "If-Match",
                "\"3\"");

        var call = TIP_INTAKE.lastCall();
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.bodyLength()).isEqualTo(2);
        assertThat(call.header("Content-Type")).isEqualTo("application/json");
        assertThat(call.header("Accept-Language")).isEqualTo("zh-CN");
        assertThat(call.header("Idempotency-Key")).isEqualTo("key-1");
        assertThat(call.header("If-Match")).isEqualTo("\"3\"");
    }

    @Test
    void the_signature_of_a_courts_system_travels_on_with_what_it_signs() {
        post(
                "/api/v1/court-docking/COURT-110105/answers",
                "{}",
                "X-Sequence",
                "17",
                "X-Timestamp",
                "2026-03-02T01:15:30Z",
                "X-Signature",
                "4d967a30111bf29f");

        var call = MEDIATION.lastCall();
        assertThat(call.header("X-Sequence")).isEqualTo("17");
        assertThat(call.header("X-Timestamp")).isEqualTo("2026-03-02T01:15:30Z");
        assertThat(call.header("X-Signature")).isEqualTo("4d967a30111bf29f");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-User",
                "X-Person",
                "X-Office",
                "X-Region",
                "X-Roles",
                "X-Forwarded-For",
                "X-Forwarded-User",
                "Forwarded",
                "X-Real-IP",
                "Remote-User",
                "X-Original-URL",
                "X-HTTP-Method-Override",
                "Cookie",
                "Keep-Alive",
                "TE",
                "Proxy-Authorization",
                "User-Agent"
            })
    void what_could_pass_for_an_identity_or_belongs_to_one_connection_stays_here(String name) {
        get("/api/v1/offices", name, "admin=1");

        var header = LIAISON.lastCall().header(name);
        assertThat(header == null ? "" : header).doesNotContain("admin");
    }

    @Test
    void credentials_that_are_no_bearer_token_stay_here() {
        get("/api/v1/offices", "Authorization", "Basic YWRtaW46YWRtaW4=");

        assertThat(LIAISON.lastCall().header("Authorization")).isNull();
    }

    @Test
    void an_answer_keeps_its_status_headers_and_body() {
        TIP_INTAKE.behaves(exchange -> {
            FakeService.drain(exchange);
            var headers = exchange.getResponseHeaders();
            headers.set("ETag", "\"7\"");
            headers.set("Location", TIP_INTAKE.address() + "/api/v1/tips/T-1");
            headers.set("Set-Cookie", "a=b");
            headers.set("X-Trace-Id", "mine");
            headers.set("Cache-Control", "max-age=5");
            FakeService.answer(
                    exchange,
                    201,
                    "application/json",
                    "{\"保\":1}".getBytes(StandardCharsets.UTF_8));
        });

        var answer = post("/api/v1/tips", "{}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"保\":1}");
        assertThat(header(answer, "ETag")).isEqualTo("\"7\"");
        assertThat(header(answer, "Location")).isEqualTo("/api/v1/tips/T-1");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("max-age=5");
        assertThat(answer.headers().allValues("X-Trace-Id")).hasSize(1).doesNotContain("mine");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_problem_of_a_service_passes_unchanged() {
        CASE_ROUTING.behaves(exchange ->
                FakeService.answer(
                        exchange,
                        405,
                        "application/problem+json",
                        "{\"code\":\"METHOD_NOT_ALLOWED\"}".getBytes(StandardCharsets.UTF_8)));

        var answer = send(to("/api/v1/cases").DELETE());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).isEqualTo("{\"code\":\"METHOD_NOT_ALLOWED\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 412, 415, 422, 428, 429, 500, 503})
    void whatever_a_service_refuses_with_passes(int status) {
        CASE_ROUTING.behaves(exchange ->
                FakeService.answer(
                        exchange,
                        status,
                        "application/problem+json",
                        "{}".getBytes(StandardCharsets.UTF_8)));

        assertThat(get("/api/v1/cases/C-1").statusCode()).isEqualTo(status);
    }

    @Test
    void a_method_that_the_gateway_does_not_offer_is_a_problem_too() {
        var answer = send(to("/api/v1/session").DELETE());

        assertProblem(answer, 405, "METHOD_NOT_ALLOWED");
        assertThat(header(answer, "Allow")).contains("GET");
    }

    @Test
    void an_answer_without_a_body_stays_without_one() {
        LIAISON.behaves(exchange -> {
            FakeService.drain(exchange);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });

        var answer = send(to("/api/v1/offices/X").PUT(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void a_head_request_gets_the_head_of_the_answer() {
        var answer =
                send(to("/api/v1/offices/PROT-310000").method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(LIAISON.lastCall().method()).isEqualTo("HEAD");
    }

    @Test
    void a_redirect_is_the_callers_to_follow() {
        LIAISON.behaves(exchange -> {
            exchange.getResponseHeaders().set("Location", "http://elsewhere.test/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });

        var answer = get("/api/v1/offices/X");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).isEqualTo("http://elsewhere.test/");
    }

    @Test
    void data_comes_with_the_safest_headers() {
        var answer = get("/api/v1/offices");

        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void files_keep_the_headers_that_evidence_gives_them() {
        EVIDENCE.behaves(exchange -> {
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Security-Policy", "sandbox");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Content-Disposition", "attachment; filename*=UTF-8''a.html");
            FakeService.answer(exchange, 200, "text/html", "<b>".getBytes(StandardCharsets.UTF_8));
        });

        var answer = get("/api/v1/evidence/1/content");

        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(header(answer, "Content-Disposition")).startsWith("attachment");
    }

    @Test
    void a_forwarded_address_from_a_stranger_changes_nothing() {
        var answer = get("/api/v1/offices", "X-Forwarded-Proto", "https");

        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void a_header_value_that_cannot_travel_unchanged_is_refused() throws Exception {
        var answers = new ArrayList<String>();
        for (var value : List.of("caf\u00e9", "k\u0001")) {
            answers.add(
                    RawCall.to(
                            port,
                            "GET /api/v1/offices HTTP/1.1\r\nHost: t\r\nConnection: close\r\n"
                                    + "Idempotency-Key: "
                                    + value
                                    + "\r\n\r\n"));
        }

        assertThat(answers).allSatisfy(answer -> assertThat(answer).startsWith("HTTP/1.1 400"));
        assertThat(LIAISON.calls).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/search?q={} HTTP/1.1\r\nHost: t\r\n",
                "GET /api/v1/search?q=%zz HTTP/1.1\r\nHost: t\r\n",
                "GET /api/v1/tips/%zz HTTP/1.1\r\nHost: t\r\n",
                "GET /api/v1/tips HTTP/1.1\r\n",
                "POST /api/v1/tips HTTP/1.1\r\nHost: t\r\nContent-Length: -1\r\n",
                "POST /api/v1/tips HTTP/1.1\r\nHost: t\r\nContent-Length: 1\r\nContent-Length: 2\r\n"
            })
    void a_request_that_cannot_be_read_is_refused_in_the_same_shape(String head) throws Exception {
        var answer = RawCall.to(port, head + "Connection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\":\"MALFORMED\"");
        assertThat(answer).doesNotContain("<html", "Tomcat");
    }

    @Test
    void the_root_says_where_to_go_on() {
        assertThat(json(get("/")).path("api").asString()).isEqualTo("/api/v1");
    }

    @Test
    void health_is_told_without_details() {
        assertThat(get("/actuator/health").body()).contains("\"status\":\"UP\"");
        assertThat(json(get("/actuator/health/readiness")).path("components").isMissingNode())
                .isTrue();
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }
}
