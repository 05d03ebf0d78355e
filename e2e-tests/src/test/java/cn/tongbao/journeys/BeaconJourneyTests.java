package cn.tongbao.journeys;

import static cn.tongbao.journeys.DrawJob.JUDGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/**
 * Draws wait for the beacon, whatever it does, and nobody can hurry them. In an order in which it
 * never fails so often that it is left alone for a while.
 */
@ResourceLock(BeaconStandIn.NAME)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BeaconJourneyTests {

    /** Each round that is late is asked for after one second, then two, then four. */
    private static final Duration FIRST_QUESTION = Duration.ofMillis(900);

    private static final Duration SECOND_QUESTION = Duration.ofMillis(1_200);
    private static final Duration THREE_QUESTIONS = Duration.ofMillis(3_500);

    private final String mark = "BEACON" + System.nanoTime();
    private final Specialty specialty = Specialty.anew("TRADE_SECRET", "TRADE_SECRETS");

    @AfterEach
    void theBeaconBehavesAgain() {
        BeaconStandIn.behave();
    }

    @Test
    @Order(1)
    void a_late_round_is_waited_for_and_the_pool_stays_as_it_was_published() {
        var one = Registers.listed(mark + "one", specialty);
        var two = Registers.listed(mark + "two", specialty);
        BeaconStandIn.behave("SILENT");
        var draw = DrawJob.choose(DrawJob.draw("等待轮次 " + mark, specialty));
        var announced = draw.proof();

        Registers.keep(one, "suspension", Registers.decision("接受调查")).expect(200);
        Registers.listed(mark + "three", specialty);
        waitsBeyond(announced, draw, THREE_QUESTIONS);
        JUDGE.post(draw.path() + "/redraw", Map.of(), JUDGE.get(draw.path()).etag())
                .expectProblem(409, "SELECTION_STATE");

        BeaconStandIn.behave();
        var drawn = draw.drawn();
        assertThat(drawn.json().path("pool")).isEqualTo(announced.json().path("pool"));
        assertThat(drawn.json().at("/pool/members").findValuesAsString("id"))
                .containsExactlyInAnyOrder(Registers.id(one), Registers.id(two));
        rightAndEndedOnce(draw, drawn);
        if (drawn.at("/result/memberId").equals(Registers.id(one))) {
            assertThat(draw.engagement(JUDGE).at("/memberFlag")).isEqualTo("SUSPENDED");
        }
    }

    @Test
    @Order(2)
    void answers_by_somebody_else_or_of_another_round_are_not_believed() {
        var only = Registers.id(Registers.listed(mark, specialty));
        BeaconStandIn.behave("FORGED");
        var draw = DrawJob.choose(DrawJob.draw("错误应答 " + mark, specialty));
        var announced = draw.proof();

        waitsBeyond(announced, draw, FIRST_QUESTION);
        BeaconStandIn.behave("OTHER_ROUND");
        waits(draw, SECOND_QUESTION);
        BeaconStandIn.behave();

        var drawn = draw.drawn();
        assertThat(drawn.at("/result/memberId")).as("a pool of one").isEqualTo(only);
        assertThat(drawn.at("/round/value")).hasSize(64);
        rightAndEndedOnce(draw, drawn);
    }

    @Test
    @Order(3)
    void a_beacon_that_is_down_or_talks_nonsense_only_delays_and_its_first_word_stands() {
        Registers.listed(mark + "one", specialty);
        Registers.listed(mark + "two", specialty);
        BeaconStandIn.behave("FAILING");
        var draw = DrawJob.choose(DrawJob.draw("信标故障 " + mark, specialty));
        waitsBeyond(draw.proof(), draw, FIRST_QUESTION);
        BeaconStandIn.behave("GARBLED");
        waits(draw, SECOND_QUESTION);
        BeaconStandIn.behave("CONTRADICTING");

        var drawn = draw.drawn();
        rightAndEndedOnce(draw, drawn);
        assertThat(drawn.json().path("contradictions").size()).isZero();
        BeaconStandIn.behave();
        assertThat(draw.proof().text()).isEqualTo(drawn.text());
    }

    private static void waitsBeyond(Answer announced, DrawJob draw, Duration longer) {
        var expected = Instant.parse(announced.at("/entropy/expectedAt"));
        var left = Duration.between(Instant.now(), expected);
        waits(draw, left.isNegative() ? longer : left.plus(longer));
    }

    private static void waits(DrawJob draw, Duration how) {
        var until = System.nanoTime() + how.toNanos();
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
        var proof = draw.proof();
        assertThat(proof.at("/status")).isEqualTo("AWAITING_ENTROPY");
        for (var secret : List.of("seed", "round", "result")) {
            assertThat(proof.json().hasNonNull(secret)).as(secret).isFalse();
        }
    }

    private static void rightAndEndedOnce(DrawJob draw, Answer drawn) {
        ProofScript.check(draw).findsItRight(drawn.at("/result/memberId"));
        var acts =
                JUDGE
                        .get(draw.path() + "/history")
                        .expect(200)
                        .json()
                        .path("items")
                        .findValues("act")
                        .stream()
                        .map(JsonNode::asString)
                        .toList();
        assertThat(acts).containsExactly("ANNOUNCED", "DRAWN", "ENGAGEMENT_OPENED");
    }
}
