package cn.tongbao.gateway.login;

import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.identity.SubjectTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page who has signed in, and gives it the token that its changes need. */
@RestController
class SessionController {

    private final RelayedTokens tokens;
    private final JwtDecoder accessTokens;

    SessionController(RelayedTokens tokens, JwtDecoder accessTokens) {
        this.tokens = tokens;
        this.accessTokens = accessTokens;
    }

    record SessionView(
            boolean signedIn,
            @Nullable String person,
            @Nullable String name,
            SortedSet<String> roles,
            @Nullable String office,
            @Nullable String region,
            @Nullable Csrf csrf) {}

    record Csrf(String header, String token) {}

    @GetMapping("/api/v1/session")
    SessionView session(HttpServletRequest request) {
        var token = tokens.of(request);
        var subject =
                token == null
                        ? Subject.ANONYMOUS
                        : SubjectTokens.subjectOf(accessTokens.decode(token));
        var principal = request.getUserPrincipal();
        return new SessionView(
                !subject.anonymous(),
                subject.person(),
                nameOf(principal),
                new TreeSet<>(subject.roles()),
                subject.office(),
                subject.region(),
                principal instanceof OAuth2AuthenticationToken ? csrf(request) : null);
    }

    private static @Nullable String nameOf(@Nullable Principal principal) {
        return switch (principal) {
            case OAuth2AuthenticationToken login
                    when login.getPrincipal() instanceof OidcUser person ->
                    person.getFullName() != null
                            ? person.getFullName()
                            : person.getPreferredUsername();
            case JwtAuthenticationToken bearer -> bearer.getToken().getClaimAsString("name");
            case null, default -> null;
        };
    }

    private static @Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getHeaderName(), token.getToken())
                : null;
    }
}
