package cn.tongbao.evidence.auditheads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditHeadTests {

    private static final Instant NOW = Instant.parse("2026-03-02T01:15:30Z");
    private static final AuditHead KEPT = new AuditHead("liaison", 10, "a", NOW);

    @ParameterizedTest
    @CsvSource({
        "11, b, 1,  GROWN",
        "11, b, -1, GROWN",
        "10, a, 1,  KNOWN",
        "10, b, 1,  CHANGED",
        "9,  b, 1,  SHRANK",
        "9,  b, -1, KNOWN"
    })
    void a_head_is_judged_beside_the_one_that_is_kept(
            long count, String hash, long seconds, AuditHead.Finding finding) {
        var told = new AuditHead("liaison", count, hash, NOW.plusSeconds(seconds));

        assertThat(told.beside(KEPT)).isEqualTo(finding);
    }
}
