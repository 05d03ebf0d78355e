package cn.tongbao.journeys;

import static cn.tongbao.journeys.MainJob.CASES;
import static cn.tongbao.journeys.MainJob.TIPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes are killed in the middle of work; everything comes back by itself, nothing is lost. */
@Order(Integer.MAX_VALUE - 2)
class FaultTests {

    private static final Duration RECOVERY = Duration.ofSeconds(120);
    private static final int CLIENTS = 2;
    private static final int MOST_BY_ONE_CLIENT = 60;

    private final Caller intake = Caller.of("intake.national");
    private final Caller routing = Caller.of("routing.national");
    private final ConcurrentLinkedQueue<MainJob.Submitted> answered = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> accepted = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final MediationLoad mediations = new MediationLoad(RECOVERY, going);

    @BeforeEach
    void everythingIsBack() {
        Stack.awaitSettled();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tip-intake",
                "case-routing",
                "mediation",
                "search",
                "evidence",
                "liaison",
                "gateway",
                "rabbitmq",
                "elasticsearch",
                "postgresql"
            })
    void killed_during_a_load_it_comes_back_and_nothing_is_lost_or_doubled(String name)
            throws Exception {
        var mark = "FAULT" + System.nanoTime();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var loads = new ArrayList<Future<?>>();
            for (int i = 0; i < CLIENTS; i++) {
                loads.add(clients.submit(() -> submitAndAccept(mark)));
            }
            loads.add(clients.submit(mediations));
            await().atMost(RECOVERY).until(() -> answered.size() >= 4 && mediations.running());
            new StackProcess(name).kill();
            var before = answered.size();
            await().atMost(RECOVERY).until(() -> answered.size() >= before + 6);
            going.set(false);
            for (var load : loads) {
                load.get();
            }
        }

        everyTipExistsExactlyOnce(mark);
        everyAcceptedTipIsExactlyOneCase();
        mediations.everythingAnsweredExistsExactlyOnce();
    }

    @Test
    void submitting_goes_on_while_the_broker_the_index_routing_and_search_are_down() {
        for (var name : List.of("rabbitmq", "elasticsearch", "case-routing", "search")) {
            new StackProcess(name).kill();
            var tip = MainJob.submit(Caller.citizen(), DemoCases.appliances());
            intake.get(TIPS + "/" + tip.reference()).expect(200);
            Eventually.answer(
                    RECOVERY,
                    () -> intake.get("/api/v1/search?q=" + tip.reference()),
                    found -> found.status() == 200 && found.json().path("total").asInt() == 1);
        }
    }

    @Test
    void feedbacks_are_neither_lost_nor_doubled_when_the_broker_dies_between() {
        var citizen = Caller.citizen();
        var samr = Caller.of("samr.anhui");
        var tip = MainJob.submit(citizen, DemoCases.appliances());
        var reference = MainJob.accept(intake, routing, tip.reference());
        var dispatch = MainJob.dispatch(routing, reference, "SAMR-340000", "ENFORCEMENT");
        MainJob.onDispatch(samr, reference, dispatch, "acknowledgement", Map.of()).expect(200);
        new StackProcess("rabbitmq").kill();
        MainJob.onDispatch(
                        samr,
                        reference,
                        dispatch,
                        "conclusion",
                        MainJob.conclusion("ORDER_TO_STOP"))
                .expect(200);
        new StackProcess("tip-intake").kill();

        await().atMost(RECOVERY)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> feedbacks(citizen, tip.receiptCode()).size() >= 2);
        assertThat(feedbacks(citizen, tip.receiptCode()))
                .containsExactlyInAnyOrder("ACKNOWLEDGED", "CONCLUDED");
    }

    private static List<String> feedbacks(Caller citizen, String receiptCode) {
        var kinds = new ArrayList<String>();
        var seen = MainJob.status(citizen, receiptCode);
        if (seen.status() == 200) {
            seen.json().path("feedbacks").forEach(one -> kinds.add(one.path("kind").asString()));
        }
        return kinds;
    }

    /** One client: repeats a request with its key until it is answered, as a good client does. */
    private void submitAndAccept(String mark) {
        for (int i = 0; going.get() && i < MOST_BY_ONE_CLIENT; i++) {
            var citizen = Caller.citizen();
            var tip = DemoCases.appliances();
            tip.put("title", "负载中的线索 " + mark);
            var key = Caller.newKey();
            var answer = persist(() -> citizen.postOnce(TIPS, tip, key));
            if (answer.status() != 201) {
                continue;
            }
            answered.add(new MainJob.Submitted(answer.at("/reference"), answer.at("/receiptCode")));
            accept(answer.at("/reference"));
        }
    }

    private void accept(String tip) {
        var path = TIPS + "/" + tip;
        var read = persist(() -> intake.get(path));
        if (read.status() == 200 && read.at("/status").equals("RECEIVED")) {
            var done = persist(() -> intake.post(path + "/acceptance", Map.of(), read.etag()));
            // 409 and 412: an earlier try took effect although its answer was lost
            if (done.status() == 200 || done.status() == 409 || done.status() == 412) {
                accepted.add(tip);
            }
        }
    }

    private static Answer persist(Supplier<Answer> request) {
        return Eventually.answered(RECOVERY, request);
    }

    private void everyTipExistsExactlyOnce(String mark) {
        for (var tip : answered) {
            persist(() -> intake.get(TIPS + "/" + tip.reference())).expect(200);
            itsReporterIsToldTheSame(tip);
        }
        Eventually.answer(
                RECOVERY,
                () -> intake.get("/api/v1/search?kind=TIP&q=" + mark),
                found ->
                        found.status() == 200
                                && found.json().path("total").asInt() == answered.size());
    }

    /** Opened by its office and, accepted or not, with no authority yet. */
    private static void itsReporterIsToldTheSame(MainJob.Submitted tip) {
        // the code alone counts, so an address of one's own keeps the limit on guesses out of it
        var citizen = Caller.citizen();
        var told = persist(() -> MainJob.status(citizen, tip.receiptCode())).expect(200);
        assertThat(told.at("/reference")).isEqualTo(tip.reference());
        assertThat(told.at("/status")).as(told.text()).isEqualTo("IN_REVIEW");
        assertThat(told.json().path("feedbacks").size()).as(told.text()).isZero();
    }

    private void everyAcceptedTipIsExactlyOneCase() {
        assertThat(accepted).isNotEmpty();
        for (var tip : accepted) {
            var found =
                    Eventually.answer(
                            RECOVERY,
                            () -> routing.get("/api/v1/search?kind=CASE&q=" + tip),
                            answer ->
                                    answer.status() == 200
                                            && answer.json().path("total").asInt() >= 1);
            assertThat(found.json().path("total").asInt()).as(tip).isEqualTo(1);
            persist(() -> routing.get(CASES + "/" + found.at("/items/0/reference"))).expect(200);
        }
    }
}
