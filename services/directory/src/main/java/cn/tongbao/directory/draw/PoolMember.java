package cn.tongbao.directory.draw;

import java.util.regex.Pattern;

/**
 * Somebody who can be drawn.
 *
 * @param id of the register; plain ASCII, so that every JSON tool writes it alike
 * @param weight how many lots he has, at least one
 */
public record PoolMember(String id, int weight) {

    /** More lots than this has nobody, so that sums stay exact in every tool. */
    public static final int MOST = 1_000_000;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");

    /** Refuses ids that tools might write differently, and weights that would never be drawn. */
    void requireFit() {
        if (!PLAIN.matcher(id).matches()) {
            throw new UnfitPool("an id is not plain");
        }
        if (weight < 1 || weight > MOST) {
            throw new UnfitPool("a weight is not from 1 to " + MOST);
        }
    }
}
