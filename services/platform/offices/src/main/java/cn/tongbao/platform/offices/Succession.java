package cn.tongbao.platform.offices;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the work of closed offices goes on at those that stand in for them, by the service's own
 * projection: a table {@code office} with {@code id}, {@code open}, {@code successor_id}.
 * Everything here belongs into a transaction.
 */
public class Succession {

    private final JdbcClient jdbc;

    Succession(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The office does not hand its work over until the transaction ends: what an act lays down for
     * it is there then. How the office stands is to be read after this. Whoever locks records for
     * the act as well does it before, as the hand-over does.
     *
     * @param officeId null for none, which holds nothing that matters
     */
    public void hold(@Nullable String officeId) {
        lock("pg_advisory_xact_lock_shared", officeId);
    }

    /**
     * The office, or the one that goes on for it if it was closed, along all its successors; itself
     * if none is known, and a successor that nothing has been heard of where one was named.
     */
    public String standing(String officeId) {
        return jdbc.sql(
                        """
                        with recursive standing (id, step) as (
                            select cast(:id as text), 0
                            union all
                            select office.successor_id, step + 1
                            from office join standing on office.id = standing.id
                            where not office.open and office.successor_id is not null and step < 50)
                        select id from standing order by step desc limit 1
                        """)
                .param("id", officeId)
                .query(String.class)
                .single();
    }

    /** The office and all whose work has come to it, or waits to. */
    public Set<String> mergedInto(String officeId) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                with recursive merged (id) as (
                                    select cast(:id as text)
                                    union
                                    select office.id from office join merged on office.successor_id = merged.id
                                    where not office.open)
                                select id from merged
                                """)
                        .param("id", officeId)
                        .query(String.class)
                        .list());
    }

    /**
     * Hands over what lies with the office and with all whose successors lead to it, if they are
     * closed and somebody is known to go on for them; else it stays until more is heard. The bulk
     * goes while others still work, and what was laid down meanwhile once nobody can any more.
     *
     * @param officeId of whom something was heard, already in the projection
     * @param heirs who goes on for a closed office, given the one that stands in for it by its
     *     successors
     * @param work hands everything of a closed office over to whoever goes on for it; done twice
     */
    public <H> void handOver(
            String officeId,
            BiFunction<String, String, Optional<H>> heirs,
            BiConsumer<String, H> work) {
        for (var closed : mergedInto(officeId)) {
            var standing = standing(closed);
            if (!standing.equals(closed)) {
                heirs.apply(closed, standing).ifPresent(heir -> inTwoPasses(closed, heir, work));
            }
        }
    }

    private <H> void inTwoPasses(String closed, H heir, BiConsumer<String, H> work) {
        work.accept(closed, heir);
        lock("pg_advisory_xact_lock", closed);
        work.accept(closed, heir);
    }

    private void lock(String function, @Nullable String officeId) {
        jdbc.sql("select " + function + "(hashtextextended('office:' || cast(:id as text), 0))")
                .param("id", officeId)
                .query((row, number) -> number)
                .list();
    }
}
