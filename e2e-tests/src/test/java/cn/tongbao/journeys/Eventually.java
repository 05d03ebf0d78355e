package cn.tongbao.journeys;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
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
                .pollDelay(Duration.ZERO)
                .until(request::get, arrived);
    }

    /** Repeats a request until it is answered, as a good client does while a process is down. */
    static Answer answered(Duration patience, Supplier<Answer> request) {
        return await().atMost(patience)
                .pollInterval(Duration.ofMillis(250))
                .pollDelay(Duration.ZERO)
                .ignoreExceptionsMatching(UncheckedIOException.class::isInstance)
                .until(request::get, answer -> answer.status() < 500 && answer.status() != 429);
    }
}
