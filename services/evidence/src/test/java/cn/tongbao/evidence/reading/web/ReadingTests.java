package cn.tongbao.evidence.reading.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.tongbao.evidence.ServiceTests;
import cn.tongbao.platform.identity.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ReadingTests extends ServiceTests {

    private static final List<String> CASE_WITH_AGENCY =
            List.of("office:PROT-310000", "office:SAMR-310000", "region:310000", "region:000000");

    @Test
    void whom_a_tip_shows_the_file_to_reads_it_and_nobody_else() {
        var file = attachedToTip(PARTY, "T-310000-2026-READ01");

        for (var reader : List.of(INTAKE, ROUTING, SUPERVISOR, PARTY)) {
            for (var path : paths(file)) {
                assertThat(get(reader, path).statusCode()).as(path).isEqualTo(200);
            }
        }
        var machine = TestTokens.bearer("agency-demo", "system", "CUST-310000", null);
        for (var stranger :
                List.of(
                        AGENCY,
                        OTHER_AGENCY,
                        OTHER_SUPERVISOR,
                        OTHER_PARTY,
                        AUDITOR,
                        ADMINISTRATOR,
                        machine)) {
            for (var path : paths(file)) {
                var answer = get(stranger, path);
                assertThat(answer.statusCode()).as(path).isEqualTo(404);
                assertThat(json(answer).get("code").stringValue()).isEqualTo("NOT_FOUND");
            }
        }
        for (var path : paths(file)) {
            assertThat(get(null, path).statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    void an_administrator_or_auditor_sees_not_even_what_names_his_office() {
        var file = attachedToTip(null, "T-310000-2026-READ02");
        var inside = TestTokens.bearer("admin", "administrator", "PROT-310000", "310000");
        var auditor = TestTokens.bearer("auditor.national", "auditor", "PROT-310000", "310000");

        for (var path : paths(file)) {
            assertThat(get(inside, path).statusCode()).isEqualTo(404);
            assertThat(get(auditor, path).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void an_agency_reads_a_file_of_its_case_until_the_dispatch_is_taken_back() {
        var file = attachedToTip(null, "T-310000-2026-READ03");
        publish(
                "evidence.audience-changed.v1",
                "case-routing",
                file,
                "CASE",
                "C-310000-2026-READ03",
                3,
                CASE_WITH_AGENCY);
        await().until(() -> get(AGENCY, metadata(file)).statusCode() == 200);
        assertThat(get(OTHER_AGENCY, metadata(file)).statusCode()).isEqualTo(404);

        publish(
                "evidence.audience-changed.v1",
                "case-routing",
                file,
                "CASE",
                "C-310000-2026-READ03",
                4,
                SHANGHAI);

        await().until(() -> get(AGENCY, metadata(file)).statusCode() == 404);
    }

    /** A supervisor's region is among the audience here, so that only the role can keep him out. */
    @Test
    void a_file_of_a_mediation_reaches_its_secretaries_and_whom_it_names_and_nobody_else() {
        var file = uploaded(MEDIATOR, png());
        publish(
                "evidence.attached.v1",
                "mediation",
                file,
                "MEDIATION",
                "M-310000-2026-READ21",
                1,
                List.of(
                        "office:MEDI-310000",
                        "office:PROT-310000",
                        "office:COURT-110108",
                        "person:mediator.chen",
                        "person:party.holder",
                        "region:310000"));
        await().until(() -> state(file).equals("ATTACHED"));

        for (var reader : List.of(SECRETARY, MEDIATOR, PARTY)) {
            for (var path : paths(file)) {
                assertThat(get(reader, path).statusCode()).as(path).isEqualTo(200);
            }
        }
        for (var stranger :
                List.of(
                        OTHER_MEDIATOR,
                        OTHER_PARTY,
                        ROUTING,
                        SUPERVISOR,
                        JUDGE,
                        CLERK,
                        COURT_SYSTEM,
                        AUDITOR,
                        ADMINISTRATOR)) {
            for (var path : paths(file)) {
                assertThat(get(stranger, path).statusCode()).as(path).isEqualTo(404);
            }
        }
    }

    @Test
    void a_file_of_a_confirmation_reaches_the_court_and_those_whose_agreement_it_is() {
        var file = uploaded(COURT_SYSTEM, png());
        publish(
                "evidence.attached.v1",
                "mediation",
                file,
                "CONFIRMATION",
                "J-110108-2026-READ22",
                1,
                List.of(
                        "office:COURT-110108",
                        "office:MEDI-310000",
                        "person:mediator.chen",
                        "person:party.holder",
                        "region:310000"));
        await().until(() -> state(file).equals("ATTACHED"));

        for (var reader : List.of(CLERK, JUDGE, COURT_SYSTEM, SECRETARY, MEDIATOR, PARTY)) {
            for (var path : paths(file)) {
                assertThat(get(reader, path).statusCode()).as(path).isEqualTo(200);
            }
        }
        for (var stranger :
                List.of(
                        OTHER_JUDGE,
                        OTHER_MEDIATOR,
                        OTHER_PARTY,
                        ROUTING,
                        SUPERVISOR,
                        AUDITOR,
                        ADMINISTRATOR)) {
            for (var path : paths(file)) {
                assertThat(get(stranger, path).statusCode()).as(path).isEqualTo(404);
            }
        }
    }

    @Test
    void the_history_of_a_mediations_file_names_officers_to_its_secretary_alone() {
        var file = uploaded(INTAKE, png());
        publish(
                "evidence.attached.v1",
                "mediation",
                file,
                "MEDIATION",
                "M-310000-2026-READ23",
                1,
                List.of("office:MEDI-310000", "person:mediator.chen", "person:party.holder"));
        await().until(() -> state(file).equals("ATTACHED"));

        assertThat(uploaderOf(file, SECRETARY)).isEqualTo("intake.shanghai PROT-310000");
        assertThat(uploaderOf(file, MEDIATOR)).isEqualTo("null null");
        assertThat(uploaderOf(file, PARTY)).isEqualTo("null null");
    }

    @Test
    void the_history_of_a_confirmations_file_names_officers_to_the_court_alone() {
        var file = uploaded(INTAKE, png());
        publish(
                "evidence.attached.v1",
                "mediation",
                file,
                "CONFIRMATION",
                "J-110108-2026-READ24",
                1,
                List.of("office:COURT-110108", "office:MEDI-310000", "person:party.holder"));
        await().until(() -> state(file).equals("ATTACHED"));

        assertThat(uploaderOf(file, CLERK)).isEqualTo("intake.shanghai PROT-310000");
        assertThat(uploaderOf(file, JUDGE)).isEqualTo("intake.shanghai PROT-310000");
        assertThat(uploaderOf(file, SECRETARY)).isEqualTo("null null");
        assertThat(uploaderOf(file, PARTY)).isEqualTo("null null");
    }

    @Test
    void a_machine_client_reads_what_its_office_may() {
        var machine = TestTokens.bearer("agency-demo", "system", "CUST-310000", null);
        var file = attachedToTip(null, "T-310000-2026-READ17");
        publish(
                "evidence.audience-changed.v1",
                "case-routing",
                file,
                "CASE",
                "C-310000-2026-READ17",
                3,
                List.of("office:PROT-310000", "office:CUST-310000", "region:310000"));

        await().until(() -> get(machine, metadata(file)).statusCode() == 200);
        assertThat(get(AGENCY, metadata(file)).statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_handed_a_file_in_sees_it_before_any_record_holds_it() {
        var file = uploaded(PARTY, png());

        assertThat(json(get(PARTY, metadata(file))).get("state").stringValue()).isEqualTo("SEALED");
        assertThat(get(OTHER_PARTY, metadata(file)).statusCode()).isEqualTo(404);
        assertThat(get(INTAKE, metadata(file)).statusCode()).isEqualTo(404);
    }

    @Test
    void an_anonymous_file_that_no_record_holds_is_shown_to_nobody() {
        var file = uploaded(null, png());

        for (var reader : List.of(PARTY, INTAKE, SUPERVISOR)) {
            assertThat(get(reader, metadata(file)).statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-0000-0000-000000000000",
                "1",
                "x",
                "'%20or%20'1'='1",
                "%F0%9F%98%80",
                "0B0F9A4E-6C1D-4F7E-9A53-2F6D1C7B8E90"
            })
    void an_id_that_names_nothing_is_not_found(String id) {
        for (var path : List.of("", "/content", "/custody")) {
            assertThat(get(INTAKE, EVIDENCE + "/" + id + path).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void every_look_is_in_the_audit_trail_and_in_the_custody() {
        var file = attachedToTip(null, "T-310000-2026-READ04");
        var id = file.get("evidenceId").stringValue();

        paths(file).forEach(path -> get(INTAKE, path));
        get(AGENCY, content(file));

        for (var act : List.of("METADATA_READ", "CONTENT_READ", "CUSTODY_READ")) {
            assertThat(
                            count(
                                    "select count(*) from audit_log where record = ? and act = ?"
                                            + " and person = 'intake.shanghai' and office = 'PROT-310000'",
                                    id,
                                    "EVIDENCE_" + act))
                    .isEqualTo(1);
            assertThat(
                            count(
                                    "select count(*) from custody_entry where file = ?::uuid and act = ?"
                                            + " and person = 'intake.shanghai'",
                                    id,
                                    act))
                    .isEqualTo(1);
        }
        assertThat(
                        count(
                                "select count(*) from audit_log where record = ? and person = 'samr.shanghai'",
                                id))
                .isZero();
    }

    @Test
    void without_an_audit_row_there_is_no_answer() {
        var file = attachedToTip(null, "T-310000-2026-READ05");
        jdbc.sql("alter table audit_log rename to audit_log_away").update();
        try {
            assertThat(get(INTAKE, metadata(file)).statusCode()).isGreaterThanOrEqualTo(500);
            var answer = get(INTAKE, content(file));
            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
            assertThat(answer.body()).doesNotContain("PNG");
        } finally {
            jdbc.sql("alter table audit_log_away rename to audit_log").update();
        }
        assertThat(
                        count(
                                "select count(*) from custody_entry where file = ?::uuid and act like '%READ'",
                                file.get("evidenceId").stringValue()))
                .isZero();
    }

    @Test
    void content_comes_as_an_attachment_that_cannot_run() {
        var bytes = png();
        var file = attachedToTip(bytes, null, "T-310000-2026-READ06");

        var answer = bytes(content(file));

        assertThat(answer.body()).isEqualTo(bytes);
        var headers = answer.headers();
        assertThat(headers.firstValue("Content-Type")).hasValue("image/png");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Content-Security-Policy")).containsExactly("sandbox");
        assertThat(headers.firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"photo.png\"; filename*=UTF-8''photo.png");
        assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
        assertThat(headers.firstValue("ETag"))
                .hasValue("\"" + file.get("sha256").stringValue() + "\"");
    }

    @Test
    void only_what_was_found_to_be_a_picture_is_shown_in_place() {
        var picture = attachedToTip(null, "T-310000-2026-READ07");
        var text =
                attachedToTip(
                        "only words, under the name of a picture".getBytes(StandardCharsets.UTF_8),
                        null,
                        "T-310000-2026-READ08");

        assertThat(disposition(content(picture) + "?disposition=inline")).startsWith("inline;");
        assertThat(disposition(content(picture) + "?disposition=attachment"))
                .startsWith("attachment;");
        assertThat(disposition(content(text) + "?disposition=inline")).startsWith("attachment;");
        assertThat(get(INTAKE, content(text) + "?disposition=run").statusCode()).isEqualTo(422);
    }

    @Test
    void a_part_can_be_asked_for() {
        var bytes = "0123456789".getBytes(StandardCharsets.US_ASCII);
        var file = attachedToTip(bytes, null, "T-310000-2026-READ09");

        assertPart(file, "bytes=2-4", "234", "bytes 2-4/10");
        assertPart(file, "bytes=8-", "89", "bytes 8-9/10");
        assertPart(file, "bytes=-3", "789", "bytes 7-9/10");
        assertPart(file, "bytes=0-99", "0123456789", "bytes 0-9/10");
    }

    @Test
    void parts_that_make_no_sense_are_refused_or_get_the_whole() {
        var bytes = "0123456789".getBytes(StandardCharsets.US_ASCII);
        var file = attachedToTip(bytes, null, "T-310000-2026-READ10");

        var beyond = get(INTAKE, content(file), "Range", "bytes=10-12");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(json(beyond).get("code").stringValue()).isEqualTo("RANGE_NOT_SATISFIABLE");
        for (var range : List.of("bytes=x", "bytes=5-2", "lines=1-2", "bytes=0-1,3-4")) {
            var whole = get(INTAKE, content(file), "Range", range);
            assertThat(whole.statusCode()).as(range).isEqualTo(200);
            assertThat(whole.body()).isEqualTo("0123456789");
        }
        assertThat(
                        get(INTAKE, content(file), "Range", "bytes=2-4", "If-Range", "\"other\"")
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_question_for_the_head_alone_gets_no_bytes_and_is_written_down_too() {
        var file = attachedToTip(null, "T-310000-2026-READ11");

        var answer =
                send(
                        request(content(file), INTAKE)
                                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                                .build());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Length"))
                .hasValue(file.get("size").asString());
        assertThat(
                        count(
                                "select count(*) from custody_entry where file = ?::uuid and act = 'CONTENT_READ'",
                                file.get("evidenceId").stringValue()))
                .isEqualTo(1);
    }

    @Test
    void bytes_that_were_changed_never_arrive_whole() throws IOException {
        var small = attachedToTip(null, "T-310000-2026-READ12");
        var large = attachedToTip(new byte[900_000], null, "T-310000-2026-READ13");
        spoil(small, 20);
        spoil(large, 800_000);

        assertThat(get(INTAKE, content(small)).statusCode()).isEqualTo(500);
        assertThatThrownBy(() -> bytes(content(large))).isInstanceOf(UncheckedIOException.class);
        for (var file : List.of(small, large)) {
            assertThat(
                            count(
                                    "select count(*) from alarm where kind = 'SEAL_BROKEN' and subject = ?",
                                    file.get("evidenceId").stringValue()))
                    .isEqualTo(1);
        }
    }

    @Test
    void bytes_that_are_gone_are_said_to_be_damaged() throws IOException {
        var file = attachedToTip(null, "T-310000-2026-READ14");
        Files.delete(stored(file.get("sha256").stringValue()));

        var answer = get(INTAKE, content(file));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(json(answer).get("code").stringValue()).isEqualTo("SEAL_BROKEN");
    }

    @Test
    void custody_tells_every_act_and_names_only_whom_the_reader_may_know() {
        var file = attachedToTip(PARTY, "T-310000-2026-READ15");
        publish(
                "evidence.audience-changed.v1",
                "case-routing",
                file,
                "CASE",
                "C-310000-2026-READ15",
                3,
                CASE_WITH_AGENCY);
        await().until(() -> get(AGENCY, metadata(file)).statusCode() == 200);
        get(INTAKE, content(file));

        var routing = get(ROUTING, custody(file)).body();
        assertThat(routing)
                .contains(
                        "UPLOADED",
                        "ATTACHED",
                        "HANDED_OVER",
                        "SAMR-310000",
                        "C-310000-2026-READ15")
                .contains("samr.shanghai", "intake.shanghai")
                .doesNotContain("party.holder");
        var agency = get(AGENCY, custody(file)).body();
        assertThat(agency)
                .contains("CONTENT_READ", "SAMR-310000", "C-310000-2026-READ15", "samr.shanghai")
                .doesNotContain(
                        "party.holder", "T-310000-2026-READ15", "intake.shanghai", "PROT-310000");
        var party = get(PARTY, custody(file)).body();
        assertThat(party)
                .contains("UPLOADED", "party.holder")
                .doesNotContain("T-310000-2026-READ15", "SAMR-310000", "intake.shanghai");
    }

    @Test
    void custody_names_both_sides_of_a_hand_over_to_whoever_steers_the_record_and_to_nobody_else() {
        var file = attachedToTip(null, "T-310000-2026-READ25");
        publish(
                "evidence.audience-changed.v1",
                "case-routing",
                file,
                "CASE",
                "C-310000-2026-READ25",
                3,
                CASE_WITH_AGENCY,
                Map.of(
                        "id", "A-110000-2026-7K3M9Q",
                        "request", "A-110000-2026-7K3M9Q",
                        "fromOfficeId", "PROT-110000",
                        "toOfficeId", "PROT-310000",
                        "at", "2026-06-02T01:00:00Z"));
        await().until(() -> get(AGENCY, metadata(file)).statusCode() == 200);

        assertThat(get(ROUTING, custody(file)).body())
                .contains("TRANSFERRED", "PROT-110000", "A-110000-2026-7K3M9Q");
        assertThat(get(AGENCY, custody(file)).body())
                .contains("TRANSFERRED")
                .doesNotContain("PROT-110000", "A-110000-2026-7K3M9Q");
    }

    @Test
    void custody_is_read_page_by_page() {
        var file = attachedToTip(null, "T-310000-2026-READ16");
        for (int i = 0; i < 5; i++) {
            get(INTAKE, metadata(file));
        }

        var first = json(get(INTAKE, custody(file) + "?limit=2"));
        assertThat(first.get("items")).hasSize(2);
        assertThat(first.get("items").get(0).get("act").stringValue()).isEqualTo("UPLOADED");
        var second =
                json(
                        get(
                                INTAKE,
                                custody(file)
                                        + "?limit=2&cursor="
                                        + first.get("nextCursor").stringValue()));
        assertThat(second.get("items").get(0)).isNotEqualTo(first.get("items").get(0));
        for (var wrong : List.of("?limit=0", "?limit=201", "?cursor=x", "?cursor=eA")) {
            assertThat(get(INTAKE, custody(file) + wrong).statusCode()).as(wrong).isEqualTo(422);
            assertThat(get(AGENCY, custody(file) + wrong).statusCode()).as(wrong).isEqualTo(404);
        }
    }

    private String uploaderOf(JsonNode file, String reader) {
        var upload = json(get(reader, custody(file))).get("items").get(0);
        assertThat(upload.get("act").stringValue()).isEqualTo("UPLOADED");
        return upload.path("person").asString("null")
                + " "
                + upload.path("office").asString("null");
    }

    private JsonNode attachedToTip(@Nullable String by, String tip) {
        return attachedToTip(png(), by, tip);
    }

    private JsonNode attachedToTip(byte[] content, @Nullable String by, String tip) {
        var file = uploaded(by, content);
        publish("evidence.attached.v1", "tip-intake", file, "TIP", tip, 1, SHANGHAI);
        await().until(() -> state(file).equals("ATTACHED"));
        return file;
    }

    private void assertPart(JsonNode file, String range, String part, String contentRange) {
        var answer = get(INTAKE, content(file), "Range", range);
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(part);
        assertThat(answer.headers().firstValue("Content-Range")).hasValue(contentRange);
    }

    private static void spoil(JsonNode file, int at) throws IOException {
        var path = stored(file.get("sha256").stringValue());
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        var bytes = Files.readAllBytes(path);
        bytes[at] ^= 1;
        Files.write(path, bytes);
    }

    private String disposition(String path) {
        return get(INTAKE, path).headers().firstValue("Content-Disposition").orElseThrow();
    }

    private HttpResponse<byte[]> bytes(String path) {
        return send(request(path, INTAKE).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static List<String> paths(JsonNode file) {
        return List.of(metadata(file), content(file), custody(file));
    }

    private static String metadata(JsonNode file) {
        return EVIDENCE + "/" + file.get("evidenceId").stringValue();
    }

    private static String content(JsonNode file) {
        return metadata(file) + "/content";
    }

    private static String custody(JsonNode file) {
        return metadata(file) + "/custody";
    }
}
