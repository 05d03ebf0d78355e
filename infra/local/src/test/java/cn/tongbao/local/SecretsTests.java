package cn.tongbao.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {

    @TempDir private Path folder;

    @Test
    void a_secret_is_drawn_once_and_kept() {
        var first = new Secrets(folder).password("rabbitmq");

        assertThat(new Secrets(folder).password("rabbitmq")).isEqualTo(first).hasSize(32);
        assertThat(new Secrets(folder).password("keycloak-admin")).isNotEqualTo(first);
    }

    @Test
    void a_key_has_256_bits() {
        assertThat(Base64.getDecoder().decode(new Secrets(folder).key("tips-identity")))
                .hasSize(32);
    }

    @Test
    void only_the_owner_reads_the_key_pair() throws Exception {
        var secrets = new Secrets(folder);

        assertThat(Files.readString(secrets.evidencePrivateKey()))
                .startsWith("-----BEGIN PRIVATE KEY-----\n");
        assertThat(Files.readString(secrets.evidencePublicKey()))
                .startsWith("-----BEGIN PUBLIC KEY-----\n");
        assertThat(Files.getPosixFilePermissions(secrets.evidencePrivateKey()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
