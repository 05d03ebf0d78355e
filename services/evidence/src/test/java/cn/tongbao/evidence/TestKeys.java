package cn.tongbao.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.springframework.util.FileSystemUtils;

/** The store and the keys of a test run, drawn anew each time. */
final class TestKeys {

    static final Path FOLDER = folder();

    private TestKeys() {}

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("tongbao-evidence-");
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var keys = generator.generateKeyPair();
            write(folder.resolve("private.pem"), "PRIVATE KEY", keys.getPrivate().getEncoded());
            write(folder.resolve("public.pem"), "PUBLIC KEY", keys.getPublic().getEncoded());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path file, String kind, byte[] der) throws IOException {
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        Files.writeString(
                file, "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, base64, kind));
    }
}
