package cn.tongbao.evidence.upload.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.evidence.ServiceTests;
import cn.tongbao.platform.identity.FileCapabilities;
import cn.tongbao.platform.identity.InvalidCapability;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.identity.TestTokens;
import cn.tongbao.platform.test.ContractAssertions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class UploadTests extends ServiceTests {

    @Autowired FileCapabilities capabilities;

    @Test
    void anybody_hands_a_file_in_and_gets_its_token() throws Exception {
        var content = png();

        var response = upload(null, "发票 1.png", content);

        assertThat(response.statusCode()).isEqualTo(201);
        var file = json(response);
        var id = file.get("evidenceId").stringValue();
        assertThat(response.headers().firstValue("Location")).hasValue(EVIDENCE + "/" + id);
        assertThat(file.get("sha256").stringValue()).isEqualTo(sha256(content));
        assertThat(file.get("mediaType").stringValue()).isEqualTo("image/png");
        assertThat(file.get("size").longValue()).isEqualTo(content.length);
        assertThat(file.get("name").stringValue()).isEqualTo("发票 1.png");
        assertThat(file.get("scan").stringValue()).isEqualTo("OFF");
        assertThat(stored(sha256(content))).hasBinaryContent(content);
        var capability = capabilities.verify(file.get("token").stringValue(), clock.instant());
        assertThat(capability.evidenceId()).isEqualTo(id);
        assertThat(capability.sha256()).isEqualTo(sha256(content));
        assertThat(capability.person()).isNull();
        assertThat(capability.usableBy(Subject.ANONYMOUS)).isTrue();
    }

    @Test
    void the_act_its_custody_its_audit_row_and_its_event_stand_together() {
        var id = uploaded(INTAKE, png()).get("evidenceId").stringValue();

        assertThat(
                        count(
                                "select count(*) from custody_entry where file = ?::uuid and act = 'UPLOADED'"
                                        + " and person = 'intake.shanghai' and office = 'PROT-310000'",
                                id))
                .isEqualTo(1);
        assertThat(
                        count(
                                "select count(*) from audit_log where record = ? and act = 'EVIDENCE_UPLOADED'"
                                        + " and person = 'intake.shanghai'",
                                id))
                .isEqualTo(1);
        await().untilAsserted(() -> {
            var event = rabbit.receive("tip-intake.from-evidence", 1000);
            assertThat(event).isNotNull();
            var document = new String(event.getBody(), StandardCharsets.UTF_8);
            assertThat(event.getMessageProperties().getReceivedRoutingKey())
                    .isEqualTo("evidence.sealed.v1");
            ContractAssertions.assertEvent(document);
            assertThat(document).contains(id);
        });
    }

    @Test
    void a_token_ends_after_a_day() throws InvalidCapability {
        var token = uploaded(null, png()).get("token").stringValue();
        var issued = clock.instant();

        assertThat(capabilities.verify(token, issued.plus(Duration.ofHours(23)))).isNotNull();
        Assertions.assertThatThrownBy(
                        () -> capabilities.verify(token, issued.plus(Duration.ofHours(24))))
                .isInstanceOf(InvalidCapability.class);
    }

    @Test
    void the_token_of_a_signed_in_person_serves_nobody_else() throws InvalidCapability {
        var token = uploaded(INTAKE, png()).get("token").stringValue();

        var capability = capabilities.verify(token, clock.instant());

        var officer = Set.of("intake-officer");
        assertThat(
                        capability.usableBy(
                                new Subject("intake.shanghai", officer, "PROT-310000", null)))
                .isTrue();
        assertThat(
                        capability.usableBy(
                                new Subject("intake.shanghai", officer, "PROT-110000", null)))
                .isFalse();
        assertThat(capability.usableBy(new Subject("intake.beijing", officer, "PROT-310000", null)))
                .isFalse();
        assertThat(capability.usableBy(Subject.ANONYMOUS)).isFalse();
    }

    @Test
    void whoever_has_a_part_in_a_mediation_or_confirmation_hands_files_in() {
        for (var bearer : List.of(PARTY, MEDIATOR, SECRETARY, CLERK, JUDGE, COURT_SYSTEM)) {
            var answer = upload(bearer, "agreement.png", png());

            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(get(bearer, EVIDENCE + "/" + json(answer).get("evidenceId").stringValue()))
                    .extracting(HttpResponse::statusCode)
                    .isEqualTo(200);
        }
    }

    @Test
    void a_name_and_a_type_that_lie_are_not_believed() {
        var response = upload(null, "report.pdf", "application/pdf", png());

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(json(response).get("mediaType").stringValue()).isEqualTo("image/png");
        assertThat(json(response).get("name").stringValue()).isEqualTo("report.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><script>alert(1)</script>", "MZ\u0001\u0002", "#!/bin/sh\nid\n"})
    void a_program_under_the_name_of_a_picture_is_refused(String content) {
        var response =
                upload(
                        null,
                        "photo.png",
                        "image/png",
                        content.getBytes(StandardCharsets.ISO_8859_1));

        assertProblem(response, 415, "TYPE_REFUSED");
    }

    @Test
    void a_path_in_the_name_stays_out_of_the_name_and_of_the_store() {
        var response = upload(null, "../../../../tmp/evil.png", png());

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(json(response).get("name").stringValue()).isEqualTo("evil.png");
    }

    @Test
    void an_empty_file_is_refused() {
        assertProblem(upload(null, "empty.txt", new byte[0]), 422, "FILE_EMPTY");
    }

    @Test
    void hostile_names_are_text_or_refused() {
        assertThat(
                        json(upload(null, "'); drop table sealed_file;--.png", png()))
                                .get("name")
                                .stringValue())
                .isEqualTo("'); drop table sealed_file;--.png");
        assertThat(json(upload(null, "\u202egnp.exe\u200b😀.png", png())).get("name").stringValue())
                .isEqualTo("\u202egnp.exe\u200b😀.png");
        assertProblem(upload(null, "a\u0000b.png", png()), 400, "NAME_NOT_KEPT");
        assertProblem(upload(null, "x".repeat(201), png()), 422, "VALIDATION_FAILED");
    }

    @Test
    void the_public_and_staff_have_their_own_limits() {
        var two = new byte[2 << 20];
        var four = new byte[4 << 20];

        assertProblem(upload(null, "two.bin", two), 413, "FILE_TOO_LARGE");
        assertProblem(upload(PARTY, "two.bin", two), 413, "FILE_TOO_LARGE");
        assertThat(upload(INTAKE, "two.bin", two).statusCode()).isEqualTo(201);
        assertProblem(upload(INTAKE, "four.bin", four), 413, "FILE_TOO_LARGE");
        assertThat(arriving()).isZero();
    }

    @Test
    void a_body_that_does_not_say_its_length_has_the_same_limit() {
        var body = form("two.bin", "application/octet-stream", new byte[2 << 20]);
        var chunked =
                request(EVIDENCE, null)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(body)))
                        .build();

        assertProblem(send(chunked), 413, "FILE_TOO_LARGE");
        assertThat(arriving()).isZero();
    }

    @Test
    void a_body_that_goes_on_before_the_file_is_given_up() {
        var endless =
                request(EVIDENCE, null)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(new byte[3 << 20])))
                        .build();

        assertProblem(send(endless), 400, "UPLOAD_MALFORMED");
    }

    @Test
    void an_upload_that_is_cut_off_leaves_nothing() throws IOException {
        var files = count("select count(*) from sealed_file");
        var body = form("photo.png", "image/png", new byte[500_000]);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var out = socket.getOutputStream();
            out.write(head(body.length).getBytes(StandardCharsets.US_ASCII));
            out.write(body, 0, 300_000);
            out.flush();
            await().until(() -> arriving() > 0);
        }

        await().until(() -> arriving() == 0);
        assertThat(count("select count(*) from sealed_file")).isEqualTo(files);
    }

    @Test
    void an_upload_without_its_end_is_malformed() throws IOException {
        var body = form("photo.png", "image/png", png());
        var cut = body.length - 6;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var out = socket.getOutputStream();
            out.write(head(cut).getBytes(StandardCharsets.US_ASCII));
            out.write(body, 0, cut);
            out.flush();

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("UPLOAD_MALFORMED");
        }
        assertThat(arriving()).isZero();
    }

    @Test
    void a_body_that_is_no_form_is_refused() {
        var json =
                request(EVIDENCE, null)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build();

        assertProblem(send(json), 415, "UNSUPPORTED_TYPE");
    }

    @Test
    void equal_content_is_stored_once_under_two_ids() {
        var content = png();

        var first = uploaded(null, content);
        var second = uploaded(INTAKE, content);

        assertThat(second.get("evidenceId")).isNotEqualTo(first.get("evidenceId"));
        assertThat(second.get("sha256")).isEqualTo(first.get("sha256"));
        assertThat(stored(sha256(content))).hasBinaryContent(content);
    }

    @Test
    void ten_equal_files_at_once_all_get_in() throws Exception {
        var content = png();
        try (var pool = Executors.newFixedThreadPool(10)) {
            var tasks =
                    IntStream.range(0, 10)
                            .<Callable<HttpResponse<String>>>mapToObj(
                                    n -> () -> upload(null, n + ".png", content))
                            .toList();
            for (var answer : pool.invokeAll(tasks)) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
            }
        }
        assertThat(count("select count(*) from sealed_file where sha256 = ?", sha256(content)))
                .isEqualTo(10);
        assertThat(arriving()).isZero();
    }

    @Test
    void a_file_whose_row_cannot_be_written_is_not_taken_in() {
        jdbc.sql("alter table custody_entry rename to custody_entry_away").update();
        try {
            assertThat(upload(null, "photo.png", png()).statusCode()).isEqualTo(500);
        } finally {
            jdbc.sql("alter table custody_entry_away rename to custody_entry").update();
        }
        assertThat(arriving()).isZero();
    }

    @Test
    void tokens_that_do_not_hold_are_refused() {
        var officer = "intake.shanghai";
        var role = "intake-officer";
        var office = "PROT-310000";

        for (var bearer :
                new String[] {
                    TestTokens.expired(officer, role, office),
                    TestTokens.foreignIssuer(officer, role, office),
                    TestTokens.wrongAudience(officer, role, office),
                    TestTokens.forged(officer, role, office),
                    "Bearer x"
                }) {
            assertProblem(upload(bearer, "photo.png", png()), 401, "UNAUTHENTICATED");
        }
    }

    @Test
    void refusals_speak_both_languages() {
        assertThat(titleOfEmpty("zh-CN")).isEqualTo("文件为空");
        assertThat(titleOfEmpty("en")).isEqualTo("The file is empty");
    }

    private String titleOfEmpty(String language) {
        var body = form("a", "text/plain", new byte[0]);
        var request =
                request(EVIDENCE, null)
                        .header("Accept-Language", language)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        return json(send(request.build())).get("title").stringValue();
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(json(response).get("code").stringValue()).isEqualTo(code);
        assertThat(json(response).get("traceId").stringValue()).isNotBlank();
    }

    private static String head(int length) {
        return """
        POST %s HTTP/1.1\r
        Host: localhost\r
        Connection: close\r
        Content-Type: multipart/form-data; boundary=%s\r
        Content-Length: %d\r
        \r
        """
                .formatted(EVIDENCE, BOUNDARY, length);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
