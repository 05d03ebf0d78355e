package cn.tongbao.gateway.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The safest headers for an answer that is data. They are set before anything else runs, so that
 * refusals carry them too; whoever answers a page or a file sets its own in their place.
 */
public final class SecurityHeaders {

    /** Nothing may be loaded by the answer, and nobody may frame it. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    private SecurityHeaders() {}

    /** Sets the headers, and the trace id by which the answer can be asked about. */
    public static void apply(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Trace-Id", Trace.of(request).id());
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", ONE_YEAR);
        }
    }
}
