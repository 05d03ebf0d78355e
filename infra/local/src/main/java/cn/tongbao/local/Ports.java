package cn.tongbao.local;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ports of one stack: the documented ones, all moved by the same offset so that stacks run side
 * by side.
 */
public record Ports(int offset) {

    private static final int HIGHEST_OFFSET = 40_000;

    public Ports {
        if (offset < 0 || offset > HIGHEST_OFFSET) {
            throw new LaunchFailure(
                    "TONGBAO_PORT_OFFSET is "
                            + offset
                            + "; give a whole number from 0 to "
                            + HIGHEST_OFFSET
                            + ".");
        }
    }

    static Ports parse(@Nullable String offset) {
        if (offset == null || offset.isBlank()) {
            return new Ports(0);
        }
        try {
            return new Ports(Integer.parseInt(offset.strip()));
        } catch (NumberFormatException e) {
            throw new LaunchFailure(
                    "TONGBAO_PORT_OFFSET is \"" + offset + "\"; give a whole number such as 1000.",
                    e);
        }
    }

    public int gateway() {
        return 8080 + offset;
    }

    public int keycloak() {
        return 8180 + offset;
    }

    public int postgresql() {
        return 15432 + offset;
    }

    public int rabbitmq() {
        return 15673 + offset;
    }

    /** Erlang's node-to-node port; nobody outside the node connects to it. */
    public int rabbitmqDistribution() {
        return 25673 + offset;
    }

    /** Our own Erlang port mapper, so that the system's one is neither needed nor touched. */
    public int portMapper() {
        return 14369 + offset;
    }

    public int elasticsearch() {
        return 19200 + offset;
    }

    public int elasticsearchTransport() {
        return 19300 + offset;
    }

    /** The stand-in for a court's own system. */
    public int courtStub() {
        return 8190 + offset;
    }

    /** The stand-in for a public randomness beacon. */
    public int beaconStub() {
        return 8191 + offset;
    }

    public int service(Service service) {
        return service == Service.GATEWAY ? gateway() : service.basePort() + offset;
    }

    /** Every port by the name of what listens on it. */
    Map<String, Integer> all() {
        var all = new LinkedHashMap<String, Integer>();
        all.put("gateway", gateway());
        all.put("keycloak", keycloak());
        all.put("court-stub", courtStub());
        all.put("beacon-stub", beaconStub());
        for (var service : Service.values()) {
            all.put(service.id(), service(service));
        }
        all.put("postgresql", postgresql());
        all.put("rabbitmq", rabbitmq());
        all.put("rabbitmq (between nodes)", rabbitmqDistribution());
        all.put("erlang-port-mapper", portMapper());
        all.put("elasticsearch", elasticsearch());
        all.put("elasticsearch (between nodes)", elasticsearchTransport());
        return all;
    }
}
