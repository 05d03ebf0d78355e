package cn.tongbao.mediation.courtdocking.court;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signatures under one secret: HMAC-SHA-256 over the sequence, a dot, the time in seconds, a dot,
 * and the bytes of the body; in hex.
 */
public final class Signing {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Signing(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** The signature. */
    public String sign(String sequence, String timestamp, byte[] body) {
        return HexFormat.of().formatHex(mac(sequence, timestamp, body));
    }

    /** Whether this is the signature, found out in the same time whether it is or not. */
    public boolean matches(String signature, String sequence, String timestamp, byte[] body) {
        var expected = mac(sequence, timestamp, body);
        return MessageDigest.isEqual(expected, bytes(signature));
    }

    private static byte[] bytes(String hex) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] mac(String sequence, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((sequence + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This machine has no " + ALGORITHM, e);
        }
    }
}
