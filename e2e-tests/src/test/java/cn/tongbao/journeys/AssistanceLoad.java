package cn.tongbao.journeys;

import static cn.tongbao.journeys.AssistanceJob.BEIJING;
import static cn.tongbao.journeys.AssistanceJob.GUANGDONG;
import static cn.tongbao.journeys.AssistanceJob.REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * One client who asks, another who helps, while processes die; both repeat each request until it is
 * answered.
 */
final class AssistanceLoad implements Runnable {

    /** 409 and 412: an earlier try took effect although its answer was lost. */
    private static final Set<Integer> TOOK_EFFECT = Set.of(200, 409, 412);

    private final Duration patience;
    private final AtomicBoolean going;
    private final String mark = "HELP" + System.nanoTime();
    private final AtomicBoolean underWay = new AtomicBoolean();
    private final ConcurrentLinkedQueue<AssistanceJob> done = new ConcurrentLinkedQueue<>();

    AssistanceLoad(Duration patience, AtomicBoolean going) {
        this.patience = patience;
        this.going = going;
    }

    boolean underWay() {
        return underWay.get();
    }

    /** How many have been walked to the end. */
    int walked() {
        return done.size();
    }

    @Override
    public void run() {
        while (going.get()) {
            var key = Caller.newKey();
            var request = AssistanceJob.request("负载中的请求 " + mark + " " + done.size());
            var sent = persist(() -> BEIJING.postOnce(REQUESTS, request, key)).expect(201);
            var job = new AssistanceJob(sent.at("/reference"));
            underWay.set(true);
            step(GUANGDONG, job, "acceptance", Map.of());
            step(GUANGDONG, job, "replies", Map.of("text", "材料", "evidence", List.of(file())));
            step(GUANGDONG, job, "completion", Map.of("result", "FULFILLED", "text", "已办结"));
            step(BEIJING, job, "rating", Map.of("usefulness", 4));
            done.add(job);
            underWay.set(false);
        }
    }

    private String file() {
        var content = ("负载 " + System.nanoTime()).getBytes(StandardCharsets.UTF_8);
        return persist(() -> GUANGDONG.upload("材料.txt", "text/plain", content))
                .expect(201)
                .at("/token");
    }

    /** Does it once at the version that is there before the first try. */
    private void step(Caller caller, AssistanceJob job, String act, Object body) {
        var seen = persist(() -> caller.get(job.path())).expect(200);
        var answer = persist(() -> caller.post(job.path() + "/" + act, body, seen.etag()));
        assertThat(TOOK_EFFECT)
                .as("%s of %s answered %s", act, job.path(), answer.text())
                .contains(answer.status());
    }

    private Answer persist(Supplier<Answer> request) {
        return Eventually.answered(patience, request);
    }

    /** Of all that was answered; the search follows. */
    void everyRequestExistsOnceWithEachStepOnce() {
        assertThat(done).isNotEmpty();
        for (var job : done) {
            var seen = persist(() -> BEIJING.get(job.path())).expect(200);
            assertThat(seen.at("/status")).isEqualTo("DONE");
            assertThat(seen.json().path("replies").size()).as(job.reference()).isEqualTo(1);
            assertThat(
                            persist(() -> BEIJING.get(job.path() + "/history?limit=200"))
                                    .expect(200)
                                    .json()
                                    .path("items")
                                    .findValuesAsString("act"))
                    .as(job.reference())
                    .containsExactly("SENT", "ACCEPT", "REPLY", "COMPLETE", "RATE");
        }
        Eventually.answer(
                patience,
                () ->
                        persist(() ->
                                BEIJING.get(
                                        "/api/v1/search?kind=ASSISTANCE&status=DONE&q=" + mark)),
                found ->
                        found.status() == 200 && found.json().path("total").asInt() == done.size());
        assertThat(
                        persist(() -> BEIJING.get("/api/v1/search?kind=ASSISTANCE&q=" + mark))
                                .json()
                                .path("total")
                                .asInt())
                .as("requests found, each of which was answered once")
                .isEqualTo(done.size());
    }
}
