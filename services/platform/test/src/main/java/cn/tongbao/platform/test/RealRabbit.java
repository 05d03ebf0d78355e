package cn.tongbao.platform.test;

import java.util.List;
import org.springframework.boot.amqp.autoconfigure.RabbitConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A real RabbitMQ: one private node for the test run, a virtual host of its own for every test
 * context, so that the queues of one context are not emptied by another.
 *
 * <p>Use it with {@code @Import(RealRabbit.class)}. A test may {@link #kill()} the node and {@link
 * #start()} it again; what was confirmed is then still there.
 */
@TestConfiguration(proxyBeanMethods = false)
public class RealRabbit {

    @Bean
    RabbitConnectionDetails rabbitConnectionDetails() {
        return newHost();
    }

    /** One more empty virtual host. */
    public static Host newHost() {
        RabbitNode node = RabbitNode.shared();
        return new Host(node.port(), node.newVirtualHost());
    }

    /** Kills the node without warning. */
    public static void kill() {
        RabbitNode.shared().kill();
    }

    /** Starts the node again where it was killed, and returns when it takes connections. */
    public static void start() {
        RabbitNode.shared().start();
    }

    /** Makes the node hang: it keeps its connections and answers nothing. */
    public static void freeze() {
        RabbitNode.shared().signal("STOP");
    }

    /** Makes a hanging node go on. */
    public static void thaw() {
        RabbitNode.shared().signal("CONT");
    }

    /** An empty virtual host of the running node. */
    public record Host(int port, String virtualHost) implements RabbitConnectionDetails {

        @Override
        public String getUsername() {
            return RabbitNode.USER;
        }

        @Override
        public String getPassword() {
            return RabbitNode.USER;
        }

        @Override
        public String getVirtualHost() {
            return virtualHost;
        }

        @Override
        public List<Address> getAddresses() {
            return List.of(new Address("127.0.0.1", port));
        }
    }
}
