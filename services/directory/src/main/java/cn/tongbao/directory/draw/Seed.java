package cn.tongbao.directory.draw;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What we add to a draw: 32 random bytes, committed to before the round of the beacon is known and
 * shown after. It keeps whoever runs the beacon from choosing the result.
 */
public final class Seed {

    /** Its length in bytes. */
    public static final int BYTES = 32;

    private final byte[] bytes;

    private Seed(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a seed has " + BYTES + " bytes");
        }
        this.bytes = bytes.clone();
    }

    /** A new one. */
    public static Seed random(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Seed(bytes);
    }

    /** One that is known. */
    public static Seed of(byte[] bytes) {
        return new Seed(bytes);
    }

    /** One that is known, in hex. */
    public static Seed ofHex(String hex) {
        return new Seed(HexFormat.of().parseHex(hex));
    }

    /** What is published first: SHA-256 of its bytes, in hex. */
    public String commitment() {
        return Hashes.sha256(bytes);
    }

    /** Its bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** In hex, as it is revealed. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** Keeps it out of logs. */
    @Override
    public String toString() {
        return "Seed[]";
    }
}
