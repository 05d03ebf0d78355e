package cn.tongbao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A document with lines for a shell, which are run as they stand, all in one bash. Comments that
 * begin with {@code # =>} say what is seen after their block; … stands for what differs each time.
 */
record Guide(List<Block> blocks) {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final String SAYS = "# => ";
    private static final String ANYTHING = "…";
    private static final String END = "--- end of block ";

    /** One fenced block: where it stands, what it does, what it shows. */
    private record Block(String where, String code, List<String> shown) {}

    /** The blocks of a document, or of one chapter of it. */
    static Guide of(String document, String chapter) throws IOException {
        var blocks = new ArrayList<Block>();
        var lines = Files.readAllLines(ROOT.resolve(document));
        var wanted = chapter.isEmpty();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).startsWith("## ") && !chapter.isEmpty()) {
                wanted = lines.get(at).equals("## " + chapter);
            }
            if (lines.get(at).equals("```sh")) {
                var end = at + lines.subList(at, lines.size()).indexOf("```");
                if (wanted) {
                    var code = lines.subList(at + 1, end);
                    blocks.add(
                            new Block(
                                    document + ":" + (at + 2),
                                    String.join("\n", code),
                                    said(code)));
                }
                at = end;
            }
        }
        assertThat(blocks).as(document).isNotEmpty();
        return new Guide(blocks);
    }

    /** Runs it all and compares what is seen with what it says. */
    void follow(Duration patience) throws IOException, InterruptedException {
        var output = run(patience);
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            var end = output.indexOf(END + i);
            assertThat(end)
                    .as("%s ended early:%n%s%n%s", block.where(), block.code(), output)
                    .isNotNegative();
            showsWhatItSays(block, output.substring(0, end));
            output = output.substring(end + (END + i).length());
        }
    }

    private String run(Duration patience) throws IOException, InterruptedException {
        var script = new StringBuilder("set -euo pipefail\n");
        for (int i = 0; i < blocks.size(); i++) {
            script.append(blocks.get(i).code());
            script.append("\necho '").append(END).append(i).append("'\n");
        }
        var lines = Files.writeString(Files.createTempFile("guide", ".sh"), script);
        var output = Files.createTempFile("guide", ".out");
        var shell =
                new ProcessBuilder("bash", lines.toString())
                        .directory(ROOT.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        // A line that waits for something waits on after us, if whoever runs this is stopped.
        var ending = new Thread(() -> end(shell));
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            shell.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
            return Files.readString(output, StandardCharsets.UTF_8);
        } finally {
            end(shell);
            Runtime.getRuntime().removeShutdownHook(ending);
            Files.delete(lines);
            Files.delete(output);
        }
    }

    private static void end(Process shell) {
        shell.descendants().forEach(ProcessHandle::destroyForcibly);
        shell.destroyForcibly();
    }

    /** Every line that the document promises is there, each once for each time it is promised. */
    private static void showsWhatItSays(Block block, String output) {
        var left = new ArrayList<>(output.lines().toList());
        for (var line : block.shown()) {
            var found = left.stream().filter(seen -> matches(line, seen)).findFirst();
            assertThat(found)
                    .as("%s says: %s%n%s%n%s", block.where(), line, block.code(), output)
                    .isPresent();
            found.ifPresent(left::remove);
        }
    }

    private static boolean matches(String said, String seen) {
        var from = 0;
        for (var part : said.split(ANYTHING, -1)) {
            var at = seen.indexOf(part, from);
            if (at < 0) {
                return false;
            }
            from = at + part.length();
        }
        return true;
    }

    private static List<String> said(List<String> code) {
        return code.stream()
                .filter(line -> line.startsWith(SAYS))
                .map(line -> line.substring(SAYS.length()))
                .toList();
    }
}
