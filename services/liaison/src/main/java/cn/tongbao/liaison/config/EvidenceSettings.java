package cn.tongbao.liaison.config;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is needed to believe the keeper of files.
 *
 * @param publicKey path of the file with its public key, PEM
 */
@ConfigurationProperties("tongbao.evidence")
record EvidenceSettings(String publicKey) {

    @SuppressWarnings("ConstantValue")
    EvidenceSettings {
        if (publicKey == null || publicKey.isBlank()) {
            throw new IllegalArgumentException("tongbao.evidence.public-key is not set");
        }
    }

    Path file() {
        return Path.of(publicKey);
    }
}
