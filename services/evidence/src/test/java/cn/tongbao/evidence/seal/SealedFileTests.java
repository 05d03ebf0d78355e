package cn.tongbao.evidence.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SealedFileTests {

    private static final Instant NOW = Instant.parse("2026-03-02T01:15:30Z");
    private static final Instant LATER = NOW.plus(Duration.ofHours(1));
    private static final String SHA256 = "a".repeat(64);
    private static final RecordRef FIRST = new RecordRef(RecordKind.TIP, "T-310000-2026-7K3M9Q");
    private static final RecordRef SECOND = new RecordRef(RecordKind.CASE, "C-310000-2026-4M8TQ2");

    @Test
    void the_first_record_gets_the_file() {
        var binding = sealed().attach(FIRST, SHA256, LATER);

        assertThat(binding).isInstanceOf(Binding.Bound.class);
        assertThat(binding.file().state()).isEqualTo(FileState.ATTACHED);
        assertThat(binding.file().boundTo()).isEqualTo(FIRST);
        assertThat(binding.file().attachedAt()).isEqualTo(LATER);
        assertThat(binding.file().version()).isEqualTo(2);
    }

    @Test
    void a_second_record_is_refused_and_the_first_one_keeps_the_file() {
        var bound = sealed().attach(FIRST, SHA256, NOW).file();

        var binding = bound.attach(SECOND, SHA256, LATER);

        assertThat(binding)
                .isInstanceOfSatisfying(
                        Binding.Refused.class,
                        refused ->
                                assertThat(refused.reason())
                                        .isEqualTo(RefusalReason.ALREADY_ATTACHED));
        assertThat(binding.file().boundTo()).isEqualTo(FIRST);
        assertThat(binding.file().attachedAt()).isEqualTo(NOW);
        assertThat(binding.file().version()).isGreaterThan(bound.version());
    }

    @Test
    void saying_the_same_again_changes_nothing() {
        var bound = sealed().attach(FIRST, SHA256, NOW).file();

        assertThat(bound.attach(FIRST, SHA256, LATER)).isEqualTo(new Binding.Standing(bound));
    }

    @Test
    void another_hash_names_another_file() {
        var binding = sealed().attach(FIRST, "b".repeat(64), NOW);

        assertThat(binding)
                .isInstanceOfSatisfying(
                        Binding.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.UNKNOWN));
        assertThat(binding.file().state()).isEqualTo(FileState.SEALED);
    }

    @Test
    void a_removed_file_is_refused_and_tells_nothing_of_people() {
        var removed = sealed().expire(LATER);

        assertThat(removed.name()).isNull();
        assertThat(removed.uploader()).isEqualTo(new Uploader(null, null));
        assertThat(removed.removedAt()).isEqualTo(LATER);
        assertThat(removed.attach(FIRST, SHA256, LATER))
                .isInstanceOfSatisfying(
                        Binding.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.EXPIRED));
    }

    @Test
    void a_file_that_a_record_holds_never_expires() {
        var bound = sealed().attach(FIRST, SHA256, NOW).file();

        assertThatThrownBy(() -> bound.expire(LATER)).isInstanceOf(IllegalStateException.class);
    }

    private static SealedFile sealed() {
        return SealedFile.seal(
                FileId.draw(),
                "photo.png",
                "image/png",
                new Fingerprint(SHA256, "c".repeat(64), 4),
                ScanResult.OFF,
                new Uploader("party.holder", null),
                NOW);
    }
}
