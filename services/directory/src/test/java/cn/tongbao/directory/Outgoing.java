package cn.tongbao.directory;

import cn.tongbao.platform.test.ContractAssertions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What others are told: the events that wait to be published, where nobody publishes them. */
final class Outgoing {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Outgoing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them about a record, in their order; each keeps to its contract. */
    List<Told> of(String reference) {
        return jdbc
                .sql(
                        """
                        select * from outbox where headers ->> 'subject' = :subject order by seq
                        """)
                .param("subject", reference)
                .query((row, number) ->
                        new Told(
                                row.getString("type"),
                                row.getString("aggregate_id"),
                                row.getLong("aggregate_version"),
                                JSON.readTree(row.getString("payload")),
                                JSON.readTree(row.getString("headers"))))
                .list()
                .stream()
                .peek(told -> ContractAssertions.assertData(told.type(), told.data().toString()))
                .toList();
    }

    /** The events about the record itself. */
    List<Told> ofRecord(String reference) {
        return of(reference).stream().filter(told -> told.aggregate().equals(reference)).toList();
    }

    /** The events about its files. */
    List<Told> ofFiles(String reference) {
        return of(reference).stream().filter(told -> !told.aggregate().equals(reference)).toList();
    }

    /** Everything that was ever told, as text. */
    String everything() {
        return jdbc.sql("select o::text from outbox o").query(String.class).list().toString();
    }

    /** An event. */
    record Told(String type, String aggregate, long version, JsonNode data, JsonNode headers) {

        Set<String> audience() {
            return headers.get("audience")
                    .valueStream()
                    .map(JsonNode::stringValue)
                    .collect(Collectors.toSet());
        }
    }
}
