package cn.tongbao.platform.identity;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidators;

/** What we demand of a token and what we read from it. */
public final class SubjectTokens {

    /** What Keycloak gives every account of its own accord; it says nothing about the platform. */
    private static final Set<String> OF_EVERY_ACCOUNT =
            Set.of("offline_access", "uma_authorization");

    private static final String DEFAULTS = "default-roles-";

    private SubjectTokens() {}

    /** Issuer, expiry (in real time) and audience. */
    public static OAuth2TokenValidator<Jwt> validator(IdentitySettings settings) {
        return new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuer()),
                token -> meantFor(token, settings.audience()));
    }

    /** The subject that a verified token speaks for. */
    public static Subject subjectOf(Jwt token) {
        return new Subject(
                personOf(token),
                rolesOf(token),
                token.getClaimAsString("office"),
                token.getClaimAsString("region"));
    }

    private static Set<String> rolesOf(Jwt token) {
        var roles = token.getClaimAsStringList("roles");
        return roles == null
                ? Set.of()
                : roles.stream()
                        .filter(role ->
                                !role.startsWith(DEFAULTS) && !OF_EVERY_ACCOUNT.contains(role))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Machine clients have no person of their own and act under the client's name. */
    private static @Nullable String personOf(Jwt token) {
        var person = token.getClaimAsString("person");
        return person != null ? person : token.getClaimAsString("azp");
    }

    private static OAuth2TokenValidatorResult meantFor(Jwt token, String audience) {
        List<String> meantFor = token.getAudience();
        return meantFor != null && meantFor.contains(audience)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(
                        new OAuth2Error(
                                "invalid_token", "The token is not for this platform.", null));
    }
}
