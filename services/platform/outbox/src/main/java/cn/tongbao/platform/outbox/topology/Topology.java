package cn.tongbao.platform.outbox.topology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All exchanges, queues and bindings.
 *
 * @param deadLetterExchange where a message goes that no consumer could take
 * @param deliveryLimit how often a message is delivered before it goes there
 * @param exchanges one topic exchange per publisher
 * @param queues one queue per consumer and publisher
 */
public record Topology(
        String deadLetterExchange,
        int deliveryLimit,
        List<String> exchanges,
        List<EventQueue> queues) {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    /** Refuses a queue that is bound to no exchange of the topology, or by nothing. */
    public Topology {
        exchanges = List.copyOf(exchanges);
        queues = List.copyOf(queues);
        for (EventQueue queue : queues) {
            if (!exchanges.contains(queue.exchange()) || queue.bindings().isEmpty()) {
                throw new IllegalArgumentException(
                        "The queue " + queue.name() + " collects from nowhere");
            }
        }
    }

    /** The topology of the contracts. */
    public static Topology ofContracts() {
        return of(new ClassPathResource("contracts/topology.json"));
    }

    static Topology of(ClassPathResource resource) {
        try (InputStream stream = resource.getInputStream()) {
            return JSON.readValue(stream, Topology.class);
        } catch (IOException missing) {
            throw new UncheckedIOException("The topology could not be read", missing);
        }
    }

    /** The queues that a service consumes. */
    public List<EventQueue> queuesOf(String consumer) {
        return queues.stream()
                .filter(queue -> queue.name().startsWith(consumer + ".from-"))
                .toList();
    }

    /**
     * A queue.
     *
     * @param name as {@code <consumer>.from-<publisher>}
     * @param exchange the publisher's exchange
     * @param bindings the types collected, as topic patterns
     * @param ordered whether one consumer at a time takes from it, since order matters there
     */
    public record EventQueue(String name, String exchange, List<String> bindings, boolean ordered) {

        /** Copies the bindings. */
        public EventQueue {
            bindings = List.copyOf(bindings);
        }

        /** Where its messages end up that could not be taken. */
        public String deadLetterQueue() {
            return name + ".dead";
        }

        /** Whether events of the type come into it. */
        public boolean collects(String type) {
            return bindings.stream().anyMatch(binding -> matches(binding, type));
        }

        private static boolean matches(String binding, String type) {
            String pattern =
                    Stream.of(binding.split("\\.", -1))
                            .map(word ->
                                    switch (word) {
                                        case "*" -> "\\.[^.]+";
                                        case "#" -> "(\\.[^.]+)*";
                                        default -> "\\." + Pattern.quote(word);
                                    })
                            .collect(Collectors.joining());
            return ("." + type).matches(pattern);
        }

        Map<String, Object> arguments(Topology topology) {
            Map<String, Object> common =
                    Map.of(
                            "x-queue-type",
                            "quorum",
                            "x-delivery-limit",
                            topology.deliveryLimit(),
                            "x-overflow",
                            "reject-publish",
                            "x-dead-letter-exchange",
                            topology.deadLetterExchange(),
                            "x-dead-letter-routing-key",
                            name,
                            "x-dead-letter-strategy",
                            "at-least-once");
            if (!ordered) {
                return common;
            }
            Map<String, Object> arguments = new HashMap<>(common);
            arguments.put("x-single-active-consumer", true);
            return arguments;
        }
    }
}
