package cn.tongbao.journeys;

import static cn.tongbao.journeys.DrawJob.JUDGE;
import static cn.tongbao.journeys.DrawJob.SELECTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * One client who has lots drawn while processes die, some at a time, and repeats each request until
 * it is answered. Who is drawn takes the engagement on.
 */
final class DrawLoad implements Runnable {

    private static final int AT_A_TIME = 3;
    private static final int POOL = 4;

    /** An earlier try took effect although its answer was lost. */
    private static final Set<Integer> TOOK_EFFECT = Set.of(200, 409, 412);

    private final Duration patience;
    private final AtomicBoolean going;
    private final String mark = "LOTS" + System.nanoTime();
    private final Specialty specialty = Specialty.anew("IC_LAYOUT", "IC_LAYOUTS");
    private final AtomicBoolean underWay = new AtomicBoolean();
    private final ConcurrentLinkedQueue<Announced> announced = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<DrawJob> ended = new ConcurrentLinkedQueue<>();

    DrawLoad(Duration patience, AtomicBoolean going) {
        this.patience = patience;
        this.going = going;
    }

    /** What was published when it was announced, as it was answered to the client. */
    private record Announced(
            DrawJob draw, String label, String commitment, String poolHash, String round) {}

    /** Lists the institutions that are drawn from; before anything dies. */
    DrawLoad withItsPool() {
        for (int i = 0; i < POOL; i++) {
            Registers.listed(mark + i, specialty);
        }
        return this;
    }

    /** Whether a draw is announced that has not ended. */
    boolean underWay() {
        return underWay.get();
    }

    /** How many have ended in a result or as void. */
    int walked() {
        return ended.size();
    }

    @Override
    public void run() {
        while (going.get()) {
            var together = new ArrayList<DrawJob>();
            for (int i = 0; i < AT_A_TIME; i++) {
                together.add(announce());
            }
            underWay.set(true);
            together.forEach(this::follow);
            underWay.set(false);
        }
    }

    private DrawJob announce() {
        var key = Caller.newKey();
        var label = mark + "-" + announced.size();
        var request = DrawJob.draw(label, specialty);
        var chosen = persist(() -> JUDGE.postOnce(SELECTIONS, request, key)).expect(201);
        var draw = DrawJob.of(chosen);
        announced.add(
                new Announced(
                        draw,
                        label,
                        chosen.at("/draw/commitment"),
                        chosen.at("/draw/poolHash"),
                        chosen.at("/draw/entropy/round")));
        return draw;
    }

    private void follow(DrawJob draw) {
        var proof =
                Eventually.answer(
                        patience,
                        () -> proof(draw),
                        seen -> !seen.at("/status").equals("AWAITING_ENTROPY"));
        if (proof.at("/status").equals("DRAWN")) {
            var engagement = persist(() -> JUDGE.get(draw.path() + "/engagement")).expect(200);
            var accepted =
                    persist(() ->
                            JUDGE.post(
                                    draw.path() + "/acceptance",
                                    Map.of("promise", true),
                                    engagement.etag()));
            assertThat(TOOK_EFFECT).as(accepted.text()).contains(accepted.status());
        }
        ended.add(draw);
    }

    private Answer proof(DrawJob draw) {
        var citizen = Caller.citizen();
        return persist(() -> citizen.get(draw.path() + "/proof")).expect(200);
    }

    private Answer persist(Supplier<Answer> request) {
        return Eventually.answered(patience, request);
    }

    /** Of all that was published: it exists once, and has ended once, as everybody can check. */
    void everyCommitmentEndsOnceInAResultOrAVisibleVoid() {
        assertThat(ended).isNotEmpty().hasSameSizeAs(announced);
        for (var one : announced) {
            var proof = proof(one.draw());
            assertThat(proof.at("/commitment")).isEqualTo(one.commitment());
            assertThat(proof.at("/poolHash")).isEqualTo(one.poolHash());
            assertThat(proof.at("/entropy/round")).isEqualTo(one.round());
            if (proof.at("/status").equals("VOID")) {
                assertThat(proof.json().hasNonNull("voided")).isTrue();
                assertThat(acts(one)).containsExactly("ANNOUNCED", "VOIDED");
            } else {
                ProofScript.check(one.draw()).findsItRight(proof.at("/result/memberId"));
                assertThat(acts(one))
                        .containsExactly("ANNOUNCED", "DRAWN", "ENGAGEMENT_OPENED", "ACCEPTED");
            }
            foundOnce(one);
        }
        everySelectionWasAnsweredFor();
    }

    private List<String> acts(Announced one) {
        return persist(() -> JUDGE.get(one.draw().path() + "/history?limit=200"))
                .expect(200)
                .json()
                .path("items")
                .findValues("act")
                .stream()
                .map(JsonNode::asString)
                .toList();
    }

    private void foundOnce(Announced one) {
        Eventually.answer(
                patience,
                () ->
                        persist(() ->
                                JUDGE.get(
                                        "/api/v1/search?kind=SELECTION&q="
                                                + one.draw().reference())),
                found ->
                        found.status() == 200
                                && found.json().path("total").asInt() == 1
                                && !found.at("/items/0/status").equals("AWAITING_ENTROPY"));
    }

    /** No label stands twice: a request that was repeated made nothing more. */
    private void everySelectionWasAnsweredFor() {
        var labels = new ArrayList<String>();
        var cursor = "";
        do {
            var path = SELECTIONS + "?limit=200&cursor=" + Caller.query(cursor);
            var page = persist(() -> JUDGE.get(path)).expect(200);
            for (var one : page.json().path("items")) {
                if (one.path("caseLabel").asString().startsWith(mark)) {
                    labels.add(one.path("caseLabel").asString());
                }
            }
            cursor = page.at("/nextCursor");
        } while (!cursor.isEmpty());
        assertThat(labels)
                .as("labels of all selections, of which each was answered once")
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        announced.stream().map(Announced::label).toList());
    }
}
