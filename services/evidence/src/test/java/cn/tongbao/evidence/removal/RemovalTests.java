package cn.tongbao.evidence.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.evidence.ServiceTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class RemovalTests extends ServiceTests {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @Autowired RemovingFiles removing;
    @Autowired SweepingStore sweeping;

    @Test
    void a_file_that_nobody_attached_goes_after_a_day() {
        var file = uploaded(PARTY, png());
        clock.ahead(Duration.ofHours(23));
        removing.run();
        assertThat(state(file)).isEqualTo("SEALED");

        clock.ahead(Duration.ofHours(25));
        removing.run();

        assertThat(state(file)).isEqualTo("REMOVED");
        assertThat(path(file)).doesNotExist();
        assertThat(get(PARTY, metadata(file)).statusCode()).isEqualTo(404);
        assertThat(
                        count(
                                "select count(*) from sealed_file where id = ?::uuid and name is null and person is null",
                                id(file)))
                .isEqualTo(1);
        assertThat(
                        count(
                                "select count(*) from audit_log where record = ? and act = 'EVIDENCE_REMOVED'",
                                id(file)))
                .isEqualTo(1);
    }

    @Test
    void a_file_that_a_record_holds_or_shows_stays() {
        var held = uploaded(null, png());
        publish(
                "evidence.attached.v1",
                "tip-intake",
                held,
                "TIP",
                "T-310000-2026-STAY01",
                1,
                SHANGHAI);
        await().until(() -> state(held).equals("ATTACHED"));
        var shown = uploaded(null, png());
        publish(
                "evidence.audience-changed.v1",
                "case-routing",
                shown,
                "CASE",
                "C-310000-2026-STAY01",
                1,
                SHANGHAI);
        await().until(() ->
                count("select count(*) from access_grant where file = ?::uuid", id(shown)) == 1);

        clock.ahead(Duration.ofDays(40));
        removing.run();

        assertThat(path(held)).exists();
        assertThat(path(shown)).exists();
    }

    @Test
    void bytes_stay_while_another_file_has_them() {
        var content = png();
        var first = uploaded(null, content);
        var second = uploaded(null, content);
        publish(
                "evidence.attached.v1",
                "tip-intake",
                second,
                "TIP",
                "T-310000-2026-STAY02",
                1,
                SHANGHAI);
        await().until(() -> state(second).equals("ATTACHED"));

        clock.ahead(Duration.ofHours(25));
        removing.run();

        assertThat(state(first)).isEqualTo("REMOVED");
        assertThat(path(second)).hasBinaryContent(content);
        assertThat(get(INTAKE, metadata(second) + "/content").statusCode()).isEqualTo(200);
    }

    @Test
    void an_attachment_that_comes_too_late_is_refused() {
        var file = uploaded(null, png());
        clock.ahead(Duration.ofHours(25));
        removing.run();

        publish(
                "evidence.attached.v1",
                "tip-intake",
                file,
                "TIP",
                "T-310000-2026-LATE01",
                1,
                SHANGHAI);

        await().until(() ->
                count(
                                "select count(*) from refusal where file = ?::uuid and reason = 'EXPIRED'",
                                id(file))
                        == 1);
    }

    @Test
    void bytes_that_an_interrupted_act_left_are_swept_and_others_are_not() throws IOException {
        var file = uploaded(null, png());
        var orphan = stored("ab".repeat(32));
        Files.createDirectories(parent(orphan));
        Files.writeString(orphan, "left over");
        var part = Files.writeString(STORE.resolve("incoming").resolve("x.part"), "left over");
        for (var path : List.of(orphan, part, path(file))) {
            Files.setLastModifiedTime(path, FileTime.from(LONG_AGO));
        }
        var young = stored("ab".repeat(31) + "cd");
        Files.writeString(young, "arriving just now");

        sweeping.sweep(0xab, LONG_AGO.plus(Duration.ofDays(1)));
        sweeping.sweep(share(file), LONG_AGO.plus(Duration.ofDays(1)));

        assertThat(orphan).doesNotExist();
        assertThat(part).doesNotExist();
        assertThat(young).exists();
        assertThat(path(file)).exists();
        Files.delete(young);
    }

    @Test
    void a_hand_in_of_equal_bytes_and_a_removal_never_cross() throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 25; round++) {
                var content = png();
                clock.ahead(Duration.ZERO);
                uploaded(null, content);
                clock.ahead(Duration.ofHours(25));

                var removal = pool.submit(removing::run);
                var second = uploaded(null, content);
                removal.get();

                assertThat(state(second)).isEqualTo("SEALED");
                assertThat(path(second)).hasBinaryContent(content);
            }
        }
    }

    private static int share(JsonNode file) {
        return Integer.parseInt(file.get("sha256").stringValue().substring(0, 2), 16);
    }

    private static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent());
    }

    private static Path path(JsonNode file) {
        return stored(file.get("sha256").stringValue());
    }

    private static String metadata(JsonNode file) {
        return EVIDENCE + "/" + id(file);
    }

    private static String id(JsonNode file) {
        return file.get("evidenceId").stringValue();
    }
}
