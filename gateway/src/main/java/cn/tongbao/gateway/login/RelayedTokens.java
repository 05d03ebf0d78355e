package cn.tongbao.gateway.login;

import cn.tongbao.gateway.answer.Problem;
import cn.tongbao.gateway.answer.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * The access token that goes to a service with a call: the caller's own where it sent one, else
 * that of its session, renewed shortly before it ends.
 */
@Component
public class RelayedTokens {

    private static final Logger log = LoggerFactory.getLogger(RelayedTokens.class);

    private final OAuth2AuthorizedClientManager freshTokens;
    private final OAuth2AuthorizedClientRepository sessions;
    private final Clock clock;

    RelayedTokens(
            OAuth2AuthorizedClientManager freshTokens,
            OAuth2AuthorizedClientRepository sessions,
            Clock clock) {
        this.freshTokens = freshTokens;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The token to send along, or null for a caller who is nobody in particular. */
    public @Nullable String of(ServerRequest request) {
        return of(request.servletRequest());
    }

    @Nullable String of(HttpServletRequest request) {
        return switch (request.getUserPrincipal()) {
            case JwtAuthenticationToken bearer -> bearer.getToken().getTokenValue();
            case OAuth2AuthenticationToken person -> ofSession(person, request);
            case null, default -> null;
        };
    }

    private String ofSession(OAuth2AuthenticationToken person, HttpServletRequest request) {
        try {
            var client = freshTokens.authorize(renewal(person));
            if (client == null) {
                throw ended(request);
            }
            return client.getAccessToken().getTokenValue();
        } catch (ClientAuthorizationException refused) {
            if (endsSession(refused)) {
                throw ended(request);
            }
            log.atWarn().setCause(refused).log("access token could not be renewed");
            return stillValid(person, request);
        }
    }

    private static OAuth2AuthorizeRequest renewal(OAuth2AuthenticationToken person) {
        return OAuth2AuthorizeRequest.withClientRegistrationId(
                        person.getAuthorizedClientRegistrationId())
                .principal(person)
                .build();
    }

    /** The provider has ended the session on its side, or never heard of it. */
    private static boolean endsSession(ClientAuthorizationException refused) {
        return switch (refused.getError().getErrorCode()) {
            case OAuth2ErrorCodes.INVALID_GRANT, "client_authorization_required" -> true;
            default -> false;
        };
    }

    private static Refusal ended(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return new Refusal(Problem.SESSION_EXPIRED);
    }

    /** While the provider is away, a token serves to its very end. */
    private String stillValid(OAuth2AuthenticationToken person, HttpServletRequest request) {
        OAuth2AuthorizedClient client =
                sessions.loadAuthorizedClient(
                        person.getAuthorizedClientRegistrationId(), person, request);
        if (client == null) {
            throw ended(request);
        }
        var end = client.getAccessToken().getExpiresAt();
        if (end == null || !clock.instant().isBefore(end)) {
            throw new Refusal(Problem.UNAVAILABLE);
        }
        return client.getAccessToken().getTokenValue();
    }
}
