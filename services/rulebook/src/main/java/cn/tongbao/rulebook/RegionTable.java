package cn.tongbao.rulebook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code regions.tsv}: comment lines with source and revision, then code, Chinese name and
 * English name.
 */
final class RegionTable {

    private static final int DIGITS = 6;
    private static final int PROVINCE_STEP = 10_000;

    private final List<Integer> codes = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Set<Integer> provinces = new HashSet<>();
    private final Map<Integer, String> english = new HashMap<>();
    private @Nullable String source;
    private @Nullable String revision;

    static Regions read(byte[] content) {
        RegionTable table = new RegionTable();
        new String(content, StandardCharsets.UTF_8).lines().forEach(table::line);
        check(!table.codes.isEmpty() && table.codes.getFirst() == 0, "begins with 000000");
        return new Regions(
                table.codes.stream().mapToInt(Integer::intValue).toArray(),
                table.names.toArray(String[]::new),
                table.english,
                named("# source:", table.source),
                named("# revision:", table.revision));
    }

    private void line(String line) {
        if (line.startsWith("# source: ")) {
            source = line.substring("# source: ".length());
        } else if (line.startsWith("# revision: ")) {
            revision = line.substring("# revision: ".length());
        } else if (!line.startsWith("#")) {
            region(line);
        }
    }

    private void region(String line) {
        int tab = line.indexOf('\t');
        check(tab == DIGITS && digits(line) && line.length() > tab + 1, "not a region: %s", line);
        int code = Integer.parseInt(line, 0, DIGITS, 10);
        check(codes.isEmpty() || codes.getLast() < code, "%s is not in order", line);
        codes.add(code);
        name(code, line.substring(tab + 1));
        if (code % PROVINCE_STEP == 0) {
            provinces.add(code);
        }
        check(provinces.contains(code / PROVINCE_STEP * PROVINCE_STEP), "%s has no province", line);
    }

    private void name(int code, String cells) {
        int tab = cells.indexOf('\t');
        names.add(tab < 0 ? cells : cells.substring(0, tab));
        if (tab >= 0) {
            String name = cells.substring(tab + 1);
            check(tab > 0 && !name.isBlank() && name.indexOf('\t') < 0, "not a region: %s", cells);
            english.put(code, name);
        }
    }

    private static boolean digits(String line) {
        for (int i = 0; i < DIGITS; i++) {
            if (line.charAt(i) < '0' || line.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static String named(String key, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidRulebook("regions.tsv: '%s' is missing".formatted(key));
        }
        return value;
    }

    @SuppressWarnings(
            "AnnotateFormatMethod") // its annotations would be a dependency of every service
    private static void check(boolean holds, String complaint, Object... details) {
        if (!holds) {
            throw new InvalidRulebook("regions.tsv: " + complaint.formatted(details));
        }
    }
}
