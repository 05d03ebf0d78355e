package cn.tongbao.platform.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.platform.test.RealPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** On offices and papers that lie with them, as a service would keep both. */
class SuccessionTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final DataSource database = RealPostgres.newDatabase().dataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(database));
    private final Succession succession = new Succession(jdbc);
    private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void tablesOfTheService() {
        jdbc.sql("create table office (id text primary key, open boolean, successor_id text)")
                .update();
        jdbc.sql("create table paper (title text primary key, office_id text)").update();
        open("A");
        open("B");
        open("C");
        open("D");
    }

    @AfterEach
    void theOthersGo() {
        others.close();
    }

    @Test
    void the_last_of_a_chain_of_successors_stands_in() {
        closed("A", "B");
        closed("B", "C");

        assertThat(succession.standing("A")).isEqualTo("C");
        assertThat(succession.standing("C")).isEqualTo("C");
        assertThat(succession.standing("NEVER-HEARD-OF")).isEqualTo("NEVER-HEARD-OF");
        assertThat(succession.mergedInto("C")).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(succession.mergedInto("D")).containsExactly("D");
    }

    @Test
    void who_is_closed_without_a_successor_or_succeeds_himself_stands_as_he_is() {
        closed("A", null);
        closed("B", "C");
        closed("C", "B");

        assertThat(succession.standing("A")).isEqualTo("A");
        assertThat(succession.standing("B")).isIn("B", "C");
        assertThat(succession.mergedInto("B")).containsExactlyInAnyOrder("B", "C");
    }

    @Test
    void papers_go_to_whoever_stands_in_and_those_of_open_offices_stay() {
        paper("one", "A");
        paper("two", "B");
        paper("three", "D");
        closed("A", "B");
        closed("B", "C");

        heardOf("C");

        assertThat(papersOf("C")).containsExactly("one", "two");
        assertThat(papersOf("D")).containsExactly("three");
    }

    @Test
    void they_stay_until_the_successor_is_known() {
        paper("one", "A");
        closed("A", "NEW");

        heardOf("A");
        assertThat(papersOf("A")).containsExactly("one");

        open("NEW");
        heardOf("NEW");
        assertThat(papersOf("NEW")).containsExactly("one");
    }

    @Test
    void what_is_laid_down_while_the_bulk_goes_goes_too() {
        paper("early", "A");
        closed("A", "B");
        var held = new CountDownLatch(1);
        var bulkGone = new CountDownLatch(1);
        var layingDown =
                others.submit(() ->
                        transaction.executeWithoutResult(_ -> {
                            succession.hold("A");
                            held.countDown();
                            awaitOpen(bulkGone);
                            paper("late", "A");
                        }));
        awaitOpen(held);

        var passes = new ArrayList<List<String>>();
        transaction.executeWithoutResult(_ ->
                succession.<String>handOver(
                        "A",
                        (_, standing) -> Optional.of(standing),
                        (closed, heir) -> {
                            passes.add(papersOf(closed));
                            move(closed, heir);
                            bulkGone.countDown();
                        }));

        await().atMost(SOON).until(layingDown::isDone);
        assertThat(passes).containsExactly(List.of("early"), List.of("late"));
        assertThat(papersOf("B")).containsExactly("early", "late");
        assertThat(papersOf("A")).isEmpty();
    }

    @Test
    void several_hold_an_office_at_once_and_nobody_waits_for_another_office() {
        transaction.executeWithoutResult(_ -> {
            succession.hold("A");
            var other =
                    others.submit(() ->
                            transaction.executeWithoutResult(_ -> {
                                succession.hold("A");
                                succession.hold(null);
                                closed("C", "D");
                                heardOf("C");
                            }));
            await().atMost(SOON).until(other::isDone);
        });
        assertThat(succession.standing("C")).isEqualTo("D");
    }

    private void heardOf(String id) {
        transaction.executeWithoutResult(_ ->
                succession.handOver(
                        id,
                        (_, standing) ->
                                jdbc.sql("select id from office where id = :id")
                                        .param("id", standing)
                                        .query(String.class)
                                        .optional(),
                        this::move));
    }

    private void move(String closed, String heir) {
        jdbc.sql("update paper set office_id = :heir where office_id = :closed")
                .param("heir", heir)
                .param("closed", closed)
                .update();
    }

    private void open(String id) {
        jdbc.sql("insert into office (id, open) values (:id, true)").param("id", id).update();
    }

    private void closed(String id, @Nullable String successor) {
        jdbc.sql("update office set open = false, successor_id = :successor where id = :id")
                .param("id", id)
                .param("successor", successor)
                .update();
    }

    private void paper(String title, String office) {
        jdbc.sql("insert into paper (title, office_id) values (:title, :office)")
                .param("title", title)
                .param("office", office)
                .update();
    }

    private List<String> papersOf(String office) {
        return jdbc.sql("select title from paper where office_id = :office order by title")
                .param("office", office)
                .query((row, number) -> row.getString("title"))
                .list();
    }

    private static void awaitOpen(CountDownLatch latch) {
        await().atMost(SOON).until(() -> latch.getCount() == 0);
    }
}
