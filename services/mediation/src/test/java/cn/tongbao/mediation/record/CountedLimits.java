package cn.tongbao.mediation.record;

import cn.tongbao.rulebook.RulebookSource;

/** The limits of the service as the built-in tables count them, without the service. */
public final class CountedLimits {

    private CountedLimits() {}

    /** Limits counted by the tables of the source. */
    public static Limits by(RulebookSource rulebook) {
        return new Limits(rulebook);
    }
}
