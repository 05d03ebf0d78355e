package cn.tongbao.directory.beacon;

import cn.tongbao.directory.draw.Entropy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every round as it was first seen, and every later answer that says otherwise. */
@Repository
public class SeenRounds {

    private static final Logger log = LoggerFactory.getLogger(SeenRounds.class);

    private final JdbcClient jdbc;
    private final Beacon beacon;

    SeenRounds(JdbcClient jdbc, Beacon beacon) {
        this.jdbc = jdbc;
        this.beacon = beacon;
    }

    /**
     * Keeps a round, and gives the one that stands: the first that was seen. Another value under
     * the same number is kept as evidence against the beacon. What the beacon never signed was not
     * seen but put there, and gives way.
     *
     * @param round as the beacon signed it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public BeaconRound keep(BeaconRound round, Instant now) {
        write(
                """
                insert into beacon_round (source, round, value, published_at, signature, seen_at)
                values (:source, :round, :value, :publishedAt, :signature, :at)
                on conflict (source, round) do nothing
                """,
                round,
                now);
        var first =
                jdbc.sql("select * from beacon_round where source = :source and round = :round")
                        .param("source", round.source())
                        .param("round", round.round())
                        .query(SeenRounds::round)
                        .single();
        if (!first.equals(round) && !beacon.signed(first)) {
            replace(round, now);
            return round;
        }
        if (!first.value().equals(round.value())) {
            contradict(round, now);
        }
        return first;
    }

    private void replace(BeaconRound round, Instant now) {
        write(
                """
                update beacon_round set value = :value, published_at = :publishedAt,
                    signature = :signature, seen_at = :at
                where source = :source and round = :round
                """,
                round,
                now);
        log.atError()
                .addKeyValue("source", round.source())
                .addKeyValue("round", round.round())
                .log("A round was kept that the beacon never signed; it is replaced");
    }

    private void contradict(BeaconRound round, Instant now) {
        write(
                """
                insert into beacon_contradiction
                    (source, round, value, published_at, signature, seen_at)
                values (:source, :round, :value, :publishedAt, :signature, :at)
                on conflict do nothing
                """,
                round,
                now);
        log.atError()
                .addKeyValue("source", round.source())
                .addKeyValue("round", round.round())
                .log(
                        "The beacon signed another value for a round that was seen before; it is refused");
    }

    private void write(String sql, BeaconRound round, Instant now) {
        jdbc.sql(sql)
                .param("source", round.source())
                .param("round", round.round())
                .param("value", round.value())
                .param("publishedAt", round.publishedAt())
                .param("signature", round.signature())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What the beacon said of a round against its own first word, the oldest first. */
    public List<BeaconRound> contradictions(Entropy entropy) {
        return jdbc.sql(
                        """
                        select * from beacon_contradiction
                        where source = :source and round = :round order by seen_at, value
                        """)
                .param("source", entropy.source())
                .param("round", entropy.round())
                .query(SeenRounds::round)
                .list();
    }

    private static BeaconRound round(ResultSet row, int number) throws SQLException {
        return new BeaconRound(
                row.getString("source"),
                row.getLong("round"),
                row.getString("value"),
                row.getString("published_at"),
                row.getString("signature"));
    }
}
