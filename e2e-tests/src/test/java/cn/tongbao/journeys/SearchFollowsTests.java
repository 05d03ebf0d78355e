package cn.tongbao.journeys;

import static cn.tongbao.journeys.MainJob.CASES;
import static cn.tongbao.journeys.MainJob.TIPS;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Search follows every step of a case. How soon is told, not judged: machines differ. */
class SearchFollowsTests {

    private static final int CASES_FOLLOWED = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration OFTEN = Duration.ofMillis(20);

    private final Caller citizen = Caller.citizen();
    private final Caller intake = Caller.of("intake.national");
    private final Caller routing = Caller.of("routing.national");
    private final Caller samr = Caller.of("samr.anhui");
    private final List<Long> delays = new ArrayList<>();

    @Test
    void every_step_from_submission_to_reopening_is_found_by_those_who_may_see_it() {
        for (int i = 0; i < CASES_FOLLOWED; i++) {
            followOne();
        }

        delays.sort(null);
        System.out.printf(
                "Search followed %d steps: median %d ms, worst %d ms after the answer%n",
                delays.size(), delays.get(delays.size() / 2), delays.getLast());
    }

    private void followOne() {
        var tip = after(() -> MainJob.submit(citizen, DemoCases.appliances()));
        shows(intake, "TIP", tip.reference(), "RECEIVED");
        var path = TIPS + "/" + tip.reference();
        var etag = intake.get(path).expect(200).etag();
        after(() -> intake.post(path + "/acceptance", Map.of(), etag).expect(200));
        shows(intake, "TIP", tip.reference(), "ACCEPTED");
        shows(routing, "CASE", tip.reference(), "OPEN");
        var reference = MainJob.caseOf(routing, tip.reference());

        var dispatch =
                after(() -> MainJob.dispatch(routing, reference, "SAMR-340000", "ENFORCEMENT"));
        shows(routing, "CASE", reference, "DISPATCHED");
        shows(samr, "CASE", reference, "DISPATCHED");
        after(() ->
                MainJob.onDispatch(samr, reference, dispatch, "acknowledgement", Map.of())
                        .expect(200));
        shows(routing, "CASE", reference, "IN_PROGRESS");
        var outcome = MainJob.conclusion("ORDER_TO_STOP");
        after(() ->
                MainJob.onDispatch(samr, reference, dispatch, "conclusion", outcome).expect(200));
        shows(routing, "CASE", reference, "CONCLUDED");
        steer(reference, "closure");
        shows(routing, "CASE", reference, "CLOSED");
        steer(reference, "reopening");
        shows(routing, "CASE", reference, "OPEN");
    }

    private void steer(String reference, String act) {
        var etag = MainJob.read(routing, reference).etag();
        after(() ->
                routing.post(CASES + "/" + reference + "/" + act, Map.of("reason", "检索跟进"), etag)
                        .expect(200));
    }

    private long answeredAt;

    private <T> T after(Supplier<T> step) {
        var answer = step.get();
        answeredAt = System.nanoTime();
        return answer;
    }

    private void shows(Caller caller, String kind, String reference, String status) {
        var query = "/api/v1/search?kind=%s&q=%s&status=%s".formatted(kind, reference, status);
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(OFTEN)
                .until(
                        () -> caller.get(query),
                        found -> found.status() == 200 && found.json().path("total").asInt() == 1);
        delays.add((System.nanoTime() - answeredAt) / 1_000_000);
    }
}
