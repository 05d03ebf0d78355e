package cn.tongbao.rulebook;

import cn.tongbao.rulebook.Region.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Administrative divisions by GB/T 2260 code, down to the county, in two arrays: every service
 * holds all of them.
 *
 * <p>A place hangs under the nearest code above it that exists: a district of Beijing under Beijing
 * itself, since 110100 is no place.
 */
public final class Regions {

    /** The whole country. */
    public static final String NATIONAL = "000000";

    private static final int DIGITS = 6;
    private static final int PROVINCE_STEP = 10_000;
    private static final int CITY_STEP = 100;

    private final int[] codes;
    private final String[] names;
    private final Map<Integer, String> english;
    private final String source;
    private final String revision;

    Regions(
            int[] codes,
            String[] names,
            Map<Integer, String> english,
            String source,
            String revision) {
        this.codes = codes;
        this.names = names;
        this.english = Map.copyOf(english);
        this.source = source;
        this.revision = revision;
    }

    public boolean exists(@Nullable String code) {
        return code != null && indexOf(code) >= 0;
    }

    public Region get(String code) {
        int index = indexOf(code);
        if (index < 0) {
            throw new UnknownRule("regions: no region " + code);
        }
        return at(index);
    }

    public Text name(String code) {
        return get(code).name();
    }

    /** The places directly under this one, in the order of their codes. */
    public List<Region> children(String parent) {
        int code = get(parent).level() == Level.NATIONAL ? 0 : Integer.parseInt(parent);
        int end = code == 0 ? Integer.MAX_VALUE : code + span(code);
        List<Region> children = new ArrayList<>();
        for (int i = 0; i < codes.length && codes[i] < end; i++) {
            if (codes[i] > code && parentOf(codes[i]) == code) {
                children.add(at(i));
            }
        }
        return children;
    }

    /** The place that this one lies in, null for the whole country. */
    public @Nullable Region parent(String code) {
        Region region = get(code);
        return region.level() == Level.NATIONAL
                ? null
                : get(format(parentOf(Integer.parseInt(code))));
    }

    /**
     * The code and all codes above it up to {@code 000000}, by arithmetic alone, so that it also
     * holds codes that are no place (110100 above a district of Beijing): the chain is the same
     * wherever in the platform it is computed.
     */
    public List<String> chain(String code) {
        int number = Integer.parseInt(get(code).code());
        Set<String> chain = new LinkedHashSet<>();
        chain.add(code);
        chain.add(format(number / CITY_STEP * CITY_STEP));
        chain.add(format(number / PROVINCE_STEP * PROVINCE_STEP));
        chain.add(NATIONAL);
        return List.copyOf(chain);
    }

    /** Where the divisions were taken from. */
    public String source() {
        return source;
    }

    /** State of the source. */
    public String revision() {
        return revision;
    }

    public int size() {
        return codes.length;
    }

    private int parentOf(int code) {
        int city = code / CITY_STEP * CITY_STEP;
        int province = code / PROVINCE_STEP * PROVINCE_STEP;
        if (code != city && Arrays.binarySearch(codes, city) >= 0) {
            return city;
        }
        return code == province ? 0 : province;
    }

    private static int span(int code) {
        if (code % PROVINCE_STEP == 0) {
            return PROVINCE_STEP;
        }
        return code % CITY_STEP == 0 ? CITY_STEP : 1;
    }

    private Region at(int index) {
        int code = codes[index];
        String english = this.english.get(code);
        return new Region(
                format(code),
                new Text(names[index], english == null ? names[index] : english),
                levelOf(code));
    }

    private static Level levelOf(int code) {
        if (code == 0) {
            return Level.NATIONAL;
        }
        if (code % PROVINCE_STEP == 0) {
            return Level.PROVINCIAL;
        }
        return code % CITY_STEP == 0 ? Level.CITY : Level.COUNTY;
    }

    private int indexOf(String code) {
        if (code.length() != DIGITS || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        return Arrays.binarySearch(codes, Integer.parseInt(code));
    }

    private static String format(int code) {
        String digits = Integer.toString(code);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }
}
