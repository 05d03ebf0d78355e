package cn.tongbao.platform.web;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The W3C trace that the current act belongs to. It is kept in the logging context, so that log
 * lines, problems, audit rows and events of one act can be found from each other.
 */
public final class Trace {

    static final String TRACE_ID = "traceId";
    static final String TRACEPARENT = "traceparent";

    private static final Pattern VALID =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Trace() {}

    /** The trace's id, or "none" outside any act. */
    public static String id() {
        var id = MDC.get(TRACE_ID);
        return id == null ? "none" : id;
    }

    /** The header to hand on, or null outside any act. */
    public static @Nullable String traceparent() {
        return MDC.get(TRACEPARENT);
    }

    /** Joins the given trace, or begins one where there is none or it is malformed. */
    static void enter(@Nullable String traceparent) {
        var valid = traceparent != null && VALID.matcher(traceparent).matches();
        var traceId = valid && traceparent != null ? traceparent.substring(3, 35) : hex(16);
        MDC.put(TRACE_ID, traceId);
        MDC.put(TRACEPARENT, "00-" + traceId + "-" + hex(8) + "-01");
    }

    static void leave() {
        MDC.remove(TRACE_ID);
        MDC.remove(TRACEPARENT);
    }

    private static String hex(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
