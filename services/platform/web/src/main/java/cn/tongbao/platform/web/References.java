package cn.tongbao.platform.web;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * Draws the references that people use: a letter for the kind, the region, the year and six random
 * Crockford characters, for example {@code T-310000-2026-7K3M9Q}.
 */
public final class References {

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private References() {}

    /**
     * A new reference; two draws may collide, so the caller draws again when the database says so.
     *
     * @param region six digits; null for the whole country
     */
    public static String draw(char letter, @Nullable String region, int year) {
        return "%c-%s-%d-%s"
                .formatted(letter, region == null ? "000000" : region, year, crockford(6));
    }

    /** Random characters of Crockford's alphabet, five bits each. */
    public static String crockford(int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(CROCKFORD.charAt(RANDOM.nextInt(CROCKFORD.length())));
        }
        return text.toString();
    }
}
