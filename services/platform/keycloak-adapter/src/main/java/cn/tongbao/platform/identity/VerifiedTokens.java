package cn.tongbao.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Checks tokens, and remembers for a short time those that were sound: checking a signature costs
 * more than everything else that is done for a request. The expiry is looked at every time.
 */
public final class VerifiedTokens implements JwtDecoder {

    private final JwtDecoder checks;
    private final Clock clock;
    private final Cache<String, Jwt> sound;

    /**
     * @param clock real time, which token expiry keeps wherever the platform's clock stands
     */
    public VerifiedTokens(JwtDecoder checks, Clock clock, IdentitySettings settings) {
        this.checks = checks;
        this.clock = clock;
        this.sound =
                Caffeine.newBuilder()
                        .maximumSize(settings.tokensRemembered())
                        .expireAfterWrite(settings.rememberedFor())
                        .build();
    }

    @Override
    public Jwt decode(String token) {
        var known = sound.getIfPresent(token);
        if (known == null) {
            var verified = checks.decode(token);
            sound.put(token, verified);
            return verified;
        }
        var end = known.getExpiresAt();
        if (end != null && !clock.instant().isBefore(end)) {
            sound.invalidate(token);
            throw new BadJwtException("expired");
        }
        return known;
    }
}
