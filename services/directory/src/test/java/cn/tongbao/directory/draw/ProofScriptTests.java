package cn.tongbao.directory.draw;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script of the docs, run as it stands there against a proof that never changes. */
class ProofScriptTests {

    private static final Path DOCS = Path.of("../../infra/docs/draw-proof.md");
    private static final Pattern SCRIPT =
            Pattern.compile("ProofScriptTests.*?```bash\n(.*?)\n```", Pattern.DOTALL);

    /** What the page of a draw shows. */
    private static final Path SHOWN = Path.of("src/main/resources/draw/check-draw.sh");

    @TempDir private Path folder;

    @Test
    void the_page_of_a_draw_shows_the_script_of_the_docs() throws Exception {
        assertThat(Files.readString(SHOWN)).isEqualTo(script());
    }

    @Test
    void it_finds_the_fixed_proof_right() throws Exception {
        var run = run(proof());

        assertThat(run.output())
                .containsSubsequence(
                        "right: the pool is the one announced",
                        "right: the seed is the one committed to",
                        "right: the beacon signed the round",
                        "right: the one drawn is I-beta")
                .doesNotContain("WRONG");
        assertThat(run.status()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"weight\": 30', '\"weight\": 31', the pool",
        "'\"id\": \"I-gamma\"', '\"id\": \"I-gamme\"', the pool",
        "1c1d1e1f, 1c1d1e1e, the seed",
        "'\"round\": 4711', '\"round\": 4712', the beacon",
        "9c2d, 9c2e, the beacon",
        "'\"memberId\": \"I-beta\"', '\"memberId\": \"I-alpha\"', the one drawn"
    })
    void it_finds_out_what_was_changed(String from, String to, String what) throws Exception {
        assertThat(proof()).contains(from);

        var run = run(proof().replace(from, to));

        assertThat(run.output()).contains("WRONG: " + what);
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void a_draw_without_a_result_is_not_found_right() throws Exception {
        var run = run(proof().replaceAll("\"seed\": \"[0-9a-f]+\",", ""));

        assertThat(run.status()).isNotZero();
    }

    private static String proof() throws Exception {
        try (var file = ProofScriptTests.class.getResourceAsStream("/draw/proof.json")) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String script() throws Exception {
        var found = SCRIPT.matcher(Files.readString(DOCS));
        assertThat(found.find()).isTrue();
        return found.group(1) + "\n";
    }

    private Run run(String proof) throws Exception {
        var script = Files.writeString(folder.resolve("check-draw.sh"), script());
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/proof",
                exchange -> {
                    var bytes = proof.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
        try {
            var process =
                    new ProcessBuilder(
                                    "bash",
                                    script.toString(),
                                    "http://127.0.0.1:" + server.getAddress().getPort() + "/proof")
                            .redirectErrorStream(true)
                            .start();
            var output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return new Run(process.exitValue(), output);
        } finally {
            server.stop(0);
        }
    }

    private record Run(int status, String output) {}
}
