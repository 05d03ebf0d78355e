package cn.tongbao.rulebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Short marks that tell one content from another. */
final class Marks {

    private static final int ROW_DIGITS = 8;
    private static final int EDITION_DIGITS = 16;

    private Marks() {}

    static String of(String content) {
        return hex(sha256().digest(content.getBytes(StandardCharsets.UTF_8)), ROW_DIGITS);
    }

    /** Of all files together, by name. */
    static String of(Map<String, byte[]> files) {
        MessageDigest digest = sha256();
        files.forEach((name, content) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(sha256().digest(content));
        });
        return hex(digest.digest(), EDITION_DIGITS);
    }

    private static String hex(byte[] digest, int digits) {
        return HexFormat.of().formatHex(digest).substring(0, digits);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
