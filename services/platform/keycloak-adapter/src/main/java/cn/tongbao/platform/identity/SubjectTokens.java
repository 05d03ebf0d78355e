package cn.tongbao.platform.identity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidators;

/** What we demand of a token and what we read from it. */
public final class SubjectTokens {

    private SubjectTokens() {}

    /** Issuer, expiry (in real time) and audience. */
    public static OAuth2TokenValidator<Jwt> validator(IdentitySettings settings) {
        return new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuer()),
                token -> meantFor(token, settings.audience()));
    }

    /** The subject that a verified token speaks for. */
    public static Subject subjectOf(Jwt token) {
        var roles = token.getClaimAsStringList("roles");
        return new Subject(
                personOf(token),
                roles == null ? Set.of() : Set.copyOf(roles),
                token.getClaimAsString("office"),
                token.getClaimAsString("region"));
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
