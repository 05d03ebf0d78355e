package cn.tongbao.evidence.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongbao.evidence.config.SealSettings;
import cn.tongbao.platform.web.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class ScanningTests {

    private static final byte[] CONTENT = "words".getBytes(StandardCharsets.US_ASCII);

    @TempDir Path folder;

    @Test
    void without_a_scanner_the_file_says_that_nobody_looked() throws IOException {
        try (var received = receive(SealSettings.Scan.OFF, null)) {
            assertThat(received.scan()).isEqualTo(ScanResult.OFF);
        }
    }

    @Test
    void a_scanner_sees_the_bytes_that_will_be_kept() throws IOException {
        MalwareScanner scanner =
                content ->
                        new String(content.readAllBytes(), StandardCharsets.US_ASCII)
                                .equals("words");

        try (var received = receive(SealSettings.Scan.REQUIRED, scanner)) {
            assertThat(received.scan()).isEqualTo(ScanResult.CLEAN);
        }
    }

    @Test
    void what_a_scanner_finds_is_not_let_in() {
        assertRefused(_ -> false, EvidenceProblem.MALWARE_FOUND);
    }

    @Test
    void a_scanner_that_does_not_answer_lets_nothing_in() {
        assertRefused(
                _ -> {
                    throw new IOException("away");
                },
                EvidenceProblem.SCANNER_UNAVAILABLE);
    }

    @Test
    void a_required_scanner_that_is_not_connected_stops_the_start() {
        assertThatThrownBy(() -> receive(SealSettings.Scan.REQUIRED, null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tongbao.evidence.scan");
    }

    private void assertRefused(MalwareScanner scanner, EvidenceProblem problem) {
        assertThatThrownBy(() -> receive(SealSettings.Scan.REQUIRED, scanner))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.code()).isEqualTo(problem));
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    private Received receive(SealSettings.Scan scan, @Nullable MalwareScanner scanner)
            throws IOException {
        var settings = new SealSettings(folder, scan, Set.of(), Set.of());
        var beans = new StaticListableBeanFactory();
        if (scanner != null) {
            beans.addBean("scanner", scanner);
        }
        var scanning = new Scanning(settings, beans.getBeanProvider(MalwareScanner.class));
        return new Receiving(FileSystemContents.at(folder), new MediaTypes(settings), scanning)
                .receive(sink -> sink.write(CONTENT), "words.txt", 100);
    }
}
