package cn.tongbao.tipintake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.tipintake.support.Arrivals;
import cn.tongbao.tipintake.support.Caller;
import cn.tongbao.tipintake.support.Database;
import cn.tongbao.tipintake.support.IntakeTest;
import cn.tongbao.tipintake.support.ReporterFiles;
import cn.tongbao.tipintake.support.TipBody;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Names that stand nowhere else go in through every door, with the log turned up; then they are
 * looked for where they must not be.
 */
@IntakeTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryTests {

    private static final String NAME = "CanaryNameQuetzal";
    private static final String PHONE = "19900000777";
    private static final String EMAIL = "canary.quetzal@example.org";
    private static final String PROOF = "CanaryProofHoatzin";
    private static final String SUSPECT = "CanarySuspectOspreyShop";
    private static final String LINK = "https://canary-link.example.cn/s/1";
    private static final List<String> LOUD =
            List.of(
                    "cn.tongbao",
                    "org.springframework.web",
                    "org.springframework.jdbc",
                    "org.springframework.security");

    @Autowired private Caller caller;
    @Autowired private Database database;
    @Autowired private Arrivals arrivals;
    @Autowired private ReporterFiles files;
    @Autowired private LoggingSystem logging;

    @BeforeEach
    void turnUpTheLog() {
        LOUD.forEach(name -> logging.setLogLevel(name, LogLevel.DEBUG));
        arrivals.office("PROT-310000", "上海保护中心", "Shanghai IP centre", "310000", "OPEN");
    }

    @AfterEach
    void turnDownTheLog() {
        LOUD.forEach(name -> logging.setLogLevel(name, null));
    }

    @Test
    void who_the_reporter_is_stands_in_the_vault_alone_and_suspects_in_no_log(CapturedOutput log) {
        var officer = caller.intakeOf("310000");
        var body =
                TipBody.named(NAME, PHONE, EMAIL)
                        .in("310000")
                        .with("channel", "PHONE")
                        .json(
                                "suspects",
                                "[{\"name\": \"%s\", \"url\": \"%s\"}]".formatted(SUSPECT, LINK));
        officer.post("/tips", body.with("title", "x".repeat(300)).toString());
        officer.post("/tips", body.toString().substring(0, body.toString().length() - 2));
        var receipt =
                officer.post(
                        "/tips",
                        body.with("title", "whole").toString(),
                        "Idempotency-Key",
                        "canary");
        var reference = receipt.text("reference");

        liveThrough(officer, receipt, reference);

        assertThat(log.getAll())
                .contains("/api/v1/tips")
                .doesNotContain(NAME, PHONE, EMAIL, PROOF, SUSPECT, LINK);
        assertThat(log.getAll()).doesNotContain(receipt.text("receiptCode"));
        assertThat(database.events().toString())
                .contains(SUSPECT)
                .doesNotContain(NAME, PHONE, EMAIL, PROOF);
        for (var table : tables()) {
            var rows =
                    String.join(
                            "\n", database.texts("select r::text from \"%s\" r".formatted(table)));
            assertThat(rows).as(table).doesNotContain(NAME, PHONE, EMAIL, PROOF);
        }
    }

    private void liveThrough(Caller officer, Caller.Answer receipt, String reference) {
        var path = "/tips/" + reference;
        officer.get(path);
        officer.post(path + "/reveal", "{\"purpose\": \"call back\"}");
        officer.command(path + "/identity-request", "{}", officer.get(path).etag());
        var code = receipt.text("receiptCode");
        caller.post(
                "/tips/status/messages",
                "{\"receiptCode\": \"%s\", \"text\": \"%s\", \"evidence\": [\"%s\"]}"
                        .formatted(code, PROOF, files.token("id.pdf")));
        caller.post("/tips/status", "{\"receiptCode\": \"%s\"}".formatted(code));
        assertThat(officer.post(path + "/reveal", "{\"purpose\": \"again\"}").response().body())
                .contains(NAME, PHONE, EMAIL, PROOF);
        officer.command(path + "/acceptance", "{}", officer.get(path).etag());
        officer.get("/tips?q=whole");
    }

    private List<String> tables() {
        return database.texts(
                "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'");
    }
}
