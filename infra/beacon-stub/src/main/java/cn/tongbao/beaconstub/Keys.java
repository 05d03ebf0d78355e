package cn.tongbao.beaconstub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The key that rounds are signed with. */
final class Keys {

    static final String ALGORITHM = "Ed25519";

    private Keys() {}

    static PrivateKey read(Path file) {
        try {
            var text = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
            var der = Base64.getMimeDecoder().decode(text.strip());
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(file + " holds no " + ALGORITHM + " key", e);
        }
    }
}
