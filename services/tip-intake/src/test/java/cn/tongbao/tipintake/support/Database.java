package cn.tongbao.tipintake.support;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A look past the service at what it has written. */
public final class Database {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Database(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An event that waits to be published. */
    public record Waiting(
            String type, String aggregateId, long version, JsonNode data, JsonNode headers) {}

    /** The events about an aggregate, in the order of their appending. */
    public List<Waiting> eventsOf(String aggregateId) {
        return events("where aggregate_id = '" + aggregateId + "'");
    }

    /** All events. */
    public List<Waiting> events() {
        return events("");
    }

    /** The types of the events about an aggregate. */
    public List<String> typesOf(String aggregateId) {
        return eventsOf(aggregateId).stream().map(Waiting::type).toList();
    }

    /** The acts on record about a record. */
    public List<String> auditedActs(String record) {
        return jdbc.sql("select act from audit_log where record = :record order by 1")
                .param("record", record)
                .query((row, number) -> row.getString("act"))
                .list();
    }

    /** A figure. */
    public long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** A column of text. */
    public List<String> texts(String sql) {
        return jdbc.sql(sql).query((row, number) -> String.valueOf(row.getString(1))).list();
    }

    /** A change behind the service's back. */
    public void change(String sql) {
        jdbc.sql(sql).update();
    }

    private List<Waiting> events(String where) {
        return jdbc.sql("select * from outbox " + where + " order by seq")
                .query((row, number) ->
                        new Waiting(
                                row.getString("type"),
                                row.getString("aggregate_id"),
                                row.getLong("aggregate_version"),
                                JSON.readTree(row.getString("payload")),
                                JSON.readTree(row.getString("headers"))))
                .list();
    }
}
