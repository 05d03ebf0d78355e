package cn.tongbao.tipintake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.platform.test.MovableClock;
import cn.tongbao.tipintake.support.Arrivals;
import cn.tongbao.tipintake.support.Caller;
import cn.tongbao.tipintake.support.Database;
import cn.tongbao.tipintake.support.IntakeTest;
import cn.tongbao.tipintake.support.TipBody;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntakeTest
class LimitTests {

    @Autowired private Caller caller;
    @Autowired private Database database;
    @Autowired private Arrivals arrivals;
    @Autowired private MovableClock clock;

    @BeforeEach
    void offices() {
        arrivals.office("PROT-510000", "四川保护中心", "Sichuan IP centre", "510000", "OPEN");
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void a_tip_that_is_not_decided_in_time_is_warned_of_and_then_overdue_once() {
        var silent = submit();
        var decided = submit();
        caller.intakeOf("510000").command("/tips/" + decided + "/acceptance", "{}", "\"1\"");

        clock.forward(Duration.ofDays(31));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(database.typesOf(silent))
                                .containsExactly(
                                        "tip.submitted.v1", "tip.restated.v1", "tip.restated.v1"));
        var warned = database.eventsOf(silent).get(1).data();
        var missed = database.eventsOf(silent).get(2).data();
        assertThat(warned.has("warnedAt")).isTrue();
        assertThat(warned.path("overdue").booleanValue()).isFalse();
        assertThat(missed.path("overdue").booleanValue()).isTrue();
        assertThat(database.typesOf(decided))
                .containsExactly("tip.submitted.v1", "tip.accepted.v1");
        var late = caller.intakeOf("510000").get("/tips?overdue=true").body().path("items");
        assertThat(late.valueStream().map(item -> item.path("reference").stringValue()))
                .containsExactly(silent);
    }

    @Test
    void deciding_late_ends_the_lateness() {
        var reference = submit();
        clock.forward(Duration.ofDays(31));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(database.typesOf(reference)).hasSize(3));
        var officer = caller.intakeOf("510000");

        var accepted = officer.command("/tips/" + reference + "/acceptance", "{}", "\"3\"");

        assertThat(accepted.body().path("overdue").booleanValue()).isFalse();
        var limit = officer.get("/tips/" + reference).body().path("limits").path(0);
        assertThat(limit.has("missedAt")).isTrue();
        assertThat(limit.has("stoppedAt")).isTrue();
    }

    private String submit() {
        return caller.post("/tips", TipBody.report().in("510000").toString()).text("reference");
    }
}
