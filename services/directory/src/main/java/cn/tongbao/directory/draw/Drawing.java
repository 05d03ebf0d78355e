package cn.tongbao.directory.draw;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The draw itself: HMAC-SHA-256 under the seed over the value of the round followed by the hash of
 * the pool, read as a whole number (the highest byte first), divided by the sum of the weights; the
 * remainder is a place in the row of all lots, laid out member by member in the order of the
 * snapshot. A 256-bit number modulo so small a sum favours nobody by more than one in 2^200.
 */
public final class Drawing {

    /** Name and version, as proofs carry it. Another way to draw gets another version. */
    public static final String ALGORITHM = "TONGBAO-DRAW/1:HMAC-SHA-256";

    private static final Pattern VALUE = Pattern.compile("[0-9a-f]{64}");

    private Drawing() {}

    /**
     * Draws.
     *
     * @param roundValue of the round announced: 32 bytes in lower-case hex
     * @throws BrokenAnnouncement if seed or pool are not the ones that were published
     */
    public static Outcome draw(Announcement announced, Seed seed, String roundValue) {
        check(announced, seed);
        if (!VALUE.matcher(roundValue).matches()) {
            throw new IllegalArgumentException("a round has 32 bytes, in lower-case hex");
        }
        var message = HexFormat.of().parseHex(roundValue + announced.poolHash());
        var hmac = Hashes.hmac(seed.bytes(), message);
        var sum = announced.pool().sumOfWeights();
        var place = new BigInteger(1, hmac).mod(BigInteger.valueOf(sum)).longValueExact();
        return new Outcome(
                memberAt(announced.pool(), place), HexFormat.of().formatHex(hmac), sum, place);
    }

    private static void check(Announcement announced, Seed seed) {
        if (!announced.algorithm().equals(ALGORITHM)) {
            throw new BrokenAnnouncement(BrokenAnnouncement.Part.ALGORITHM);
        }
        if (!announced.commitment().equals(seed.commitment())) {
            throw new BrokenAnnouncement(BrokenAnnouncement.Part.COMMITMENT);
        }
        if (!announced.poolHash().equals(announced.pool().hash())) {
            throw new BrokenAnnouncement(BrokenAnnouncement.Part.POOL);
        }
    }

    private static String memberAt(PoolSnapshot pool, long place) {
        var passed = 0L;
        for (var member : pool.members()) {
            passed += member.weight();
            if (place < passed) {
                return member.id();
            }
        }
        throw new IllegalStateException("the place lies behind all lots");
    }
}
