package cn.tongbao.journeys;

import static cn.tongbao.journeys.AssistanceJob.BEIJING;
import static cn.tongbao.journeys.AssistanceJob.NATIONAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Limits pass while the processes that have to notice it are killed; each is noticed once. */
@Isolated
@Order(Integer.MAX_VALUE - 2)
class EscalationFaultTests {

    private static final Duration RECOVERY = Duration.ofSeconds(120);
    private static final int REQUESTS = 10;

    private final String mark = "ESCALATED" + System.nanoTime();

    @BeforeEach
    void everythingIsBack() {
        Stack.awaitSettled();
    }

    @Test
    void every_escalation_fires_once_when_all_that_carries_it_is_killed_as_the_limit_passes()
            throws Exception {
        var unanswered =
                IntStream.range(0, REQUESTS)
                        .mapToObj(number ->
                                AssistanceJob.send(
                                        BEIJING,
                                        AssistanceJob.request("无人答复 " + mark + " " + number)))
                        .toList();

        StackClock.move("P15D");
        var liaison = new StackProcess("liaison");
        var first = liaison.pid();
        for (var name : List.of("liaison", "rabbitmq", "postgresql")) {
            new StackProcess(name).kill();
        }
        await().atMost(RECOVERY).until(() -> liaison.pid() != first);
        Eventually.answered(RECOVERY, () -> BEIJING.get(AssistanceJob.REQUESTS + "?limit=1"));
        liaison.kill();

        unanswered.forEach(EscalationFaultTests::escalatedOnce);
        Eventually.answer(
                RECOVERY,
                () ->
                        Eventually.answered(
                                RECOVERY,
                                () -> NATIONAL.get("/api/v1/search?kind=ASSISTANCE&q=" + mark)),
                found -> found.json().path("total").asInt() == REQUESTS);
    }

    private static void escalatedOnce(AssistanceJob job) {
        Eventually.answer(
                RECOVERY,
                () -> Eventually.answered(RECOVERY, () -> NATIONAL.get(job.path())),
                seen -> seen.status() == 200 && seen.json().path("overdue").asBoolean());
        var history =
                Eventually.answered(
                        RECOVERY, () -> NATIONAL.get(job.path() + "/history?limit=200"));
        assertThat(history.expect(200).json().path("items").findValuesAsString("act"))
                .containsOnlyOnce("DEADLINE_MISSED", "ESCALATED");
    }
}
