package cn.tongbao.evidence.seal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * Looks a little further where many kinds of file share one container: archives, Office documents
 * and films.
 */
final class Containers {

    private static final String ZIP = "application/zip";

    /** Names of the detection library for families whose member it does not know. */
    private static final Map<String, String> FAMILIES =
            Map.of(
                    "application/x-tika-msoffice", "application/x-ole-storage",
                    "application/x-tika-ooxml-protected", "application/x-ole-storage",
                    "application/x-tika-msworks-spreadsheet", "application/x-ole-storage");

    /** Folders inside an Office document, which tell its kind. */
    private static final Map<String, String> OFFICE =
            Map.of(
                    "word/",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "xl/",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "ppt/",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    /** First brands of MP4 (ISO/IEC 14496-12), by which it differs from other films of its form. */
    private static final Set<String> MP4 =
            Set.of(
                    "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "avc1",
                    "dash", "mp71", "MSNV");

    /** Where the first brand of a film stands. */
    private static final int BRAND = 8;

    /** Length of the fixed part of an archive's first entry, after which its name stands. */
    private static final int LOCAL_HEADER = 30;

    private Containers() {}

    static String member(String found, byte[] prefix) {
        return switch (found) {
            case "application/x-tika-ooxml", ZIP -> archive(text(prefix));
            case "video/quicktime" -> film(text(prefix));
            default -> family(found);
        };
    }

    private static String archive(String text) {
        if (text.startsWith("META-INF/", LOCAL_HEADER)) {
            return "application/java-archive";
        }
        if (!text.contains("[Content_Types].xml")) {
            return ZIP;
        }
        return OFFICE.entrySet().stream()
                .filter(kind -> text.contains(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ZIP);
    }

    private static String film(String text) {
        var branded = text.startsWith("ftyp", 4) && text.length() >= BRAND + 4;
        return branded && MP4.contains(text.substring(BRAND, BRAND + 4))
                ? "video/mp4"
                : "video/quicktime";
    }

    private static String family(String found) {
        return FAMILIES.getOrDefault(
                found, found.startsWith("application/x-tika") ? "application/octet-stream" : found);
    }

    private static String text(byte[] prefix) {
        return new String(prefix, StandardCharsets.ISO_8859_1);
    }
}
