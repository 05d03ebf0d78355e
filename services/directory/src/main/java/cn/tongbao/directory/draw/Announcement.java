package cn.tongbao.directory.draw;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is published before a draw, and never changed after. What was altered in the database all
 * the same is read as it is, and nothing is drawn by it.
 *
 * @param algorithm name and version of how the result follows
 * @param poolHash SHA-256 of the canonical pool, in hex
 * @param commitment SHA-256 of the seed, in hex
 * @param entropy the beacon and its future round
 */
public record Announcement(
        String algorithm, PoolSnapshot pool, String poolHash, String commitment, Entropy entropy) {

    /** Reads what was taken away as empty. */
    public Announcement(
            @Nullable String algorithm,
            @Nullable PoolSnapshot pool,
            @Nullable String poolHash,
            @Nullable String commitment,
            @Nullable Entropy entropy) {
        this.algorithm = algorithm == null ? "" : algorithm;
        this.pool = pool == null ? new PoolSnapshot("", List.of()) : pool;
        this.poolHash = poolHash == null ? "" : poolHash;
        this.commitment = commitment == null ? "" : commitment;
        this.entropy = entropy == null ? Entropy.NONE : entropy;
    }

    /** Announces a draw by the present algorithm. */
    public static Announcement of(PoolSnapshot pool, Seed seed, Entropy entropy) {
        return new Announcement(Drawing.ALGORITHM, pool, pool.hash(), seed.commitment(), entropy);
    }

    /** SHA-256 over all of it and what else was published with it, in hex. */
    public String digest(List<String> more) {
        return Hashes.sha256(
                digest() + more.stream().map(Hashes::sha256).collect(Collectors.joining()));
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
