package cn.tongbao.tipintake.support;

import cn.tongbao.platform.identity.FileCapabilities;
import cn.tongbao.platform.identity.FileCapability;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tokens as the keeper of files signs them. */
public final class TestFiles {

    /** Of the empty text; no test looks at bytes. */
    public static final String SHA256 =
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static final KeyPair KEYS = newKeys();
    private static final Path PUBLIC_KEY = written(KEYS);

    private final Clock clock;

    TestFiles(Clock clock) {
        this.clock = clock;
    }

    /** Where the service finds the public key. */
    static Path publicKeyFile() {
        return PUBLIC_KEY;
    }

    /** A token of somebody who had not signed in. */
    public String token(String name) {
        return token(UUID.randomUUID().toString(), name, 1_000, null, null, Duration.ofHours(24));
    }

    /** A token of an officer. */
    public String tokenOf(String person, String office, String name) {
        return token(
                UUID.randomUUID().toString(), name, 1_000, person, office, Duration.ofHours(24));
    }

    /** A token of that file and size. */
    public String token(String evidenceId, String name, long size) {
        return token(evidenceId, name, size, null, null, Duration.ofHours(24));
    }

    /** A token that has ended. */
    public String expired(String name) {
        return token(UUID.randomUUID().toString(), name, 1_000, null, null, Duration.ofSeconds(-1));
    }

    /** A token that somebody else signed. */
    public String forged(String name) {
        return signing(newKeys()).sign(capability(UUID.randomUUID().toString(), name, 1_000));
    }

    private FileCapability capability(String id, String name, long size) {
        return new FileCapability(
                id,
                SHA256,
                size,
                "application/pdf",
                name,
                null,
                null,
                clock.instant().plus(Duration.ofHours(24)));
    }

    private String token(
            String evidenceId,
            String name,
            long size,
            @Nullable String person,
            @Nullable String office,
            Duration valid) {
        return signing(KEYS)
                .sign(
                        new FileCapability(
                                evidenceId,
                                SHA256,
                                size,
                                "application/pdf",
                                name,
                                person,
                                office,
                                clock.instant().plus(valid)));
    }

    private static FileCapabilities signing(KeyPair keys) {
        return FileCapabilities.signing(
                pem("PRIVATE KEY", keys.getPrivate().getEncoded()),
                pem("PUBLIC KEY", keys.getPublic().getEncoded()));
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path written(KeyPair keys) {
        try {
            var file = Files.createTempFile("evidence-public", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(file, pem("PUBLIC KEY", keys.getPublic().getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(kind, Base64.getMimeEncoder().encodeToString(der), kind);
    }
}
