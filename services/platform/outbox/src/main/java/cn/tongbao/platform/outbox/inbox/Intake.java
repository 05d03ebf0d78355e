package cn.tongbao.platform.outbox.inbox;

import cn.tongbao.platform.outbox.Envelope;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.OutboxSettings;
import com.rabbitmq.client.Channel;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.listener.api.ChannelAwareBatchMessageListener;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Takes messages of one queue in, and says of each what becomes of it. */
class Intake implements ChannelAwareBatchMessageListener {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final Duration DATABASE_EVERY = Duration.ofSeconds(1);

    private final String queue;
    private final Inbox inbox;
    private final Handlers handlers;
    private final TransactionOperations transaction;
    private final MeterRegistry registry;
    private final OutboxSettings.Consumers settings;
    private final Pauses pauses;

    Intake(
            String queue,
            Inbox inbox,
            Handlers handlers,
            TransactionOperations transaction,
            MeterRegistry registry,
            OutboxSettings.Consumers settings,
            Pauses pauses) {
        this.queue = queue;
        this.inbox = inbox;
        this.handlers = handlers;
        this.transaction = transaction;
        this.registry = registry;
        this.settings = settings;
        this.pauses = pauses;
    }

    private enum End {
        TAKEN,
        DEAD,
        /** The service stops; the broker delivers the message again. */
        LEFT
    }

    @Override
    public void onMessage(Message message, @Nullable Channel channel) throws Exception {
        finish(message, takeWithPatience(message), present(channel));
    }

    @Override
    public void onMessageBatch(List<Message> messages, @Nullable Channel given) {
        Channel channel = present(given);
        try {
            if (takeTogether(messages)) {
                channel.basicAck(tag(messages.getLast()), true);
                return;
            }
            for (Message message : messages) {
                finish(message, takeWithPatience(message), channel);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException("The channel is gone; the events come again", gone);
        }
    }

    /** All in one transaction; false if that failed and they are to be taken one by one. */
    private boolean takeTogether(List<Message> messages) {
        if (messages.size() == 1) {
            return false;
        }
        try {
            take(messages.stream().map(message -> Envelope.read(message.getBody())).toList());
            return true;
        } catch (Exception failure) {
            LOG.atWarn()
                    .addKeyValue("queue", queue)
                    .addKeyValue("events", messages.size())
                    .addKeyValue("cause", failure.toString())
                    .log("A batch could not be handled; its events are taken one by one");
            return false;
        }
    }

    private End takeWithPatience(Message message) {
        int attempt = 1;
        int collisions = 0;
        while (true) {
            try {
                take(List.of(Envelope.read(message.getBody())));
                return End.TAKEN;
            } catch (Envelope.UnreadableEvent hopeless) {
                return dead(message, attempt, hopeless);
            } catch (Exception failure) {
                if (!databaseWorks()) {
                    if (!waitForDatabase(failure)) {
                        return End.LEFT;
                    }
                    continue;
                }
                if (failure instanceof PessimisticLockingFailureException) {
                    // Somebody else was let through in its place; that counts against no event.
                    collisions++;
                    noteFailure(message, attempt, failure);
                    if (!pauses.waited(pauseAfter(collisions))) {
                        return End.LEFT;
                    }
                    continue;
                }
                if (attempt >= settings.attempts()) {
                    return dead(message, attempt, failure);
                }
                noteFailure(message, attempt, failure);
                if (!pauses.waited(pauseAfter(attempt))) {
                    return End.LEFT;
                }
                attempt++;
            }
        }
    }

    private void take(List<Event> arrived) {
        List<Event> wanted = arrived.stream().filter(handlers::want).toList();
        if (wanted.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            Set<UUID> fresh = inbox.remember(wanted.stream().map(Event::id).toList());
            handlers.handle(wanted.stream().filter(event -> fresh.remove(event.id())).toList());
        });
    }

    private Duration pauseAfter(int attempt) {
        Duration pause = settings.firstPause().multipliedBy(1L << Math.min(attempt - 1, 20));
        return pause.compareTo(settings.longestPause()) < 0 ? pause : settings.longestPause();
    }

    private boolean waitForDatabase(Exception failure) {
        LOG.atWarn()
                .addKeyValue("queue", queue)
                .addKeyValue("cause", failure.toString())
                .log("The database is away; events wait for it");
        while (pauses.waited(DATABASE_EVERY)) {
            if (databaseWorks()) {
                return true;
            }
        }
        return false;
    }

    /** Whether it remembers what it is told; then a failure is the event's or its handler's own. */
    private boolean databaseWorks() {
        try {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                inbox.remember(List.of(UUID.randomUUID()));
            });
            return true;
        } catch (DataAccessException | TransactionException away) {
            LOG.atDebug().setCause(away).log("The database does not work");
            return false;
        }
    }

    private End dead(Message message, int attempts, Exception failure) {
        String type = String.valueOf(message.getMessageProperties().getReceivedRoutingKey());
        LOG.atError()
                .addKeyValue("queue", queue)
                .addKeyValue("event", message.getMessageProperties().getMessageId())
                .addKeyValue("type", type)
                .addKeyValue("attempts", attempts)
                .setCause(failure)
                .log("An event could not be handled and goes to the dead letters");
        registry.counter("tongbao.inbox.dead", "queue", queue, "type", type).increment();
        return End.DEAD;
    }

    private void noteFailure(Message message, int attempt, Exception failure) {
        LOG.atWarn()
                .addKeyValue("queue", queue)
                .addKeyValue("event", message.getMessageProperties().getMessageId())
                .addKeyValue("attempt", attempt)
                .addKeyValue("cause", failure.toString())
                .log("An event could not be handled this time and is tried again");
    }

    private static void finish(Message message, End end, Channel channel) throws IOException {
        switch (end) {
            case TAKEN -> channel.basicAck(tag(message), false);
            case DEAD -> channel.basicNack(tag(message), false, false);
            case LEFT -> LOG.debug("The service stops; an event is left to be delivered again");
        }
    }

    private static Channel present(@Nullable Channel channel) {
        return Objects.requireNonNull(channel, "Messages are taken with their channel");
    }

    private static long tag(Message message) {
        return message.getMessageProperties().getDeliveryTag();
    }
}
