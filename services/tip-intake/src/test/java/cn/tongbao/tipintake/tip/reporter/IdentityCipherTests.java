package cn.tongbao.tipintake.tip.reporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class IdentityCipherTests {

    private final IdentityCipher cipher = new IdentityCipher(new byte[32]);

    @Test
    void what_is_sealed_can_be_opened_in_its_place_alone() {
        var sealed = cipher.seal("李四 13911112222", "T-1/IDENTITY");

        assertThat(cipher.open(sealed, "T-1/IDENTITY")).isEqualTo("李四 13911112222");
        assertThatThrownBy(() -> cipher.open(sealed, "T-2/IDENTITY"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_same_text_never_looks_the_same_and_never_shows() {
        var one = cipher.seal("Li Si", "T-1");

        assertThat(one).isNotEqualTo(cipher.seal("Li Si", "T-1"));
        assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("Li Si");
    }

    @Test
    void a_changed_byte_is_noticed() {
        var sealed = cipher.seal("Li Si", "T-1");
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> cipher.open(sealed, "T-1"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_unknown_scheme_or_a_short_key_is_refused() {
        var sealed = cipher.seal("Li Si", "T-1");
        sealed[0] = 9;

        assertThatThrownBy(() -> cipher.open(sealed, "T-1"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new IdentityCipher(new byte[16]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
