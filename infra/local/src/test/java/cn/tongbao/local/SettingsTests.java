package cn.tongbao.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTests {

    private static final Path ROOT = Path.of("/srv/tongbao");

    @Test
    void without_settings_everything_is_started_here() {
        var settings = Settings.from(ROOT, Map.of());

        assertThat(settings.files().state()).isEqualTo(ROOT.resolve(".local"));
        assertThat(settings.cache()).isEqualTo(ROOT.resolve(".local/cache"));
        assertThat(settings.postgresql().existing()).isFalse();
        assertThat(settings.rabbitmq().existing()).isFalse();
        assertThat(settings.realm()).isEqualTo(URI.create("http://localhost:8180/realms/tongbao"));
        assertThat(settings.services()).containsExactly(Service.values());
    }

    @Test
    void an_address_given_by_setting_is_used_instead_of_a_server_of_our_own() {
        var settings =
                Settings.from(
                        ROOT,
                        Map.of(
                                "TONGBAO_POSTGRESQL", "db.example.org:5432",
                                "TONGBAO_POSTGRESQL_USERNAME", "owner",
                                "TONGBAO_ELASTICSEARCH", "http://127.0.0.1:9200/",
                                "TONGBAO_KEYCLOAK", "https://login.example.org"));

        assertThat(settings.postgresql().existing()).isTrue();
        assertThat(settings.postgresql().hostOrLoopback()).isEqualTo("db.example.org");
        assertThat(settings.postgresql().port()).isEqualTo(5432);
        assertThat(settings.postgresql().username()).isEqualTo("owner");
        assertThat(settings.elasticsearch()).isEqualTo(URI.create("http://127.0.0.1:9200"));
        assertThat(settings.realm())
                .isEqualTo(URI.create("https://login.example.org/realms/tongbao"));
    }

    @Test
    void an_address_without_a_port_is_refused_by_name() {
        assertThatThrownBy(() -> Settings.from(ROOT, Map.of("TONGBAO_RABBITMQ", "broker")))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("TONGBAO_RABBITMQ");
    }

    @Test
    void the_state_folder_moves_without_the_cache_of_programs() {
        var settings = Settings.from(ROOT, Map.of("TONGBAO_STATE", ".local-verify"));

        assertThat(settings.files().state()).isEqualTo(ROOT.resolve(".local-verify"));
        assertThat(settings.cache()).isEqualTo(ROOT.resolve(".local/cache"));
    }
}
