package cn.tongbao.beaconstub;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The beacon at work. */
final class Beacon implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Beacon.class);

    private final WireMockServer http;

    private Beacon(Settings settings) {
        this.http =
                new WireMockServer(
                        options()
                                .port(settings.port())
                                .bindAddress("127.0.0.1")
                                .disableRequestJournal()
                                .extensions(new Window(settings, new Rounds(settings))));
    }

    /** Opens it; it works until it is closed. */
    static Beacon opened(Settings settings) {
        var beacon = new Beacon(settings);
        beacon.http.stubFor(any(anyUrl()).willReturn(ok()));
        beacon.http.start();
        log.atInfo()
                .addKeyValue("source", settings.source())
                .addKeyValue("port", beacon.http.port())
                .log("The stand-in for a beacon publishes rounds");
        return beacon;
    }

    int port() {
        return http.port();
    }

    @Override
    public void close() {
        http.stop();
    }
}
