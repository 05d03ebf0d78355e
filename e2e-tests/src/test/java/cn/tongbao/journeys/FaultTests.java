package cn.tongbao.journeys;

import static cn.tongbao.journeys.MainJob.CASES;
import static cn.tongbao.journeys.MainJob.TIPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;

/** Processes are killed in the middle of work; everything comes back by itself, nothing is lost. */
@Isolated
@Order(Integer.MAX_VALUE - 2)
class FaultTests {

    private static final Duration RECOVERY = Duration.ofSeconds(120);
    private static final Duration BETWEEN_TIPS = Duration.ofSeconds(1);
    private static final int CLIENTS = 2;
    private static final int ENOUGH = 4;

    /**
     * All of the stack but Keycloak, whose tokens the clients hold already: those that do little
     * for each other die together, the servers that all stand on alone.
     */
    private static final List<List<String>> DYING =
            List.of(
                    List.of("tip-intake", "liaison"),
                    List.of("case-routing", "evidence"),
                    List.of("mediation", "search"),
                    List.of("directory", "court-stub"),
                    List.of("beacon-stub", "gateway"),
                    List.of("rabbitmq"),
                    List.of("elasticsearch"),
                    List.of("postgresql"));

    private final Caller intake = Caller.of("intake.national");
    private final Caller routing = Caller.of("routing.national");
    private final ConcurrentLinkedDeque<MainJob.Submitted> answered = new ConcurrentLinkedDeque<>();
    private final ConcurrentLinkedQueue<String> accepted = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> load = new ArrayList<>();
    private final List<MediationLoad> mediations =
            Stream.of(CourtOfLoad.values())
                    .map(court -> new MediationLoad(RECOVERY, going, court))
                    .toList();

    private final DrawLoad draws = new DrawLoad(RECOVERY, going);
    private final AssistanceLoad requests = new AssistanceLoad(RECOVERY, going);

    @BeforeEach
    void everythingIsBack() {
        Stack.awaitSettled();
    }

    @AfterEach
    void theClientsGo() {
        going.set(false);
        clients.close();
    }

    /** One load throughout; processes die in the middle of it, after those before are back. */
    @TestFactory
    Stream<DynamicTest> killed_during_a_load_each_comes_back_and_nothing_is_lost_or_doubled() {
        var mark = "FAULT" + System.nanoTime();
        for (int i = 0; i < CLIENTS; i++) {
            load.add(clients.submit(() -> submitAndAccept(mark)));
        }
        mediations.forEach(walks -> load.add(clients.submit(walks)));
        load.add(clients.submit(draws.withItsPool()));
        load.add(clients.submit(requests));
        return Stream.concat(
                DYING.stream()
                        .map(names ->
                                DynamicTest.dynamicTest(
                                        String.join(" and ", names), () -> dieAndComeBack(names))),
                Stream.of(
                        DynamicTest.dynamicTest("the load ends well", this::endTheLoad),
                        DynamicTest.dynamicTest(
                                "every tip exists exactly once",
                                () -> everyTipExistsExactlyOnce(mark)),
                        DynamicTest.dynamicTest(
                                "every accepted tip is exactly one case",
                                this::everyAcceptedTipIsExactlyOneCase),
                        DynamicTest.dynamicTest(
                                "every mediation, agreement, application and ruling exists once",
                                () ->
                                        mediations.forEach(
                                                MediationLoad
                                                        ::everythingAnsweredExistsExactlyOnce)),
                        DynamicTest.dynamicTest(
                                "every announced draw ends once, in a result or a visible void",
                                draws::everyCommitmentEndsOnceInAResultOrAVisibleVoid),
                        DynamicTest.dynamicTest(
                                "every request for help exists once with each step once",
                                requests::everyRequestExistsOnceWithEachStepOnce)));
    }

    private void dieAndComeBack(List<String> names) {
        whileTheLoadGoesOn(() -> answered.size() >= ENOUGH && walksUnderWay());
        var dead = new HashMap<StackProcess, Long>();
        names.forEach(name -> {
            var process = new StackProcess(name);
            dead.put(process, process.pid());
        });
        var tips = answered.size();
        var walked = walked();
        var drawn = draws.walked();
        var helped = requests.walked();

        dead.keySet().forEach(StackProcess::kill);

        whileTheLoadGoesOn(() ->
                dead.entrySet().stream().allMatch(each -> each.getKey().pid() != each.getValue())
                        && answered.size() >= tips + ENOUGH
                        && walked() > walked
                        && draws.walked() > drawn
                        && requests.walked() > helped);
        var last = answered.getLast().reference();
        Eventually.answer(
                RECOVERY,
                () -> intake.get("/api/v1/search?q=" + last),
                found -> found.status() == 200 && found.json().path("total").asInt() == 1);
        Eventually.answer(
                RECOVERY,
                () -> intake.get("/api/v1/offices?limit=1"),
                offices -> offices.status() == 200);
    }

    private int walked() {
        return mediations.stream().mapToInt(MediationLoad::walked).sum();
    }

    private boolean walksUnderWay() {
        return mediations.stream().allMatch(MediationLoad::underWay) && draws.underWay();
    }

    /** A client that gave up ends the wait at once; what it saw is told at the end of the load. */
    private void whileTheLoadGoesOn(Callable<Boolean> reached) {
        await().atMost(RECOVERY)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .failFast(
                        "a client of the load gave up",
                        () -> load.stream().anyMatch(Future::isDone))
                .until(reached);
    }

    private void endTheLoad() throws Exception {
        going.set(false);
        for (var client : load) {
            client.get();
        }
    }

    @Test
    void submitting_goes_on_while_the_broker_the_index_routing_and_search_are_down() {
        for (var name : List.of("rabbitmq", "elasticsearch", "case-routing", "search")) {
            new StackProcess(name).kill();
        }
        var tip = MainJob.submit(Caller.citizen(), DemoCases.appliances());
        intake.get(TIPS + "/" + tip.reference()).expect(200);
        Eventually.answer(
                RECOVERY,
                () -> intake.get("/api/v1/search?q=" + tip.reference()),
                found -> found.status() == 200 && found.json().path("total").asInt() == 1);
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
        while (going.get()) {
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
            LockSupport.parkNanos(BETWEEN_TIPS.toNanos());
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
