package cn.tongbao.mediation.courtdocking.step;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How it went to hand a step to a court. The reasons never quote what was sent or answered. */
sealed interface Delivery {

    /** The court has it. */
    record Taken() implements Delivery {}

    /** The court will not have it, however often it is sent. */
    record Refused(String reason) implements Delivery {}

    /**
     * It did not work this time.
     *
     * @param askedPause how long the court wants to be left alone, if it said so
     */
    record Failed(String reason, @Nullable Duration askedPause) implements Delivery {}
}
