package cn.tongbao.platform.identity;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The regions above a region, read off its GB/T 2260 code: county, city, province, country. Two
 * digits stand for each level, so no table is needed.
 */
public final class RegionChain {

    /** The whole country. */
    public static final String COUNTRY = "000000";

    private RegionChain() {}

    /**
     * The code itself and every region above it, the nearest first, ending with the country; for
     * null the country alone.
     */
    public static List<String> upFrom(@Nullable String code) {
        var chain = new LinkedHashSet<String>();
        if (code != null) {
            chain.add(code);
            chain.add(code.substring(0, 4) + "00");
            chain.add(code.substring(0, 2) + "0000");
        }
        chain.add(COUNTRY);
        return List.copyOf(chain);
    }
}
