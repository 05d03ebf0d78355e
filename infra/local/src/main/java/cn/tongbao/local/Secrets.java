package cn.tongbao.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * Keys and passwords of one stack: drawn when first asked for, kept in its state folder, readable
 * by its owner.
 */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    public Secrets(Path folder) {
        this.folder = folder;
    }

    /** A password of 128 random bits. */
    public String password(String name) {
        return kept(name, () -> HexFormat.of().formatHex(random(16)));
    }

    /** A key of 256 random bits in Base64. */
    public String key(String name) {
        return kept(name, () -> Base64.getEncoder().encodeToString(random(32)));
    }

    public Path evidencePrivateKey() {
        drawEvidenceKeys();
        return folder.resolve("evidence-private.pem");
    }

    public Path evidencePublicKey() {
        drawEvidenceKeys();
        return folder.resolve("evidence-public.pem");
    }

    private synchronized void drawEvidenceKeys() {
        var privateKey = folder.resolve("evidence-private.pem");
        var publicKey = folder.resolve("evidence-public.pem");
        if (Files.exists(privateKey) && Files.exists(publicKey)) {
            return;
        }
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            write(publicKey, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
            write(privateKey, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new LaunchFailure("This JDK draws no P-256 keys; use a complete JDK 25.", e);
        }
    }

    private synchronized String kept(String name, Supplier<String> draw) {
        var file = folder.resolve(name);
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var secret = draw.get();
        write(file, secret + "\n");
        return secret;
    }

    private static String pem(String kind, byte[] encoded) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(
                        kind,
                        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded),
                        kind);
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, content, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
