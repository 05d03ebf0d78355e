package cn.tongbao.tipintake.tip;

import org.jspecify.annotations.Nullable;

/**
 * One line of the table of states.
 *
 * @param from null for the beginning
 * @param role who does it: a role of the realm, or {@code reporter} for whoever holds the receipt
 * @param startsLimit rule of the rulebook whose clock starts
 * @param stopsLimit rule of the rulebook whose clock stops
 * @param basis the source that it rests on
 */
public record Transition(
        @Nullable TipStatus from,
        Trigger trigger,
        TipStatus target,
        String role,
        TipEvent event,
        @Nullable String startsLimit,
        @Nullable String stopsLimit,
        String basis) {}
