package cn.tongbao.platform.deadlines;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process of its own that dies in the middle of a firing, its listener's work done. */
final class InstanceToBeKilled {

    static final int KILLED = 137;

    private InstanceToBeKilled() {}

    public static void main(String[] arguments) throws InterruptedException {
        MovableClock clock = new MovableClock(Instance.START);
        Instance instance = Instance.started(arguments[0], clock, Dying::new);
        instance.start("A");
        clock.moveBy(Duration.ofDays(9));
        new CountDownLatch(1).await();
    }

    static final class Dying extends Recording {

        Dying(JdbcClient jdbc) {
            super(jdbc);
        }

        @Override
        public void warned(Deadline deadline) {
            super.warned(deadline);
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
