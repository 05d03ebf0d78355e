package cn.tongbao.tipintake.tip;

import org.jspecify.annotations.Nullable;

/**
 * What an act made of a tip: the state after it, the event to publish, and the transition if the
 * status moved.
 */
public record Step(Tip tip, TipEvent event, @Nullable Transition transition) {}
