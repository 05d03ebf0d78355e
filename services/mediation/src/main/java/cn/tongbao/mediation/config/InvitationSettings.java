package cn.tongbao.mediation.config;

import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How invitation codes are kept. The key has no default outside the local profile.
 *
 * @param key Base64 of at least 32 bytes that invitation codes are hashed with
 */
@ConfigurationProperties("tongbao.invitations")
record InvitationSettings(String key) {

    private static final int KEY_BYTES = 32;

    /** Refuses a key that is missing or too short. */
    @SuppressWarnings("ConstantValue")
    InvitationSettings {
        if (key == null || key.isBlank()) {
            throw new IllegalArgumentException("tongbao.invitations.key is not set");
        }
        if (Base64.getDecoder().decode(key).length < KEY_BYTES) {
            throw new IllegalArgumentException(
                    "tongbao.invitations.key must have at least 32 bytes");
        }
    }

    /** The key for codes. */
    byte[] bytes() {
        return Base64.getDecoder().decode(key);
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "InvitationSettings[]";
    }
}
