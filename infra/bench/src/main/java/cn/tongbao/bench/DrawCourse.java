package cn.tongbao.bench;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One draw up to its published commitment: a judge, a clerk or an officer of an agency asks for it,
 * and somebody who has not signed in reads the same commitment in the public proof. The draw itself
 * follows by itself once its round is there; what that costs falls into the window too.
 */
final class DrawCourse implements Journey {

    private static final String SELECTIONS = "/api/v1/selections";
    private static final String AWAITING = "AWAITING_ENTROPY";
    private static final long PATIENCE_SECONDS = 120;

    private final Http http;
    private final List<People.Team> bodies;
    private final AtomicInteger turn = new AtomicInteger();

    DrawCourse(Http http, List<People.Team> bodies) {
        this.http = http;
        this.bodies = bodies;
    }

    @Override
    public Timed run() {
        var began = System.nanoTime();
        var told =
                http.postOnce(SELECTIONS, someone(), draw(), UUID.randomUUID().toString())
                        .expect(201)
                        .json();
        var commitment = told.at("/draw/commitment").asString();
        var proof = http.get(told.path("proof").asString(), null).expect(200).json();
        if (commitment.isEmpty() || !commitment.equals(proof.path("commitment").asString())) {
            throw new IllegalStateException(
                    "the proof of " + told.path("reference").asString() + " commits otherwise");
        }
        if (proof.at("/pool/members").size() != Pool.SIZE) {
            throw new IllegalStateException("a pool of " + proof.at("/pool/members").size());
        }
        return new Timed("commitment published", System.nanoTime() - began);
    }

    /** Waits until no draw waits any more; how many still do when patience ends. */
    int settle() throws InterruptedException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        var waiting = waiting();
        while (waiting > 0 && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(500);
            waiting = waiting();
        }
        return waiting;
    }

    /** Up to a page of each body. */
    private int waiting() {
        return bodies.stream()
                .mapToInt(body ->
                        http.get(SELECTIONS + "?limit=200&status=" + AWAITING, body.next())
                                .expect(200)
                                .json()
                                .path("items")
                                .size())
                .sum();
    }

    private String someone() {
        return bodies.get(Math.floorMod(turn.getAndIncrement(), bodies.size())).next();
    }

    private static Map<String, Object> draw() {
        return Map.of(
                "kind",
                "DRAW",
                "caseLabel",
                "侵害植物新品种权纠纷 " + UUID.randomUUID(),
                "specialty",
                Pool.SPECIALTY);
    }
}
