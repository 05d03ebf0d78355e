package cn.tongbao.platform.outbox.relay;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConfirmListener;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A channel in confirm mode that remembers which event each confirm is for. */
final class ConfirmingChannel {

    private static final Logger LOG = LoggerFactory.getLogger(ConfirmingChannel.class);

    /** What the broker says to an event. */
    sealed interface Answer {

        /** It has it, on every queue bound for it. */
        record Confirmed(OutboxRow row) implements Answer {}

        /** No queue is bound for it. */
        record Returned(OutboxRow row) implements Answer {}

        /** It does not take it. */
        record Refused(OutboxRow row) implements Answer {}

        /** Nothing, for too long. */
        record Silence() implements Answer {}

        /** The channel or its connection is gone. */
        record Broken(ShutdownSignalException reason) implements Answer {}
    }

    private final Channel channel;
    private final ConcurrentNavigableMap<Long, OutboxRow> onTheWay = new ConcurrentSkipListMap<>();
    private final Set<String> returned = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private int unconfirmed;

    ConfirmingChannel(Channel channel) {
        this.channel = channel;
        channel.addReturnListener(message -> returned.add(message.getProperties().getMessageId()));
        channel.addConfirmListener(
                new ConfirmListener() {
                    @Override
                    public void handleAck(long tag, boolean multiple) {
                        answer(tag, multiple, true);
                    }

                    @Override
                    public void handleNack(long tag, boolean multiple) {
                        answer(tag, multiple, false);
                    }
                });
        channel.addShutdownListener(reason -> answers.add(new Answer.Broken(reason)));
    }

    boolean open() {
        return channel.isOpen();
    }

    /** How many events wait for an answer. */
    int unconfirmed() {
        return unconfirmed;
    }

    /** Sends an event; a channel that is gone says so through {@link #await}. */
    void send(String exchange, OutboxRow row, AMQP.BasicProperties properties, byte[] document) {
        onTheWay.put(channel.getNextPublishSeqNo(), row);
        unconfirmed++;
        try {
            channel.basicPublish(exchange, row.type(), true, properties, document);
        } catch (AlreadyClosedException closed) {
            LOG.atDebug().setCause(closed).log("The channel is gone; it says so itself");
        } catch (IOException broken) {
            answers.add(
                    new Answer.Broken(
                            new ShutdownSignalException(true, false, null, channel, "", broken)));
        }
    }

    Answer await(Duration timeout) {
        Answer answer = poll(timeout);
        if (answer == null) {
            return new Answer.Silence();
        }
        if (!(answer instanceof Answer.Broken)) {
            unconfirmed--;
        }
        return answer;
    }

    private @Nullable Answer poll(Duration timeout) {
        try {
            return answers.poll(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** The events without an answer. */
    List<OutboxRow> drain() {
        List<OutboxRow> rows = List.copyOf(onTheWay.values());
        onTheWay.clear();
        unconfirmed = 0;
        return rows;
    }

    void close() {
        try {
            channel.close();
        } catch (AlreadyClosedException | IOException | TimeoutException gone) {
            LOG.atDebug().setCause(gone).log("The channel was gone already");
        }
    }

    private void answer(long tag, boolean multiple, boolean taken) {
        if (!multiple) {
            answer(onTheWay.remove(tag), taken);
            return;
        }
        var upTo = onTheWay.headMap(tag, true);
        for (Long each : List.copyOf(upTo.keySet())) {
            answer(upTo.remove(each), taken);
        }
    }

    private void answer(@Nullable OutboxRow row, boolean taken) {
        if (row == null) {
            return;
        }
        boolean cameBack = returned.remove(row.eventId().toString());
        if (!taken) {
            answers.add(new Answer.Refused(row));
        } else if (cameBack) {
            answers.add(new Answer.Returned(row));
        } else {
            answers.add(new Answer.Confirmed(row));
        }
    }
}
