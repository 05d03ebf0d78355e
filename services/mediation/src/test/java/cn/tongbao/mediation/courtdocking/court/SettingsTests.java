package cn.tongbao.mediation.courtdocking.court;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.tongbao.mediation.courtdocking.court.CourtDockingSettings.Docking;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A court that could not be spoken to safely is not docked at all. */
class SettingsTests {

    private static final String ID = "COURT-110105";
    private static final String OUT = "a".repeat(32);
    private static final String IN = "b".repeat(32);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://docking.bjcourt.example/tongbao",
                "http://127.0.0.1:8190/docking",
                "http://localhost:8190"
            })
    void a_court_is_called_under_https_or_on_the_same_machine(String url) {
        assertThat(Court.of(ID, new Docking(url, OUT, IN)).at("/applications").toString())
                .isEqualTo(url + "/applications");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://docking.bjcourt.example", "ftp://127.0.0.1", "nowhere", " "})
    void no_other_address_is_taken(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Court.of(ID, new Docking(url, OUT, IN)))
                .withMessageContaining("courts.COURT-110105.url");
    }

    @ParameterizedTest
    @CsvSource({"31, 32, out-secret", "32, 31, in-secret", "0, 32, out-secret", "32, 0, in-secret"})
    void a_secret_has_at_least_32_bytes(int out, int in, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Court.of(
                                ID,
                                new Docking("https://c.example", "a".repeat(out), "b".repeat(in))))
                .withMessageContaining(named);
    }

    @Test
    void what_we_signed_cannot_be_sent_back_to_us_as_an_answer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Court.of(ID, new Docking("https://c.example", OUT, OUT)))
                .withMessageContaining("must differ");
    }

    @Test
    void without_settings_no_court_is_docked() {
        assertThat(bound(Map.of()).courts()).isEmpty();
    }

    @Test
    void courts_are_named_by_their_office() {
        var court = "tongbao.court-docking.courts.COURT-110105.";
        var settings =
                bound(
                        Map.of(
                                court + "url", "https://c.example",
                                court + "out-secret", OUT,
                                court + "in-secret", IN));

        assertThat(settings.courts()).containsOnlyKeys(ID);
        assertThat(new Courts(settings).docked(ID)).isTrue();
        assertThat(new Courts(settings).docked("COURT-110108")).isFalse();
    }

    @Test
    void a_claim_must_not_run_out_while_a_step_may_still_be_on_its_way() {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> bound(Map.of("tongbao.court-docking.lease", "12s")))
                .havingRootCause()
                .withMessageContaining("lease");
        assertThat(bound(Map.of("tongbao.court-docking.lease", "13s")).lease()).hasSeconds(13);
    }

    private static CourtDockingSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("tongbao.court-docking", CourtDockingSettings.class);
    }

    @Test
    void secrets_stay_out_of_logs() {
        assertThat(new Docking("https://c.example", OUT, IN).toString())
                .doesNotContain(OUT)
                .doesNotContain(IN);
    }

    /** {@code printf '7.1700000000.{"a":1}' | openssl dgst -sha256 -hmac <secret>}. */
    @Test
    void a_signature_is_what_openssl_makes() {
        var signing = new Signing(OUT.getBytes(StandardCharsets.UTF_8));
        var body = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

        var signature = signing.sign("7", "1700000000", body);

        assertThat(signature)
                .isEqualTo("87d22b3fa162f6d61faa3a48e758a42fa9153080912ea54245a6afc5c1800584");
        assertThat(signing.matches(signature, "7", "1700000000", body)).isTrue();
        assertThat(
                        signing.matches(
                                signature.toUpperCase(java.util.Locale.ROOT),
                                "7",
                                "1700000000",
                                body))
                .isTrue();
        assertThat(signing.matches(signature, "71", "700000000", body)).isFalse();
        assertThat(signing.matches("", "7", "1700000000", body)).isFalse();
        assertThat(signing.matches("zz", "7", "1700000000", body)).isFalse();
    }
}
