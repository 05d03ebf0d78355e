package cn.tongbao.platform.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of money on the wire: yuan as a decimal string with at most two decimals and 13 digits
 * before them, never a binary floating-point number.
 */
public final class Amount {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,100}(\\.[0-9]{1,100})?");
    private static final Pattern WELL_FORMED = Pattern.compile("[0-9]{1,13}(\\.[0-9]{1,2})?");

    private Amount() {}

    /** Whether the text is such an amount. */
    public static boolean wellFormed(String text) {
        return WELL_FORMED.matcher(text).matches();
    }

    /** What is wrong with it: not a decimal, negative, too large, too precise; null if nothing. */
    static @Nullable String problemOf(String text) {
        if (wellFormed(text)) {
            return null;
        }
        if (!DECIMAL.matcher(text).matches()) {
            return "NOT_DECIMAL";
        }
        if (text.startsWith("-")) {
            return "NEGATIVE";
        }
        var point = text.indexOf('.');
        return point >= 0 && text.length() - point > 3 ? "TOO_PRECISE" : "TOO_LARGE";
    }
}
