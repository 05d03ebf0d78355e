package cn.tongbao.rulebook;

/**
 * A place by its GB/T 2260 code; {@code 000000} is the whole country.
 *
 * @param name where no official English name is known, the Chinese one stands in both languages
 */
public record Region(String code, Text name, Level level) {

    /** The levels of {@code officeLevels} in the codes. */
    public enum Level {
        NATIONAL,
        PROVINCIAL,
        CITY,
        COUNTY
    }
}
