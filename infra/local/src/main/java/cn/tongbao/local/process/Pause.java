package cn.tongbao.local.process;

import java.time.Duration;

/** A wait between two looks. An interruption ends it at once and stays marked for the caller. */
public final class Pause {

    private Pause() {}

    public static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
