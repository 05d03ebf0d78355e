package cn.tongbao.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What runs while a record is in a state: limits, or a reason why none does.
 *
 * @param open nothing is final yet
 * @param limits ids of the limits that run in this state
 * @param noLimit the reason why an open state has none, null where it has one or where the state is
 *     final
 */
public record StateRule(
        String machine, String state, boolean open, List<String> limits, @Nullable Text noLimit) {

    public StateRule {
        limits = List.copyOf(limits);
    }
}
