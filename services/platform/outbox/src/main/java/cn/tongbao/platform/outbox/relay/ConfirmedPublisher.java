package cn.tongbao.platform.outbox.relay;

import cn.tongbao.platform.outbox.Envelope;
import cn.tongbao.platform.outbox.relay.Outcome.Fault;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.AmqpException;

/**
 * Publishes with confirms on a channel that it keeps. Used by one thread at a time.
 *
 * <p>Aggregates travel side by side. An event that failed before travels alone, so that if it
 * breaks the channel again it is known to be the one.
 */
class ConfirmedPublisher implements EventPublisher {

    private static final int PERSISTENT = 2;
    private static final int LONGEST_ROUTING_KEY = 255;

    private final Broker broker;
    private final String source;
    private final Duration timeout;
    private @Nullable ConfirmingChannel line;

    ConfirmedPublisher(Broker broker, String source, Duration timeout) {
        this.broker = broker;
        this.source = source;
        this.timeout = timeout;
    }

    @Override
    public Outcome publish(List<OutboxRow> batch) {
        Outcome outcome = new Outcome();
        Map<OutboxRow.Aggregate, Deque<OutboxRow>> fresh = new LinkedHashMap<>();
        Map<OutboxRow.Aggregate, Deque<OutboxRow>> doubtful = new LinkedHashMap<>();
        for (OutboxRow row : batch) {
            boolean doubt = row.failedBefore() || doubtful.containsKey(row.aggregate());
            (doubt ? doubtful : fresh)
                    .computeIfAbsent(row.aggregate(), aggregate -> new ArrayDeque<>())
                    .add(row);
        }
        try {
            boolean open = fresh.isEmpty() || travel(fresh, outcome);
            for (Deque<OutboxRow> chain : doubtful.values()) {
                open = open && travel(Map.of(chain.element().aggregate(), chain), outcome);
            }
        } catch (IOException | AmqpException | ShutdownSignalException gone) {
            close();
            outcome.brokerGone(String.valueOf(gone.getMessage()));
        }
        return outcome;
    }

    /**
     * Sends the chains side by side, for no longer than a confirm may take: the lane is not held
     * back by one long chain. Returns whether the channel can be used on.
     */
    private boolean travel(Map<OutboxRow.Aggregate, Deque<OutboxRow>> chains, Outcome outcome)
            throws IOException {
        ConfirmingChannel channel = channel();
        long end = System.nanoTime() + timeout.toNanos();
        chains.values().forEach(chain -> sendNext(channel, chain, outcome));
        while (channel.unconfirmed() > 0) {
            switch (channel.await(timeout)) {
                case ConfirmingChannel.Answer.Confirmed(OutboxRow row) -> {
                    outcome.confirm(row);
                    if (System.nanoTime() < end) {
                        sendNext(channel, chain(chains, row), outcome);
                    }
                }
                case ConfirmingChannel.Answer.Returned(OutboxRow row) ->
                        outcome.fail(row, Fault.ITS_OWN, "No queue is bound for its type");
                case ConfirmingChannel.Answer.Refused(OutboxRow row) ->
                        outcome.fail(row, Fault.THE_BROKERS, "The broker refused it");
                case ConfirmingChannel.Answer.Silence _ -> {
                    silent(channel, outcome);
                    return false;
                }
                case ConfirmingChannel.Answer.Broken(ShutdownSignalException reason) -> {
                    broken(channel, reason, outcome);
                    return false;
                }
            }
        }
        return true;
    }

    private static Deque<OutboxRow> chain(
            Map<OutboxRow.Aggregate, Deque<OutboxRow>> chains, OutboxRow row) {
        return chains.getOrDefault(row.aggregate(), new ArrayDeque<>());
    }

    private void sendNext(ConfirmingChannel channel, Deque<OutboxRow> chain, Outcome outcome) {
        OutboxRow row = chain.poll();
        if (row == null) {
            return;
        }
        if (row.type().length() > LONGEST_ROUTING_KEY) {
            outcome.fail(row, Fault.ITS_OWN, "Its type is too long for a routing key");
            return;
        }
        channel.send(source + ".events", row, properties(row), row.document(source));
    }

    private AMQP.BasicProperties properties(OutboxRow row) {
        return new AMQP.BasicProperties.Builder()
                .messageId(row.eventId().toString())
                .contentType(Envelope.MEDIA_TYPE)
                .contentEncoding("UTF-8")
                .deliveryMode(PERSISTENT)
                .type(row.type())
                .appId(source)
                .timestamp(Date.from(row.occurredAt()))
                .build();
    }

    /** The broker said nothing in time: if to all, it hangs; if to some, it hangs for those. */
    private void silent(ConfirmingChannel channel, Outcome outcome) {
        if (outcome.confirmed().isEmpty()) {
            outcome.brokerGone("No confirm came within " + timeout);
        } else {
            channel.drain()
                    .forEach(
                            row -> outcome.fail(row, Fault.THE_BROKERS, "No confirm came in time"));
        }
        close();
    }

    private void broken(
            ConfirmingChannel channel, ShutdownSignalException reason, Outcome outcome) {
        List<OutboxRow> lost = channel.drain();
        close();
        if (reason.isHardError() || reason.isInitiatedByApplication()) {
            outcome.brokerGone(String.valueOf(reason.getMessage()));
            return;
        }
        if (reason.getReason() instanceof AMQP.Channel.Close close
                && close.getReplyCode() == AMQP.NOT_FOUND) {
            broker.restoreTopology();
            outcome.brokerGone("The exchange was missing");
            return;
        }
        boolean alone = lost.size() == 1;
        lost.forEach(row ->
                outcome.fail(
                        row,
                        alone ? Fault.ITS_OWN : Fault.IN_DOUBT,
                        String.valueOf(reason.getMessage())));
    }

    private ConfirmingChannel channel() throws IOException {
        ConfirmingChannel current = line;
        if (current == null || !current.open()) {
            Channel channel = broker.confirmingChannel();
            current = new ConfirmingChannel(channel);
            line = current;
        }
        return current;
    }

    void close() {
        ConfirmingChannel current = line;
        line = null;
        if (current != null) {
            current.close();
        }
    }
}
