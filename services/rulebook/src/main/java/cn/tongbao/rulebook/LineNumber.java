package cn.tongbao.rulebook;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Writes the number of a line the way people read it: 30,000 in English, 3万 in Chinese. */
final class LineNumber {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private LineNumber() {}

    static String en(BigDecimal number) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(number);
    }

    static String zh(BigDecimal number) {
        if (number.compareTo(TEN_THOUSAND) < 0) {
            return number.stripTrailingZeros().toPlainString();
        }
        return number.divide(TEN_THOUSAND).stripTrailingZeros().toPlainString() + "万";
    }
}
