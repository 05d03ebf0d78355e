package cn.tongbao.platform.outbox.relay;

import cn.tongbao.platform.outbox.topology.TopologyDeclarer;
import com.rabbitmq.client.Channel;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.AmqpIOException;
import org.springframework.amqp.rabbit.connection.Connection;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.connection.ConnectionListener;

/** The broker as a publisher meets it: there, away, or asking for quiet. */
class Broker implements ConnectionListener {

    private static final Logger LOG = LoggerFactory.getLogger(Broker.class);

    private final ConnectionFactory connections;
    private final TopologyDeclarer topology;
    private volatile boolean reachable;
    private volatile boolean quiet;

    Broker(ConnectionFactory connections, TopologyDeclarer topology) {
        this.connections = connections;
        this.topology = topology;
    }

    /**
     * Listens to a connection that asks its publishers for quiet, say because memory runs short.
     */
    @Override
    public void onCreate(@Nullable Connection connection) {
        quiet = false;
        opened(connection)
                .addBlockedListener(
                        reason -> {
                            LOG.atWarn()
                                    .addKeyValue("reason", reason)
                                    .log("The broker takes nothing for now");
                            quiet = true;
                        },
                        () -> quiet = false);
    }

    /**
     * Whether events can be published now; connects if need be, which also declares the topology.
     */
    boolean ready() {
        try {
            Connection connection = connections.createConnection();
            if (!connection.isOpen()) {
                noteAway("The connection is closed");
                return false;
            }
            noteThere();
            return !quiet;
        } catch (AmqpException away) {
            noteAway(String.valueOf(away.getMessage()));
            return false;
        }
    }

    /** Whether it takes events, as last seen. */
    boolean takesEvents() {
        return reachable && !quiet;
    }

    /** As last seen. */
    boolean reachable() {
        return reachable;
    }

    /** A channel that confirms what is published on it. */
    Channel confirmingChannel() throws IOException {
        Channel channel = opened(connections.createConnection()).createChannel();
        channel.confirmSelect();
        return channel;
    }

    private static com.rabbitmq.client.Connection opened(@Nullable Connection connection) {
        com.rabbitmq.client.Connection delegate =
                connection == null ? null : connection.getDelegate();
        if (delegate == null) {
            throw new AmqpIOException("The connection is closed", new IOException("closed"));
        }
        return delegate;
    }

    /** Declares everything again, when the broker turns out to have forgotten it. */
    void restoreTopology() {
        try {
            topology.declare(connections.createConnection());
        } catch (AmqpIOException away) {
            noteAway(String.valueOf(away.getMessage()));
        }
    }

    void noteAway(String reason) {
        if (reachable) {
            LOG.atWarn()
                    .addKeyValue("reason", reason)
                    .log("The broker is away; events wait for it");
        }
        reachable = false;
    }

    private void noteThere() {
        if (!reachable) {
            LOG.info("The broker is there");
        }
        reachable = true;
    }
}
