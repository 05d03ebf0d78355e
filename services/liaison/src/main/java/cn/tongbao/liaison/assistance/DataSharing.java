package cn.tongbao.liaison.assistance;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far data that is asked for may be shared between authorities, which decides how long an
 * answer may take (Regulation on the Sharing of Government Data, articles 21 and 22; XRG-12).
 */
public enum DataSharing {
    /** Every authority may have it. */
    UNCONDITIONAL("XRG-12U"),
    /** Whoever meets the conditions may have it. */
    CONDITIONAL("XRG-12C");

    private static final String DELIVERY = "XRG-12D";

    private final String answerRule;

    DataSharing(String answerRule) {
        this.answerRule = answerRule;
    }

    /** The class of that code; empty where nobody names one, or one that there is not. */
    static Optional<DataSharing> known(@Nullable String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }

    /** The limit for saying whether one shares. */
    String answerRule() {
        return answerRule;
    }

    /** The limit for handing the data over once that is agreed. */
    String deliveryRule() {
        return DELIVERY;
    }
}
