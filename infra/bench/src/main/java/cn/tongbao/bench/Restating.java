package cn.tongbao.bench;

import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Has the directory say again what its entries are, and waits until search has them all. */
final class Restating {

    private static final String OPERATION = "/actuator/republish";
    private static final long PATIENCE_SECONDS = 1_800;

    private final Http directory;
    private final Http gateway;

    /** The operation is reached at the service itself; the gateway lets nobody through to it. */
    Restating(Http directory, Http gateway) {
        this.directory = directory;
        this.gateway = gateway;
    }

    /** Whose tokens are asked for again and again, since the walk may outlive one. */
    interface Somebody {
        String token() throws Exception;
    }

    /** Tells everything and waits until search finds as many. */
    void run(Somebody administrator, int institutions, int persons) throws Exception {
        for (var type : new String[] {"institution", "expert"}) {
            directory
                    .post(OPERATION, administrator.token(), Map.of("aggregateType", type), null)
                    .expect(200);
        }
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!found(administrator.token(), institutions, persons)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(
                        "search does not know all entries within %d s; the walk: %s"
                                .formatted(
                                        PATIENCE_SECONDS,
                                        directory.get(OPERATION, administrator.token()).body()));
            }
            TimeUnit.SECONDS.sleep(5);
        }
    }

    /** Whether search knows at least as many. */
    boolean found(String token, int institutions, int persons) {
        return total("INSTITUTION", token) >= institutions && total("EXPERT", token) >= persons;
    }

    private int total(String kind, String token) {
        return gateway.get("/api/v1/search?limit=1&kind=" + kind, token)
                .expect(200)
                .json()
                .path("total")
                .asInt();
    }
}
