package cn.tongbao.platform.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Signs tokens shaped like Keycloak's with a key of the test run. The decoder of {@link
 * TestIdentity} accepts them through the same checks that run in production.
 */
public final class TestTokens {

    static final IdentitySettings SETTINGS =
            new IdentitySettings(
                    "http://keycloak.test/realms/tongbao",
                    "http://keycloak.test/certs",
                    "tongbao",
                    100,
                    Duration.ofMinutes(1));

    static final RSAKey KEY = newKey();

    /** Signing takes longer than most of what a test asks for. */
    private static final Map<Identity, Issued> ISSUED = new ConcurrentHashMap<>();

    private static final Duration FRESH = Duration.ofMinutes(5);

    private TestTokens() {}

    /** {@code Bearer ...} of a person with one role. */
    public static String bearer(
            String person, String role, @Nullable String office, @Nullable String region) {
        return bearer(person, List.of(role), office, region);
    }

    /** {@code Bearer ...} of a person with several roles. */
    public static String bearer(
            String person, List<String> roles, @Nullable String office, @Nullable String region) {
        return ISSUED.compute(
                        new Identity(person, roles, office, region),
                        (identity, issued) ->
                                issued != null && issued.isFresh() ? issued : identity.issue())
                .bearer();
    }

    /** A token that ended an hour ago. */
    public static String expired(String person, String role, @Nullable String office) {
        var ended = Instant.now().minus(Duration.ofHours(1));
        return "Bearer "
                + signed(
                        claims(person, List.of(role), office, null)
                                .expirationTime(Date.from(ended))
                                .build(),
                        KEY);
    }

    /** A token of another issuer, signed with the right key. */
    public static String foreignIssuer(String person, String role, @Nullable String office) {
        return "Bearer "
                + signed(
                        claims(person, List.of(role), office, null)
                                .issuer("http://elsewhere.test/realms/tongbao")
                                .build(),
                        KEY);
    }

    /** A token meant for another application. */
    public static String wrongAudience(String person, String role, @Nullable String office) {
        return "Bearer "
                + signed(
                        claims(person, List.of(role), office, null).audience("other").build(), KEY);
    }

    /** A token with our claims that somebody else signed. */
    public static String forged(String person, String role, @Nullable String office) {
        return "Bearer " + signed(claims(person, List.of(role), office, null).build(), newKey());
    }

    private static JWTClaimsSet.Builder claims(
            String person, List<String> roles, @Nullable String office, @Nullable String region) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(SETTINGS.issuer())
                .audience(SETTINGS.audience())
                .subject("sub-of-" + person)
                .claim("azp", "tongbao-cli")
                .claim("person", person)
                .claim("roles", roles)
                .claim("office", office)
                .claim("region", region)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(15))));
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            var token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(),
                            claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Identity(
            String person, List<String> roles, @Nullable String office, @Nullable String region) {

        Identity {
            roles = List.copyOf(roles);
        }

        Issued issue() {
            return new Issued(
                    "Bearer " + signed(claims(person, roles, office, region).build(), KEY),
                    Instant.now());
        }
    }

    private record Issued(String bearer, Instant at) {

        boolean isFresh() {
            return at.plus(FRESH).isAfter(Instant.now());
        }
    }
}
