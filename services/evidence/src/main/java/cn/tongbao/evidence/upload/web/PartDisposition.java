package cn.tongbao.evidence.upload.web;

import cn.tongbao.evidence.seal.EvidenceProblem;
import cn.tongbao.platform.web.ProblemException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the {@code Content-Disposition} of a part says. Names must be well-formed UTF-8: bytes that
 * are not would otherwise be replaced in silence.
 *
 * @param name of the part
 * @param fileName as sent; null when the part is no file
 */
record PartDisposition(@Nullable String name, @Nullable String fileName) {

    private static final String HEADER = "content-disposition:";
    private static final String EXTENDED = "utf-8''";

    /** Reads the headers of a part, in which every character stands for one byte. */
    static PartDisposition of(String headers) {
        var parameters =
                headers.lines()
                        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(HEADER))
                        .findFirst()
                        .map(line -> new Parameters(utf8(line)).all())
                        .orElse(Map.of());
        var extended = parameters.get("filename*");
        return new PartDisposition(
                parameters.get("name"),
                extended == null ? parameters.get("filename") : decoded(extended));
    }

    private static String utf8(String bytes) {
        return utf8(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            throw new ProblemException(EvidenceProblem.NAME_NOT_KEPT).at("/file/name", "NOT_UTF_8");
        }
    }

    /** The percent-encoded form of RFC 5987, in UTF-8. */
    private static String decoded(String extended) {
        if (!extended.toLowerCase(Locale.ROOT).startsWith(EXTENDED)) {
            throw malformed();
        }
        var bytes = new ByteArrayOutputStream();
        for (int i = EXTENDED.length(); i < extended.length(); i++) {
            char c = extended.charAt(i);
            if (c == '%') {
                bytes.write(octet(extended, i));
                i += 2;
            } else if (c < 0x80) {
                bytes.write(c);
            } else {
                throw malformed();
            }
        }
        return utf8(bytes.toByteArray());
    }

    private static int octet(String text, int at) {
        if (at + 2 >= text.length()) {
            throw malformed();
        }
        int high = Character.digit(text.charAt(at + 1), 16);
        int low = Character.digit(text.charAt(at + 2), 16);
        if (high < 0 || low < 0) {
            throw malformed();
        }
        return high * 16 + low;
    }

    private static ProblemException malformed() {
        return new ProblemException(EvidenceProblem.UPLOAD_MALFORMED);
    }

    /** Walks over {@code ; key=value} and {@code ; key="value"}. */
    private static final class Parameters {

        private final String text;
        private int at;

        Parameters(String text) {
            this.text = text;
            this.at = afterKind(text);
        }

        Map<String, String> all() {
            var found = new HashMap<String, String>();
            while (at < text.length()) {
                int equals = text.indexOf('=', at);
                if (equals < 0) {
                    break;
                }
                var key = text.substring(at, equals).strip().toLowerCase(Locale.ROOT);
                at = equals + 1;
                if (found.put(key, value()) != null) {
                    throw malformed();
                }
                at = afterKind(text, at);
            }
            return found;
        }

        private String value() {
            if (at < text.length() && text.charAt(at) == '"') {
                at++;
                return quoted();
            }
            int end = text.indexOf(';', at);
            int stop = end < 0 ? text.length() : end;
            var bare = text.substring(at, stop).strip();
            at = stop;
            return bare;
        }

        /**
         * Browsers leave backslashes alone; only one before a quote or a backslash is an escape.
         */
        private String quoted() {
            var value = new StringBuilder();
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c == '"') {
                    return value.toString();
                }
                if (c == '\\' && at < text.length() && isEscaped(text.charAt(at))) {
                    c = text.charAt(at++);
                }
                value.append(c);
            }
            throw malformed();
        }

        private static boolean isEscaped(char c) {
            return c == '"' || c == '\\';
        }

        private static int afterKind(String text) {
            return afterKind(text, 0);
        }

        private static int afterKind(String text, int from) {
            int semicolon = text.indexOf(';', from);
            return semicolon < 0 ? text.length() : semicolon + 1;
        }
    }
}
