package cn.tongbao.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The built-in rulebook, and variants of it with a table changed. */
final class Rulebooks {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T04:00:00Z"), ZoneOffset.UTC);

    private static final Rulebook BUILT_IN = RulebookLoader.load(Map.of(), CLOCK);

    private Rulebooks() {}

    static Rulebook builtIn() {
        return BUILT_IN;
    }

    static Rulebook with(String table, UnaryOperator<String> change) {
        return RulebookLoader.load(Map.of(table, changed(table, change).getBytes(UTF_8)), CLOCK);
    }

    static Rulebook with(Map<String, String> tables) {
        Map<String, byte[]> files = new HashMap<>();
        tables.forEach((name, content) -> files.put(name, content.getBytes(UTF_8)));
        return RulebookLoader.load(files, CLOCK);
    }

    static String text(String table) {
        byte[] content = TableFiles.builtIn().get(table);
        if (content == null) {
            throw new IllegalArgumentException(table);
        }
        return new String(content, UTF_8);
    }

    static String changed(String table, UnaryOperator<String> change) {
        String before = text(table);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("the change changed nothing in " + table);
        }
        return after;
    }
}
