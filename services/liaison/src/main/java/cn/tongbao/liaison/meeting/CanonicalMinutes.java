package cn.tongbao.liaison.meeting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/**
 * An edition of minutes as canonical JSON (RFC 8785), so that everybody computes the same hash from
 * it: an object with {@code reference}, {@code edition}, {@code text} and {@code decisions}.
 */
final class CanonicalMinutes {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CanonicalMinutes() {}

    static String of(String reference, int edition, String text, List<Line> decisions) {
        try {
            return new JsonCanonicalizer(
                            MAPPER.writeValueAsString(
                                    new Document(reference, edition, text, decisions)))
                    .getEncodedString();
        } catch (IOException e) {
            throw new IllegalStateException("minutes just written cannot be read", e);
        }
    }

    /** SHA-256 of the UTF-8 bytes, lower-case hexadecimal. */
    static String sha256(String canonical) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A decision as the minutes say it. */
    public record Line(String decisionId, String text, String ownerOfficeId, String dueOn) {}

    private record Document(String reference, int edition, String text, List<Line> decisions) {}
}
