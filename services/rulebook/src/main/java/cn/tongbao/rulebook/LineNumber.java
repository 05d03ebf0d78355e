package cn.tongbao.rulebook;

import java.math.BigDecimal;

/** Writes the number of a line the way people read it: 30,000 in English, 3万 in Chinese. */
final class LineNumber {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final int GROUP = 3;

    private LineNumber() {}

    static String en(BigDecimal number) {
        String plain = number.stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        for (int i = (point < 0 ? plain.length() : point) - GROUP; i > 0; i -= GROUP) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }

    static String zh(BigDecimal number) {
        if (number.compareTo(TEN_THOUSAND) < 0) {
            return number.stripTrailingZeros().toPlainString();
        }
        return number.divide(TEN_THOUSAND).stripTrailingZeros().toPlainString() + "万";
    }
}
