package cn.tongbao.platform.outbox;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A fact that an aggregate has just brought about, with its state as it now is.
 *
 * @param type what happened, as {@code <subject>.<fact>.v<n>}; also the routing key
 * @param aggregateType the kind of aggregate; with the id it names what order is kept for
 * @param aggregateId the aggregate
 * @param aggregateVersion its version after the change, by which consumers tell newer from older
 * @param subject the reference that people know
 * @param audience the tokens of those who may see what the event carries
 * @param data the state after the change, written as JSON; components that are null are left out
 */
public record NewEvent(
        String type,
        String aggregateType,
        String aggregateId,
        long aggregateVersion,
        String subject,
        Collection<String> audience,
        Object data) {

    /** Copies the audience, sorted and without repetition. */
    public NewEvent {
        if (type.isBlank() || aggregateType.isBlank() || aggregateId.isBlank()) {
            throw new IllegalArgumentException("An event needs a type and an aggregate");
        }
        SortedSet<String> sorted = new TreeSet<>(audience);
        audience = Collections.unmodifiableSortedSet(sorted);
    }
}
