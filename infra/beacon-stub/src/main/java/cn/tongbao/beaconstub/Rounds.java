package cn.tongbao.beaconstub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The rounds by number. A round's value follows from the key and the number alone, so that it is
 * the same after a restart; it is given out at its time and not before.
 */
final class Rounds {

    static final String MARK = "LOCAL_STAND_IN";
    private static final Clock REAL = Clock.systemUTC();

    private final Settings settings;
    private final PrivateKey key;
    private final PrivateKey unknown;

    Rounds(Settings settings) {
        this.settings = settings;
        this.key = Keys.read(settings.privateKey());
        try {
            this.unknown =
                    KeyPairGenerator.getInstance(Keys.ALGORITHM).generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This machine has no " + Keys.ALGORITHM, e);
        }
    }

    /** The number of the last round that is out; nought before the first. */
    long latest() {
        var since = Duration.between(settings.genesis(), REAL.instant());
        return since.isNegative() ? 0 : since.dividedBy(settings.period()) + 1;
    }

    boolean out(long number) {
        return number >= 1 && number <= latest();
    }

    Round round(long number) {
        return signed(number, value(number, ""), key);
    }

    Round forged(long number) {
        return signed(number, value(number, ""), unknown);
    }

    Round contradicting(long number) {
        return signed(number, value(number, "another"), key);
    }

    private Instant time(long number) {
        return settings.genesis().plus(settings.period().multipliedBy(number - 1));
    }

    private String value(long number, String salt) {
        var seed = sign(key, "value\n" + settings.source() + "\n" + number + "\n" + salt);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(seed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This machine has no SHA-256", e);
        }
    }

    private Round signed(long number, String value, PrivateKey signer) {
        var at = time(number);
        var text =
                "TONGBAO-BEACON/1\n%s\n%d\n%s\n%s".formatted(settings.source(), number, value, at);
        var signature = Base64.getEncoder().encodeToString(sign(signer, text));
        return new Round(settings.source(), number, value, at, signature, MARK);
    }

    private static byte[] sign(PrivateKey signer, String text) {
        try {
            var signature = Signature.getInstance(Keys.ALGORITHM);
            signature.initSign(signer);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key cannot sign", e);
        }
    }
}
