package cn.tongbao.directory.draw;

import org.jspecify.annotations.Nullable;

/**
 * The public randomness that a draw waits for. What was altered since it was published is read all
 * the same.
 *
 * @param source name of the beacon
 * @param round the number of its round, counted from 1
 */
public record Entropy(String source, long round) {

    /** No beacon has it, where it was taken away. */
    static final Entropy NONE = new Entropy("", 0);

    /** Reads what was taken away as empty. */
    public Entropy(@Nullable String source, long round) {
        this.source = source == null ? "" : source;
        this.round = round;
    }
}
