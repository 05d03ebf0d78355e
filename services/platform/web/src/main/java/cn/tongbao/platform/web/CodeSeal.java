package cn.tongbao.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes of an access code what the database keeps: HMAC-SHA-256 under a key that the database does
 * not know. A right and a wrong code cost the same work.
 */
public final class CodeSeal {

    private static final String ALGORITHM = "HmacSHA256";

    private final Key key;

    /**
     * A seal.
     *
     * @param key at least 32 bytes
     */
    public CodeSeal(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The keyed hash. */
    public byte[] of(AccessCode code) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(code.characters().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not at hand", e);
        }
    }
}
