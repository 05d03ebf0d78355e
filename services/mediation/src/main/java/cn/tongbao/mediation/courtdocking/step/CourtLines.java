package cn.tongbao.mediation.courtdocking.step;

import cn.tongbao.mediation.courtdocking.court.CourtDockingSettings;
import cn.tongbao.mediation.courtdocking.court.Courts;
import java.net.http.HttpClient;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** The lines to all docked courts. */
@Component
public class CourtLines implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client;
    private final TreeMap<String, CourtLine> lines = new TreeMap<>();

    CourtLines(Courts courts, CourtDockingSettings settings) {
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(settings.connectTimeout())
                        .executor(threads)
                        .build();
        courts.all()
                .forEach(court ->
                        lines.put(court.officeId(), new CourtLine(court, client, settings)));
    }

    Collection<CourtLine> all() {
        return lines.values();
    }

    Optional<CourtLine> to(String courtOfficeId) {
        return Optional.ofNullable(lines.get(courtOfficeId));
    }

    /** How this instance finds the court: {@code CLOSED} is well, {@code OPEN} is left alone. */
    public Optional<String> state(String courtOfficeId) {
        return to(courtOfficeId).map(CourtLine::state);
    }

    @Override
    public void close() {
        client.shutdownNow();
        threads.shutdownNow();
    }
}
