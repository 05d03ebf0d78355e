package cn.tongbao.tipintake.config;

import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the intake. The keys have no default outside the local profile.
 *
 * @param identityKey Base64 of the 32 bytes that reporters' identities are sealed with
 * @param receiptKey Base64 of at least 32 bytes that receipt codes are hashed with
 * @param maxFiles how many files a tip may have
 * @param maxBytes how large they may be together
 */
@ConfigurationProperties("tongbao.tips")
public record IntakeSettings(
        String identityKey,
        String receiptKey,
        @DefaultValue("20") int maxFiles,
        @DefaultValue("500MB") DataSize maxBytes) {

    private static final int KEY_BYTES = 32;

    /** Refuses keys that are missing or too short. */
    public IntakeSettings {
        if (decoded(identityKey, "identity-key").length != KEY_BYTES) {
            throw new IllegalArgumentException("tongbao.tips.identity-key must have 32 bytes");
        }
        if (decoded(receiptKey, "receipt-key").length < KEY_BYTES) {
            throw new IllegalArgumentException(
                    "tongbao.tips.receipt-key must have at least 32 bytes");
        }
    }

    /** The key for identities. */
    public byte[] identityKeyBytes() {
        return decoded(identityKey, "identity-key");
    }

    /** The key for receipts. */
    public byte[] receiptKeyBytes() {
        return decoded(receiptKey, "receipt-key");
    }

    @SuppressWarnings("ConstantValue")
    private static byte[] decoded(String key, String name) {
        if (key == null || key.isBlank()) {
            throw new IllegalArgumentException("tongbao.tips." + name + " is not set");
        }
        return Base64.getDecoder().decode(key);
    }

    /** Keeps the keys out of logs. */
    @Override
    public String toString() {
        return "IntakeSettings[maxFiles=" + maxFiles + ", maxBytes=" + maxBytes + "]";
    }
}
