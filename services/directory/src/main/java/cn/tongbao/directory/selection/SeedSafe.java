package cn.tongbao.directory.selection;

import cn.tongbao.directory.draw.Seed;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where seeds lie until they are revealed: encrypted (AES-256-GCM, bound to the selection), so that
 * whoever reads the database cannot tell a result before its time. What was announced is sealed
 * with the seed, so that whoever writes to the database cannot change it unseen either.
 */
@Component
class SeedSafe {

    private static final Logger log = LoggerFactory.getLogger(SeedSafe.class);
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final JdbcClient jdbc;
    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    SeedSafe(JdbcClient jdbc, SeedSettings settings) {
        this.jdbc = jdbc;
        this.key = new SecretKeySpec(settings.bytes(), "AES");
    }

    Seed fresh() {
        return Seed.random(random);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void put(String reference, Seed seed, Announced announced) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        jdbc.sql(
                        "insert into draw_seed (reference, nonce, sealed) values (:reference, :nonce, :sealed)")
                .param("reference", reference)
                .param("nonce", nonce)
                .param("sealed", seal(reference, nonce, seed, announced))
                .update();
    }

    /** The seed of a selection; empty if it is not there or cannot be opened with our key. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Sealed> open(String reference) {
        return jdbc.sql("select nonce, sealed from draw_seed where reference = :reference")
                .param("reference", reference)
                .query((row, number) ->
                        opened(reference, row.getBytes("nonce"), row.getBytes("sealed")))
                .optional()
                .flatMap(sealed -> sealed);
    }

    /** It is revealed, and need not be kept in secret any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void remove(String reference) {
        jdbc.sql("delete from draw_seed where reference = :reference")
                .param("reference", reference)
                .update();
    }

    private byte[] seal(String reference, byte[] nonce, Seed seed, Announced announced) {
        try {
            var plain = HexFormat.of().parseHex(seed.hex() + announced.digest());
            return cipher(Cipher.ENCRYPT_MODE, reference, nonce).doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(CIPHER + " is not at hand", e);
        }
    }

    private Optional<Sealed> opened(String reference, byte[] nonce, byte[] sealed) {
        try {
            var plain = cipher(Cipher.DECRYPT_MODE, reference, nonce).doFinal(sealed);
            return Optional.of(
                    new Sealed(
                            Seed.of(Arrays.copyOf(plain, Seed.BYTES)),
                            HexFormat.of().formatHex(plain, Seed.BYTES, plain.length)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            log.atError()
                    .addKeyValue("selection", reference)
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .log("A seed cannot be opened; is tongbao.draw-seeds.key another one?");
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String reference, byte[] nonce)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(reference.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /**
     * A seed and what was announced with it.
     *
     * @param digest of all that was announced, in hex; in what an earlier release sealed, of the
     *     draw's own part alone, or empty
     */
    record Sealed(Seed seed, String digest) {

        /** Whether that is what was announced. */
        boolean of(Announced announced) {
            return digest.isEmpty()
                    || digest.equals(announced.digest())
                    || digest.equals(announced.announcement().digest());
        }
    }
}
