package cn.tongbao.directory.record;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a transition table.
 *
 * @param from the state before
 * @param trigger what happens
 * @param target the state after, possibly the same
 * @param roles who may bring it about; empty where only a clock can
 * @param starts id of the limit that begins to run, if one does
 * @param stops id of the limit that ends, if one does
 * @param basis where the rule comes from
 * @param <S> the states
 * @param <T> the triggers
 */
public record Transition<S extends Enum<S>, T extends Enum<T>>(
        S from,
        T trigger,
        S target,
        Set<String> roles,
        @Nullable String starts,
        @Nullable String stops,
        String basis) {

    /** Copies the roles. */
    public Transition {
        roles = Set.copyOf(roles);
    }

    /** Whether the state really changes. */
    public boolean moves() {
        return from != target;
    }
}
