package cn.tongbao.gateway.answer;

/** What the gateway itself refuses. The codes that services answer as well mean the same there. */
public enum Problem {
    MALFORMED(400),
    UPLOAD_INCOMPLETE(400),
    UNAUTHENTICATED(401),
    SESSION_EXPIRED(401),
    LOGIN_FAILED(401),
    NOT_ALLOWED(403),
    CSRF_TOKEN_REQUIRED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    TOO_LARGE(413),
    UNSUPPORTED_TYPE(415),
    TOO_MANY_REQUESTS(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL(500),
    UNAVAILABLE(503);

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    /** The HTTP status that it answers. */
    public int status() {
        return status;
    }

    /** The problem for a status that the framework or the container chose by itself. */
    public static Problem forStatus(int status) {
        for (var problem : values()) {
            if (problem.status == status) {
                return problem;
            }
        }
        return status >= 500 ? INTERNAL : MALFORMED;
    }
}
