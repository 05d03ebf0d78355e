package cn.tongbao.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of all tables: those inside this library, and in their place those of the same name in
 * a directory. A directory may also bring a calendar year that the library does not have; any other
 * name in it is refused, since a misspelt one would never take effect. Names that begin with a dot,
 * and folders, are left alone.
 */
final class TableFiles {

    private static final List<String> BUILT_IN =
            List.of(
                    "codes.json",
                    "regions.tsv",
                    "calendar.yaml",
                    "calendar-2024.yaml",
                    "calendar-2025.yaml",
                    "calendar-2026.yaml",
                    "calendar-2027.yaml",
                    "limits.yaml",
                    "duties.yaml",
                    "shares.yaml",
                    "conditions.yaml",
                    "grounds.yaml",
                    "frameworks.yaml",
                    "courts.yaml",
                    "region-flags.yaml",
                    "regional-frameworks.yaml",
                    "states.yaml",
                    "routes.yaml",
                    "competence.yaml",
                    "thresholds.yaml");
    private static final Pattern CALENDAR_YEAR = Pattern.compile("calendar-\\d{4}\\.yaml");

    private TableFiles() {}

    static Map<String, byte[]> builtIn() {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : BUILT_IN) {
            try (InputStream in = TableFiles.class.getResourceAsStream("/rulebook/" + name)) {
                if (in == null) {
                    throw new InvalidRulebook("the library lacks its table " + name);
                }
                files.put(name, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the table " + name, e);
            }
        }
        return files;
    }

    /** What the directory holds now; empty without a directory. */
    static Map<String, byte[]> overrides(@Nullable Path directory) {
        Map<String, byte[]> files = new TreeMap<>();
        if (directory == null) {
            return files;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (!name.startsWith(".") && Files.isRegularFile(entry)) {
                    files.put(name, Files.readAllBytes(entry));
                }
            }
        } catch (IOException e) {
            throw new InvalidRulebook("cannot read the rulebook directory " + directory, e);
        }
        return files;
    }

    static Map<String, byte[]> together(Map<String, byte[]> overrides) {
        Map<String, byte[]> files = builtIn();
        overrides.forEach((name, content) -> {
            if (!BUILT_IN.contains(name) && !CALENDAR_YEAR.matcher(name).matches()) {
                throw new InvalidRulebook(
                        "%s is no table; tables are %s".formatted(name, BUILT_IN));
            }
            files.put(name, content);
        });
        return files;
    }

    static boolean isCalendarYear(String name) {
        return CALENDAR_YEAR.matcher(name).matches();
    }
}
