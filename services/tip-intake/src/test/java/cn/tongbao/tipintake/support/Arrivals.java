package cn.tongbao.tipintake.support;

import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events of other services, handed to the handlers as the inbox would. */
public final class Arrivals {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<EventHandler> handlers;
    private final TransactionTemplate transactions;

    Arrivals(List<EventHandler> handlers, TransactionTemplate transactions) {
        this.handlers = handlers;
        this.transactions = transactions;
    }

    /** All types subscribed to. */
    public Set<String> types() {
        return handlers.stream()
                .flatMap(handler -> handler.types().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** An event arrives. */
    public void arrive(String type, long version, String data) {
        arrive(type, version, JSON.readTree(data));
    }

    /** An event arrives. */
    public void arrive(String type, long version, JsonNode data) {
        var event =
                new Event(
                        UUID.randomUUID(),
                        type,
                        "test",
                        "subject",
                        Instant.parse("2026-03-05T00:00:00Z"),
                        version,
                        Set.of(),
                        data,
                        null,
                        null);
        transactions.executeWithoutResult(status ->
                handlers.stream()
                        .filter(handler -> handler.types().contains(type))
                        .forEach(handler -> handler.handle(event)));
    }

    /** An office is registered or changed. */
    public void office(String id, String nameZh, String name, String region, String status) {
        arrive(
                "office.registered.v1",
                1,
                """
                {"id": "%s", "type": "%s", "name": "%s", "nameZh": "%s", "level": "PROVINCIAL",
                 "regionCode": "%s", "competence": [], "hotlines": [], "status": "%s"}
                """
                        .formatted(
                                id,
                                id.substring(0, id.indexOf('-')),
                                name,
                                nameZh,
                                region,
                                status));
    }
}
