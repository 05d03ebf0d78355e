package cn.tongbao.directory.beacon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The key that the beacon is known by. */
final class BeaconKey {

    private static final String ALGORITHM = "Ed25519";

    private final String pem;
    private final PublicKey key;

    private BeaconKey(String pem, PublicKey key) {
        this.pem = pem;
        this.key = key;
    }

    static BeaconKey read(Path file) {
        try {
            var pem = Files.readString(file);
            var der =
                    Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", "").strip());
            return new BeaconKey(
                    pem.strip() + "\n",
                    KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(der)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(file + " holds no public " + ALGORITHM + " key", e);
        }
    }

    String pem() {
        return pem;
    }

    /** Whether the beacon signed the round. */
    boolean signed(BeaconRound round) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(round.signedText().getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(round.signature()));
        } catch (SignatureException | IllegalArgumentException e) {
            // Not even the shape of a signature.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This machine has no " + ALGORITHM, e);
        }
    }
}
