package cn.tongbao.tipintake.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class IntakeSettingsTests {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String SHORT = Base64.getEncoder().encodeToString(new byte[16]);

    @Test
    void limits_have_defaults() {
        var settings = bound(Map.of("identity-key", KEY, "receipt-key", KEY));

        assertThat(settings.maxFiles()).isEqualTo(20);
        assertThat(settings.maxBytes()).isEqualTo(DataSize.ofMegabytes(500));
    }

    @Test
    void keys_have_none() {
        assertThatThrownBy(() -> bound(Map.of("identity-key", KEY)))
                .hasRootCauseMessage("tongbao.tips.receipt-key is not set");
        assertThatThrownBy(() -> bound(Map.of("receipt-key", KEY)))
                .hasRootCauseMessage("tongbao.tips.identity-key is not set");
    }

    @Test
    void short_keys_are_refused() {
        assertThatThrownBy(() -> bound(Map.of("identity-key", SHORT, "receipt-key", KEY)))
                .hasRootCauseMessage("tongbao.tips.identity-key must have 32 bytes");
        assertThatThrownBy(() -> bound(Map.of("identity-key", KEY, "receipt-key", SHORT)))
                .hasRootCauseMessage("tongbao.tips.receipt-key must have at least 32 bytes");
    }

    @Test
    void keys_do_not_print_themselves() {
        assertThat(bound(Map.of("identity-key", KEY, "receipt-key", KEY)).toString())
                .doesNotContain(KEY);
    }

    private static IntakeSettings bound(Map<String, String> values) {
        var source = new MapConfigurationPropertySource();
        values.forEach((name, value) -> source.put("tongbao.tips." + name, value));
        return new Binder(source).bind("tongbao.tips", IntakeSettings.class).get();
    }
}
