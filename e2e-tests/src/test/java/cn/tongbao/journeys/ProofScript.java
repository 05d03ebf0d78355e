package cn.tongbao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The lines by which the docs let a stranger recompute a draw, run as they stand there: nothing but
 * bash, curl, jq and openssl, and no account.
 */
record ProofScript(String output, int status) {

    private static final Path DOCS = Guide.ROOT.resolve("infra/docs/draw-proof.md");
    private static final Pattern BASH = Pattern.compile("```bash\n(.*?)\n```", Pattern.DOTALL);
    private static final int PATIENCE = 60;

    /** Recomputes a draw. */
    static ProofScript check(DrawJob draw) {
        return run(0, List.of(Stack.GATEWAY + draw.path() + "/proof"), List.of());
    }

    /** Shows in what the pool of a redraw differs from that of the first draw. */
    static ProofScript compare(Answer first, Answer second) {
        return run(1, List.of(), List.of(first.text(), second.text()));
    }

    void findsItRight(String memberId) {
        assertThat(memberId).as(output).isNotEmpty();
        assertThat(output)
                .containsSubsequence(
                        "right: the pool is the one announced",
                        "right: the seed is the one committed to",
                        "right: the beacon signed the round",
                        "right: the one drawn is " + memberId)
                .doesNotContain("WRONG");
        assertThat(status).as(output).isZero();
    }

    private static ProofScript run(int block, List<String> arguments, List<String> proofs) {
        try {
            var folder = Files.createTempDirectory("stranger");
            var script = Files.writeString(folder.resolve("check-draw.sh"), lines(block));
            for (int i = 0; i < proofs.size(); i++) {
                var name = i == 0 ? "first.json" : "second.json";
                Files.writeString(folder.resolve(name), proofs.get(i));
            }
            return run(folder, script, arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ProofScript run(Path folder, Path script, List<String> arguments)
            throws IOException, InterruptedException {
        var said = folder.resolve("said");
        var command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(arguments);
        var shell =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        assertThat(shell.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        return new ProofScript(Files.readString(said, StandardCharsets.UTF_8), shell.exitValue());
    }

    private static String lines(int block) throws IOException {
        return BASH.matcher(Files.readString(DOCS))
                        .results()
                        .skip(block)
                        .findFirst()
                        .orElseThrow()
                        .group(1)
                + "\n";
    }
}
