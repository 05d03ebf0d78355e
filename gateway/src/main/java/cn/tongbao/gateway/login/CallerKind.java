package cn.tongbao.gateway.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;

/** Tells browsers with a session from everybody else, without looking the session up. */
final class CallerKind {

    static final String SESSION_COOKIE = "TONGBAO_SESSION";

    private static final String BEARER = "Bearer";

    private CallerKind() {}

    /** Whether a session may matter: it was sent, and no token speaks in its stead. */
    static boolean bySession(HttpServletRequest request) {
        return isLogin(request) || (hasSessionCookie(request) && !hasBearerToken(request));
    }

    static boolean hasBearerToken(HttpServletRequest request) {
        var given = request.getHeader("Authorization");
        return given != null
                && given.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && (given.length() == BEARER.length() || given.charAt(BEARER.length()) == ' ');
    }

    /** The token in the header, and nowhere else: an address or a form is no place for one. */
    static @Nullable String bearerToken(HttpServletRequest request) {
        if (!hasBearerToken(request)) {
            return null;
        }
        var token = request.getHeader("Authorization").substring(BEARER.length()).strip();
        if (token.isEmpty()) {
            throw new OAuth2AuthenticationException(BearerTokenErrors.invalidToken("no token"));
        }
        return token;
    }

    static boolean hasSessionCookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (cookie.getName().equals(SESSION_COOKIE)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isLogin(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.startsWith("/oauth2/") || path.startsWith("/login/") || path.equals("/logout");
    }
}
