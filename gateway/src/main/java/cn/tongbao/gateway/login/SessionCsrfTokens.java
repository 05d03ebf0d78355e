package cn.tongbao.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The proof that a request within a session was started by our own pages. The token belongs to the
 * session; a cookie that scripts of our own origin can read repeats it for their convenience, but
 * is never believed. A session is never begun for its sake.
 */
final class SessionCsrfTokens extends CsrfTokenRequestAttributeHandler
        implements CsrfTokenRepository {

    static final String HEADER = "X-XSRF-TOKEN";
    static final String COOKIE = "XSRF-TOKEN";

    private static final String ATTRIBUTE = "csrf";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        var random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return token(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    @Override
    public void saveToken(
            @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session == null) {
            return;
        }
        if (token == null) {
            session.removeAttribute(ATTRIBUTE);
        } else {
            session.setAttribute(ATTRIBUTE, token.getToken());
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(token, request));
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String known
                ? token(known)
                : null;
    }

    /** Makes the token at once, so that the first page after signing in has it. */
    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            Supplier<CsrfToken> deferred) {
        super.handle(request, response, deferred);
        request.setAttribute(CsrfToken.class.getName(), deferred.get());
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, "_csrf", value);
    }

    private static String cookie(CsrfToken token, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, token.getToken())
                .path("/")
                .sameSite("Lax")
                .secure(request.isSecure())
                .build()
                .toString();
    }
}
