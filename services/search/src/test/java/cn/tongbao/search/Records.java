package cn.tongbao.search;

import static org.awaitility.Awaitility.await;

import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventBatchHandler;
import cn.tongbao.search.indexing.DocumentKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.node.ObjectNode;

/** Hands events in as the broker's consumer would, and waits until what they tell can be found. */
@TestComponent
public class Records {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private static final List<String> KINDS =
            Stream.of(DocumentKind.values()).map(DocumentKind::slug).toList();

    private final EventBatchHandler handler;
    private final TransactionOperations transactions;
    private final JdbcClient jdbc;
    private final String prefix;

    Records(
            EventBatchHandler handler,
            TransactionOperations transactions,
            JdbcClient jdbc,
            @Value("${tongbao.search.elasticsearch.prefix}") String prefix) {
        this.handler = handler;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.prefix = prefix;
    }

    /** An event of the service that owns such records. */
    public static Event event(
            String source, String type, long version, Set<String> audience, ObjectNode data) {
        String subject = data.path("reference").stringValue(data.path("id").stringValue(""));
        return new Event(
                UUID.randomUUID(), type, source, subject, NOW, version, audience, data, null, null);
    }

    /** Consumes the events in one batch, without waiting for the index. */
    public void consume(Event... events) {
        transactions.executeWithoutResult(_ -> handler.handle(Arrays.asList(events)));
    }

    /** Consumes the events and waits until the index shows them. */
    public void tell(Event... events) {
        consume(events);
        awaitIndexed();
    }

    /** Waits until nothing waits for the index any more and a search would show all. */
    public void awaitIndexed() {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> waiting() == 0);
        RealElasticsearch.shared().ask("POST", "/" + prefix + "-*/_refresh");
    }

    /** Removes every document from table and index. */
    public void forgetAll() {
        jdbc.sql("truncate document").update();
        KINDS.forEach(
                kind -> RealElasticsearch.shared().ask("DELETE", "/" + prefix + "-" + kind + "-1"));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        RealElasticsearch.shared()
                                        .ask("GET", "/_cat/aliases/" + prefix + "-*?h=alias")
                                        .lines()
                                        .filter(line -> !line.isBlank())
                                        .count()
                                == KINDS.size());
    }

    /** Documents that the index does not hold yet. */
    public long waiting() {
        return jdbc.sql(
                        "select count(*) from document"
                                + " where indexed_version is null and refusal is null")
                .query(Long.class)
                .single();
    }
}
