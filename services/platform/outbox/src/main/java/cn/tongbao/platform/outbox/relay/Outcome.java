package cn.tongbao.platform.outbox.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How the publishing of a batch went; what is not mentioned was not tried to the end. */
final class Outcome {

    /** Whose fault a failure is decides what becomes of the event. */
    enum Fault {
        /** No queue is bound for it, or the broker refuses it whenever it comes alone. */
        ITS_OWN,
        /** It may be this event or another one that was on the way with it. */
        IN_DOUBT,
        /** The broker did not take it this time. */
        THE_BROKERS
    }

    record Failure(OutboxRow row, Fault fault, String reason) {}

    private final Set<Long> confirmed = new TreeSet<>();
    private final List<Failure> failures = new ArrayList<>();
    private @Nullable String brokerGone;

    void confirm(OutboxRow row) {
        confirmed.add(row.seq());
    }

    void fail(OutboxRow row, Fault fault, String reason) {
        failures.add(new Failure(row, fault, reason));
    }

    void brokerGone(String reason) {
        brokerGone = reason;
    }

    Set<Long> confirmed() {
        return confirmed;
    }

    List<Failure> failures() {
        return failures;
    }

    /** Why the rest of the batch was not tried: the broker is not there. */
    @Nullable String brokerGone() {
        return brokerGone;
    }
}
