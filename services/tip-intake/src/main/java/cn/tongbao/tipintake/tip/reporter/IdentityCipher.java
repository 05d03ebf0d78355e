package cn.tongbao.tipintake.tip.reporter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals text with AES-256-GCM. The place that it belongs to is authenticated with it, so a sealed
 * text cannot be moved to another tip unnoticed. The first byte names the scheme, for the day when
 * the key or the algorithm changes.
 */
final class IdentityCipher {

    private static final byte SCHEME = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final Key key;
    private final SecureRandom random = new SecureRandom();

    IdentityCipher(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("the identity key must have 32 bytes");
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    byte[] seal(String text, String place) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, place, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + NONCE + sealed.length)
                .put(SCHEME)
                .put(nonce)
                .put(sealed)
                .array();
    }

    String open(byte[] sealed, String place) {
        var bytes = ByteBuffer.wrap(sealed);
        if (bytes.get() != SCHEME) {
            throw new IllegalStateException("sealed under an unknown scheme");
        }
        var nonce = new byte[NONCE];
        bytes.get(nonce);
        var rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return new String(run(Cipher.DECRYPT_MODE, nonce, place, rest), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, String place, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the reporter's identity cannot be sealed or opened", e);
        }
    }
}
