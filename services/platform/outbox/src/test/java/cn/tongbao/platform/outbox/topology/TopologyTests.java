package cn.tongbao.platform.outbox.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongbao.platform.outbox.topology.Topology.EventQueue;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class TopologyTests {

    @Test
    void every_type_of_the_contracts_is_collected_somewhere() throws IOException {
        Topology topology = Topology.ofContracts();

        assertThat(typesOfContracts())
                .allSatisfy(type ->
                        assertThat(topology.queues())
                                .as(type)
                                .anyMatch(queue -> queue.collects(type)));
    }

    @Test
    void every_queue_is_named_for_its_consumer_and_its_publisher() {
        Topology topology = Topology.ofContracts();

        assertThat(topology.queues())
                .allSatisfy(queue ->
                        assertThat(queue.name())
                                .endsWith(".from-" + queue.exchange().replace(".events", "")));
        assertThat(topology.queuesOf("search")).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "tip.#, tip.accepted.v1, true",
        "tip.*.v1, tip.accepted.v1, true",
        "tip.*, tip.accepted.v1, false",
        "#, tip.accepted.v1, true",
        "tip.accepted.v1, tip.accepted.v1, true",
        "tip.accepted.v1, tip.rejected.v1, false",
        "ti.#, tip.accepted.v1, false",
    })
    void a_binding_collects_what_the_broker_would_route_by_it(
            String binding, String type, boolean collected) {
        EventQueue queue = new EventQueue("a.from-b", "b.events", List.of(binding), false);

        assertThat(queue.collects(type)).isEqualTo(collected);
    }

    @Test
    void a_queue_that_collects_from_nowhere_is_refused() {
        EventQueue stray = new EventQueue("a.from-b", "b.events", List.of("#"), false);

        assertThatThrownBy(() -> new Topology("dead", 5, List.of("c.events"), List.of(stray)))
                .hasMessageContaining("a.from-b");
    }

    @Test
    void a_queue_never_drops_and_never_delivers_for_ever() {
        Topology topology = Topology.ofContracts();

        assertThat(topology.queues())
                .allSatisfy(queue ->
                        assertThat(queue.arguments(topology))
                                .containsEntry("x-queue-type", "quorum")
                                .containsEntry("x-overflow", "reject-publish")
                                .containsEntry("x-dead-letter-strategy", "at-least-once")
                                .containsKey("x-delivery-limit"));
    }

    private static List<String> typesOfContracts() throws IOException {
        Resource[] schemas =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:contracts/events/*.v*.json");
        return Stream.of(schemas)
                .map(schema -> Objects.requireNonNull(schema.getFilename()))
                .filter(name -> !name.endsWith(".example.json"))
                .map(name -> name.substring(0, name.length() - ".json".length()))
                .toList();
    }
}
