package cn.tongbao.platform.outbox.topology;

import cn.tongbao.platform.outbox.topology.Topology.EventQueue;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpIOException;
import org.springframework.amqp.rabbit.connection.Connection;
import org.springframework.amqp.rabbit.connection.ConnectionListener;

/** Declares the whole topology on every new connection, before anybody gets to use it. */
public class TopologyDeclarer implements ConnectionListener {

    private static final Logger LOG = LoggerFactory.getLogger(TopologyDeclarer.class);

    private final Topology topology;

    /** Declares the given topology. */
    public TopologyDeclarer(Topology topology) {
        this.topology = topology;
    }

    @Override
    public void onCreate(@Nullable Connection connection) {
        declare(Objects.requireNonNull(connection));
    }

    /**
     * Declares everything; what is there already stays as it is.
     *
     * @throws AmqpIOException if the broker could not be talked to
     */
    public void declare(Connection connection) {
        inChannel(
                connection,
                channel -> {
                    channel.exchangeDeclare(
                            topology.deadLetterExchange(), BuiltinExchangeType.DIRECT, true);
                    for (String exchange : topology.exchanges()) {
                        channel.exchangeDeclare(exchange, BuiltinExchangeType.TOPIC, true);
                    }
                });
        topology.queues().forEach(queue -> declare(connection, queue));
    }

    private void declare(Connection connection, EventQueue queue) {
        try {
            inChannel(
                    connection,
                    channel -> {
                        channel.queueDeclare(
                                queue.deadLetterQueue(),
                                true,
                                false,
                                false,
                                Map.of("x-queue-type", "quorum"));
                        channel.queueBind(
                                queue.deadLetterQueue(),
                                topology.deadLetterExchange(),
                                queue.name());
                        channel.queueDeclare(
                                queue.name(), true, false, false, queue.arguments(topology));
                    });
        } catch (AmqpIOException refused) {
            if (!standsOtherwise(refused)) {
                throw refused;
            }
            LOG.atError()
                    .addKeyValue("queue", queue.name())
                    .setCause(refused)
                    .log(
                            "A queue stands with other arguments than the contract's; it is used as it is");
        }
        inChannel(
                connection,
                channel -> {
                    for (String binding : queue.bindings()) {
                        channel.queueBind(queue.name(), queue.exchange(), binding);
                    }
                });
    }

    private static boolean standsOtherwise(AmqpIOException refused) {
        return refused.getCause() instanceof IOException cause
                && cause.getCause() instanceof ShutdownSignalException signal
                && signal.getReason() instanceof AMQP.Channel.Close close
                && close.getReplyCode() == AMQP.PRECONDITION_FAILED;
    }

    @SuppressWarnings("NullAway") // The delegate is there as long as the connection is.
    private static void inChannel(Connection connection, Declaring declaring) {
        try (Channel channel = connection.getDelegate().createChannel()) {
            declaring.declare(channel);
        } catch (TimeoutException slow) {
            throw new AmqpIOException(new IOException("The broker did not answer in time", slow));
        } catch (IOException failed) {
            throw new AmqpIOException(failed);
        }
    }

    private interface Declaring {

        void declare(Channel channel) throws IOException;
    }
}
