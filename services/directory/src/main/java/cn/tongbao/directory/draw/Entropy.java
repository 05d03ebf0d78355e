package cn.tongbao.directory.draw;

/**
 * The public randomness that a draw waits for.
 *
 * @param source name of the beacon
 * @param round the number of its round
 */
public record Entropy(String source, long round) {

    /** Refuses a round that no beacon has. */
    public Entropy {
        if (round < 1) {
            throw new IllegalArgumentException("rounds are counted from 1");
        }
    }
}
