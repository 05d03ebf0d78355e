package cn.tongbao.platform.web;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * The only key to something that somebody without an account gets: 80 random bits in sixteen
 * Crockford characters, written in fours. It is shown once and never stored.
 *
 * @param characters normalised: upper case, without separators, look-alikes replaced
 */
public record AccessCode(String characters) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    /** Longer input is cut, since it cannot be a code anyway. */
    private static final int LONGEST = 64;

    /** A new code. */
    public static AccessCode draw(SecureRandom random) {
        var drawn = new StringBuilder(LENGTH);
        random.ints(LENGTH, 0, ALPHABET.length()).mapToObj(ALPHABET::charAt).forEach(drawn::append);
        return new AccessCode(drawn.toString());
    }

    /**
     * A code as somebody types it: any case, with or without hyphens and blanks, O for zero, I or L
     * for one. What is no code at all stays what it is and matches nothing.
     */
    public static AccessCode typed(String input) {
        var head = input.length() > LONGEST ? input.substring(0, LONGEST) : input;
        var plain =
                head.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return new AccessCode(plain);
    }

    /** In fours, for people. */
    public String written() {
        var groups = new StringBuilder(characters);
        for (int at = LENGTH - GROUP; at > 0; at -= GROUP) {
            groups.insert(at, '-');
        }
        return groups.toString();
    }

    /** Keeps the code out of logs. */
    @Override
    public String toString() {
        return "AccessCode[****]";
    }
}
