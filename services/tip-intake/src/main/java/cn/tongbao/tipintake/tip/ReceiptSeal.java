package cn.tongbao.tipintake.tip;

import cn.tongbao.tipintake.config.IntakeSettings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Makes of a receipt code what the database keeps: HMAC-SHA-256 under a key that the database does
 * not know. A right and a wrong code cost the same work.
 */
@Component
public class ReceiptSeal {

    private static final String ALGORITHM = "HmacSHA256";

    private final Key key;

    ReceiptSeal(IntakeSettings settings) {
        this.key = new SecretKeySpec(settings.receiptKeyBytes(), ALGORITHM);
    }

    /** The keyed hash. */
    public byte[] of(ReceiptCode code) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(code.characters().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not at hand", e);
        }
    }
}
