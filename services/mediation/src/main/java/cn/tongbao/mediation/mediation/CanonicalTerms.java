package cn.tongbao.mediation.mediation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/**
 * The terms of an agreement as canonical JSON (RFC 8785), so that everybody computes the same hash
 * from them: an array of objects with {@code number}, {@code text}, {@code obligor}, {@code
 * amount}, {@code dueOn}, {@code decidesRight}; what is not given is left out.
 */
final class CanonicalTerms {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private CanonicalTerms() {}

    /** The canonical text. */
    static String of(List<Term> terms) {
        try {
            return new JsonCanonicalizer(MAPPER.writeValueAsString(terms)).getEncodedString();
        } catch (IOException e) {
            throw new IllegalStateException("terms just written cannot be read", e);
        }
    }

    /** SHA-256 of its UTF-8 bytes, lower-case hexadecimal. */
    static String sha256(List<Term> terms) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(of(terms).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
