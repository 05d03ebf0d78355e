package cn.tongbao.platform.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tokens as the keeper of files signs them, with a key of the test run. */
public class TestFiles {

    private static final long SIZE = 48_213;
    private static final KeyPair KEYS = newKeys();
    private static final Path PUBLIC_KEY = written(KEYS);

    private final Clock clock;

    /** Tokens that end a day after the clock's time. */
    public TestFiles(Clock clock) {
        this.clock = clock;
    }

    /** Where the service finds the public key. */
    public static Path publicKeyFile() {
        return PUBLIC_KEY;
    }

    /** A file of a person in an office. */
    public String of(String person, @Nullable String office, String name) {
        return of(UUID.randomUUID().toString(), person, office, name);
    }

    /** A token of that very file. */
    public String of(
            String evidenceId, @Nullable String person, @Nullable String office, String name) {
        return of(evidenceId, person, office, name, SIZE);
    }

    /** A token of that very file, which has so many bytes. */
    public String of(
            String evidenceId,
            @Nullable String person,
            @Nullable String office,
            String name,
            long size) {
        return signing(KEYS)
                .sign(capability(evidenceId, person, office, name, size, Duration.ofHours(24)));
    }

    /** A token that has ended. */
    public String expired(@Nullable String person, @Nullable String office) {
        return signing(KEYS)
                .sign(
                        capability(
                                UUID.randomUUID().toString(),
                                person,
                                office,
                                "old.pdf",
                                SIZE,
                                Duration.ofSeconds(-1)));
    }

    /** A token that somebody else signed. */
    public String forged(@Nullable String person, @Nullable String office) {
        return signing(newKeys())
                .sign(
                        capability(
                                UUID.randomUUID().toString(),
                                person,
                                office,
                                "forged.pdf",
                                SIZE,
                                Duration.ofHours(24)));
    }

    private FileCapability capability(
            String evidenceId,
            @Nullable String person,
            @Nullable String office,
            String name,
            long size,
            Duration valid) {
        return new FileCapability(
                evidenceId,
                sha256(evidenceId),
                size,
                "application/pdf",
                name,
                person,
                office,
                clock.instant().plus(valid));
    }

    /** What stands for the hash of a file; no test looks at bytes. */
    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
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
