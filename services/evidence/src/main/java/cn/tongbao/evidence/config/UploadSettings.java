package cn.tongbao.evidence.config;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is taken in, and how the tokens for it are signed.
 *
 * @param privateKey PEM file of the P-256 key that signs tokens; no default outside the local
 *     profile
 * @param publicKey PEM file of its public half
 * @param publicLimit the largest file of whoever has no office
 * @param staffLimit the largest file of whoever acts for an office
 * @param minFreeSpace how much room the store must keep; below it nothing is taken in
 * @param tokenLife how long a token can be used
 */
@ConfigurationProperties("tongbao.evidence")
public record UploadSettings(
        Path privateKey,
        Path publicKey,
        @DefaultValue("100MB") DataSize publicLimit,
        @DefaultValue("2GB") DataSize staffLimit,
        @DefaultValue("1GB") DataSize minFreeSpace,
        @DefaultValue("24h") Duration tokenLife) {

    /** Refuses to start without keys. */
    public UploadSettings {
        require(privateKey, "private-key");
        require(publicKey, "public-key");
    }

    private static void require(@Nullable Path path, String setting) {
        if (path == null || path.toString().isBlank()) {
            throw new IllegalArgumentException(
                    "tongbao.evidence.%s must name a PEM file".formatted(setting));
        }
    }
}
