package cn.tongbao.bench.entries;

import cn.tongbao.bench.entries.MadeEntry.Limit;
import cn.tongbao.bench.entries.MadeEntry.Past;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.random.RandomGenerator;

/**
 * Fills the register of a throwaway stack by writing into the directory's own tables: three hundred
 * thousand calls of the API would take hours. What is written is what the calls would have left
 * there but for the audit trail, the outbox and the index of search, which the republish operation
 * fills afterwards.
 */
public final class EntryLoader {

    /** More is no register but a mistake. */
    public static final int MOST = 200_000;

    private static final int BATCH = 1_000;

    private static final String ENTRY =
            """
            insert into entry (id, register, kind, version, status, published, words, region_chain,
                serves, readers, review_due_on, updated_at, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            """;

    private static final String HISTORY =
            """
            insert into record_history (reference, version, at, act, from_status, to_status, person,
                detail)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            """;

    private static final String LIMIT =
            """
            insert into deadline (record_kind, record, rule_id, started_at, warn_at, due_at)
            values (?, ?, ?, ?, ?, ?)
            """;

    private final String url;
    private final Properties account;
    private final EntryMaker maker;

    /**
     * The database of the local stack's directory; who calls makes sure that it is on this machine.
     */
    public EntryLoader(String url, String username, String password, Places places) {
        this.url = url;
        this.account = new Properties();
        account.setProperty("user", username);
        account.setProperty("password", password);
        account.setProperty("reWriteBatchedInserts", "true");
        this.maker = new EntryMaker(places, LocalDate.now(ZoneId.of("Asia/Shanghai")));
    }

    /** How many entries are in the register, and how many of those the public may see. */
    public record Size(int all, int institutions, int persons) {}

    /** How large the register is now. */
    public Size size() throws SQLException {
        try (var database = open();
                var statement = database.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                select count(*),
                                    count(*) filter (where published and register = 'INSTITUTIONS'),
                                    count(*) filter (where published and register = 'PERSONS')
                                from entry
                                """)) {
            row.next();
            return new Size(row.getInt(1), row.getInt(2), row.getInt(3));
        }
    }

    /** The name of one of the institutions among the first so many that are made. */
    public String institution(RandomGenerator random, int entries) {
        MadeEntry entry;
        do {
            entry = maker.entry(random.nextInt(entries));
        } while (!entry.kind().equals("INSTITUTION"));
        return entry.words().substring(0, entry.words().indexOf(' '));
    }

    /** Adds entries until there are that many; those that are there stay. */
    public Size fill(int entries) throws SQLException {
        if (entries > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " entries");
        }
        try (var database = open()) {
            database.setAutoCommit(false);
            var number = madeBefore(database);
            for (var missing = entries - size().all(); missing > 0; missing -= BATCH) {
                number = add(database, number, Math.min(BATCH, missing));
                database.commit();
            }
            settle(database);
        }
        return size();
    }

    /** The next number; those below are there, since each batch is committed as a whole. */
    private static int madeBefore(Connection database) throws SQLException {
        try (var statement =
                database.prepareStatement(
                        "select count(*) from entry where state ->> 'appliedBy' = ?")) {
            statement.setString(1, EntryMaker.APPLICANT);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private int add(Connection database, int from, int count) throws SQLException {
        try (var entries = database.prepareStatement(ENTRY);
                var history = database.prepareStatement(HISTORY);
                var limits = database.prepareStatement(LIMIT)) {
            for (int number = from; number < from + count; number++) {
                var entry = maker.entry(number);
                bind(entries, database, entry);
                for (var row : entry.history()) {
                    bind(history, entry, row);
                }
                for (var limit : entry.limits()) {
                    bind(limits, entry, limit);
                }
            }
            entries.executeBatch();
            history.executeBatch();
            limits.executeBatch();
        }
        return from + count;
    }

    /** What the database's own upkeep would have done by the time that so many were listed. */
    private static void settle(Connection database) throws SQLException {
        database.setAutoCommit(true);
        try (var statement = database.createStatement()) {
            statement.execute("vacuum (analyze) entry, record_history, deadline");
        }
    }

    private static void bind(PreparedStatement row, Connection database, MadeEntry entry)
            throws SQLException {
        row.setString(1, entry.id());
        row.setString(2, entry.register());
        row.setString(3, entry.kind());
        row.setLong(4, entry.version());
        row.setString(5, entry.status());
        row.setBoolean(6, entry.published());
        row.setString(7, entry.words());
        var column = 8;
        for (var texts : List.of(entry.chain(), entry.serves(), entry.readers())) {
            row.setArray(column++, database.createArrayOf("text", texts.toArray()));
        }
        row.setObject(11, entry.reviewDueOn());
        row.setObject(12, at(entry.updatedAt()));
        row.setString(13, entry.state());
        row.addBatch();
    }

    private static void bind(PreparedStatement row, MadeEntry entry, Past past)
            throws SQLException {
        row.setString(1, entry.id());
        row.setLong(2, past.version());
        row.setObject(3, at(past.at()));
        row.setString(4, past.act());
        row.setString(5, past.from());
        row.setString(6, past.to());
        row.setString(7, EntryMaker.APPLICANT);
        row.setString(8, past.detail());
        row.addBatch();
    }

    private static void bind(PreparedStatement row, MadeEntry entry, Limit limit)
            throws SQLException {
        row.setString(1, entry.kind().equals("INSTITUTION") ? "institution" : "expert");
        row.setString(2, entry.id());
        row.setString(3, limit.ruleId());
        row.setObject(4, at(limit.startedAt()));
        row.setObject(5, at(limit.warnAt()));
        row.setObject(6, at(limit.dueAt()));
        row.addBatch();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(url, account);
    }
}
