package cn.tongbao.directory.draw;

/**
 * What is published before a draw, and never changed after.
 *
 * @param algorithm name and version of how the result follows
 * @param poolHash SHA-256 of the canonical pool, in hex
 * @param commitment SHA-256 of the seed, in hex
 * @param entropy the beacon and its future round
 */
public record Announcement(
        String algorithm, PoolSnapshot pool, String poolHash, String commitment, Entropy entropy) {

    /** Announces a draw by the present algorithm. */
    public static Announcement of(PoolSnapshot pool, Seed seed, Entropy entropy) {
        return new Announcement(Drawing.ALGORITHM, pool, pool.hash(), seed.commitment(), entropy);
    }

    /** SHA-256 over all of it, in hex. */
    public String digest() {
        return Hashes.sha256(
                String.join(
                        "\n",
                        algorithm,
                        poolHash,
                        pool.hash(),
                        commitment,
                        entropy.source(),
                        Long.toString(entropy.round())));
    }
}
