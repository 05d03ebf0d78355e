package cn.tongbao.platform.outbox;

import org.jspecify.annotations.Nullable;

/**
 * Says again what every aggregate of a kind is now, for a consumer that is new or has lost its
 * data.
 *
 * <p>Read the aggregates {@code for share} in the page's transaction: then no act can slip a newer
 * version in front of the older state that is just being restated.
 */
public interface Republisher {

    /** The kind of aggregate it restates. */
    String aggregateType();

    /**
     * Appends the current state of the next aggregates in the order of their ids, each under its
     * current version, as an event named {@code <subject>.restated.v<n>}.
     *
     * @param lastId the id the last page ended with; null at the beginning
     * @param limit how many aggregates a page may hold
     * @return the id this page ended with, or null when there was nothing left
     */
    @Nullable String republishAfter(@Nullable String lastId, int limit);
}
