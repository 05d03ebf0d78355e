package cn.tongbao.evidence.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSystemContentsTests {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @TempDir Path folder;

    private FileSystemContents store;

    @BeforeEach
    void open() {
        store = FileSystemContents.at(folder);
    }

    @Test
    void what_is_kept_can_be_read_from_any_offset_and_is_read_only() throws IOException {
        var fingerprint = keep("hello");

        try (var content = store.open(fingerprint.sha256(), 1)) {
            assertThat(content).hasContent("ello");
        }
        assertThat(store.size(fingerprint.sha256())).hasValue(5);
        assertThat(Files.getPosixFilePermissions(path(fingerprint)).toString())
                .doesNotContain("WRITE");
        assertThat(store.incoming()).isEmptyDirectory();
    }

    @Test
    void equal_content_is_kept_once() throws IOException {
        var first = keep("hello");
        var second = keep("hello");

        assertThat(second).isEqualTo(first);
        assertThat(store.keptBefore(share(first), Instant.MAX)).containsExactly(first.sha256());
        assertThat(store.incoming()).isEmptyDirectory();
    }

    @Test
    void bytes_that_were_not_kept_leave_nothing() throws IOException {
        try (var incoming = store.receive()) {
            incoming.write(new byte[] {1, 2, 3}, 0, 3);
        }

        assertThat(store.incoming()).isEmptyDirectory();
        assertThat(store.contents()).isEmptyDirectory();
    }

    @Test
    void a_content_that_lost_its_size_is_healed_by_an_equal_one() throws IOException {
        var fingerprint = keep("hello");
        Files.delete(path(fingerprint));
        Files.createFile(path(fingerprint));

        keep("hello");

        assertThat(path(fingerprint)).hasContent("hello");
    }

    @Test
    void what_is_removed_is_gone_and_removing_it_again_does_no_harm() throws IOException {
        var fingerprint = keep("hello");

        store.remove(fingerprint.sha256());
        store.remove(fingerprint.sha256());

        assertThat(store.size(fingerprint.sha256())).isEmpty();
    }

    @Test
    void bytes_that_stopped_arriving_are_given_up_and_others_are_not() throws IOException {
        try (var stopped = store.receive();
                var going = store.receive()) {
            stopped.write(new byte[] {1}, 0, 1);
            going.write(new byte[] {1}, 0, 1);
            try (var parts = Files.list(store.incoming())) {
                Files.setLastModifiedTime(parts.findFirst().orElseThrow(), FileTime.from(LONG_AGO));
            }

            store.abandon(LONG_AGO.plus(Duration.ofDays(1)));

            assertThat(store.incoming()).isDirectoryContaining("glob:**.part");
            try (var parts = Files.list(store.incoming())) {
                assertThat(parts).hasSize(1);
            }
        }
    }

    @Test
    void a_folder_that_cannot_be_used_is_named() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> FileSystemContents.at(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tongbao.evidence.store");
    }

    private Fingerprint keep(String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        try (var incoming = store.receive()) {
            var arriving = new Arriving(incoming, 1000);
            arriving.write(bytes, 0, bytes.length);
            incoming.complete();
            var fingerprint = arriving.fingerprint();
            store.keep(incoming, fingerprint);
            return fingerprint;
        }
    }

    private Path path(Fingerprint fingerprint) {
        var hash = fingerprint.sha256();
        return store.contents()
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
    }

    private static int share(Fingerprint fingerprint) {
        return Integer.parseInt(fingerprint.sha256().substring(0, 2), 16);
    }
}
