package cn.tongbao.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.identity.TestIdentity;
import cn.tongbao.platform.test.RealPostgres;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import({RealPostgres.class, TestIdentity.class})
class AuditTrailTests {

    private static final Subject OFFICER =
            new Subject("intake.national", Set.of("intake-officer"), "PROT-000000", "000000");

    @Autowired AuditTrail audit;
    @Autowired JdbcTemplate jdbc;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void a_row_is_written_only_within_the_acts_own_transaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> audit.record(OFFICER, "TIP_READ", "TIP", "T-1", null));
    }

    @Test
    void an_act_that_is_rolled_back_leaves_no_row() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> {
                    audit.record(OFFICER, "TIP_READ", "TIP", "T-rolled-back", null);
                    status.setRollbackOnly();
                });

        assertThat(rows("T-rolled-back")).isZero();
    }

    @Test
    void committed_rows_are_linked_without_gaps_and_the_head_follows() {
        for (int i = 0; i < 5; i++) {
            reveal("T-linked");
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> {
                    assertThat(
                                    jdbc.queryForObject(
                                            "select count(*) from audit_log where position is null",
                                            Long.class))
                            .isZero();
                    assertThat(
                                    jdbc.queryForObject(
                                            """
                                            select h.count = l.position and h.hash = l.hash
                                            from audit_head h
                                            join audit_log l on l.position =
                                                (select max(position) from audit_log)
                                            """,
                                            Boolean.class))
                            .isTrue();
                });
        assertThat(
                        jdbc.queryForObject(
                                "select max(position) = count(*) and count(distinct hash) = count(*) from audit_log",
                                Boolean.class))
                .isTrue();
    }

    private void reveal(String reference) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        audit.record(OFFICER, "TIP_REVEALED", "TIP", reference, "call back"));
    }

    private long rows(String reference) {
        var count =
                jdbc.queryForObject(
                        "select count(*) from audit_log where record = ?", Long.class, reference);
        return count == null ? 0 : count;
    }
}
