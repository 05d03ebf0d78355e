package cn.tongbao.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.outbox.Event;
import cn.tongbao.search.Matters;
import cn.tongbao.search.RealElasticsearch;
import cn.tongbao.search.Records;
import cn.tongbao.search.SearchTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@SearchTest
class IndexingTests {

    private static final String REFERENCE = "T-310000-2026-VERS10";

    @Autowired Records records;
    @Autowired JdbcClient jdbc;
    @Autowired Indexing indexing;

    @Value("${tongbao.search.elasticsearch.prefix}")
    String prefix;

    @BeforeEach
    void nothing() {
        records.forgetAll();
    }

    @Test
    void an_older_version_never_replaces_a_newer_one() {
        records.tell(version(5, "five"));
        records.tell(version(3, "three"));
        records.tell(version(4, "four"), version(2, "two"));

        assertThat(inTable()).isEqualTo("five");
        assertThat(inIndex()).contains("five");
    }

    @Test
    void the_newest_of_a_batch_wins_whatever_its_place() {
        records.tell(version(2, "two"), version(7, "seven"), version(4, "four"));

        assertThat(inTable()).isEqualTo("seven");
        assertThat(inIndex()).contains("seven");
    }

    @Test
    void the_index_guards_itself_against_older_versions() {
        records.tell(version(5, "five"));
        jdbc.sql("update document set version = 3, indexed_version = null").update();
        records.awaitIndexed();

        assertThat(inIndex()).contains("\"_version\":5");
    }

    @Test
    void the_same_version_told_twice_changes_nothing() {
        records.tell(version(5, "five"));
        long turn = turn();
        records.tell(version(5, "five"));

        assertThat(turn()).isEqualTo(turn);
    }

    @Test
    void a_document_that_the_index_cannot_take_does_not_hold_up_others() {
        records.tell(version(1, "one"));
        jdbc.sql(
                        """
                        insert into document (kind, reference, version, audience, body)
                        values ('TIP', 'T-bad', 1, '{}', '{"unheardOf": 1}')
                        """)
                .update();
        records.tell(version(2, "two"));

        assertThat(inIndex()).contains("two");
        assertThat(
                        jdbc.sql("select refusal from document where reference = 'T-bad'")
                                .query((row, _) -> row.getString(1))
                                .single())
                .contains("strict_dynamic_mapping_exception");
    }

    @Test
    void instances_side_by_side_index_everything_once() throws Exception {
        var events = new ArrayList<Event>();
        for (int i = 0; i < 1200; i++) {
            events.add(Matters.tip("T-310000-2026-A%05d".formatted(i), "310000", "many"));
        }
        records.consume(events.toArray(Event[]::new));
        Callable<Boolean> another =
                () -> {
                    while (indexing.indexNext() > 0) {
                        Thread.onSpinWait();
                    }
                    return true;
                };
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var instance : instances.invokeAll(Collections.nCopies(3, another))) {
                assertThat(instance.get()).isTrue();
            }
        }
        records.awaitIndexed();

        assertThat(RealElasticsearch.shared().ask("GET", "/" + prefix + "-tip/_count"))
                .contains("\"count\":1200");
    }

    private static Event version(long version, String title) {
        return Matters.tip(version, Matters.tipData(REFERENCE, "310000", title));
    }

    private String inTable() {
        return jdbc.sql("select body ->> 'title' from document where reference = :reference")
                .param("reference", REFERENCE)
                .query((row, _) -> row.getString(1))
                .single();
    }

    private String inIndex() {
        return RealElasticsearch.shared().ask("GET", "/" + prefix + "-tip/_doc/" + REFERENCE);
    }

    private long turn() {
        return jdbc.sql("select turn from document where reference = :reference")
                .param("reference", REFERENCE)
                .query(Long.class)
                .single();
    }
}
