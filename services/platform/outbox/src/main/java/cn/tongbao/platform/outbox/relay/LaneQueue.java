package cn.tongbao.platform.outbox.relay;

import cn.tongbao.platform.outbox.Lanes;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Which lanes want work. A lane is with one worker at a time, and no wish is lost meanwhile. */
final class LaneQueue {

    private enum State {
        IDLE,
        WAITING,
        WORKED_ON,
        WANTED_AGAIN
    }

    private final State[] states = new State[Lanes.COUNT];
    private final BlockingQueue<Integer> waiting = new LinkedBlockingQueue<>();

    LaneQueue() {
        Arrays.fill(states, State.IDLE);
    }

    synchronized void want(int lane) {
        switch (states[lane]) {
            case IDLE -> {
                states[lane] = State.WAITING;
                waiting.add(lane);
            }
            case WORKED_ON -> states[lane] = State.WANTED_AGAIN;
            case WAITING, WANTED_AGAIN -> {}
        }
    }

    /** The next lane to work on, or null if none comes up for a while. */
    @Nullable Integer take() throws InterruptedException {
        Integer lane = waiting.poll(1, TimeUnit.SECONDS);
        if (lane != null) {
            synchronized (this) {
                states[lane] = State.WORKED_ON;
            }
        }
        return lane;
    }

    /**
     * Hands a lane back; with more to do, or wanted meanwhile, it comes up again behind the others.
     */
    synchronized void done(int lane, boolean more) {
        if (more || states[lane] == State.WANTED_AGAIN) {
            states[lane] = State.WAITING;
            waiting.add(lane);
        } else {
            states[lane] = State.IDLE;
        }
    }
}
