package cn.tongbao.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
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

    /** What the stand-in for a beacon signs its rounds with. */
    public Path beaconPrivateKey() {
        drawBeaconKeys();
        return folder.resolve("beacon-private.pem");
    }

    /** What the directory knows it by. */
    public Path beaconPublicKey() {
        drawBeaconKeys();
        return folder.resolve("beacon-public.pem");
    }

    private synchronized void drawEvidenceKeys() {
        if (drawn("evidence")) {
            return;
        }
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keep("evidence", generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new LaunchFailure("This JDK draws no P-256 keys; use a complete JDK 25.", e);
        }
    }

    private synchronized void drawBeaconKeys() {
        if (drawn("beacon")) {
            return;
        }
        try {
            keep("beacon", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new LaunchFailure("This JDK draws no Ed25519 keys; use a complete JDK 25.", e);
        }
    }

    private boolean drawn(String name) {
        return Files.exists(folder.resolve(name + "-private.pem"))
                && Files.exists(folder.resolve(name + "-public.pem"));
    }

    private void keep(String name, KeyPair pair) {
        write(
                folder.resolve(name + "-public.pem"),
                pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        write(
                folder.resolve(name + "-private.pem"),
                pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
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
