package cn.tongbao.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class VerifiedTokensTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final AtomicInteger checked = new AtomicInteger();
    private final VerifiedTokens tokens =
            new VerifiedTokens(this::check, clock(now::get), TestTokens.SETTINGS);

    @Test
    void a_sound_token_is_checked_once_for_many_requests() {
        tokens.decode("sound");
        tokens.decode("sound");

        assertThat(checked).hasValue(1);
    }

    @Test
    void a_remembered_token_ends_when_it_says_so() {
        tokens.decode("sound");
        now.set(NOON.plusSeconds(30));

        assertThatThrownBy(() -> tokens.decode("sound")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void a_token_that_differs_in_one_character_is_checked_for_itself() {
        tokens.decode("sound");

        assertThatThrownBy(() -> tokens.decode("sounD")).isInstanceOf(BadJwtException.class);
        assertThat(checked).hasValue(2);
    }

    @Test
    void an_unsound_token_is_refused_every_time() {
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);

        assertThat(checked).hasValue(2);
    }

    private Jwt check(String token) {
        checked.incrementAndGet();
        if (!token.equals("sound")) {
            throw new BadJwtException("not signed by us");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("someone")
                .expiresAt(NOON.plusSeconds(30))
                .build();
    }

    private static Clock clock(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }
}
