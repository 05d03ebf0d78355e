package cn.tongbao.platform.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which event the running thread handles, so that the events it brings about can name their cause.
 */
public final class Handling {

    private static final ScopedValue<UUID> EVENT = ScopedValue.newInstance();

    private Handling() {}

    /** The event being handled, if one is. */
    public static @Nullable UUID current() {
        return EVENT.isBound() ? EVENT.get() : null;
    }

    /** Runs the handling of an event. */
    public static void of(UUID event, Runnable handling) {
        ScopedValue.where(EVENT, event).run(handling);
    }
}
