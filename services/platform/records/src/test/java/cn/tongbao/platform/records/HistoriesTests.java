package cn.tongbao.platform.records;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.test.RealPostgres;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class HistoriesTests {

    private static final String RECORD = "X-110000-2026-7K3M9Q";
    private static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");
    private static final Deed DEED = new Deed("somebody", "OFFICE-110000", NOW);

    private final JdbcTemplate jdbc = new JdbcTemplate(RealPostgres.newDatabase().dataSource());
    private final Histories histories =
            new Histories(JdbcClient.create(jdbc), jdbc, new StoredJson());

    @BeforeEach
    void tableOfTheService() {
        jdbc.execute(
                """
                create table record_history (
                    seq         bigint generated always as identity primary key,
                    reference   text        not null,
                    version     bigint      not null,
                    at          timestamptz not null,
                    act         text        not null,
                    from_status text,
                    to_status   text,
                    person      text        not null,
                    office_id   text,
                    detail      jsonb       not null
                )
                """);
        histories.write(
                RECORD,
                1,
                List.of(
                        new HistoryRow("OPENED", null, null, DEED, Map.of("reason", "asked")),
                        new HistoryRow("NOTED", null, null, DEED, Map.of())));
        histories.write(
                "X-OTHER", 1, List.of(new HistoryRow("OPENED", null, null, DEED, Map.of())));
        histories.write(
                RECORD, 2, List.of(new HistoryRow("ENDED", "OPEN", "ENDED", DEED, Map.of())));
    }

    @Test
    void a_row_is_read_as_it_was_written() {
        assertThat(histories.page(RECORD, null, null).items())
                .element(0)
                .isEqualTo(
                        new HistoryView(
                                NOW,
                                "OPENED",
                                null,
                                null,
                                "somebody",
                                "OFFICE-110000",
                                1,
                                Map.of("reason", "asked")));
    }

    @Test
    void pages_follow_each_other_with_the_oldest_first() {
        var first = histories.page(RECORD, null, 2);
        var second = histories.page(RECORD, first.nextCursor(), 2);
        assertThat(first.items()).extracting(HistoryView::act).containsExactly("OPENED", "NOTED");
        assertThat(second.items()).extracting(HistoryView::act).containsExactly("ENDED");
        assertThat(second.nextCursor()).isNull();
    }

    @Test
    void a_page_holds_the_acts_that_were_asked_for() {
        assertThat(histories.page(RECORD, Set.of("NOTED", "ENDED"), null, null).items())
                .extracting(HistoryView::act)
                .containsExactly("NOTED", "ENDED");
    }
}
