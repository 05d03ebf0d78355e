package cn.tongbao.journeys;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what crosses services: events arrive soon, not at once. */
final class Eventually {

    private static final Duration SOON = Duration.ofSeconds(20);

    private Eventually() {}

    static Answer answer(Supplier<Answer> request, Predicate<Answer> arrived) {
        return answer(SOON, request, arrived);
    }

    static Answer answer(Duration patience, Supplier<Answer> request, Predicate<Answer> arrived) {
        return await().atMost(patience)
                .pollInterval(Duration.ofMillis(100))
                .until(request::get, arrived);
    }
}
