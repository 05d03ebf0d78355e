package cn.tongbao.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class AccessCodeTests {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER_KEY =
            Base64.getEncoder()
                    .encodeToString(
                            "another key that has 32 bytes ok"
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));

    @Test
    void a_code_is_written_in_fours_and_read_back() {
        var code = AccessCode.draw(new SecureRandom());

        assertThat(code.written()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(AccessCode.typed(code.written())).isEqualTo(code);
    }

    @Test
    void look_alikes_are_read_as_what_they_look_like() {
        assertThat(AccessCode.typed(" oOiI-lL01 ").characters()).isEqualTo("00111101");
    }

    @Test
    void codes_do_not_repeat() {
        var random = new SecureRandom();
        var drawn = new HashSet<AccessCode>();
        for (int i = 0; i < 10_000; i++) {
            drawn.add(AccessCode.draw(random));
        }
        assertThat(drawn).hasSize(10_000);
    }

    @Test
    void the_hash_depends_on_code_and_key() {
        var code = new AccessCode("0123456789ABCDEF");

        assertThat(seal(KEY).of(code)).hasSize(32).isEqualTo(seal(KEY).of(code));
        assertThat(seal(OTHER_KEY).of(code)).isNotEqualTo(seal(KEY).of(code));
        assertThat(seal(KEY).of(new AccessCode("0123456789ABCDEG")))
                .isNotEqualTo(seal(KEY).of(code));
    }

    @Test
    void a_code_does_not_print_itself() {
        assertThat(new AccessCode("0123456789ABCDEF").toString()).doesNotContain("0123");
    }

    private static CodeSeal seal(String key) {
        return new CodeSeal(Base64.getDecoder().decode(key));
    }
}
