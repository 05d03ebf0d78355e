package cn.tongbao.gateway.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The W3C trace that a request belongs to: the caller's own where it sent a sound one, else a new
 * one. Its id is what people quote when something went wrong.
 *
 * @param id 32 hexadecimal digits
 * @param flags two hexadecimal digits
 * @param state the caller's {@code tracestate}, kept only together with its trace
 */
public record Trace(String id, String flags, @Nullable String state) {

    private static final String ATTRIBUTE = Trace.class.getName();
    private static final Pattern SOUND =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String SAMPLED = "01";
    private static final int STATE_LIMIT = 512;

    /** The trace of a request that has entered the edge. */
    public static Trace of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Trace known ? known : enter(request);
    }

    /** Puts a request into its trace. */
    public static Trace enter(HttpServletRequest request) {
        var trace = joined(request);
        request.setAttribute(ATTRIBUTE, trace);
        return trace;
    }

    private static Trace joined(HttpServletRequest request) {
        var parent = request.getHeader("traceparent");
        if (parent == null || !SOUND.matcher(parent).matches()) {
            return new Trace(hex(Long.BYTES) + hex(Long.BYTES), SAMPLED, null);
        }
        var state = request.getHeader("tracestate");
        return new Trace(
                parent.substring(3, 35),
                parent.substring(53),
                state == null || state.length() > STATE_LIMIT ? null : state);
    }

    /** The header to hand on: the same trace, with the gateway as the parent of what follows. */
    public String traceparent() {
        return "00-" + id + "-" + hex(Long.BYTES) + "-" + flags;
    }

    private static String hex(int bytes) {
        long random;
        do {
            random = ThreadLocalRandom.current().nextLong();
        } while (random == 0);
        return HexFormat.of().toHexDigits(random, bytes * 2);
    }
}
