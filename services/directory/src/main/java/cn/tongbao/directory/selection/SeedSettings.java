package cn.tongbao.directory.selection;

import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How seeds are kept until they are revealed. The key has no default outside the local profile.
 *
 * @param key Base64 of 32 bytes that seeds are encrypted with
 */
@ConfigurationProperties("tongbao.draw-seeds")
record SeedSettings(String key) {

    private static final int KEY_BYTES = 32;

    /** Refuses a key that is missing or of another length. */
    @SuppressWarnings("ConstantValue")
    SeedSettings {
        if (key == null || key.isBlank()) {
            throw new IllegalArgumentException("tongbao.draw-seeds.key is not set");
        }
        if (Base64.getDecoder().decode(key).length != KEY_BYTES) {
            throw new IllegalArgumentException("tongbao.draw-seeds.key must have 32 bytes");
        }
    }

    /** The key for seeds. */
    byte[] bytes() {
        return Base64.getDecoder().decode(key);
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "SeedSettings[]";
    }
}
