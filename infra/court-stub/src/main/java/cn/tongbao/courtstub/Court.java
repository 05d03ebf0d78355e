package cn.tongbao.courtstub;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The court at work: its counter is open, and its bench sits again and again. */
final class Court implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Court.class);
    private static final Duration TICK = Duration.ofMillis(100);

    private final Settings settings;
    private final Bench bench;
    private final PostRoom post;
    private final WireMockServer http;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private Court(Settings settings) {
        this.settings = settings;
        var archive = new Archive(settings.state());
        var platform = new Platform(settings);
        this.bench = new Bench(settings, archive, platform, new CourtClock(settings.clockFile()));
        this.post = new PostRoom(archive, platform);
        this.http =
                new WireMockServer(
                        options()
                                .port(settings.port())
                                .bindAddress("127.0.0.1")
                                .disableRequestJournal()
                                .extensions(
                                        new Entrance(
                                                settings,
                                                archive,
                                                new Counter(settings, archive))));
    }

    /** Opens it; it works until it is closed. */
    static Court opened(Settings settings) {
        var court = new Court(settings);
        court.http.stubFor(any(anyUrl()).willReturn(ok()));
        court.http.start();
        Thread.ofPlatform().name("court").start(court::work);
        log.atInfo()
                .addKeyValue("court", settings.office())
                .addKeyValue("port", court.http.port())
                .log("The court is open");
        return court;
    }

    int port() {
        return http.port();
    }

    private void work() {
        try {
            while (closing.getCount() > 0) {
                rest(round() ? TICK : settings.pause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closed.countDown();
        }
    }

    private boolean round() throws InterruptedException {
        try {
            bench.sit();
            return post.send();
        } catch (RuntimeException e) {
            log.atError().setCause(e).log("The court could not go on this time");
            return false;
        }
    }

    private void rest(Duration pause) throws InterruptedException {
        if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            log.info("The court is closing");
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.stop();
    }
}
