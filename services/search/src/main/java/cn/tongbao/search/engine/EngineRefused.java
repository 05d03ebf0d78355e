package cn.tongbao.search.engine;

/** Elasticsearch understood and refused; the same request will be refused again. */
public final class EngineRefused extends RuntimeException {

    private final int status;
    private final String reason;

    EngineRefused(int status, String reason) {
        super("Elasticsearch refused with " + status + ": " + reason);
        this.status = status;
        this.reason = reason;
    }

    /** The HTTP status that it answered. */
    public int status() {
        return status;
    }

    /** What it said, which may repeat what it was asked. */
    public String reason() {
        return reason;
    }
}
